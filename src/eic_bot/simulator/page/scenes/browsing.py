"""The same conversation as a page in a browser."""

from eic_bot.simulator.page.acts import Says, Scene

SCENES = (
    Scene(
        "Who would rather sit at a browser, or has neither app, has a page on the web: the same conversation, without"
        " script. The link is for her alone; open it, and go on there.",
        [Says("officer", "my page", then="Here is your own page on the web")],
    ),
)
