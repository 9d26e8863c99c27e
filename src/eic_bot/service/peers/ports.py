"""What the use cases of peers need of the database, within a transaction of one organisation."""

from collections.abc import Collection, Sequence
from typing import Protocol

from eic_bot.service.peers.records import Candidate, Consent, Introduction, KeptCard, State


class Peers(Protocol):
    """The scope's people who are happy to talk, those of others who let it find them, and requests between them."""

    def card(self, owner: int) -> KeptCard | None:
        """The card of somebody of the organisation."""

    def keep(self, card: KeptCard) -> None:
        """It as it is now, with its topics."""

    def withdraw(self, owner: int) -> None:
        """It is gone, from everywhere."""

    def candidates(self, characteristic: str, asker: int, now: int, today: str) -> Sequence[Candidate]:
        """Everybody of another organisation whom this asker may ask about that now."""

    def begin(self, asked: Introduction) -> int:
        """Keep a request of somebody of the organisation; its number."""

    def introduction(self, id: int) -> Introduction | None:
        """A request that somebody of the organisation sent or received."""

    def sent(self, owner: int) -> Sequence[Introduction]:
        """Those of an asker that wait for an answer, oldest first."""

    def received(self, owner: int) -> Sequence[Introduction]:
        """Those that wait for a peer, oldest first; also those the peer has not been told of."""

    def told_since(self, owner: int, since: int) -> int:
        """How many a peer was told of since then."""

    def told(self, id: int, now: int) -> None:
        """The peer knows of it."""

    def end(self, id: int, state: State, peer_card: str = "") -> bool:
        """It waits no longer. False where it did not wait any more; then nothing changes."""

    def agreed_unheard(self, peer: int) -> Sequence[Introduction]:
        """Those a peer said yes to, of which the asker has not been told."""

    def empty(self, id: int) -> None:
        """Forget its words and cards: it is over, and both know."""

    def block(self, owner: int, asker: int) -> None:
        """Somebody wants no more requests of that asker."""

    def blocks(self, owner: int, asker: int) -> bool:
        """Whether they said so."""

    def invite(self, consent: Consent) -> None:
        """Keep an invitation to a contact."""

    def invitation(self, code: str, now: int) -> Consent | None:
        """The invitation with that digest of a code, until it is used or over."""

    def consent(self, code: str, owner: int, until: int) -> None:
        """Somebody of the organisation is that contact, and agrees until then."""

    def consented(self, contacts: Collection[str], now: int) -> Collection[tuple[str, str]]:
        """Which contacts agreed to which card, by its digest."""

    def withdraw_consents(self, owner: int) -> None:
        """Somebody of the organisation agrees to none any more."""
