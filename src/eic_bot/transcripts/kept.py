"""What was kept, in words: the ``=>`` lines, made from the answers before and after."""

from collections.abc import Iterator, Mapping

from eic_bot.model.answers import Answer, Value

NOTHING = "nothing"


def kept_lines(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> list[str]:
    """A line for each answer that is not what it was, in the order in which they were given."""
    return [
        line
        for question, answer in after.items()
        if answer != before.get(question)
        for line in _lines(answer, before.get(question))
    ]


def _lines(answer: Answer, before: Answer | None) -> Iterator[str]:
    if (NOTHING if before is None else _said(before)) != _said(answer):
        yield f"answer {answer.question} = {_said(answer)}"
    for note in ("reason", "comment", "evidence", "confidence"):
        text = getattr(answer, note)
        if text is not None and (before is None or getattr(before, note) != text):
            yield f"{note} {answer.question} = {text}"


def _said(answer: Answer) -> str:
    if answer.set_aside:
        return "set aside"
    if answer.no_answer is not None:
        return answer.no_answer.value.replace("_", " ")
    return NOTHING if answer.value is None else _value(answer.value)


def _value(value: Value) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
