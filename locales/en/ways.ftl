# Without a video of one's own: points near by, visits, live sessions, assistance from another place.
button-ways = Other ways
button-points = Points near me
button-visit = Visit me at home
button-live = Book a video talk
button-elsewhere = I live elsewhere
button-other-time = Another time
key-place = 📍 Send where I am
command-points = Certification points near me
command-visit = A visit at home
command-live = Book a video talk
command-elsewhere = I live somewhere else
ways = There are other ways, and all count the same: go to a point near you; a colleague visits you at home; or we agree on a time and a colleague talks with you here by video. If you live somewhere else, send /elsewhere.

points-ask = Where are you? Tap “Send where I am”, or tap the place where you live.
points-none = There is no list of points here yet. Please call { $hotline } and they will tell you the nearest counter. If you cannot go out, a colleague can visit you.
points-found = { $count ->
    [one] There is one point.
   *[other] Here are { $count } points, the nearest first.
}
point = 📍 { $name } ({ $kind })
point-metres = about { $metres } metres from you
point-kilometres = about { $kilometres } km from you
point-facts =
    Open: { $hours }
    Telephone: { $telephone }
    Please bring: { $bring }

hindrance-ask = Why is a video difficult? Tap an answer, or write a sentence.
hindrance-cannot-move = I cannot move well
hindrance-cannot-see-or-hear = I cannot see or hear well
hindrance-no-help = Nobody helps me with a phone
hindrance-other = Another reason:
address-ask = Where shall the colleague come? Please write the whole address: town or street, village or block, number. It is kept encrypted and deleted afterwards.
address-again = Please write a little more of the address: town or street, village or block, number.
telephone-ask = Please write a telephone number at which we can reach you.
telephone-again = This number does not seem complete. Please write the telephone number once more.
half-day = from { $at }
half-day-ask = Which half-day suits you? Tap one.
quarter = { $at }
quarter-ask = What time suits you? Tap one. The talk takes fifteen minutes.
time-chosen = Good: { $at }.
time-taken = Somebody else has just taken this time. Please choose another one.
times-none = No time is free at the moment; there will be some in a few days. If it is urgent, go to a point near you or call { $hotline }.
visit-agree = A colleague comes to you within the half-day from { $at }, free of charge. Please have your identity card ready. Shall we agree on this?
live-agree = At { $at } a colleague talks with you here by video, for about fifteen minutes. I will call you then. Shall we agree on this?
visit-booked = 📅 Agreed: within the half-day from { $at } a colleague comes to your home. Please have your identity card ready. They take no money and ask for no bank card or password.
live-booked = 📅 Agreed: at { $at } a colleague talks with you here by video. I will remind you the evening before and ten minutes before.
appointment-move = Another time
appointment-cancel = Cancel it
appointment-over = This appointment is gone. To make a new one, tap the button.

elsewhere-ask = Where do you live now? Please write the province, city and district. We ask the office there to help you.
elsewhere-asked = Number { $number }. We ask the office in { $place } to help you. Please go to any social security counter there with your identity card and tell them this number. I will tell you as soon as it is done.

session-begins = A colleague is here now. Please read what they ask, and answer with a short video: hold the round camera button. Only this colleague sees what you write and show.
session-asks = Colleague: { $words }
session-movements =
    Please make these two movements slowly in a short video and send it:
    1. { $first }
    2. { $second }
session-seen = The colleague can see it. Please wait a moment.
session-video-wanted = Please hold the round camera button and record a short video. You can also type.
session-unheard-person = It did not reach the colleague. Please send it once more.
session-runs = Your video talk is going on. Please read what the colleague asks, and answer with the round camera button.

# For the staff.
agenda-visit = Visits on { $on }: { $count }
agenda-live = Video talks on { $on }: { $count }
agenda-line = { $number }. { $at } · { $name }
agenda-before = Day before
agenda-after = Day after
agenda-met = ✅ Met in person
agenda-not-met = Nobody was there
agenda-call-off = Call it off
agenda-met-ask = Is it the person on the identity card? Writing it down certifies at once.
agenda-call-off-ask = Why is it called off? The person is told.
call-off-nobody-free = Nobody is free
call-off-weather = The weather
call-off-asked-by-phone = They called to cancel
called-off = Called off; the person is told.
not-met-again = Written down. A new time is booked: { $at }. The person is told and can change it.
not-met-no-time = Written down. No time is free at the moment; the person is asked to book again in a few days.
doorstep = { $name } { $identity } · from { $at }
doorstep-where = { $district } { $address } · ☎️ { $telephone }
papers-needed = It has been very long: the required papers must be seen as well.
recorded = ✅ Written down: { $on }, number { $number }. The person is told and gets the receipt.
record-number = Write down a certification made in person. Please type the person's identity number. To leave, send /queue.
record-name = Please type the name as it stands on the identity card.
record-channel = { $name } { $identity }: where was it done?
record-day = On which day? Tap one, or write the date, such as 2026-11-20.
record-look = Please look once more: { $name } { $identity }, { $on }, { $channel }. Writing it down certifies at once.
day = { $on }
day-not-allowed = This day cannot be written down: it is too long ago, still to come, or before the last certification. Please check the date.
meeting-over = This one was cancelled, moved or settled already.
not-yet = It is too early. Please begin at the agreed time.
session-open = { $name } is on the line. What you type goes to the person; their videos are shown to you at once.
session-says = { $name }: { $words }
session-answer = Video of { $name }
session-next = What next?
session-draw = Draw two movements
session-certify = ✅ Certify
session-end = Not today
session-drawn = The person is asked for: { $first }, { $second }.
session-look = { $name }: was the person on the identity card before the camera just now, alive and recorded live? Approving certifies at once.
session-closed = Ended without a certification. The person is told what else there is.
session-unheard = It did not reach the other side. Please try again, or telephone.
session-words-wanted = Please type, and I pass it on.
elsewhere-list = Assistance from another place: { $count } waiting.
elsewhere-line = { $number } · { $name } { $identity } · { $place } · { $on }
assisting-ask = Which office has seen the person? Please write its name. To leave, send /queue.
assisting-look = Please look once more: { $place } has seen the person with the identity card. Writing it down certifies at once.

# What we say first.
tiding-appointment-booked = 📅 Agreed: { $kind ->
    [visit] within the half-day from { $at } a colleague visits at home for the proof of life.
   *[live] at { $at } a colleague does the proof of life by video in the chat.
}
tiding-appointment-cancelled = { $kind ->
    [visit] The visit at { $at } is cancelled.
   *[live] The video talk at { $at } is cancelled.
} You can make a new appointment whenever you like.
tiding-called-off-nobody-free = We are sorry: nobody is free for the appointment at { $at }, so it is called off. Please choose another time. Your benefit is not touched.
tiding-called-off-weather = We are sorry: because of the weather the appointment at { $at } is called off. Please choose another time. Your benefit is not touched.
tiding-called-off-asked-by-phone = As your family asked by telephone, the appointment at { $at } is called off. You can make a new one whenever you like.
tiding-visit-missed = A colleague came and did not meet you. A new time is booked: the half-day from { $at }. You can change it.
tiding-visit-missed-no-time = A colleague came at { $at } and did not meet you. Please book another time in a few days.
tiding-session-ended = Today's video talk is over. It could not be done this time; it is not your fault. You can book another one or go to a point near you. Your benefit is not touched.
tiding-appointment-eve = A reminder: { $kind ->
    [visit] within the half-day from { $at } a colleague comes to your home. Please have your identity card ready. They take no money and ask for no bank card or password.
   *[live] at { $at } a colleague talks with you here by video. Please sit where it is bright, with your identity card at hand.
}
tiding-appointment-soon = In ten minutes a colleague talks with you here by video. Please sit where it is bright, face the light and hold the phone ready.
tiding-session-waits = { $name } has a video talk at { $at }. Please send /sessions to begin.
staff-also = You can also send: /visits visits at home · /sessions video talks · /elsewhere assistance from another place · /record what was done in person.
