"""What there is to see at the end of an assessment, and all of it again as text."""

from eic_bot.simulator.page.acts import Reads, Says, Scene

SCENES = (
    Scene(
        "Where are we, and what is the next step: the officer asks for what there is so far.",
        [Says("officer", "summary", then="A strength")],
    ),
    Scene(
        "All of it can be read as plain text, with numbered options: nothing needs a picture or a button.",
        [Reads("officer", then=("1. Not yet", "You said: Review", "Change it?", "What you told us"))],
    ),
)
