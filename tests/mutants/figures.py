"""Breaks of what is shown: figures, working days, meetings, and what leaves."""

from tests.mutants.mutant import Mutant

REGISTER = "tests/model/test_register.py"
WORKDAYS = "tests/model/test_workdays.py"
DISCLOSURE = "tests/model/test_disclosure.py"
SPREAD = "tests/model/test_spread.py"
MEETING = "tests/model/test_meeting.py"
COMPARISON = "tests/model/test_comparison.py"
LINEAGE = "tests/model/test_lineage.py"
SHEETS = "tests/exports/test_results.py"
PAGES = "tests/exports/test_pages.py"
BRIEF = "tests/exports/test_brief.py"
CALENDAR = "tests/exports/test_calendar.py"

FIGURES = (
    Mutant(
        "that a region's name is no council's",
        "model/register.py",
        "if (short := short_name(name)) not in places:",
        "if (short := short_name(name)):",
        f"{REGISTER}::test_the_name_of_a_region_is_no_councils_name",
    ),
    Mutant(
        "the last day of a council",
        "model/register.py",
        "if one.until is not None and one.until < day:",
        "if one.until is not None and one.until <= day:",
        f"{REGISTER}::test_who_took_over_answers_for_a_council_from_the_day_after_its_last",
    ),
    Mutant(
        "bank holidays",
        "model/workdays.py",
        "day.weekday() <= _FRIDAY and day not in closed",
        "day.weekday() <= _FRIDAY",
        f"{WORKDAYS}::test_answers_are_due_five_working_days_before_the_workshop",
    ),
    Mutant(
        "the day of the poll itself",
        "model/workdays.py",
        "self.notice <= day <= self.poll",
        "self.notice <= day < self.poll",
        f"{WORKDAYS}::test_what_is_due_on_polling_day_waits_until_the_day_after",
    ),
    Mutant(
        "what several groups give away together",
        "model/disclosure.py",
        "    return any(\n        _rank([*large,",
        "    return len(told) < 2 and any(\n        _rank([*large,",
        f"{DISCLOSURE}::test_what_is_let_through_cannot_be_put_together_to_leave_a_few",
    ),
    Mutant(
        "the threshold of an anonymous round",
        "model/spread.py",
        "max(self.threshold, LEAST_ANONYMOUS)",
        "self.threshold",
        f"{SPREAD}::test_the_thresholds_are_four_named_and_five_anonymous_and_only_rise",
    ),
    Mutant(
        "that counts need enough answers",
        "model/spread.py",
        "if counts.answered < rule.least:",
        "if counts.answered < 1:",
        f"{SPREAD}::test_counts_are_there_exactly_from_the_threshold_on",
    ),
    Mutant(
        "silence before a round has closed",
        "model/spread.py",
        "    if not rule.is_closed:\n        return Spread(",
        "    if rule.threshold < 0:\n        return Spread(",
        f"{SPREAD}::test_nothing_is_shown_of_a_round_before_it_has_closed",
    ),
    Mutant(
        "that nothing is decided in a break",
        "model/meeting.py",
        "    if meeting.paused_at is not None:\n        return Refusal.PAUSED\n    match step:",
        "    match step:",
        f"{MEETING}::test_in_a_break_nothing_is_decided",
    ),
    Mutant(
        "the statements of a parked talk",
        "model/meeting.py",
        "parked=(*meeting.parked, *wanted),",
        "parked=tuple(wanted),",
        f"{MEETING}::test_what_was_parked_stays_parked_until_it_is_taken_up",
    ),
    Mutant(
        "that only labels of the scale are agreed on",
        "model/meeting.py",
        "if not is_answer and (given.value is not None or given.no_answer is None):",
        "if given.value is None and given.no_answer is None:",
        f"{MEETING}::test_a_step_that_does_not_fit_changes_nothing_and_says_why",
    ),
    Mutant(
        "that views which are not shared are not counted",
        "model/comparison.py",
        "if one.sharing is not Sharing.OWN}",
        "}",
        f"{COMPARISON}::test_only_who_shares_sees_and_only_what_is_shared_is_seen",
    ),
    Mutant(
        "what a council has seen before",
        "model/comparison.py",
        "would_give_away(members, before, known, self._least)",
        "would_give_away(members, (), known, self._least)",
        f"{COMPARISON}::test_london_less_its_boroughs_would_be_the_city",
    ),
    Mutant(
        "that other words are not comparable",
        "model/lineage.py",
        "return Descent(Kin.SAME if is_same else Kin.REWORDED, (one,), (one,), is_comparable=is_same)",
        "return Descent(Kin.SAME if is_same else Kin.REWORDED, (one,), (one,), is_comparable=True)",
        f"{LINEAGE}::test_no_trend_goes_through_other_words",
    ),
    Mutant(
        "that a cell of a workbook is text",
        "exports/as_xlsx.py",
        'cell.data_type = "s"',
        "cell.data_type = cell.data_type",
        f"{SHEETS}::test_no_cell_of_a_workbook_is_anything_but_the_text_that_was_written",
    ),
    Mutant(
        "results of people without a name",
        "exports/result_records.py",
        "(row for row in rows if row.person)",
        "rows",
        f"{SHEETS}::test_rows_become_one_result_for_each_named_person_and_none_for_who_has_no_name",
    ),
    Mutant(
        "the header of a table in a document",
        "exports/pages.typ",
        'table.header(..part.header.map(cell => table.cell(fill: rgb("#f5f5f0"), strong(said(cell))))),',
        '..part.header.map(cell => table.cell(fill: rgb("#f5f5f0"), strong(said(cell)))),',
        f"{PAGES}::test_tables_have_header_cells",
    ),
    Mutant(
        "that what fonts do not have is replaced",
        "exports/as_pdf.py",
        "if not missing:",
        "if missing:",
        f"{PAGES}::test_what_the_fonts_do_not_have_is_replaced_and_the_rest_is_there",
    ),
    Mutant(
        "the order of the model among strengths",
        "exports/brief.py",
        "    for one in found:\n        if one.characteristic in chosen:",
        "    for one in known[:EACH]:\n        if one.characteristic in chosen:",
        f"{BRIEF}::test_strengths_stand_in_the_order_of_the_model_and_not_of_how_far_they_are",
    ),
    Mutant(
        "that a calendar's lines are cut between characters",
        "exports/as_ics.py",
        '    for sign in line:\n        octets = sign.encode("utf-8", "replace")',
        "    for number in line.encode():\n        octets = bytes([number])",
        f"{CALENDAR}::test_whatever_was_written_reads_back_and_cannot_become_a_line_of_its_own",
    ),
)
