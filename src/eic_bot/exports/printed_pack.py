"""A whole pack on paper: every statement with room to mark an answer, what helps to give it, what may help after."""

from collections.abc import Iterator, Sequence

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import Heading, Link, PagePart, Paragraph, Spans, Table, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.areas import Area, Characteristic, Level, Limits
from eic_bot.model.option import Option
from eic_bot.model.pack import Pack
from eic_bot.model.text import Text, worded


def printed(content: Content, phrases: Phrases) -> tuple[PagePart, ...]:
    """All of it in one language: answers, levels, areas, own questions, conversations, resources."""
    return tuple(_Paper(content, phrases).parts())


class _Paper:
    """One pack while it is written out in one language."""

    def __init__(self, content: Content, phrases: Phrases) -> None:
        self._content = content
        self._pack: Pack = content.pack
        self._phrases = phrases

    def parts(self) -> Iterator[PagePart]:
        manifest, say = self._pack.manifest, self._phrases.say
        yield Heading(self._own(manifest.title))
        yield Paragraph(say("independent"))
        yield Paragraph(self._own(manifest.source))
        yield Paragraph(say("printed-version", version=manifest.version, licence=self._word(manifest.licence)))
        yield Heading(say("printed-answers"))
        yield self._answers()
        yield Heading(say("printed-levels"))
        yield self._levels()
        for area in self._pack.areas:
            yield from self._area(area)
        yield from self._questions()
        yield from self._dialogs()
        yield from self._resources()

    def _answers(self) -> Table:
        say = self._phrases.say
        rows = tuple(
            (
                self._own(label.label),
                self._own(label.letter) if label.letter else (),
                self._own(label.meaning) if label.meaning else (),
            )
            for label in self._pack.scale.labels
        )
        header = (say("printed-answer"), say("printed-letter"), say("printed-meaning"))
        return Table(say("printed-answers"), header, rows)

    def _levels(self) -> Table:
        say = self._phrases.say
        rows = tuple((self._word(str(one.level)), self._level(one)) for one in self._pack.manifest.levels)
        return Table(say("printed-levels"), (say("printed-level"), say("printed-levels")), rows)

    def _level(self, level: Level) -> Spans:
        title = self._own(level.title)
        if level.focus is None:
            return title
        return self._phrases.say("printed-level-focus", title=title, focus=self._own(level.focus))

    def _area(self, area: Area) -> Iterator[PagePart]:
        yield Heading(self._own(area.title))
        yield from self._only(area.limits)
        for one in area.characteristics:
            yield Heading(self._own(one.title))
            yield from self._only(one.limits)
            yield Paragraph(self._phrases.say("printed-help", text=self._own(one.help)))
            yield Paragraph(self._phrases.say("printed-why", text=self._own(one.why)))
            yield Paragraph(self._phrases.say("printed-example", text=self._own(one.example)))
            yield self._statements(one)

    def _statements(self, one: Characteristic) -> Table:
        """A cell for each answer is left free."""
        labels = [self._own(label.label) for label in self._pack.scale.labels]
        header = (self._phrases.say("printed-level"), self._own(self._pack.scale.prompt), *labels)
        free: tuple[Spans, ...] = ((),) * len(labels)
        rows = tuple((self._word(str(each.level)), self._own(each.text), *free) for each in one.statements)
        return Table(self._own(one.title), header, rows)

    def _only(self, limits: Limits) -> Iterator[PagePart]:
        names = [f"nation-{one}" for one in limits.nations] + [f"council-type-{one}" for one in limits.council_types]
        if names:
            whom = self._joined([self._phrases.say(name.replace("_", "-")) for name in names])
            yield Paragraph(self._phrases.say("printed-limits", whom=whom))

    def _questions(self) -> Iterator[PagePart]:
        if self._pack.questions:
            yield Heading(self._phrases.say("printed-questions"))
        for question in self._pack.questions:
            yield Paragraph(self._own(question.text))
            choices: Sequence[Option] = getattr(question, "choices", ())
            for choice in choices:
                yield Paragraph((Theirs("\u2610 ", self._phrases.language), *self._own(choice.label)))

    def _dialogs(self) -> Iterator[PagePart]:
        say = self._phrases.say
        rows = []
        for id, dialog in self._content.dialogs.items():
            title = dialog.titles[id]
            count = sum(len(stop.ids) for stop in dialog.journeys[dialog.pace].asking)
            about = self._own(title.about) if title.about else ()
            rows.append((self._own(title.title), about, self._word(str(count))))
        yield Heading(say("printed-dialogs"))
        header = (say("printed-dialog"), say("printed-about"), say("printed-asks"))
        yield Table(say("printed-dialogs"), header, tuple(rows))

    def _resources(self) -> Iterator[PagePart]:
        if self._pack.resources:
            yield Heading(self._phrases.say("printed-resources"))
        for one in self._pack.resources:
            title, publisher = Theirs(one.title, one.language), Theirs(one.publisher, one.language)
            yield Link(self._phrases.say("printed-resource", title=title, publisher=publisher), one.url)

    def _own(self, text: Text) -> Spans:
        return (Theirs(*worded(text, self._phrases.language)),)

    def _word(self, text: str) -> Spans:
        return (Theirs(text, self._phrases.language),)

    def _joined(self, several: Sequence[Spans]) -> Spans:
        comma = Theirs(", ", self._phrases.language)
        return tuple(span for place, spans in enumerate(several) for span in ((comma, *spans) if place else spans))
