# For people who have what is said read by a screen reader.

ask-aloud = { $name }, with a screen reader
aloud-is-on = Screen-reader mode is on. Each question is a message of its own, with its place first and the answers last. Say ‘{ $off }’ to end it.
aloud-is-off = Screen-reader mode is off.
aloud-statement = { $place } of { $total }. { $characteristic }: level { $level }, { $title }
aloud-ladder = { $place } of { $total }. { $characteristic }
action-aloud = Screen-reader mode
about-aloud = One question in each message, with its place first.
action-not_aloud = Screen-reader mode off
about-not_aloud = Turn screen-reader mode off.
