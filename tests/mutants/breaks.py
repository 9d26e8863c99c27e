"""Every break. A new one is an entry here: text that stands once in its file, and a test that notices."""

from tests.mutants.console import CONSOLE
from tests.mutants.content import CONTENT
from tests.mutants.figures import FIGURES
from tests.mutants.mutant import Mutant
from tests.mutants.rights import RIGHTS
from tests.mutants.trust import TRUST

PROMISES = "tests/dialogs/test_engine_promises.py"
PROPERTIES = "tests/dialogs/test_engine_properties.py"
EVENTS = "tests/service/test_events.py"
TIMERS = "tests/service/test_timers.py"
VERSIONS = "tests/service/test_versions.py"
READING = "tests/model/test_reading.py"
RESULTS = "tests/model/test_results.py"
LADDER = "tests/model/test_ladder.py"
KINDS = "tests/model/test_kinds.py"
EXPORTS = "tests/exports/test_exports.py"
MODEL = "tests/faults/test_interleavings.py::test_any_interleaving_does_what_the_model_says"
OFTEN = "tests/faults/test_events.py::test_what_comes_several_times_at_once_and_again_much_later_is_in_effect_once"
WHOLE = "tests/terminal/test_whole_assessment.py"
IN_TEAMS = "tests/adapters/teams/test_deliveries.py"
DELIVERY = "tests/store/test_delivery.py"

BREAKS = (
    *FIGURES,
    *CONSOLE,
    *CONTENT,
    *TRUST,
    *RIGHTS,
    # --- answers that would be lost, doubled or misplaced ------------------------------------------------------------
    Mutant(
        "the revision check on presses",
        "dialogs/presses.py",
        "if press.revision != (kept.revision if kept else 0):",
        "if press.revision < 0:",
        f"{PROMISES}::test_a_second_press_on_the_same_button_changes_nothing_and_says_what_stands",
    ),
    Mutant(
        "the revision check on forms",
        "dialogs/replies.py",
        "if form.revision != (kept.revision if kept else 0):",
        "if form.revision < 0:",
        f"{PROPERTIES}::test_a_form_of_an_old_prompt_changes_no_answer",
    ),
    Mutant(
        "the value of an answer that is set aside",
        "dialogs/answering.py",
        "_keep(talk, replace(kept, revision=kept.revision + 1, set_aside=wanted, at=talk.now))",
        "_keep(talk, Answer(id, kept.revision + 1, set_aside=wanted, at=talk.now))",
        f"{PROPERTIES}::test_what_no_longer_applies_is_set_aside_and_comes_back",
    ),
    Mutant(
        "the return of what applies again",
        "dialogs/answering.py",
        "not kept.is_open and kept.set_aside != wanted:",
        "not kept.is_open and wanted and not kept.set_aside:",
        f"{PROPERTIES}::test_what_no_longer_applies_is_set_aside_and_comes_back",
    ),
    Mutant(
        "that a set-aside answer does not count",
        "model/answers.py",
        "return None if self.set_aside else self.value",
        "return self.value",
        f"{PROPERTIES}::test_what_no_longer_applies_is_set_aside_and_comes_back",
    ),
    Mutant(
        "what undo puts back",
        "dialogs/answering.py",
        "else replace(one, revision=revision, at=talk.now)",
        "else Answer(question, revision, at=talk.now)",
        f"{PROMISES}::test_undo_puts_back_the_answer_that_stood_before",
    ),
    Mutant(
        "that an undo happens once",
        "dialogs/answering.py",
        "    talk.session.undo = ()\n",
        "    talk.session.undo = talk.session.undo\n",
        f"{PROMISES}::test_undo_puts_back_the_answer_that_stood_before",
    ),
    Mutant(
        "the comment when an answer changes",
        "dialogs/answering.py",
        "        kept.comment,\n",
        "        None,\n",
        f"{PROMISES}::test_a_comment_stays_when_the_answer_changes",
    ),
    Mutant(
        "that revisions have no gaps",
        "dialogs/answering.py",
        "        kept.revision + 1,\n        one.value,",
        "        kept.revision + 2,\n        one.value,",
        f"{PROPERTIES}::test_every_kind_of_question_takes_any_inputs_in_any_order",
    ),
    Mutant(
        "that the session given in stays as it is",
        "dialogs/talk.py",
        "self.session.answers = dict(self.session.answers)",
        "self.session.answers = self.session.answers",
        f"{PROPERTIES}::test_every_kind_of_question_takes_any_inputs_in_any_order",
    ),
    Mutant(
        "that a question which does not apply keeps no press",
        "dialogs/presses.py",
        "if not applies(stop, Here(talk.session, talk.pack, talk.now)):",
        "if talk is None:",
        f"{PROPERTIES}::test_every_kind_of_question_takes_any_inputs_in_any_order",
    ),
    Mutant(
        "that restart asks first",
        "dialogs/commands/pausing.py",
        'if argument != "yes":',
        'if argument == "no":',
        f"{PROMISES}::test_restart_takes_answers_back_only_after_yes",
    ),
    Mutant(
        "the levels of a ladder that are already answered, when the rest is skipped",
        "dialogs/commands/declining.py",
        "ids = Here(talk.session, talk.pack, talk.now).open_ids(stop.ids) or stop.ids",
        "ids = stop.ids",
        f"{PROMISES}::test_a_declined_ladder_leaves_what_was_answered",
    ),
    # --- the way through a dialog ------------------------------------------------------------------------------------
    Mutant(
        "that closing stops come last",
        "dialogs/journey.py",
        "chain(range(start, self.closing), range(start), range(self.closing, len(stops)))",
        "chain(range(start, len(stops)), range(start))",
        f"{PROMISES}::test_what_closes_a_dialog_comes_only_when_no_question_is_left",
    ),
    Mutant(
        "that the way goes round again",
        "dialogs/journey.py",
        "chain(range(start, self.closing), range(start), range(self.closing, len(stops)))",
        "chain(range(start, self.closing), range(self.closing, len(stops)))",
        f"{PROMISES}::test_the_next_question_is_the_first_that_waits_round_again",
    ),
    Mutant(
        "a step of the way back",
        "dialogs/commands/moving.py",
        "return show_answered(talk, path[max(at - max(steps, 1), 0)])",
        "return show_answered(talk, path[max(at - 2, 0)])",
        f"{PROMISES}::test_back_goes_one_question_at_a_time_to_the_first",
    ),
    Mutant(
        "the sign of the time left",
        "dialogs/progress.py",
        "return max(1, round(questions * each / 60_000))",
        "return -max(1, round(questions * each / 60_000))",
        f"{PROMISES}::test_the_time_left_is_at_ones_own_pace_and_never_negative",
    ),
    Mutant(
        "that a long silence is not time spent",
        "dialogs/answering.py",
        "if 0 <= silence <= LONG_SILENCE_MS:",
        "if 0 <= silence:",
        f"{PROMISES}::test_a_long_silence_is_not_counted_as_time_spent_answering",
    ),
    Mutant(
        "the end of asking back",
        "dialogs/misreads.py",
        "if talk.session.misreads >= LIMITS.misreads:",
        "if talk.session.misreads > 99:",
        f"{PROMISES}::test_after_five_unreadable_replies_the_bot_stops_asking",
    ),
    Mutant(
        "that a late timer does nothing",
        "dialogs/timers.py",
        "0 < timer.revision == talk.session.slice_until",
        "0 < timer.revision",
        f"{PROPERTIES}::test_a_timer_set_for_something_that_has_moved_on_does_nothing",
    ),
    # --- what a reply means ------------------------------------------------------------------------------------------
    Mutant(
        "the limit of slips in a short word",
        "model/reading.py",
        "return 0 if len(word) < 4 else 1 if len(word) < 8 else 2",
        "return 1 if len(word) < 8 else 2",
        f"{READING}::test_every_reply_of_up_to_three_characters_means_one_label_or_nothing",
    ),
    Mutant(
        "the limit of slips in a long word",
        "model/reading.py",
        "return 0 if len(word) < 4 else 1 if len(word) < 8 else 2",
        "return 0 if len(word) < 4 else 3",
        f"{READING}::test_a_reply_is_read_by_number_letter_ordinal_label_or_a_slip_of_it",
    ),
    Mutant(
        "that two readings are asked back",
        "model/reading.py",
        "    if found:\n        return SeveralReadings",
        "    if found:\n        return Understood((Given(question, found[0]),))\n        return SeveralReadings",
        f"{READING}::test_two_labels_within_a_slip_are_asked_back_and_never_guessed",
    ),
    Mutant(
        "that an answer which is also a command is asked back",
        "dialogs/replies.py",
        "        return ask_back(talk, text, (reading.given,), (wanted,))\n",
        "        pass\n",
        f"{PROMISES}::test_quotes_make_a_reply_an_answer_and_never_a_command",
    ),
    Mutant(
        "that a row of letters has one for each level",
        "model/level_reading.py",
        "if len(run) != len(self._rungs):",
        "if len(run) > len(self._rungs):",
        f"{LADDER}::test_a_whole_ladder_is_answered_in_one_line",
    ),
    Mutant(
        "that a level is named once",
        "model/level_reading.py",
        "if self._at[level] in given:",
        "if self._at[level] in ():",
        f"{LADDER}::test_a_whole_ladder_is_answered_in_one_line",
    ),
    Mutant(
        "the most choices that may be made",
        "model/kinds/multiple_choice.py",
        "and (self.at_most is None or len(value) <= self.at_most)",
        "",
        f"{PROMISES}::test_choices_are_added_and_taken_away_by_presses",
    ),
    Mutant(
        "the bounds of a number",
        "model/kinds/number.py",
        "(high is None or value <= high)",
        "(high is None or value <= high + 1)",
        f"{KINDS}::test_a_reply_is_read_by_the_rules_of_its_kind",
    ),
    # --- what follows from the answers -------------------------------------------------------------------------------
    Mutant(
        "that not yet is an answer",
        "model/results.py",
        "return self.value is not None",
        'return self.value not in (None, "not_yet")',
        f"{RESULTS}::test_not_yet_is_an_answer_and_neither_under_way_nor_in_place",
    ),
    Mutant(
        "that what is not our goal is no next step",
        "model/results.py",
        "        and view.no_answer is not NoAnswer.NOT_OUR_GOAL\n",
        "",
        f"{RESULTS}::test_where_a_characteristic_stands_and_what_is_next",
    ),
    Mutant(
        "that the next step stays within the ambition",
        "model/results.py",
        "and (ambition is None or view.level <= ambition)",
        "",
        f"{RESULTS}::test_a_gap_is_what_lies_between_position_and_ambition",
    ),
    Mutant(
        "that without an ambition no gap is claimed",
        "model/results.py",
        "if self.ambition is None or self.position is None:\n            return None",
        "if self.ambition is None or self.position is None:\n            return 0",
        f"{RESULTS}::test_where_a_characteristic_stands_and_what_is_next",
    ),
    Mutant(
        "the basics to check",
        "model/results.py",
        "view.level < position and view.is_known and not view.in_place:",
        "view.level < position and view.is_known and view.in_place:",
        f"{RESULTS}::test_where_a_characteristic_stands_and_what_is_next",
    ),
    Mutant(
        "that resources are for the council's nation",
        "model/matching.py",
        " and (own or resource.kind in TRAVELS)",
        "",
        "tests/model/test_matching.py::test_what_was_made_for_another_nation_is_left_out_and_ones_own_comes_first",
    ),
    Mutant(
        "that unanswered is false",
        "model/conditions.py",
        "        value = here.value(self.is_.question)\n        return value is not None and value == self.is_.value",
        "        value = here.value(self.is_.question)\n        return value is None or value == self.is_.value",
        "tests/model/test_conditions.py::test_what_is_not_answered_or_not_known_makes_a_condition_false",
    ),
    Mutant(
        "that what is saved together is one reply",
        "dialogs/presses.py",
        "going = _take(talk, asking, tuple(given))",
        "going = _take(talk, asking, tuple(given[-1:]))",
        "tests/adapters/teams/test_talking.py::test_several_answers_of_one_save_are_taken_together_and_in_order",
    ),
    Mutant(
        "that no card of a message is posted twice",
        "adapters/teams/channel.py",
        "self._activities(outbound)[len(names) :]",
        "self._activities(outbound)",
        f"{IN_TEAMS}::test_a_message_of_several_cards_goes_on_where_it_was_cut_off",
    ),
    Mutant(
        "that the next try knows what was posted",
        "store/claims.py",
        "reference=func.coalesce(SETTLED.c.reference, outbox.c.reference)",
        "reference=case((SETTLED.c.status == DONE, SETTLED.c.reference))",
        f"{IN_TEAMS}::test_what_a_message_of_several_cards_has_shown_outlives_a_restart",
    ),
    Mutant(
        "that a post in doubt is tried again",
        "adapters/teams/channel.py",
        "receipt = _doubtful(result, outbound.attempts) if isinstance(result, Unknown) else result",
        "receipt = Refused(result.why) if isinstance(result, Unknown) else result",
        f"{IN_TEAMS}::test_a_connector_in_trouble_for_minutes_kills_no_message",
    ),
    Mutant(
        "that a post in doubt is not taken for done",
        "adapters/teams/channel.py",
        "receipt = _doubtful(result, outbound.attempts) if isinstance(result, Unknown) else result",
        "receipt = Delivered(reference) if isinstance(result, Unknown) else result",
        "tests/faults/test_teams.py::test_every_way_of_failing_at_once_loses_nothing_and_repeats_only_what_it_lost",
    ),
    Mutant(
        "that a long message is not begun anew",
        "adapters/teams/channel.py",
        "asyncio.timeout(PATIENCE_S)",
        "asyncio.timeout(None)",
        f"{IN_TEAMS}::test_a_message_that_takes_too_long_is_not_begun_anew",
    ),
    Mutant(
        "that a change into more cards shows them all",
        "adapters/teams/channel.py",
        "changed[len(kept) :] if kept else []",
        "[]",
        f"{IN_TEAMS}::test_a_change_into_more_cards_or_fewer_is_shown_as_a_whole",
    ),
    Mutant(
        "that a closed address says what it missed",
        "store/transaction.py",
        "        letters.revive(self._connection, self._here(), ids, now)\n",
        "",
        f"{DELIVERY}::test_what_a_closed_address_refused_is_due_when_it_opens",
    ),
    Mutant(
        "that nothing old is said then",
        "store/letters.py",
        "outbox.c.created_at > NOW - WANTED_MS",
        "outbox.c.created_at > 0",
        f"{DELIVERY}::test_what_is_too_old_by_then_is_not",
    ),
    Mutant(
        "the greeting of who comes back",
        "service/turn.py",
        "    new += _back(tx, again, now)\n",
        "    _back(tx, again, now)\n",
        f"{IN_TEAMS}::test_installing_again_opens_it_again_with_one_greeting",
    ),
    Mutant(
        "that of a crowd the first are not kept waiting by the last",
        "service/courier.py",
        "in by_turns(load.claimed):",
        "in load.claimed:",
        "tests/delivery/test_courier.py::test_of_a_crowd_in_one_tenant_the_first_are_not_kept_waiting_by_the_last",
    ),
    Mutant(
        "that they are greeted once",
        "store/owners.py",
        "_REACH.where(addresses.c.reach.is_(None)).returning(",
        "update(addresses).values(reach=REACHED.c.reach).where(addresses.c.external == REACHED.c.external).returning(",
        f"{DELIVERY}::test_an_address_opens_once",
    ),
    Mutant(
        "that an old card is put right for old clients",
        "service/conversation.py",
        "        self.owner = put_right(self._tx, self.owner, self.changes, one)\n",
        "",
        "tests/adapters/teams/test_talking.py::test_an_old_card_is_put_right_for_an_old_client_too",
    ),
    Mutant(
        "that nobody is shown what stands with others",
        "store/outbox.py",
        '            addresses.c.external == bindparam("external", type_=Text),\n',
        "",
        f"{DELIVERY}::test_nobody_is_shown_what_stands_with_others",
    ),
    Mutant(
        "that what waits to be sent counts as shown",
        "store/outbox.py",
        'IS NOT NULL")), _contents(WAITING))',
        'IS NOT NULL")))',
        f"{DELIVERY}::test_what_stands_there_is_what_was_put_there_last_sent_or_not",
    ),
    # --- events, people and versions ---------------------------------------------------------------------------------
    Mutant(
        "that an event is taken once",
        "service/turn.py",
        "new = [one for one, result in zip(inputs, kept, strict=True) if result is None]",
        "new = list(inputs)",
        f"{EVENTS}::test_the_same_event_twice_changes_nothing_and_says_nothing",
    ),
    Mutant(
        "whose session it is",
        "service/conversation.py",
        "id: one for id, one in snapshot.sessions.items() if one.owner == owner.id",
        "id: one for id, one in snapshot.sessions.items()",
        f"{EVENTS}::test_an_event_that_names_somebody_elses_session_never_touches_it",
    ),
    Mutant(
        "that a session which was pressed comes to the top",
        "service/records.py",
        "(*[one for one in self.focus if one != session], session)",
        "self.focus if session in self.focus else (*self.focus, session)",
        f"{EVENTS}::test_a_press_goes_to_its_own_session_which_is_then_on_top",
    ),
    Mutant(
        "the words that were on the screen",
        "service/effects.py",
        "    if asked is not None:\n        return worded(asked.text, language)",
        "    if asked is not None:\n        return worded(pack.manifest.title, language)",
        f"{EVENTS}::test_every_answer_keeps_the_words_that_were_on_the_screen",
    ),
    Mutant(
        "that published versions never change",
        "service/content.py",
        "if kept.digest != offered.digest:",
        "if kept.digest == '':",
        f"{VERSIONS}::test_a_version_that_was_changed_since_it_was_published_is_refused",
    ),
    Mutant(
        "that a session stays on its version",
        "service/conversation.py",
        "content = self._house.library.content(self._tx, kept.pack, kept.version)",
        "content = self._content()",
        f"{VERSIONS}::test_an_old_session_goes_on_although_its_version_is_only_in_the_database",
    ),
    Mutant(
        "the limit of requests in one turn",
        "service/conversation.py",
        '            raise BrokenPromiseError(f"session {id} asked more than {MOST_REQUESTS} times in one turn")',
        "            pass",
        f"{VERSIONS}::test_a_dialog_that_asks_and_asks_is_stopped",
    ),
    Mutant(
        "that timers fire once",
        "store/timers.py",
        'literal_column("timers.fired_at IS NULL AND timers.cancelled_at IS NULL")',
        'literal_column("timers.cancelled_at IS NULL")',
        "tests/store/test_delivery.py::test_a_timer_fires_once",
    ),
    Mutant(
        "when five minutes end",
        "dialogs/pausing.py",
        "talk.session.slice_until = talk.now + SLICE_MS",
        "talk.session.slice_until = talk.now + SLICE_MS // 2",
        f"{TIMERS}::test_five_minutes_end_once_and_not_before",
    ),
    Mutant(
        "whose answers are exported",
        "store/answers.py",
        "    .where(answers.c.organisation == ORGANISATION, CURRENT)\n)  # fmt: skip",
        "    .where(CURRENT)\n)  # fmt: skip",
        "tests/store/test_turns.py::test_another_organisation_finds_nothing",
    ),
    # --- what leaves and what comes in -------------------------------------------------------------------------------
    Mutant(
        "the guard against formulas",
        "exports/as_csv.py",
        'return f"\'{text}" if text.startswith(ACTING) else text',
        "return text",
        f"{EXPORTS}::test_no_cell_can_act_as_a_formula",
    ),
    Mutant(
        "that a value is empty where there is a reason for none",
        "service/flat_answers.py",
        "value = answer.counted_value if answer.counted_no_answer is None else None",
        "value = answer.value",
        f"{EXPORTS}::test_a_value_is_null_where_there_is_a_reason_for_none",
    ),
    Mutant(
        "whose model it is",
        "service/flat_answers.py",
        "saying.language, wording, note)",
        'saying.language, wording, "")',
        f"{EXPORTS}::test_every_record_says_that_the_model_is_independent",
    ),
    Mutant(
        "that a key stands once in a YAML mapping",
        "packs/yaml_nodes.py",
        "            if key in found:\n",
        "            if key in ():\n",
        "tests/packs/test_examples.py::test_a_bad_example_prints_its_problems[P202]",
    ),
    Mutant(
        "that one process writes a database",
        "store/lock.py",
        "fcntl.LOCK_EX | fcntl.LOCK_NB",
        "fcntl.LOCK_SH | fcntl.LOCK_NB",
        f"{WHOLE}::test_answers_are_exported_while_somebody_is_talking_and_a_second_chat_is_refused",
    ),
    # --- what holds when everything goes wrong -----------------------------------------------------------------------
    Mutant(
        "that an event is new by the row that was inserted",
        "store/inbox.py",
        "new = {tuple(row) for row in taken}",
        "new = set(events)",
        f"{OFTEN}[sqlite-1]",
    ),
    Mutant(
        "that an event is acknowledged after its COMMIT",
        "entrypoints/processes.py",
        "return await dispatched(transactions, scope, lambda tx: turns(tx, inputs, house, process.now()), couriers)",
        "asyncio.ensure_future(dispatched(transactions, scope, lambda tx: turns(tx, inputs, house, 1), []))\n"
        "        return ['' for _ in inputs]",
        "tests/faults/test_events.py::test_what_is_acknowledged_is_committed_already[postgresql-2]",
    ),
    Mutant(
        "the lock on a person",
        "store/owners.py",
        "postgresql=_found().order_by(owners.c.id).with_for_update(of=owners)",
        "postgresql=_found().order_by(owners.c.id)",
        "tests/faults/test_events.py::test_fifty_events_of_one_session_at_once_are_taken_one_after_the_other[postgresql-2]",
    ),
    Mutant(
        "whose receipt it is",
        "store/claims.py",
        "outbox.c.status == LEASED, outbox.c.lease_owner == WORKER, OURS)",
        "outbox.c.status == LEASED, OURS)",
        f"{MODEL}[sqlite-60]",
    ),
    Mutant(
        "that only the first of a line is claimed",
        "store/claims.py",
        "WAITING, IS_DUE, FREE, HEAD_OF_LINE, OURS,",
        "WAITING, IS_DUE, FREE, OURS,",
        f"{MODEL}[sqlite-60]",
    ),
    Mutant(
        "that a lease is one worker's alone",
        "store/claims.py",
        "outbox.c.lease_until <= CLOCK, ",
        "outbox.c.lease_until >= 0, ",
        f"{MODEL}[sqlite-60]",
    ),
    Mutant(
        "that a lease ends",
        "store/claims.py",
        "outbox.c.lease_until <= CLOCK, ",
        "outbox.c.lease_until < 0, ",
        "tests/faults/test_replicas.py::"
        "test_what_a_killed_replica_had_in_hand_is_taken_over_within_its_lease_and_a_poll[1]",
    ),
    Mutant(
        "that what another is just claiming is passed over",
        "store/claims.py",
        """.limit(bindparam("most", type_=Integer))
    .with_for_update(of=outbox, skip_locked=True)""",
        """.limit(bindparam("most", type_=Integer))
    .with_for_update(of=outbox)""",
        "tests/store/test_replicas.py::test_what_another_is_just_claiming_is_passed_over_without_waiting",
    ),
    Mutant(
        "that every commit waits for the disk",
        "store/engines.py",
        "synchronous=FULL",
        "synchronous=NORMAL",
        "tests/faults/test_power.py::test_every_commit_waits_for_the_disk",
    ),
    Mutant(
        "that a turn whose idle connection was cut is done again",
        "store/postgresql/attempts.py",
        "    asyncpg.InternalClientError,\n",
        "",
        "tests/faults/test_database.py::"
        "test_what_the_driver_says_of_a_connection_that_was_cut_while_idle_is_a_reason_to_do_it_again",
    ),
)
