"""Writing a conversation down while it happens: ``chat --record``."""

from collections.abc import Mapping
from pathlib import Path

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.wiring import Running
from eic_bot.errors import OperatorError
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Inbound
from eic_bot.service.tenancy import LOCAL
from eic_bot.transcripts.kept import kept_lines
from eic_bot.transcripts.reading import speaker
from eic_bot.transcripts.transcript import Exchange, Transcript
from eic_bot.transcripts.writing import write_scene, write_transcript


class Recorder:
    """Appends each exchange to a file as soon as it is over, so that nothing is lost at Ctrl-C."""

    def __init__(self, bot: Running, file: Path, header: Mapping[str, str]) -> None:
        """Begin a new file with this header. Raises OperatorError where it cannot be made, or is there already."""
        self._bot = bot
        self._file = file
        self._person = header["person"]
        self._speaker = speaker(self._person)
        try:
            with file.open("x", encoding="utf-8") as new:
                new.write(write_transcript(Transcript(header, ())))
        except FileExistsError:
            raise OperatorError(f"{file} is there already, and is left as it is. Name a new file.") from None
        except OSError as error:
            raise OperatorError(f"Cannot write {file}: {error.strerror}. Name another file with --record.") from None

    async def take(self, inbound: Inbound, said: list[str]) -> None:
        """Take an event and write down what came of it; ``said`` is filled by the channel meanwhile."""
        before = await self._answers()
        await self._bot.take(inbound)
        person = self._speaker if isinstance(inbound.event, Said) else None
        text = inbound.event.text if isinstance(inbound.event, Said) else ""
        text = f"\\{text}" if text.startswith(("[", "\\")) else text
        exchange = Exchange(0, person, text, list(said), kept_lines(before, await self._answers()))
        with self._file.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in write_scene(exchange))

    async def _answers(self) -> Mapping[str, Answer]:
        return await self._bot.transactions.run(
            LOCAL,
            lambda tx: {row.answer.question: row.answer for row in tx.answers() if row.person == self._person},
        )
