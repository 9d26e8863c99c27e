# The page on the web: its link, and what stands around the conversation there.

action-my_page = My page on the web
about-my_page = The same conversation as a web page, by a link for you alone.
action-revoke_links = Revoke my links
about-revoke_links = Links to your page on the web open nothing any more.
page-made = Here is your own page on the web: the same conversation, in any browser. It opens for { $days } days, for whoever has it, so give it to nobody. There you can also get all that is kept of you. To end it say { $revoke }.
page-link = My page
link-did-revoke = { $count ->
    [0] There was no link to end.
    [one] Done. The link to your page opens nothing any more.
   *[other] Done. The { $count } links to your page open nothing any more.
 }
link-no-no-site = There are no web pages here: whoever looks after me has given me no public address.
page-title = Your assessment
page-door-title = Open your page
page-door-text = This link is for one person. Open it only if it is yours.
page-door-open = Open my page
page-gone-title = This link opens nothing
page-gone-text = It may be too old, or have been revoked. Say my page to the bot in Slack or Teams for a new one, or ask whoever invited you.
page-refused-title = This did not come from your page
page-refused-text = Open the page again, and send the form from there.
page-often-title = Too many tries
page-often-text = Please wait a minute, then open the page again.
page-problem-title = There is a problem
page-problem-text = Choose one of the answers, or type one.
page-continue = Continue
page-typed = Or say it in your own words
page-send = Send
page-ways = Other things to do
page-left-title = You have left your page
page-left-text = To come back, open your link again.
page-leave = Leave this page
page-kept-page = Get all that is kept of me, to read
page-kept-data = Get all that is kept of me, for a machine
page-skip = Skip to the question
page-error-prefix = Error:
page-level = Level { $level }
page-nothing = Nothing was said here yet.
