"""Two officers assess alone: with buttons, with one letter for each level, with a card."""

from eic_bot.simulator.page.acts import Presses, Saves, Says, Scene

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
)
