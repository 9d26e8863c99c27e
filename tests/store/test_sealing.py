"""Tokens are sealed, and a new key takes the place of the old one without a gap."""

import pytest
from cryptography.fernet import Fernet

from eic_bot.errors import OperatorError
from eic_bot.service.ports import Transactions
from eic_bot.store.sealing import SealedVault
from tests.store.support import ELSEWHERE, LOCAL


async def test_after_a_change_of_the_key_the_old_one_can_go(database: Transactions) -> None:
    old, new, lost = (Fernet.generate_key().decode() for _ in range(3))

    def vault(*keys: str) -> SealedVault:
        return SealedVault(database, keys, lambda: 1)

    await vault(old).put(LOCAL, "a token", "xoxb-1")
    await vault(old).put(ELSEWHERE, "another", "xoxb-2")
    await vault(lost).put(ELSEWHERE, "one of a key that is lost", "xoxb-3")
    assert await vault(old).reseal() == 0
    with pytest.raises(OperatorError, match="sealed with a key that is not"):
        await vault(new).get(LOCAL, "a token")
    assert await vault(new, old).reseal() == 2
    assert await vault(new, old).reseal() == 0
    assert await vault(new).get(LOCAL, "a token") == "xoxb-1"
    assert await vault(new).get(ELSEWHERE, "another") == "xoxb-2"
    assert await vault(lost).get(ELSEWHERE, "one of a key that is lost") == "xoxb-3"
