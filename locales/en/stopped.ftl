# The money has stopped, or the register is mistaken: what happened, since when, and what brings it back.
stopped-in-order = Hello { $name }. With us your payment has not stopped; your next proof of life is due by { $deadline }. If no money has arrived, please ask your bank first, then call { $hotline }.
stopped-due = Hello { $name }. With us your payment has not stopped yet. Give your proof of life by { $deadline } and it will not. If no money has arrived, please call { $hotline }.
stopped-suspended = Hello { $name }. No proof of life came by { $deadline }, so payment has stopped since { $since }. Record a video now: it starts again at once, and { $months ->
        [one] the stopped month is paid back
       *[other] the { $months } stopped months are paid back
    }.
stopped-documents-required = Hello { $name }. No proof of life came by { $deadline }, so payment has stopped since { $since }. Besides a video we need to see a { $papers }. Then it starts again at once, and { $months } months are paid back.
stopped-closed = Hello { $name }. The register says that your benefit has ended since { $on }. If that is a mistake, tap the button below at once and a colleague will put it first.
or = { " or " }
document-no-crime-certificate = no-crime certificate
document-exit-entry-record = travel record
document-identity-card = identity card
document-household-register = household register
document-residence-permit = residence permit
document-life-certificate = certificate of life

mistake-ask = Do not worry, it can be put right. What does the register say about you?
mistake-taken = It is written down and comes before everything else. A colleague will answer by { $promised_at }. Record a video now so that we can see you: that is the quickest way.
reviewer-marked-dead = I have your video. A colleague puts it first, will answer by { $promised_at }, and will set the register right. You need not do anything.
reviewer-marked-away = I have your video. A colleague puts it first, will answer by { $promised_at }, and will set the register right. You need not do anything.
reason-marked-dead = ❗Urgent: the person says that the register has them as dead, and they are alive. Watch the video first; where there is none, call at once. Approving lets a benefit that was ended go on.
reason-marked-away = ❗Urgent: the person says that the register has them abroad or in prison, and they are not. Watch the video first; where there is none, call at once. Approving lets a benefit that was ended go on.
button-stopped = My money has stopped
button-mistake = That is a mistake
button-marked-dead = It says I am dead
button-marked-away = It says abroad or in prison
command-stopped = My money has stopped
command-mistake = The register is mistaken about me
