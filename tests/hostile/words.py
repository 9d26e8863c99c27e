"""What people may send: what the bot understands, nearly so, and what is meant to break something."""

import random
import re

from tests.dialogs.test_engine_properties import ANSWERS, ARGUMENTS, NAMES

SHARES = re.compile(
    r"barrier|block|stuck|innovation|others did|we did|peer|card|introduce|happy to talk|request|tell|share|sector"
    r"|compar"
)
"""What leaves an organisation because its people want it to: others may see it then, so it is not said here."""
COMMANDS = tuple(name for name in NAMES if not SHARES.search(name))
HOSTILE = (
    "<!channel> <!here> <!everyone>",
    "<@U00000001> <#C00000001|general> <!subteam^S1>",
    "<at>everyone</at> <at id='0'>Ana</at>",
    "<https://evil.example/a|https://council.gov.uk>",
    "[council.gov.uk](https://evil.example) ![x](http://169.254.169.254/latest/meta-data)",
    "*bold* _it_ ~no~ `code` ```block``` > quote\n# heading\n- [ ] todo\n|a|b|\n|-|-|",
    "{{DATE(2027-01-01T00:00:00Z)}} ${jndi:ldap://127.0.0.1/a} {{7*7}} {% raw %} {0.__class__} %s%n #{7*7} <%= 7 %>",
    '=HYPERLINK("http://evil.example","x") +1 -1 @SUM(A1) \t=cmd|\' /C calc\'!A0',
    "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; &#x3c;b&#x3e; ]]> <!-- -->",
    "'; DROP TABLE answers; -- \" OR 1=1 /* */ \\' \\\" %27",
    "../../../../etc/passwd ..\\..\\windows file:///etc/passwd http://127.0.0.1:22/ http://[::1]/ http://0x7f.1/",
    "\u202edrawkcab\u202c \u2066isolated\u2069 \u200bzero\u200cwidth\u200d \ufeff \u00ad",
    "\x00\x01\x07\x08\x1b[31m\x7f\x85\u2028\u2029",
    "\ud800 \udfff half",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 e\u0301\u0301\u0301 \ufdfa \U000e0041",
    "Z\u0351\u036b\u0343\u036aA\u0334\u0335L" * 40,
    "a" * 60 + "!",
    "(" * 300 + ")" * 300,
    "[" * 2000,
    '{"a":' * 500 + "1" + "}" * 500,
    "1 2 " * 700,
    "d" * 4000,
    "x " * 9000,
    "\u0660\u0661\u0662 \u216b \u00bd 1e400 -0 NaN Infinity 0x10 1_000 \uff11",
    "https://example.org/" + "a" * 3000,
    "com\u1d39ent do review \u0441omment",
    " \t\n\r\v\f ",
    "",
)
FORMS = ("new round", "named", "anonymous", "31 March 2027", "yes", "invite {}", "accept", "facilitator {}", "submit")


def token(who: int, number: int) -> str:
    """Says in whatever is kept or shown whose words it is."""
    return f"k{who}x{number}k"


TOKEN = re.compile(r"k(\d+)x\d+k")


def text(chance: random.Random, who: int, number: int, others: list[str]) -> str:
    """Something to say; half of it says by whom."""
    dice = chance.random()
    if dice < 0.4:
        return chance.choice(ANSWERS)
    if dice < 0.6:
        return f"{chance.choice(COMMANDS)} {chance.choice(ARGUMENTS)}".strip()
    if dice < 0.68:
        return chance.choice(FORMS).format(chance.choice(others))
    if dice < 0.8:
        return f"comment {token(who, number)} {chance.choice(HOSTILE)[:1000]}"
    if dice < 0.9:
        return f"{chance.choice(HOSTILE)}{token(who, number)}"
    if dice < 0.95:
        return _garbled(chance, chance.choice((*COMMANDS, *ANSWERS)))
    return "".join(chr(_sign(chance)) for _ in range(chance.randrange(30)))


def _garbled(chance: random.Random, said: str) -> str:
    place = chance.randrange(len(said) + 1)
    return said[:place] + chance.choice(HOSTILE)[:8] + said[place + chance.randrange(2) :]


def _sign(chance: random.Random) -> int:
    return chance.choice((chance.randrange(0x80), chance.randrange(0x2100), chance.randrange(0x110000)))


VALUES = (
    *("do", "plan", "not_yet", "yes", "no", "skip", "undo", "back", "submit", "submit yes", "reason other", "9", ""),
    *("open first_look", "open full", "open nowhere", "pick 1", "accept", "x" * 3000, "\x00", "\ud800", "../.."),
    *(0, -1, 10**400),
)
