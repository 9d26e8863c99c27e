"""Breaks of what people were promised in rounds and workshops."""

from tests.mutants.mutant import Mutant

ATTACKS = "tests/rounds/test_attacks.py"
ACCESS = "tests/rounds/test_access_in_service.py"
CUTTING = "tests/store/test_cutting.py"
LEADING = "tests/workshops/test_leading.py"
SCREEN = "tests/workshops/test_screen.py"
VERSIONS = "tests/rounds/test_versions.py"

TRUST = (
    # --- who said what -----------------------------------------------------------------------------------------------
    Mutant(
        "that single answers without names stay closed",
        "service/rounds/agreeing.py",
        'if state == "answering" and stays_closed(table.tx.rounds, round):',
        "if stays_closed is None:",
        f"{ATTACKS}::test_two_looks_with_one_answer_between_them",
    ),
    Mutant(
        "that single answers with names stay closed",
        "service/rounds/handing_in.py",
        "return len(rounds.said(round.id)) >= LEAST_FOR_WORDS[round.mode]",
        'return round.mode == "anonymous" and len(rounds.said(round.id)) >= LEAST_FOR_WORDS[round.mode]',
        f"{ATTACKS}::test_two_looks_at_a_round_with_names",
    ),
    Mutant(
        "that nothing without names is exported before single answers are over",
        "store/answers.py",
        "ENOUGH = and_(IS_OVER, respondent_people",
        "ENOUGH = and_(respondent_people",
        f"{ATTACKS}::test_two_exports_while_single_answers_are_open",
    ),
    Mutant(
        "that a question which few answered is not exported",
        "store/answers.py",
        ">= said[0][0]",
        ">= 0",
        f"{ATTACKS}::test_a_question_that_few_answered_is_in_no_export_and_in_no_finding",
    ),
    Mutant(
        "that no finding tells what few said",
        "service/rounds/agreeing.py",
        '    if round.mode == "named":\n        alone',
        "    if round.mode:\n        alone",
        f"{ATTACKS}::test_a_question_that_few_answered_is_in_no_export_and_in_no_finding",
    ),
    Mutant(
        "that answers handed in lose their language",
        "store/cutting.py",
        "answers.c.set_aside, BEGUN, FIRST_WORDING,",
        "answers.c.set_aside, BEGUN, answers.c.wording,",
        f"{CUTTING}::test_the_language_in_which_somebody_answered_is_not_kept",
    ),
    Mutant(
        "that pages elsewhere forget how much was answered",
        "store/cutting.py",
        "for statement in (DROP_MESSAGES, EMPTY_CHECK, DROP_ABOUT, EMPTY_ABOUT):",
        "for statement in (DROP_MESSAGES, EMPTY_CHECK):",
        f"{CUTTING}::test_a_page_that_stands_elsewhere_no_longer_says_how_much_they_had_answered",
    ),
    Mutant(
        "that answers are written anew once all are in",
        "service/rounds/handing_in.py",
        "        rounds.mix(round.id, pseudonym, now)",
        "        rounds.members(round.id)",
        f"{CUTTING}::test_when_single_answers_are_over_nothing_tells_which_were_written_together",
    ),
    # --- who may read ------------------------------------------------------------------------------------------------
    Mutant(
        "that only the super-user looks at single answers",
        "service/rounds/knowing.py",
        """    if not table.may_read(round, "single_answers"):
        return refused(asked, "not_yours")
    found = table.meant(asked.words)""",
        """    found = table.meant(asked.words)""",
        f"{ACCESS}::test_everybody_reads_what_the_table_says_and_nothing_else",
    ),
    Mutant(
        "that a look at single answers is logged",
        "service/rounds/knowing.py",
        """    table.note("answers.looked-at", round, after=str(member.owner))
""",
        "",
        f"{ACCESS}::test_each_look_at_single_answers_is_logged",
    ),
    Mutant(
        "that the notice names who reads",
        "dialogs/privacy.py",
        'if role in rules["single_answers"]',
        'if role in rules["draft_view"]',
        f"{ACCESS}::test_people_are_told_who_will_read_their_answers_just_as_it_then_is",
    ),
    Mutant(
        "that who waits is told to few",
        "service/rounds/knowing.py",
        'table.names(open_ones) if table.may_read(round, "who_has_answered") else ()',
        "table.names(open_ones)",
        f"{ACCESS}::test_everybody_reads_what_the_table_says_and_nothing_else",
    ),
    # --- the workshop ------------------------------------------------------------------------------------------------
    Mutant(
        "that only the super-user records",
        "service/workshops/leading.py",
        "if move.verb in RECORDING and not is_super_user:",
        "if move.verb in RECORDING and not place:",
        f"{LEADING}::test_only_the_super_user_records_and_others_are_told_in_private",
    ),
    Mutant(
        "that strangers keep a workshop from being shown",
        "service/workshops/leading.py",
        "if place.present is not None and all(one.in_round for one in place.present):",
        "if place.present is not None:",
        f"{LEADING}::test_who_is_not_in_the_round_keeps_it_from_being_shown_until_the_super_user_says_so",
    ),
    Mutant(
        "that a reason is kept with a whole list",
        "service/workshops/asides.py",
        'listed = tuple(id for id in agreed if id.startswith(f"{last.area}.") and id not in talked)',
        "listed = tuple(id for id in agreed if id in talked)",
        f"{LEADING}::test_a_reason_for_a_list_is_kept_with_all_that_was_agreed_from_it",
    ),
    # --- the screen of a room ----------------------------------------------------------------------------------------
    Mutant(
        "that a link to the screen is signed",
        "service/workshops/screening.py",
        "        if not _is_signed(claim, seen.key):\n            return None\n",
        "",
        f"{SCREEN}::test_no_other_link_opens_anything_or_makes_anything",
    ),
    Mutant(
        "that a link to the screen ends",
        "service/workshops/screening.py",
        " or now >= claim.until",
        "",
        f"{SCREEN}::test_a_link_ends_by_itself_by_word_and_with_a_new_one",
    ),
    Mutant(
        "that the screen follows the workshop",
        "service/workshops/screening.py",
        "(seen.state, seen.revision) != live",
        "seen.state != live[0]",
        f"{SCREEN}::test_while_nothing_moves_a_screen_asks_one_small_thing_and_goes_on_counting",
    ),
    Mutant(
        "that a page takes words as words",
        "rendering/html.py",
        "    return escape(inside) if isinstance(inside, str) else joined(inside)",
        "    return inside if isinstance(inside, str) else joined(inside)",
        f"{SCREEN}::test_words_of_a_pack_are_shown_as_they_are",
    ),
    Mutant(
        "that a round below the threshold is in words on the screen too",
        "model/spread.py",
        "    if counts.answered < rule.least:",
        "    if counts.answered < 1:",
        f"{SCREEN}::test_of_an_anonymous_round_below_the_threshold_it_shows_words_only",
    ),
    # --- what a round was set up with --------------------------------------------------------------------------------
    Mutant(
        "that a round keeps its version of the pack",
        "service/house.py",
        "first = self.content_in(tx, round)",
        "first = self.content(tx)",
        f"{VERSIONS}::test_who_begins_after_a_new_version_is_asked_in_the_words_of_the_round",
    ),
    Mutant(
        "that the database is copied before a new version",
        "entrypoints/wiring.py",
        '            await copied_before(url, f"{content.pack.id}-{content.pack.version}")\n',
        "            pass\n",
        f"{VERSIONS}::test_the_database_is_copied_before_people_meet_a_new_version",
    ),
    Mutant(
        "that what was said of a service is said of it alone",
        "service/history/reading.py",
        'if services.get(one.round, "") == here]',
        "if services]",
        "tests/test_transcripts.py::test_goes_as_written_through_service_database_and_terminal[rounds/service_history]",
    ),
    Mutant(
        "that bank holidays are those of the nation",
        "service/councils.py",
        "return setting.closed_in(the_nation(setting, code, title, date_of(now)))",
        "return setting.closed",
        "tests/rounds/test_setting_up.py::test_a_deadline_is_counted_by_the_working_days_of_the_nation",
    ),
)
