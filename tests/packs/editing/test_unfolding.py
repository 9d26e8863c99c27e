"""What is in force is written as files again that load as the same."""

import pytest

from eic_bot.packs.bundled import bundled_packs
from eic_bot.packs.editing.unfolding import files_of
from eic_bot.packs.loader import load_files, load_pack
from eic_bot.service.content import as_published


@pytest.mark.parametrize("pack", bundled_packs())
def test_the_files_of_a_content_load_as_the_same_content(pack: str) -> None:
    content = load_pack(bundled_packs()[pack]).content
    assert content is not None
    loaded = load_files(files_of(content))
    assert loaded.content == content
    assert as_published(loaded.content).digest == as_published(content).digest
    assert not [one for one in loaded.problems if one.code.startswith("P2")]
