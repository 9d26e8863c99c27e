"""What cannot be done on the page, said so that one knows what to do instead."""

from http import HTTPStatus


class Declined(Exception):  # noqa: N818 - what it says
    """Not possible: why, and what helps."""

    def __init__(self, problem: str, hint: str, status: int = HTTPStatus.CONFLICT) -> None:
        super().__init__(problem)
        self.problem, self.hint, self.status = problem, hint, status


def unknown(what: str, name: object) -> Declined:
    """There is none of that name."""
    return Declined(f"There is no {what} {name!r}.", "Load the page again: it shows what there is.", 404)
