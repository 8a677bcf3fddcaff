# What the office answers: not found, wait, once more.
something-went-wrong = Something got stuck on my side; it is not your fault. Please tap again in a minute.
consent-missing = You have not agreed yet. Please read the short explanation and tap “I agree”.
identity-number-wrong = A digit seems to be missing or one too many. Please look at your identity card and type the 18 characters again.
not-on-roster = I found nobody with this number and name. Please look at your card and type them once more. If it stays so, tap “Get a person”.
too-many-guesses = We have tried several times, so let us rest. You can try again after { $until }, or get a person right away.
already-bound = This number is registered in another chat already. If that was not you or your family, please tap “Get a person” now.
not-enrolled = I do not know yet who you are. Let us begin: I only need your identity number and your name.
already-enrolled = This chat is registered for somebody already. To act for your family, tap the button below.
binding-over = You cannot act for this relative now: the time is over, or it was taken back. Tap the button to see whom you can act for.
benefit-closed = The register says that your benefit has ended. If that is not so, tap “Get a person” and a colleague will look into it.
review-pending = A colleague is looking at your case and will answer by { $promised_at }. You need not do anything.
reference-missing = I still need one photo of you to compare with the video. Tap the button and I will show you how.
no-challenge = I am not waiting for a video now. If you have just sent one, its answer is on the way. To start again, tap the button.
clip-too-large = This video is too large. Ten seconds are enough: please record a new one.
clip-refused = Please follow the new picture and record a new video now.
picture-refused = Please take another photo.
examination-lost = I could not look at it this time; it is not your fault. Please send it once more.
download-interrupted = The connection broke and the video did not arrive whole. Please record it once more.

standing-in-order = Hello { $name }. Your benefit is paid as usual. The next proof of life is due by { $deadline }.
standing-due = Hello { $name }. Please give your proof of life by { $deadline }. It takes one minute now.
standing-suspended = Hello { $name }. Your benefit stopped from { $since }, as no proof of life came by { $deadline }. Give it now and payment starts again, with { $months ->
    [one] the stopped month
   *[other] the { $months } stopped months
} paid back.
standing-documents-required = Hello { $name }. It has been a long time. Please give your proof of life first; then a colleague looks at a no-crime certificate or travel record. After that { $months ->
    [one] the stopped month is
   *[other] the { $months } stopped months are
} paid back.
standing-closed = Hello { $name }. The register says that your benefit has ended. If that is not so, tap “Get a person”.
standing-with-reviewer = A colleague is looking at your case and will answer by { $promised_at }.

reviewer-asked-for = A colleague has been asked and will answer by { $promised_at }. You need not do anything.
reviewer-attempts-used = The machine did not see well; it is not your fault. A colleague will watch your videos and answer by { $promised_at }.
reviewer-machine-unsure = The machine did not see well; it is not your fault. A colleague will watch your video and answer by { $promised_at }.
reviewer-reference-awaits-review = Your video is good. As your photo is used for the first time, a colleague will compare it and answer by { $promised_at }.
reviewer-documents-awaited = Your video is good. A paper is still needed: tap the button below to send it here. A colleague will answer by { $promised_at }.
reviewer-looks-replayed = The machine could not see the picture well enough; it is not your fault. A colleague will watch your video and answer by { $promised_at }. You need not do anything.
reviewer-passive-check-missing = Your video has arrived well. A colleague will look at it as well and answer by { $promised_at }. You need not do anything.
reviewer-reference-old = The photo we have of you is from years ago, and every face changes. It is not your fault. A colleague will watch your video and answer by { $promised_at }. If you like, bring a newer photo to any counter.
reviewer-examination-lost = The machine could not look this time; it is not your fault. A colleague will watch your video and answer by { $promised_at }.
reviewer-refused-before = Your video has arrived well. A colleague will look at it as well and answer by { $promised_at }. You need not do anything.

invitation-over = This invitation has been used already or its time is over. Please ask the office for a new one.

asked-again-fresh = A colleague has looked at your case and asks for a new video of you. It takes one minute.
asked-again-light = A colleague has watched your video, but the light was weak. Please face a window or a lamp and record once more.
asked-again-face = A colleague has watched your video, but could not see your whole face. Please take off hat, mask and dark glasses, keep your face in the middle, and record once more.
asked-again-movements = A colleague has watched your video, but could not see the two movements well. Please follow the picture slowly and record once more.
asked-again-alone = A colleague has watched your video, but others were in the picture. Please sit alone for a moment and record once more.
asked-again-directly = A colleague has watched your video, but your face was hard to see. Please hold the camera straight to your face and record once more.
asked-again-photo = A colleague has looked at your case and needs a new photo of you first. Tap the button and I will show you how.

refused-another-person = A colleague has watched your video and did not recognise you. Please bring your identity card to any counter, or call { $hotline }, and it is settled there.
refused-not-recorded-live = A colleague has watched your video, but it cannot count. Please bring your identity card to any counter, or call { $hotline }, and it is settled there.
refused-papers-missing = A colleague has looked at your case. A no-crime certificate or travel record is still needed: please bring it with your identity card to any counter, or call { $hotline }.
refused-cannot-tell = A colleague has looked at your case, but a video is not enough this time; it is not your fault. Please bring your identity card to any counter, or call { $hotline } and somebody helps you.
