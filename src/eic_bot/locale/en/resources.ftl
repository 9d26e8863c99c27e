# Every sentence the bot says by itself, in English.

## Resources

resources-mine = What may help with your next steps
resources-start = To begin with
resources-after-answers = You have answered nothing yet. Answer a few questions, and I show what helps with your own next steps, and say why. Or say find and a few words.
resources-ours = What may help with the gaps of your organisation
resources-for-place = What may help with { $place }
resources-by-words = What has "{ $words }"
resources-saved = What you saved
resources-aside = Not for your organisation
numbered-resource = { $number }. { $title } ({ $publisher })
resource-kind = { $kind ->
    [case_study] A case study.
    [guidance] Guidance.
    [tool] A tool.
    [training] Training.
    [method] A method.
    [data] Figures to compare with.
    [peer_challenge] A peer challenge.
   *[network] People to talk to.
 }
because-we-said = { " " }Because your organisation agreed:{ " " }
resource-last-checked = Last checked on { $day }: its owner should have looked at it again since.
resource-not-checked = Nobody has checked this address lately: it may have moved.
resources-put-aside = { $count ->
    [one] One is not shown, because it is not for your organisation. Say put aside to see it.
   *[other] { $count } are not shown, because they are not for your organisation. Say put aside to see them.
 }
no-resource-on-shelf = There is nothing on this shelf for you yet. Say find and a few words to look for something.
no-resource-ours = There is nothing for the gaps of your organisation: either no official view is published, or nothing is on this shelf yet.
no-resource-by-words = I found nothing with "{ $words }". Try fewer or other words.
no-resource-saved = You have saved nothing yet. Say save and a number to keep something from a list.
no-resource-aside = Nothing was put aside by your organisation.
no-more-resources = That was all.
no-list-of-resources = There is no list yet. Say resources to see what may help.
no-such-resource = I do not know which one you mean. Please add its number in the list shown last, as in save 1.
find-what = Please add a few words, as in find contract management.
marked-saved = Saved: { $title }. Say saved to see all you saved.
unmarked-saved = No longer saved: { $title }.
marked-useful = Thank you: { $title } was useful.
marked-not-for-us = { $title } is not shown to your organisation again.
unmarked-not-for-us = { $title } is shown to your organisation again.
marked-in-use = You do this already: { $title }. Share it? Three lines are enough, and other councils can learn from you.
resource-gone = That is no longer here.
action-more = More
action-save = Save
action-unsave = Do not save
action-useful = Useful
action-not_for_us = Not for us
action-for_us = For us after all
action-in_use = We already do this
action-share-it = Share it
topic-resources = Resources
action-resources = What may help
action-our_resources = What may help us
action-find = Find
action-saved = Saved
action-put_aside = Put aside
about-resources = What may help with your next steps; or with a part of the model: resources for buying well.
about-our_resources = What may help with the gaps of your organisation, from its published official view.
about-find = Look for something by a few words, in English or Welsh.
about-saved = What you saved for later.
about-more = The next of the list.
about-save = Keep one for later, by its number: save 2.
about-useful = Say that one was of use: useful 1.
about-not_for_us = Show one to your organisation no more: not for us 2.
about-in_use = Say that your organisation does it, and perhaps share how: we already do this 3.
about-put_aside = What your organisation does not want to see, with the way back.
