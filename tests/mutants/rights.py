"""Breaks of what people are owed of their data."""

from tests.mutants.mutant import Mutant

PLACE = "tests/store/test_rights.py"

RIGHTS = (
    Mutant(
        "that figures which were shown cannot be subtracted",
        "service/rights/erasing.py",
        'return "labels" if round.state in OVER or mode == "anonymous" else "gone"',
        'return "gone"',
        f"{PLACE}::test_figures_that_were_shown_do_not_change",
    ),
    Mutant(
        "that no words are kept beside labels",
        "store/rights/erasing.py",
        'questions.c.name.not_in(listed("worded", Text)),',
        "",
        f"{PLACE}::test_an_answer_in_words_is_no_label",
    ),
    Mutant(
        "that an address loses its name at once",
        "store/rights/erasing.py",
        "values(owner=_NEW, name=null())",
        "values(owner=_NEW)",
        f"{PLACE}::test_what_was_erased_is_in_no_table",
    ),
    Mutant(
        "that what is on its way is taken back too",
        "store/rights/erasing.py",
        ", outbox.c.status != LEASED))",
        "))",
        f"{PLACE}::test_what_is_on_its_way_as_somebody_is_erased_is_taken_back_too",
    ),
    Mutant(
        "that a person of another organisation is nobody here",
        "store/rights/rules.py",
        "return and_(is_ours(table), table.c[column] == OWNER)",
        "return and_(table.c[column] == OWNER)",
        f"{PLACE}::test_another_organisation_reaches_nobody_here",
    ),
    Mutant(
        "that the days of answers begin when the view is published",
        "store/rights/retaining.py",
        "round_settings.c.published_at < BEFORE",
        "rounds.c.created_at < BEFORE",
        f"{PLACE}::test_single_answers_go_by_the_day_of_publishing",
    ),
    Mutant(
        "that the audit has no words of complaints",
        "service/rights/complaining.py",
        'f"complaint {id}", None, due)',
        'f"complaint {id}", None, said)',
        f"{PLACE}::test_the_audit_has_no_words_of_answers",
    ),
)
