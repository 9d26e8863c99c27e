"""Words that others will read are looked through for who somebody is."""

import pytest

from eic_bot.model.personal import Personal, is_role_mailbox, personal

EMAIL, PHONE, NAME = Personal.EMAIL, Personal.PHONE, Personal.NAME


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The contract ends only in 2031", ()),
        ("We may not share data under the Data Protection Act 2018", ()),
        ("Our supplier does not answer. Nobody knows why.", ()),
        ("National policy changes every year", ()),
        ("It needs 250,000 pounds and 12 people", ()),
        ("Care Act 2014, section 82", ()),
        ("Adult Social Care will not join", ()),
        ("SAP and Oracle do not talk", ()),
        ("The rounds; Money is short", ()),
        ("Jane Doe says no", (NAME,)),
        ("It was refused by Cllr Brown", (NAME,)),
        ("Dr O'Neill left", (NAME,)),
        ("ask @jane about it", (NAME,)),
        ("Siân Ōwen left", (NAME,)),
        ("write to jane.doe@council.gov.uk", (EMAIL,)),
        ("call 0113 496 0999", (PHONE,)),
        ("call +44 20 7946 0018 now", (PHONE,)),
        ("call (01632) 960123", (PHONE,)),
        ("Jane Doe, jane@council.gov.uk, 07700 900123", (EMAIL, PHONE, NAME)),
        ("", ()),
    ],
)
def test_what_a_text_seems_to_hold(text: str, found: tuple[Personal, ...]) -> None:
    assert personal(text) == found


@pytest.mark.parametrize(
    ("address", "is_team"),
    [
        ("transformation@council.gov.uk", True),
        ("digital.team@council.gov.uk", True),
        ("customer-services@council.gov.uk", True),
        ("jane.doe@council.gov.uk", False),
        ("jane@council.gov.uk", False),
        ("ask the digital.team@council.gov.uk", False),
        ("team", False),
    ],
)
def test_a_mailbox_of_a_team_is_nobodys_own(address: str, is_team: bool) -> None:  # noqa: FBT001 - a column
    assert is_role_mailbox(address) is is_team
