"""From a transcript to text."""

from collections.abc import Iterable, Iterator

from eic_bot.transcripts.transcript import BOT, TO, Exchange, Scene, Transcript


def write_transcript(transcript: Transcript) -> str:
    """The text of a conversation, which reads back as the same conversation."""
    head = [f"{key}: {value}" for key, value in transcript.header.items()]
    return "\n".join([*head, "", *(line for scene in transcript.scenes for line in write_scene(scene))]) + "\n"


def write_scene(scene: Scene) -> Iterator[str]:
    """The lines of one scene."""
    if not isinstance(scene, Exchange):
        yield f"--- {scene.at}"
    elif scene.person is not None:
        yield f"{scene.person}: {scene.text}".rstrip()
    for kept in scene.kept:
        yield f"  => {kept}"
    yield from _said(BOT, scene.bot)
    for person, several in scene.told.items():
        yield from _said(f"{TO}{person}", several)
    yield ""


def _said(speaker: str, several: Iterable[str]) -> Iterator[str]:
    for said in several:
        first, *rest = said.split("\n")
        yield f"{speaker}: {first}".rstrip()
        for line in rest:
            yield f"     {line}".rstrip()
