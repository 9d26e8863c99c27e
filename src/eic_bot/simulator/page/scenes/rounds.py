"""A round of the council: its sponsor in Slack, people on both sides, a workshop in a channel, the official view."""

from eic_bot.simulator.page.acts import Others, Presses, Says, Scene

SCENES = (
    Scene(
        "Now the whole council. The officer begins a round in Slack and invites colleagues, wherever they are.",
        [
            Says("officer", "pause", then="Say resume"),
            Says("officer", "new round", then="Should the super-user see who said what?"),
            Presses("officer", "Named", then="When is the workshop?"),
            Says("officer", "{workshop}", then="Five working days before"),
            Says("officer", "yes", then="Who is the super-user?"),
            Says("officer", "me", then="The round is set up"),
            Says("officer", "invite {colleague}, Alice Carter, Rhodri Bevan and Megan Price", then="Invited:"),
        ],
    ),
    Scene(
        "The colleague in Teams reads who will see his answers, takes part, answers by himself and hands in.",
        [
            Presses("colleague", "Take part", then="(1 of 25)"),
            Says("colleague", "ddpn", then="(2 of 25)"),
            Says("colleague", "duun", then="(3 of 25)"),
            Says("colleague", "submit", then="Check your answers"),
            Presses("colleague", "Submit", then="Your answers are in"),
        ],
    ),
    Scene(
        "So do the others. The officer sees how many, ends the time for single answers, and calls the workshop.",
        [
            Others(
                {
                    "Alice Carter": ("accept", "ddpn", "dppn", "submit", "yes"),
                    "Rhodri Bevan": ("accept", "ddpn", "dduu", "submit", "yes"),
                    "Megan Price": ("accept", "ddpn", "duun", "submit", "yes"),
                },
                then="Your answers are in",
            ),
            Says("officer", "round status", then="4 of 4 done"),
            Says("officer", "begin workshop", then="Single answers are over"),
        ],
    ),
    Scene(
        "In the channel the bot first says who is there and not in the round, and waits. Then what nearly all said"
        " alike is agreed on with one press.",
        [
            Says("room", "start workshop", then="Here, and not in the round"),
            Presses("room", "Go on here", then="Item 1 of"),
            Presses("room", "Agree on all", then="Said alone"),
        ],
    ),
    Scene(
        "What is mixed is talked about: how far apart people were, never who said what. The super-user records.",
        [Presses("room", "Do", then="Agreed: Do")],
    ),
    Scene(
        "The official view is its own, never an average. It is published to those who took part, in Teams as in Slack.",
        [
            Says("officer", "official view", then="You enter the official view"),
            Says("officer", "publish", then="Publish the official view to those who took part?"),
            Presses("officer", "Publish it", then="Published"),
            Says("colleague", "official view", then="level"),
        ],
    ),
)
