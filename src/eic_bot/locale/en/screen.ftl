# Every sentence the bot says by itself, in English.

## The screen of a room, and the private link to it

workshop-type-screen = screen
workshop-type-screen-off = screen off
about-workshop-type-screen = A page for the screen of the room; you get the link in private.
about-workshop-type-screen-off = End the link to that page.
screen-title = The workshop on a screen
screen-link = This page is for the screen of the room. It shows the item, how far answers are apart and what was agreed, and nothing about people. Whoever has the link can see it for { $hours } hours. To end it, mention me in the room and say screen off.
screen-ended = The link to the screen has ended.
screen-nowhere = I have no address on the web, so there is no screen. Whoever runs me can set one.
screen-not-begun = The workshop has not begun
screen-paused = A break
screen-gone = This link has ended
screen-gone-why = Ask the facilitator for a new one: they mention the bot in the workshop's room and say screen.
screen-still = Stop updating this page
screen-live = Update this page by itself
screen-decided = Decided last
