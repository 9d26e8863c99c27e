"""What whoever serves does of an operator's wishes that name files: try a draft, put an overlay in force."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from eic_bot.model.overlay import Overlay
    from eic_bot.service.envelopes import Address
    from eic_bot.service.house import House
    from eic_bot.service.ports import Transactions

PARTS = 3


async def try_out(transactions: "Transactions", house: "House", words: Mapping[str, str], now: int) -> list[str]:
    """Read the draft and begin it, where whoever serves can; what came of it."""
    from eic_bot.packs.loader import load_pack
    from eic_bot.service.tenancy import scope_of
    from eic_bot.service.tryouts import try_on

    draft = load_pack(Path(words["folder"])).content
    if draft is None:
        return [f"No: {words['folder']} has problems. See: eic-bot pack check {words['folder']}"]
    who, dialog = address_in(words["address"]), words["dialog"] or draft.pack.manifest.start
    return [await transactions.run(scope_of(who), lambda tx: try_on(tx, house, draft, dialog, who, now))]


def address_in(written: str) -> "Address":
    """An address as it is typed, such as slack:T0123:U0456. Raises OperatorError where it is none."""
    from eic_bot.service.envelopes import Address

    parts = written.split(":", PARTS - 1)
    if len(parts) != PARTS or not all(parts):
        raise OperatorError("Please write the address like slack:T0123:U0456, as eic-bot admin list shows it.")
    return Address(*parts)


async def act_on_overlay(
    transactions: "Transactions", house: "House", wish: Mapping[str, object], words: Mapping[str, str], now: int
) -> list[str]:
    """Do it where whoever serves can; what came of it."""
    from eic_bot.service.overlays import overlay_of, remove_overlay
    from eic_bot.service.records import Scope

    name = str(wish["organisation"])
    if wish["do"] == "publish_overlay":
        return await _publish(transactions, house, name, words, now)
    if wish["do"] == "remove_overlay":
        is_gone = await remove_overlay(transactions, name, house.pack, now)
        return [f"removed: {name} meets {house.pack} as it is"] if is_gone else [f"No: {name} has no overlay."]
    found = await transactions.run(Scope(name), lambda tx: overlay_of(tx, house.pack))
    if found is None:
        return [f"No: {name} has no overlay."]
    return found.model_dump_json(by_alias=True, exclude_defaults=True, indent=2).splitlines()


async def _publish(
    transactions: "Transactions", house: "House", name: str, words: Mapping[str, str], now: int
) -> list[str]:
    from eic_bot.packs.overlays import read_overlay
    from eic_bot.packs.report import exit_code, print_problems
    from eic_bot.service.tenancy import LOCAL

    file = Path(words["file"])
    base = await transactions.run(LOCAL, house.content)
    read = read_overlay(file, base)
    told = print_problems(read.problems).splitlines()
    if read.overlay is None or exit_code(read.problems):
        return [f"No: {file.name} has problems, so nothing was changed.", *told]
    return [*await _weighed_or_laid(transactions, house, name, read.overlay, words, now), *told]


async def _weighed_or_laid(
    transactions: "Transactions", house: "House", name: str, overlay: "Overlay", words: Mapping[str, str], now: int
) -> list[str]:
    from eic_bot.entrypoints.impact_words import of_overlay
    from eic_bot.entrypoints.settings import read_settings
    from eic_bot.service.overlays import Asked, publish_overlay, weigh_overlay
    from eic_bot.service.publishing.deciding import Confirmed
    from eic_bot.service.publishing.records import NOBODY

    if not words.get("confirm"):
        foreseen = await weigh_overlay(transactions, house.library, name, overlay)
        return [foreseen] if isinstance(foreseen, str) else list(of_overlay(foreseen.impact))
    confirmed = Confirmed(words["by"], words["confirm"], NOBODY, read_settings().publishing_by_two)
    laid = await publish_overlay(transactions, house.library, name, overlay, confirmed, now)
    if isinstance(laid, str):
        return [laid]
    if isinstance(laid, Asked):
        return [f"{laid.version} waits for a second person, who confirms with the same token."]
    return [f"published: {name} meets {house.pack} {laid.version}"]
