"""People in other councils: found for a topic, asked one question, and introduced only when both agree."""

from eic_bot.simulator.page.acts import Presses, Says, Scene

SCENES = (
    Scene(
        "Somebody in another council is happy to talk. The officer writes one question, sees exactly what they will"
        " read, and sends it. Nobody is introduced before both agree.",
        [
            Says("officer", "peers for buying well", then="They are in no order of merit"),
            Says("officer", "1", then="What is your role?"),
            Says("officer", "Improvement officer", then="How can people reach you"),
            Says("officer", "improvement@example.gov.uk", then="What is your one question"),
            Says("officer", "How did you reach small suppliers?", then="exactly as it stands here"),
            Presses("officer", "Yes, send it", then="It is on its way"),
        ],
    ),
    Scene(
        "Others can find the officer as well, if she wants it: she sees the exact card first.",
        [
            Says("officer", "happy to talk about buying well", then="What is your role?"),
            Says("officer", "Improvement officer", then="One line in your own words"),
            Says("officer", "none", then="How can people reach you"),
            Says("officer", "improvement@example.gov.uk", then="People in other councils see this"),
            Presses("officer", "Yes, show it", then="can find you now"),
        ],
    ),
)
