"""What may help with the next steps: offered with the reason, saved, and found by words."""

from eic_bot.simulator.page.acts import Presses, Says, Scene

SCENES = (
    Scene(
        "The shop window: what may help with her next steps, each because of something she said. She saves one.",
        [
            Says("officer", "resources", then="This may help with"),
            Presses("officer", "Save", then="Say saved to see all you saved"),
        ],
    ),
    Scene(
        "Anything on the shelf can be looked for by a few words; a slip of the finger does not matter.",
        [Says("officer", "find contract managment", then="contract management")],
    ),
)
