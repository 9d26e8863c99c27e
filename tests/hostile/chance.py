"""What is done next, by chance: mostly somebody says something, alone or among many."""

import random
from collections.abc import Callable, Sequence

from tests.hostile.people import NAMES, PEOPLE, beside, names_beside
from tests.hostile.town import MOST_SEEN, Action
from tests.hostile.words import HOSTILE, VALUES, text, token
from tests.publishing.test_any_edit import ASKED

LARGEST_BATCH = 48
DIALOGS = (None, "first_look", "full")
FIELDS = ("said", "written", "field", "press", "many", "rung-1", "once", "__proto__")
MINUTES = (1, 6, 60, 1_500, 10_000)
Talk = list[tuple[int, str]]


def drawn(chance: random.Random, number: int) -> Action:
    """Any action."""
    dice = chance.random()
    for below, draw in OFTEN:
        if dice < below:
            return draw(chance, chance.randrange(len(PEOPLE)), number)
    raise AssertionError(dice)


def _said(chance: random.Random, who: int, number: int) -> str:
    return text(chance, who, number, names_beside(who))


def _say(chance: random.Random, who: int, number: int) -> Action:
    return ["say", who, _said(chance, who, number)]


def _press(chance: random.Random, who: int, number: int) -> Action:
    return ["press", who, chance.randrange(MOST_SEEN), chance.choice((0, 0, 0, -1, 1))]


def _choose(chance: random.Random, who: int, number: int) -> Action:
    return ["choose", who, [chance.randrange(MOST_SEEN) for _ in range(chance.randint(1, 5))]]


def _force(chance: random.Random, who: int, number: int) -> Action:
    return ["force", who, chance.choice(VALUES), chance.choice((None, *ASKED, "no.such", "")), chance.randint(-1, 9)]


def _form(chance: random.Random, who: int, number: int) -> Action:
    return ["form", who, chance.choice(ASKED), _said(chance, who, number), chance.randint(-1, 9)]


def _mixed(chance: random.Random, who: int, number: int) -> Action:
    """Many of one council at once, mostly with words."""
    here = beside(who)
    some = [(chance.choice(INPUTS), chance.choice(here)) for _ in range(chance.randint(2, LARGEST_BATCH))]
    return ["mixed", [draw(chance, one, number) for draw, one in some]]


def _visit(chance: random.Random, who: int, number: int) -> Action:
    return ["visit", who, _said(chance, who, number), chance.randrange(MOST_SEEN), chance.choice(FIELDS)]


def _arrive(chance: random.Random, who: int, number: int) -> Action:
    return ["arrive", who, chance.choice(DIALOGS)]


INPUTS = (*[_say] * 11, *[_press] * 6, _choose, _force, _form, _arrive)


def _talk(chance: random.Random, who: int, number: int) -> Action:
    """Something that takes several turns, now and then with something else between them."""
    plan = chance.choice((a_round, a_hand_in, a_question, a_reply, a_language))(chance, who)
    for _ in range(chance.randrange(3)):
        one = chance.choice(beside(who))
        plan.insert(chance.randrange(len(plan) + 1), (one, _said(chance, one, number)))
    return ["talk", plan]


def a_round(chance: random.Random, who: int) -> Talk:
    """Somebody sets up a round of their council, and everybody is invited."""
    mode = chance.choice(("named", "anonymous", "service"))
    others = [one for one in beside(who) if one != who] or [who]
    said = ["new round", mode, "31 March 2027", "yes", NAMES[chance.choice([who, *others])]]
    plan = [(who, one) for one in [*said, *[f"invite {NAMES[one]}" for one in others]]]
    plan += [(one, "accept") for one in others]
    return plan


def a_hand_in(chance: random.Random, who: int) -> Talk:
    """Somebody answers to the end and hands in; then the view is agreed and published."""
    plan = [(who, one) for one in ("hello", "dddd", f"comment {token(who, 1)} {chance.choice(HOSTILE)[:200]}")]
    plan += [(who, one) for one in ("pppp", "dd", "submit", "yes")]
    if chance.random() < 0.3:
        plan += [(who, one) for one in ("begin workshop", "official view", "dddd", "publish", "yes", "our history")]
    return plan


def a_question(chance: random.Random, who: int) -> Talk:
    """Somebody asks a colleague, or themselves, about the question that waits."""
    other = chance.choice(beside(who))
    plan = [(who, "hello"), (who, f"ask {NAMES[other]}")]
    if chance.random() < 0.5:
        plan += [(who, "yes")]
    return plan


def a_reply(chance: random.Random, who: int) -> Talk:
    """Somebody replies to what a colleague may have asked, and the other decides."""
    id, other = chance.randint(1, 9), chance.choice(beside(who))
    value = chance.choice(("do", "plan", "not yet", "because " + chance.choice(HOSTILE)[:200], chance.choice(HOSTILE)))
    return [
        (who, f"suggest {id} {value}"),
        (who, chance.choice((f"not me {id}", "my questions", f"suggest {id} because of {token(who, 2)}"))),
        (other, f"{chance.choice(('take suggestion', 'leave suggestion', 'withdraw question'))} {id}"),
    ]


def a_language(chance: random.Random, who: int) -> Talk:
    """Somebody wants it otherwise."""
    wanted: Sequence[str] = (
        "language cy",
        "language en",
        "pace",
        "screen reader",
        "quiet hours 0-24",
        "nudges",
        "complain",
    )
    return [(who, chance.choice(wanted)), (who, chance.choice(HOSTILE)[:300]), (who, "hello")]


def _seldom(chance: random.Random, who: int, number: int) -> Action:
    other = chance.choice(beside(who)) if chance.random() < 0.8 else chance.randrange(len(PEOPLE))
    found: Action = chance.choice((
        ["home", who],
        ["mention", who, _said(chance, who, number)],
        ["pass", chance.choice(MINUTES)],
        ["page", who],
        ["export", who],
    ))  # fmt: skip
    dice = chance.random()
    if dice < 0.06:
        return ["erase", who]
    if dice < 0.09:
        return ["join", who, other]
    if dice < 0.1:
        return ["retain", chance.choice((0, 1, 30, 400))]
    return ["publish", chance.randrange(len(ASKED))] if dice < 0.11 else found


def _again(chance: random.Random, who: int, number: int) -> Action:
    return ["again", chance.randrange(200)]


OFTEN: Sequence[tuple[float, Callable[[random.Random, int, int], Action]]] = (
    (0.5, _mixed), (0.58, _say), (0.64, _press), (0.66, _choose), (0.68, _force), (0.7, _form), (0.78, _visit),
    (0.84, _talk), (0.95, _seldom), (1.0, _again),
)  # fmt: skip
"""What is drawn, up to which chance."""
