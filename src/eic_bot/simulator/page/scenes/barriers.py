"""What is in the way: said in a few words, and seen beforehand as others will see it."""

from eic_bot.simulator.page.acts import Presses, Says, Scene

SCENES = (
    Scene(
        "Something is in the way. The officer says so, sees exactly what other councils will read, and takes out a"
        " name that slipped in.",
        [
            Says("officer", "barrier Our contract ends only in 2031, says Jane Doe", then="What is in the way?"),
            Says("officer", "technology", then="Who may see it?"),
            Says("officer", "shared with councils", then="It seems to name a person"),
            Says("officer", "Our contract ends only in 2031", then="Other councils read exactly this"),
            Presses("officer", "Report it", then="Reported."),
        ],
    ),
)
