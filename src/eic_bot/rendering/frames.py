"""What every part of a message is drawn with: where it belongs, and the words of the adapter in its language."""

from collections.abc import Callable, Iterator

from eic_bot.dialogs.messages import Choices, Control, FormField, Heading, Ladder, Message, Ours, Part, Spans, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.value import value
from eic_bot.service.pressing import packed


@value
class Frame:
    """The message that is drawn, the words of the adapter in its language, and how a text is made safe to show."""

    session: str
    key: str
    phrases: Phrases
    clean: Callable[[str], str]
    aloud: bool = False
    """Whether a screen reader reads it."""
    about: str = ""
    """What the message asks about: its last heading."""

    def packed(self, control: Control) -> str:
        """What a button of this message carries."""
        return packed(self.session, self.key, control)

    def say(self, key: str, /, **arguments: str | int) -> str:
        """A few words of the adapter's own."""
        return self.cleaned(self.phrases.say(key, **arguments))

    def cleaned(self, spans: Spans) -> str:
        """The words of the spans. Ours and theirs alike go where nothing is interpreted."""
        return self.clean(words(spans))

    def on_one_line(self, spans: Spans) -> str:
        """The words of a label."""
        return " ".join(self.cleaned(spans).split())


def frame_of(message: Message, phrases: Phrases, clean: Callable[[str], str]) -> Frame:
    """The frame of a message; its words are in the language the message speaks."""
    language = next(_languages(message), phrases.language)
    spoken = phrases if language == phrases.language else phrases.speaking(language)
    headings = [clean(words(part.text)) for part in message.parts if isinstance(part, Heading)]
    about = " ".join(headings[-1].split()) if headings else ""
    return Frame(message.session, message.key, spoken, clean, message.aloud, about)


def parts_of(message: Message, frame: Frame) -> Iterator[tuple[str, Part, str]]:
    """Each part with its place, the same at every rendering, and the heading that was said just before it."""
    said = ""
    for number, part in enumerate(message.parts, 1):
        yield str(number), part, said
        said = frame.cleaned(part.text) if isinstance(part, Heading) else ""


def asks_last(message: Message) -> bool:
    """Whether what can be answered comes behind the commands: where a screen reader reads it."""
    return message.aloud and bool(message.parts) and isinstance(message.parts[-1], Choices | Ladder | FormField)


def _languages(message: Message) -> Iterator[str]:
    yield from [span.language for span in message.actions_label]
    for part in message.parts:
        for name in ("text", "label", "hint", "caption"):
            yield from [span.language for span in getattr(part, name, ()) if isinstance(span, Ours)]
