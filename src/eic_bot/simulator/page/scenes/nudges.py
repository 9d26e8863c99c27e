"""What comes unasked in a channel: only what its members want, when they want it, from the published view alone."""

from eic_bot.simulator.page.acts import Says, Scene

SCENES = (
    Scene(
        "The channel of the team says in words what it wants and when; until then nothing comes by itself.",
        [Says("room", "nudges first Tuesday at 10:00", then="I post here every month on the first Tuesday at 10:00")],
    ),
    Scene(
        "Whoever cannot wait asks at once what may help with the gaps of the published view, and with no others.",
        [Says("room", "resources", then="Because the published view of")],
    ),
    Scene(
        "It is easily put off, and easily stopped.",
        [
            Says("room", "snooze a month", then="Nothing before"),
            Says("room", "stop nudges", then="I post nothing here by myself"),
        ],
    ),
)
