# What people are owed of their data, and what they say when something was wrong.

action-complain = Complain
about-complain = Say that something was wrong. It has to be answered within 30 days.
complaint-how = If something was wrong, say { $typed } and what it was. It has to be answered within 30 days.
complaint-kept = Thank you for saying so. Your complaint has arrived. The people who look after me here have to answer it by { $day }. You can also complain to the Information Commissioner's Office.
