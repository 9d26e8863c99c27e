"""The port ``Vault``: secrets sealed with a key that the database never sees."""

from collections.abc import Callable, Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from eic_bot.errors import OperatorError
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope

NEW_KEY = 'python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'


class SealedVault:
    """Seals with the first key and opens with any: a new key goes in front of the old one."""

    def __init__(self, transactions: Transactions, keys: Sequence[str], now: Callable[[], int]) -> None:
        """Raises OperatorError for a key that is none."""
        self._transactions, self._now = transactions, now
        try:
            each = [Fernet(key) for key in keys]
            self._first, self._seal = each[0], MultiFernet(each)
        except ValueError:
            raise OperatorError(f"EIC_SECRET_KEY holds no key. Make one with: {NEW_KEY}") from None

    async def put(self, scope: Scope, name: str, secret: str, *, expires: int | None = None) -> None:
        """Keep a secret, in the place of the one before."""
        sealed = self._seal.encrypt(secret.encode()).decode()
        await self._transactions.run(scope, lambda tx: tx.keep_sealed(name, sealed, expires, self._now()))

    async def get(self, scope: Scope, name: str) -> str | None:
        """The secret of that name, unless it has expired."""
        return self._opened(name, await self._transactions.run(scope, lambda tx: tx.sealed(name, self._now())))

    async def take(self, scope: Scope, name: str) -> str | None:
        """The secret of that name, which is gone then."""

        def taken(tx: Transaction) -> str | None:
            found = tx.sealed(name, self._now())
            return found if tx.forget_sealed(name) else None

        return self._opened(name, await self._transactions.run(scope, taken))

    async def forget(self, scope: Scope, name: str) -> None:
        """The secret of that name is gone."""
        await self._transactions.run(scope, lambda tx: tx.forget_sealed(name))

    async def reseal(self) -> int:
        """Seal with the first key what older ones have sealed, so that these can go; how many that were."""

        def resealed(tx: Transaction) -> int:
            old = [sealed for sealed in tx.every_sealed() if not _opens(self._first, sealed)]
            return sum(tx.reseal(one, self._seal.rotate(one).decode()) for one in old if _opens(self._seal, one))

        return await self._transactions.run(Scope(None), resealed)

    def _opened(self, name: str, sealed: str | None) -> str | None:
        if sealed is None:
            return None
        try:
            return self._seal.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise OperatorError(
                f"{name} was sealed with a key that is not in EIC_SECRET_KEY."
                " Put the old key back behind the new one, with a comma between, or install the app again."
            ) from None


def _opens(key: Fernet | MultiFernet, sealed: str) -> bool:
    try:
        key.decrypt(sealed.encode())
    except InvalidToken:
        return False
    return True
