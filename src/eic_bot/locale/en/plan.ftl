# Sentences about the plan.

plan-title = The plan
plan-title-of-service = The plan: { $service }
plan-type-for = for
plan-for-service = This is for the plan of { $service }.
action-plan_for = The plan of the service
plan-priorities = Priorities: { $names }.
plan-empty = There is no action yet. Say add an action.
plan-empty-of-service = There is no action yet.
plan-column-action = Action
plan-column-for = For
plan-column-owner = Who
plan-column-due = By
plan-column-state = State
plan-numbered = { $number }. { $title }
plan-action = { $number }. { $title } ({ $characteristic }). { $owner }, by { $day }: { $state }.
plan-is-to-do = to do
plan-is-done = done
plan-is-stuck = stuck
plan-is-later = later
plan-said-by = { $state }, said { $name }
plan-said-why = { $said }: { $why }
plan-type-done = done
plan-type-stuck = stuck
plan-type-later = later
plan-type-to-do = to do
plan-type-owner = owner
plan-press-done = Done
plan-press-later = Later
plan-press-stuck = Stuck
plan-me = I do
action-plan = The plan
action-priorities = Priorities
action-add_action = Add an action
action-put_back = Put it back
plan-gaps = Where there is something to do next
plan-gaps-of-service = Where there is something to do next: { $service }
plan-gap = { $characteristic }: { $position ->
    [0] not at level 1 yet
   *[other] at level { $position }
  }{ $ambition ->
    [0] {""}
   *[other] , to be at level { $ambition }
  }; next is level { $level }{ $chosen ->
    [0] {""}
   *[other] {" "}(a priority)
  }
plan-no-gaps = Nothing is left to do next, or nothing is known yet.
plan-ask-priorities = Which are your priorities? Choosing one again takes it away. Or say priorities and all numbers, such as priorities 1 2.
plan-ask-priorities-here = Which are your priorities? Choosing one again takes it away.
plan-ask-characteristic = What is it for? Choose one, or type the name of any other.
plan-ask-any-characteristic = What is it for? Please type the name of a characteristic.
plan-ask-title = What will be done? One sentence is enough.
plan-ask-owner = Who sees to it? A colleague by name, or in your own words.
plan-ask-due = By when? Please type a day, such as 31 March.
plan-will-ask-owner = I will ask { $name } on { $day }.
plan-will-ask-you = I will ask you on { $day }.
plan-will-ask-super-user = I cannot ask them myself, so I will ask the super-user on { $day }.
plan-offer-share = Well done. Tell peers in other councils? Three lines are enough: say { $share }.
plan-press-share = Tell peers
plan-offer-barrier = What is in the way? Say { $barrier } to report it.
plan-did-remove = Action { $number } is removed. Say undo or { $put_back } { $number } to have it back.
plan-no-view = There is no plan yet: it begins with a published official view.
plan-no-own-view = There is no plan of the whole organisation yet: it begins with its published official view. For that of { $name }, say { $plan_for } { $name }.
plan-no-service = There is no plan of "{ $name }": it begins with a published official view of that service.
plan-not-yours = That is for the super-user, the sponsor or whoever sees to the action.
plan-no-action = There is no action { $name }. Say our plan to see them all.
plan-no-gap = I could not find "{ $name }" among these.
plan-not-understood = I did not understand what became of which action. Say, for example: action 2 done, action 2 stuck, action 2 later 3 March.
plan-assigned = { $name } has put you down for an action:
plan-how-far = An action of the plan is due. How far is it?
plan-was-removed = This action is no longer in the plan.
plan-room-share = Well done. Should others know of it? Say { $share } to me in private.
plan-room-barrier = What is in the way? Say { $barrier } to me in private to report it.
plan-type-follow = follow the plan
plan-type-unfollow = stop following the plan
plan-room-no-view = There is no plan here: it begins with a published official view.
plan-room-not-yours = Somebody who takes part in the round can ask for that.
plan-room-guests = There are people from elsewhere here: { $names }. The super-user can ask for it all the same.
plan-room-follows = When an action of the plan is due, I will ask here how far it is. Say stop following the plan to end that.
plan-room-follows-service = When an action of the plan of { $service } is due, I will ask here how far it is. Say stop following the plan to end that.
plan-room-left = I no longer follow the plan here.
plan-room-done = Action { $number } is done. Thank you.
plan-room-stuck = Action { $number } is stuck. Thank you for saying so.
plan-room-later = Action { $number } has a later day now.
plan-room-to-do = Action { $number } is to do again.
plan-type-plan = plan
plan-room-elsewhere = I do not follow the plan here. Say { $follow } to have that.
