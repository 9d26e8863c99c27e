# The console: what is around every page, signing in, and what is said instead of a page.

console-product = eic-bot console
console-skip = Skip to main content
console-languages = Language
console-moment = { $date }, { $time } UTC
console-weekday = { $weekday } { $date }
console-titled = { $page } – eic-bot console
console-signed-in-as = Signed in as { $name }
console-sign-out = Sign out
console-pages = Pages

## Signing in

console-login = Sign in
console-login-provider = Sign in with your organisation’s account
console-login-here = You are on the machine where the service runs.
console-login-developer = Sign in as developer
console-login-link = Open the link that the service has printed in its terminal. Each is good once.
console-refused = You could not be signed in
console-refused-again = Try again
console-refused-code = If it goes on, tell who runs the service this code: { $code }
console-to-console = To the console
console-used-link = This link is not good
console-used-link-text = Use the one printed last in the terminal.
console-left = You have signed out
console-too-often = Too many tries
console-too-often-text = Wait a minute, then try again.

## Home

console-home = Organisations
console-home-role = you are { $role }
console-home-none = You have no role in any organisation here. Ask who runs the service for one: they need the name you sign in with.
console-home-issuer = Signed in by
console-home-subject = Name there
console-role-admin = admin
console-role-editor = editor
console-role-viewer = viewer

## Instead of a page

console-not-possible = That is not possible here
console-broken = Something went wrong here
console-broken-text = It was noted. Nothing was changed.
console-elsewhere = This did not come from the console
console-elsewhere-text = Open the page again, and send the form from there.
console-no-length = The length is missing
console-no-length-text = Send the form from the page itself.
console-too-much = That is too much
console-too-much-text = At most { $most } kB can be sent here.
console-for-itself = This page is not for other sites
console-for-itself-text = Open it by itself.
console-no-page = There is no such page
console-no-page-text = Perhaps it has moved, or you have no role there.
console-forbidden = You may not do this here
console-forbidden-text = { $role ->
    [admin] You are admin of this organisation.
    [editor] You are editor of this organisation.
   *[viewer] You are viewer of this organisation.
  }

## The pages of an organisation

console-health = Health
console-rounds = Rounds
console-packs = Packs
console-letters = Undelivered messages
console-nudges = What goes out
console-people = People
console-roles = Roles
console-sessions = Signed in
console-audit = Audit log
