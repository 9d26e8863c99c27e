### Draft: no Welsh speaker has reviewed this file yet. See: eic-bot locale status

# Y model cyfan ar bapur.

printed-version = Fersiwn { $version }. Trwydded: { $licence }.
printed-answers = Yr atebion
printed-answer = Ateb
printed-letter = Llythyren
printed-meaning = Beth mae'n ei olygu
printed-levels = Y lefelau
printed-level = Lefel
printed-level-focus = { $title } ({ $focus })
printed-help = Beth yw hyn: { $text }
printed-why = Pam mae'n bwysig: { $text }
printed-example = Enghraifft: { $text }
printed-limits = Dim ond ar gyfer: { $whom }.
printed-questions = Cwestiynau eraill
printed-dialogs = Y sgyrsiau
printed-dialog = Sgwrs
printed-about = Beth ydyw
printed-asks = Cwestiynau
printed-resources = Beth all helpu
printed-resource = { $title } ({ $publisher })
