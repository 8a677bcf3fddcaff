# For whoever decides: why a case is here, and what to look at first. The person never reads these.
reason-asked-for = The person asked for somebody to look. There may be no video: see what is there, or call.
reason-attempts-used = Every video the rules allow was sent, and none passed. Compare the last one with the photo, and see what stood in the way.
reason-machine-unsure = The face comes near the photo, but not near enough for the machine to say so alone. Compare the best frames with the photo.
reason-looks-replayed = The video shows signs of a photograph, a screen or a made-up recording before the camera. The signs are listed with their place and their seconds: look there first, at the edges of the face and of the picture. Each has an honest cause, too: a lamp, a window, a worn camera. When in doubt, have the person come or meet them live.
reason-passive-check-missing = Everything else passed, but the check for photographs and screens is not installed on this machine. Look for a border, a reflection, a pattern of stripes, and for skin that moves as a whole.
reason-reference-old = The newest photo we hold is more than six years old. Compare what does not age: the ears, the distance of the eyes, the shape of the nose; ask for a newer photo.
reason-reference-awaits-review = The video passed against a photo that the person took and nobody has checked. Compare it with the identity document before anything else.
reason-documents-awaited = The video passed. After so long without a proof of life the papers named in the rules are needed besides.
reason-examination-lost = The machine could not look at this video. Nothing is known about it: watch it whole.
reason-refused-before = The video passed, but since the last proof of life a colleague has sent this person to a counter. The history tells when: look closely.

# Becoming a member of staff.
staff-welcome = Hello { $name }. You can now decide on cases. Send /queue at any time to see which ones wait. What you see here is about people: please show it to nobody, and never decide for somebody you know.

# The queue.
queue-empty = No case waits now.
queue = { $count ->
    [one] One case waits.
   *[other] { $count } cases wait. The earliest promises come first.
}
queue-case = { $number }. { $name } · promised by { $promised_at } · { $hours ->
    [0] waits for less than an hour
    [one] waits for 1 hour
   *[other] waits for { $hours } hours
}
queue-case-late = { $number }. { $name } · ⏰ was promised by { $promised_at } · { $hours ->
    [0] waits for less than an hour
    [one] waits for 1 hour
   *[other] waits for { $hours } hours
}
queue-taken = { $name } has it until { $until }.
desk-queue = See the queue
desk-take = { $number } · take { $name }
desk-choose = Back
desk-approve = ✅ Approve
desk-ask-again = 📹 Ask for another video
desk-refuse = To the counter
desk-hand-back = Hand it back
desk-approve-sure = Yes, it is this person
desk-approve-papers = Yes, and papers were shown
handed-back = It is back in the queue.
case-taken = { $name } has this case until { $until }.
case-settled = This case no longer waits: somebody else has decided it, or the person has passed meanwhile.
claim-over = You do not have this case in hand any more. Please take it from the queue again.
own-case = This case is your own, or that of the person your chat is registered for. A colleague must decide.
still-looked-at = The machine is still looking at the last video. Please try again in a minute.
nothing-to-approve = There is no video in this case. Ask the person for one, or send them to a counter.
papers-not-shown = After so long the papers must have been shown before you approve.
benefit-ended = The register says that this benefit has ended. That must be settled first; it cannot be approved here.

# The case, laid open.
file-head =
    { $name }  { $identity }
    Answer promised by { $promised_at }
file-standing-in-order = Payment runs as usual.
file-standing-due = Payment runs; the proof of life is due soon.
file-standing-suspended = Payment has stopped. Approving starts it again and pays the stopped months back.
file-standing-documents-required = Payment has stopped for long. Besides the video the papers named in the rules must have been shown.
file-standing-closed = The register says that the benefit has ended.
file-never-certified = No earlier proof of life is written down here.
file-certifications = { $count ->
    [one] One earlier proof of life:
   *[other] { $count } earlier proofs of life, the latest first:
}
file-certification = { $on } · { $channel } · { $number }
file-attempts = { $count ->
    [one] One video in this case:
   *[other] { $count } videos in this case, the latest last:
}
file-attempt = { $number }. { $at } · { $found }
file-attempt-open = The machine has not finished.
file-held = It is yours until { $until }.
file-video = The latest video. Look at the movements and at the edges of the face.
file-no-video = There is no video.
file-no-photo = There is no photo to compare with.
file-photo-unchecked = The person took it; nobody has compared it with the identity document yet.
file-sheet = What the machine saw.
file-no-sheet = The sheet could not be drawn this time.
file-not-shown = One piece cannot be shown here.

channel-self-video = own video
channel-reviewed-video = own video, decided by staff
channel-helper-video = video by a relative
channel-live-session = live video
channel-counter = counter
channel-community-point = community point
channel-bank = bank counter
channel-home-visit = home visit
channel-data-matching = data matching
channel-other-place = help from another place

# Deciding.
choose = { $name }: what do you decide?
choose-approve = { $name }: is it the person in the photo, living, before the camera when it was recorded? The proof of life then counts at once.
choose-approve-papers = { $name }: is it the person in the photo, living, before the camera when it was recorded? And were the papers shown to you or a colleague?
choose-ask-again = { $name }: why is another video needed? The person reads it in a kind sentence.
choose-refuse = { $name }: why can it not be settled by video? The person is told the way to a counter. Until a proof of life counts, only a person passes their videos.
asking-fresh = A new video is needed
asking-light = The light is weak
asking-face = The face is not whole
asking-movements = The movements are unclear
asking-alone = Others are in the picture
asking-directly = Hard to see the face itself
asking-photo = A new photo is needed
refusal-another-person = It is another person
refusal-not-recorded-live = Not recorded live
refusal-papers-missing = The papers are missing
refusal-cannot-tell = A video is not enough
ruled-approved = ✅ Approved. The person is told and gets the receipt.
ruled-asked-again = 📹 Another video is asked for. The person is told why.
ruled-refused = Closed. The person is told the way to a counter.
