# One thing at a time, in short sentences.
welcome = Hello, I am Anxin. I help you give your yearly proof of life, so that your pension keeps coming. It is free. I never ask for bank cards or passwords. Please choose a language:
language-ask = Please choose a language:
consent =
    You will record a video of about ten seconds, so that I can see that it is you.

    I keep your identity number, your name, one photo and the video. All of it is encrypted; the video is deleted after { $days } days.
    When a video has passed, I keep one picture from it, three at most, so that I know you more easily next time. A mark without a picture stays for { $mark_days } days: by it I notice if somebody sends a copy of your video.
    It is free of charge. I never ask for bank cards, passwords or codes.
    You need not record a video: tap “Get a person” at any time, or visit a counter.
    Send /forget at any time and I forget this chat.

    Do you agree?
consent-declined = That is fine. Nothing was kept. Come back whenever you like, visit a counter with your identity card, or call { $hotline }.
whom = Whom is it for?
number-ask = Please type your identity number (18 characters).
number-removed = Thank you. To keep you safe, I removed the message with your number from this chat.
name-ask = Please type your name as it stands on the identity card.
text-wanted = Please type it with the keyboard and send it to me.
confirm = { $identity } { $name }: is that you?
enrolled = Good, { $name }, you are registered.
photo-ask = Please take a photo of yourself and send it: face the light, without hat, mask or dark glasses. Tap the paper clip 📎, then the camera.
photo-wanted = Please send me a photo, like one for an identity card.
photo-looking = I have your photo and am looking at it.
photo-accepted = This is a good photo. We can use it now.
photo-awaits = This is a good photo, thank you. A colleague will still compare it, as it is the first one.
photo-old = This photo was forwarded. Please take a new one yourself, now.
tips = Let us get ready. Sit facing a window or a lamp. Hold the phone as high as your eyes. Nobody else in the picture. Tap the button when you are ready: then you have three minutes to record.
challenge =
    📹 Please record about ten seconds and slowly make two movements:
    1. { $first }
    2. { $second }
    Send it to me within { $minutes } minutes.
video-wanted = Please record a video and send it: photos, voice and text do not count. Hold the round camera button to record.
video-instead-of-photo = First I need one photo. The video comes a little later.
looking = I have it and am looking at it. This takes about five seconds.
passed =
    ✅ Thank you, { $name }. Your proof of life is done.
    Number { $number }
    📅 { $on }
    Next time: by { $deadline }. I will remind you before that.
passed-restored =
    ✅ Thank you, { $name }. Your proof of life is done.
    Number { $number }
    📅 { $on }
    Payment starts again, and { $months ->
        [one] the month stopped
       *[other] the { $months } months stopped
    } since { $since } will be paid back.
    Next time: by { $deadline }. I will remind you before that.
receipt-card = This is your receipt { $number }. Please keep it: a counter can check it by scanning.
receipt-none = There is no receipt yet. You will have one as soon as your proof of life is done.
try-again = { $sentence } Let us record it once more.
frame = This is a picture from your video.
person = ☎️ You can call { $hotline } or visit any counter with your identity card. I can also ask a colleague to look at your case. Then you wait for the answer and need no more videos.
person-unknown = ☎️ Please call { $hotline }: a person will answer. You can also visit any counter with your identity card, or ask your family to sit with you.
cancelled = All right, we have stopped. Tap the button whenever you like to go on.
forget-ask = Shall I forget this chat? The registration, photos nobody has checked yet and pictures from your videos are deleted. Finished proofs stay; videos go after { $days } days.
forgotten = All forgotten. Your benefit is not touched. Send /start if you want to come back.
kept = All right, nothing has changed.
help =
    I am Anxin. Once a year I help you give your proof of life: you record about ten seconds of video and have the answer at once.

    📹 /certify give it now
    📅 /status see how things stand
    /receipt see your receipt
    /family act for a relative
    /helpers who may act for you
    /language change the language
    /abilities say what you can do
    /cancel stop
    /forget forget this chat

    I never ask for bank cards, passwords or codes, and I never send an address to pay at.
    ☎️ If in doubt, call { $hotline }.
anything-else = I am here. To give your proof of life or to see how things stand, tap a button.
button-old = That step is over, never mind. Please go on with the buttons below.
edited = I saw that you changed a message. I only read new ones: please send it again.
slow-down = You are a little quicker than I am. Please wait a minute and send it again.
private-only = There are others here, and I would need your identity number. Please tap my name and speak with me alone.
