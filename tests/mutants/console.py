"""Breaks of what keeps the console to those who may be there."""

from tests.mutants.mutant import Mutant

DOOR = "tests/admin/test_door.py"
ENTRANCE = "tests/admin/test_signing_in.py"
PAGES = "tests/admin/test_pages.py"

CONSOLE = (
    # --- where a request comes from ----------------------------------------------------------------------------------
    Mutant(
        "that a form of another site does nothing",
        "rendering/origins.py",
        'return site == "same-origin" and origin in (None, own)',
        "return origin in (None, own)",
        f"{DOOR}::test_a_form_counts_only_where_the_browser_says_it_is_ours",
    ),
    Mutant(
        "that an old browser's form has to name where it is from",
        "rendering/origins.py",
        "return origin is not None and origin == own",
        "return True",
        f"{DOOR}::test_a_form_counts_only_where_the_browser_says_it_is_ours",
    ),
    Mutant(
        "that the development login is past no proxy",
        "admin/development.py",
        "not self._configuration.development or is_proxied(request)",
        "not self._configuration.development",
        f"{DOOR}::test_the_development_login_is_for_this_machine_alone",
    ),
    # --- who somebody is ---------------------------------------------------------------------------------------------
    Mutant(
        "that a state is the browser's own",
        "admin/entering.py",
        "not hmac.compare_digest(state.encode(), state_of(token).encode())",
        "not state",
        f"{ENTRANCE}::test_a_forged_state_is_refused_and_the_real_one_still_counts",
    ),
    Mutant(
        "that one comes back once",
        "admin/entering.py",
        "        if back is None:\n            return self.refused",
        '        back = back or self.root\n        if back == "":\n            return self.refused',
        f"{ENTRANCE}::test_a_code_counts_once",
    ),
    Mutant(
        "that a token answers what was asked",
        "admin/oidc/tokens.py",
        'not hmac.compare_digest(claims["nonce"].encode(), nonce.encode())',
        "False",
        f"{ENTRANCE}::test_a_token_that_says_the_wrong_thing_is_refused",
    ),
    Mutant(
        "that a token is for us alone",
        "admin/oidc/tokens.py",
        'if len(audience) > 1 and claims.get("azp") != provider.client_id:',
        "if not audience:",
        f"{ENTRANCE}::test_a_token_that_says_the_wrong_thing_is_refused",
    ),
    Mutant(
        "that a token is of the issuer",
        "admin/oidc/tokens.py",
        'return claims if claims["iss"] == described.issuer else Refused("token.issuer")',
        "return claims",
        f"{ENTRANCE}::test_a_token_that_says_the_wrong_thing_is_refused",
    ),
    Mutant(
        "that a key is of the kind that signs so",
        "admin/oidc/tokens.py",
        "if algorithm not in ALGORITHMS:",
        "if algorithm is None:",
        f"{ENTRANCE}::test_a_token_that_the_provider_did_not_sign_is_refused",
    ),
    Mutant(
        "that an address nobody has verified gives nothing",
        "admin/oidc/people.py",
        'claims.get("email_verified") is True or',
        "True or",
        f"{ENTRANCE}::test_an_address_that_nobody_has_verified_gives_nothing",
    ),
    # --- how long, and what they may ---------------------------------------------------------------------------------
    Mutant(
        "that a session ends whatever happens",
        "service/console/sessions.py",
        "ends = min(session.last, now + lasting.idle)",
        "ends = now + lasting.idle",
        f"{DOOR}::test_ten_hours_are_the_most",
    ),
    Mutant(
        "that what the browser had before has ended",
        "service/console/sessions.py",
        "tx.console.end([before] if before else [])",
        "",
        f"{DOOR}::test_signing_in_again_ends_the_session_before",
    ),
    Mutant(
        "that a page asks what one may do",
        "admin/routes.py",
        "if not may(place.role, way.deed):",
        "if place.role is None:",
        f"{DOOR}::test_a_page_is_shown_to_those_who_may_see_it_in_their_organisation_alone",
    ),
    Mutant(
        "that others are signed out only where one manages all they can",
        "service/console/sessions.py",
        "[(one, there <= ours) for one",
        "[(one, True) for one",
        f"{PAGES}::test_others_are_signed_out_where_one_manages_all_they_can",
    ),
    Mutant(
        "that the record keeps quiet about people's own answers",
        "store/overview.py",
        "        or_(not_(IN_CHAT), _begins((*BY_NAME, *WITHOUT_NAME))),\n",
        "",
        f"{PAGES}::test_the_record_does_not_say_who_did_what_with_their_own_answers",
    ),
)
