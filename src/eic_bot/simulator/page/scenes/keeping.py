"""What must not be lost or done twice: presses in a hurry, a power cut, five minutes."""

from eic_bot.simulator.page.acts import Breaks, Hurries, Presses, Repeats, Says, Scene, Waits

SCENES = (
    Scene(
        "She presses twice before the first press can be answered. The one too late changes nothing, and is told so"
        " kindly. What Slack delivers a second time is not even heard.",
        [
            Hurries("officer", ("Do", "Not yet"), then="Change it?"),
            Repeats("officer"),
        ],
    ),
    Scene(
        "The service is killed in the middle of it all and started again. Everything that was said is still there.",
        [Breaks(), Presses("officer", "Do", then="(5 of 12)")],
    ),
    Scene(
        "The colleague has five minutes, and says so. We put the clock forward: the bot keeps its word.",
        [
            Says("colleague", "five minutes", then="I will tell you when they are over"),
            Waits("colleague", then="That is five minutes"),
        ],
    ),
)
