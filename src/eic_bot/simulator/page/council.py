"""The seeded council: the people and channels with which the demonstration begins. Capabilities add their own."""

from eic_bot.model.value import value

NAME = "Example Borough Council"
TENANT = "e0a3b1c0-5eed-4000-8000-00000000eb01"
"""The council's id in Teams."""


@value
class Somebody:
    """A person of the council."""

    name: str
    role: str
    is_admin: bool = False


@value
class Language:
    """A language the people can speak: what it is called there, and how they greet in it."""

    name: str
    greeting: str


LANGUAGES = {"en": Language("English", "hello"), "cy": Language("Cymraeg", "helo")}
"""The first is spoken at the beginning."""


@value
class Channel:
    """A channel in which everybody of that platform is."""

    name: str
    team: str = ""
    """The team it belongs to, in Teams."""


SLACK_PEOPLE = (
    Somebody("Alice Carter", "Head of digital", is_admin=True),
    Somebody("Rhodri Bevan", "Service manager, housing"),
    Somebody("Priya Nair", "Customer services officer"),
)
SLACK_CHANNELS = (Channel("digital-improvement"),)

TEAMS_PEOPLE = (
    Somebody("Megan Price", "Chief executive"),
    Somebody("Tom Fletcher", "Finance business partner"),
    Somebody("Angharad Morris", "Policy and performance officer"),
)
TEAMS_CHANNELS = (Channel("General", team="Improvement and innovation"),)

PEER = Somebody("Sam Taylor", "Head of procurement")
PEER_COUNCIL = "Example Town Council"
"""Somebody in another council who is happy to talk, so that there is somebody to be found."""
PEER_LINE = "We buy more from small suppliers nearby than we did."
PEER_REACH = "procurement@town.example.gov.uk"
