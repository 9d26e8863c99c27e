## The questions of a pack are renewed while somebody is half-way

renewed = The questions were renewed since we last spoke. Everything you said is kept.
renewed-reworded =
    { $count ->
        [one] One question you answered has new words. I will show it to you again.
       *[other] { $count } questions you answered have new words. I will show them to you again.
    }
renewed-new =
    { $count ->
        [one] One question is new.
       *[other] { $count } questions are new.
    }
renewed-gone =
    { $count ->
        [one] One question you answered is no longer asked. Your answer is kept.
       *[other] { $count } questions you answered are no longer asked. Your answers are kept.
    }
renewed-not-taken = I have not taken that as an answer, because these words are new.
renewed-said-before = To the earlier words you said: { $said }. If that still holds, please say it again.
