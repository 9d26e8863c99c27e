"""Which service addresses may be believed: an activity names the address that our token is sent to."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from eic_bot.model.value import value

HOSTS = ("smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us")
"""Where the Bot Connector of Teams answers, the clouds of governments included; a leading dot takes in subdomains."""


@value
class ServiceHosts:
    """The hosts of service addresses: https on these names, and plain loopback only where that is asked for."""

    names: tuple[str, ...] = HOSTS
    loopback: bool = False

    def admit(self, url: str) -> bool:
        """Whether a token of ours may go to this address."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if parts.username is not None or parts.query or parts.fragment or "\\" in url:
            return False
        if self.loopback and parts.scheme == "http" and is_loopback(host):
            return True
        return parts.scheme == "https" and port in {None, 443} and self._is_named(host)

    def _is_named(self, host: str) -> bool:
        return any(host.endswith(name) if name.startswith(".") else host == name for name in self.names)


def is_loopback(host: str) -> bool:
    """Whether a host, by name or by number, is this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
