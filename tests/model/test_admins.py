"""What each role of those who look after an organisation may do."""

from eic_bot.model.admins import DEEDS, MAY, ROLES, highest, may


def test_who_may_more_may_all_that_others_may() -> None:
    admin, editor, viewer = (MAY[role] for role in ROLES)
    assert admin == set(DEEDS)
    assert viewer < editor < admin


def test_nobody_may_anything_without_a_role() -> None:
    assert not any(may(None, deed) for deed in DEEDS)


def test_only_admins_touch_people_publish_and_stop_what_goes_out() -> None:
    alone = {deed for deed in DEEDS if not may("editor", deed)}
    assert alone == {
        *("publish_content", "roll_back_content", "see_stuck", "see_letters", "manage_letters", "see_audit", "pause"),
        *("manage_people", "manage_sessions", "grant_roles"),
    }
    assert {deed for deed in DEEDS if may("viewer", deed)} == {"see_content", "see_health", "see_rounds"}


def test_the_highest_of_several_roles_counts() -> None:
    assert highest({"viewer", "admin"}) == "admin"
    assert highest(set()) is None
