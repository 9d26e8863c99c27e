# The whole model on paper.

printed-version = Version { $version }. Licence: { $licence }.
printed-answers = The answers
printed-answer = Answer
printed-letter = Letter
printed-meaning = What it means
printed-levels = The levels
printed-level = Level
printed-level-focus = { $title } ({ $focus })
printed-help = What it is about: { $text }
printed-why = Why it matters: { $text }
printed-example = An example: { $text }
printed-limits = Only for: { $whom }.
printed-questions = Other questions
printed-dialogs = The conversations
printed-dialog = Conversation
printed-about = What it is
printed-asks = Questions
printed-resources = What may help
printed-resource = { $title } ({ $publisher })
