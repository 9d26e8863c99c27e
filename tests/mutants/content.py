"""Breaks of what keeps content, and those who are half-way, from being changed unawares."""

from tests.mutants.mutant import Mutant

DRAFTING = "tests/service/drafts/test_drafting.py"
CONSOLE = "tests/admin/test_drafting.py"
PUBLISHING = "tests/publishing/test_publishing.py"
OVERLAYS = "tests/admins/test_overlays.py"

CONTENT = (
    # --- drafts ------------------------------------------------------------------------------------------------------
    Mutant(
        "that nobody's change of a draft is overwritten unawares",
        "service/drafts/drafting.py",
        "if current.revision != seen and await self._collides(scope, current, seen, files):",
        "if current.revision < 0:",
        f"{DRAFTING}::test_two_who_change_the_same_file_are_told_and_nothing_is_lost",
    ),
    Mutant(
        "that one undoes what one has seen",
        "service/drafts/drafting.py",
        "        if current.revision != seen:\n            return await self._conflict(scope, current, seen, None)\n",
        "",
        f"{DRAFTING}::test_who_has_not_seen_it_does_not_undo_it",
    ),
    Mutant(
        "that a text keeps words in one language at least",
        "packs/editing/applying.py",
        "if not text.keys() - set(gone):",
        "if text is None:",
        f"{CONSOLE}::test_what_cannot_be_done_is_said",
    ),
    Mutant(
        "that a dialog keeps a step",
        "packs/editing/dialogs.py",
        "if len(steps) > 1:",
        "if steps:",
        f"{CONSOLE}::test_a_dialog_is_added_offered_and_taken_out_again",
    ),
    Mutant(
        "that a text is asked for in every language of the pack",
        "admin/templates/packs/fields.html",
        'name="words:{{ name }}:{{ language }}"',
        'name="words:{{ name }}:{{ languages[0] }}"',
        f"{CONSOLE}::test_in_a_pack_of_two_languages_every_text_is_asked_for_in_both",
    ),
    # --- publishing --------------------------------------------------------------------------------------------------
    Mutant(
        "that nothing is published without its report",
        "service/publishing/operating.py",
        "return refusals(former, offered) or ([stale] if stale else [])",
        "return refusals(former, offered)",
        "tests/admin/test_publishing.py::test_without_the_report_and_its_token_nothing_is_published",
    ),
    Mutant(
        "that it takes two where it takes two",
        "service/publishing/deciding.py",
        "if proposed is not None and proposed.by == confirmed.by:",
        "if proposed is not None and not proposed.by:",
        f"{PUBLISHING}::test_two_people_where_it_takes_two",
    ),
    Mutant(
        "that what is the same under another id is not asked again",
        "service/publishing/differing.py",
        "for one in told if one.is_comparable and one.before != one.after}",
        "for one in told if one.is_comparable and one.before == ()}",
        f"{PUBLISHING}::test_what_is_the_same_under_another_id_is_not_asked_again",
    ),
    Mutant(
        "that what means the same is not asked again",
        "service/publishing/differing.py",
        "one.before == one.after and not one.is_comparable",
        "one.before == one.after",
        f"{PUBLISHING}::test_what_means_the_same_in_other_words_is_not_asked_again",
    ),
    # --- overlays ----------------------------------------------------------------------------------------------------
    Mutant(
        "that an overlay is put in force by the token of its report",
        "service/overlays.py",
        "if stale is not None:",
        "if stale is overlay:",
        f"{OVERLAYS}::test_where_it_takes_two_the_second_confirms_and_nobody_does_alone",
    ),
    Mutant(
        "that it takes two for an overlay as well",
        "service/overlays.py",
        "if proposed is not None and proposed.by == by:",
        "if proposed is not None and not proposed.by:",
        f"{OVERLAYS}::test_where_it_takes_two_the_second_confirms_and_nobody_does_alone",
    ),
    # --- the plan's room ---------------------------------------------------------------------------------------------
    Mutant(
        "that a plan is not put up before people from elsewhere",
        "service/plan/telling.py",
        "if event.has_guests and",
        "if event.has_guests and event.room is None and",
        "tests/plan/test_room.py::test_where_people_from_elsewhere_came_since_it_is_asked_in_private_alone",
    ),
)
