"""The web as a channel: what is said there is shown when the page is opened, from what is kept."""

from eic_bot.service.envelopes import Delivered, Outbound, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.tenancy import WEB


class WebChannel:
    """Has nothing to send: the page comes for it."""

    name = WEB
    limits = Limits()

    async def send(self, outbound: Outbound) -> Receipt:
        """It stands there already."""
        del outbound
        return Delivered()
