# Asked once: what somebody can do, hear and read. The challenge is drawn from the answers.
abilities-ask = One question first, so that I only ask for what suits you. Can you turn your head, nod, open your mouth, smile, blink, hear me and read this? I keep the answers encrypted, for this alone.
abilities-kept = Thank you, I will keep to that. Send /abilities if anything changes.
ability-read = Can you read these words without trouble?
ability-hear = Can you hear a voice from the phone?
ability-turn = Can you turn your head slowly to one side?
ability-nod = Can you nod your head?
ability-open-mouth = Can you open your mouth wide?
ability-smile = Can you smile and show your teeth?
ability-blink = Can you blink both eyes?

movement-turn = Turning my head
movement-nod = Nodding
movement-open-mouth = Opening my mouth
movement-smile = Smiling
movement-blink = Blinking

challenge-which = That is all right. Which one can you not do? I will ask for another one. If you can do neither, ask a colleague.
slow-first = 🐢 We have time: { $minutes } minutes in all. The first movement: { $action }. Do it along with the picture, as often as you like. No video yet.
slow-second = Now the second movement: { $action }. Do it along with the picture. After this you record both.
slow-wanted = No hurry. Tap the button when you know the movement; then we go on, and the video comes at the end.

trial-ask = Let us try first. Record about three seconds and look at the camera; no movement yet. It does not count, and nothing is kept.
trial-looking = I am looking at the light.
trial-good = ✅ Very good, I see you well, and have removed the trial. Now tap the button for the real video.
trial-better = { $sentence } Try again, or go on with the button. I have removed the trial.

reviewer-nothing-fits = Then no video is needed. A colleague has been asked and will help you in another way; you hear from them by { $promised_at }. You need not do anything.
reason-nothing-fits = The person can do fewer than two of the movements, so no video was asked for. Do not send them back to the camera: offer a call, a counter or a visit at home.
