"""The tour: the main story, told in scenes. A capability that can be shown adds its own."""

from eic_bot.simulator.page.acts import Breaks, Hurries, Presses, Reads, Repeats, Saves, Says, Scene, Waits

SCENES = (
    Scene(
        "An officer says hello in Slack. The bot asks what she would like to do.",
        [Says("officer", "hello", then="What would you like to do?")],
    ),
    Scene(
        "She takes the First look and answers with the buttons: one statement at a time, and never a ranking.",
        [
            Presses("officer", "1", then="(1 of 12)"),
            Presses("officer", "Do", then="(2 of 12)"),
            Presses("officer", "Plan", then="(3 of 12)"),
        ],
    ),
    Scene(
        "A colleague in Teams takes the full assessment. He sees all levels of a subject at once, and types one letter"
        " for each: ddpn.",
        [
            Saves("colleague", ("Full assessment",), then="(1 of 25)"),
            Says("colleague", "ddpn", then="(2 of 25)"),
        ],
    ),
    Scene(
        "He can choose in the lists of the card as well. Typing and pressing are the same assessment.",
        [Saves("colleague", ("Do", "Plan", "Not yet", "Not yet"), then="(3 of 25)")],
    ),
    Scene(
        "Back in Slack: an answer can be changed at any time. The statement comes again with what she said.",
        [
            Says("officer", "change 1", then="Answer again to change it"),
            Presses("officer", "Review", then="You said: Review. Say undo"),
        ],
    ),
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
    Scene(
        "Where are we, and what is the next step: the officer asks for what there is so far.",
        [Says("officer", "summary", then="A strength")],
    ),
    Scene(
        "All of it can be read as plain text, with numbered options: nothing needs a picture or a button.",
        [Reads("officer", then=("1. Not yet", "You said: Review", "Change it?", "What you told us"))],
    ),
)
