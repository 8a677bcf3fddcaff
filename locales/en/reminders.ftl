# The day has come and we speak first; being reminded another day; at which hours we may.
reminder-due = Hello { $name }. Please give the proof of life by { $deadline }; { $days ->
    [one] that is tomorrow
   *[other] there are { $days } days left
}. It takes one minute now.
reminder-last-day = Hello { $name }. Today, { $deadline }, is the last day for the proof of life. It takes one minute now, and payment goes on as usual.
reminder-suspended = Hello { $name }. The benefit stopped from { $since }, as no proof of life came by { $deadline }. Give it now and payment starts again at once, with the stopped months paid back.
reminder-papers-soon = Hello { $name }. The benefit stopped from { $since }. Give the proof of life by { $deadline } and everything is paid back; after that day a no-crime certificate or travel record is needed as well.
reminder-papers = Hello { $name }. The benefit stopped from { $since }. Please give the proof of life first; then a colleague looks at a no-crime certificate or travel record, and the stopped months are paid back.
reminder-button-now = 📹 Do it now
reminder-button-later = 📅 Remind me later
reminder-button-somebody = ☎️ Someone will help me

somebody = Good, somebody helps you. Your family can do it for you, or a colleague of ours looks at it.
later-ask = When shall I remind you?
later-1 = Tomorrow
later-3 = In three days
later-7 = In a week
later-chosen = Good, I will remind you on { $on }. If you like to do it sooner, tap the button at any time.
too-late-to-wait = The last day is near, so it cannot wait. It takes one minute now; or get somebody to help you.

command-timezone = I live in another time zone
zone-ask = What does your clock show now? Please write it like 9:30, or 14:30 in the afternoon. I only write first between 9 in the morning and 8 in the evening of your day.
zone-again = Please write the time alone, like 9:30, or 14:30 in the afternoon.
zone-set = Good, with you it is { $at } now. I only write first between 9 in the morning and 8 in the evening of your day.
