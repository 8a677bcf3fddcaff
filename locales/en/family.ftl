# Acting for a relative: the person is asked first, agrees or not, and may end it at any time.
for-relative = 👪 This is for { $name }. Please hand over the phone, so that they look into the camera themselves.
family-first = You can act for your parents or family; they agree once. Tap the button to add a relative.
family-more = To act for one more relative, tap the button below.
family-own =
    👤 { $name } (yourself) { $identity }
    { $standing }; next time by { $deadline }.
family-card =
    👪 { $name } { $identity }
    { $standing }; next time by { $deadline }.
    You may act until { $until }.
family-in-order = In order
family-due = Due soon
family-suspended = Payment has stopped
family-documents-required = Payment has stopped, papers are needed
family-closed = The benefit has ended

kin-number-ask = Please type your relative’s identity number (18 characters).
kin-name-ask = Please type your relative’s name as it stands on the identity card.
kin-confirm = { $identity } { $name }: is that your relative?
kin-called-ask = Your relative will see who is asking. Please write who you are, for example: daughter Li Min. Letters only, no telephone number.
kin-way-ask = Your relative agrees once. If you sit together now, they can say so in a video on your phone. If you are far apart, they answer on their own phone.
kin-asked = Good. If { $name } talks with me already, my question is there now; it waits until { $until }. If not, please send them the link below.
kin-link =
    Please send this link to your relative; it opens the question. It works once.
    { $link }
kin-link-card = Your relative can also scan this picture with their phone.
kin-link-opened = { $called } would like to give a proof of life for a relative, and I ask that person first. Please register, then I ask whether you agree.
kin-not-yours = This question is for somebody else. Please let them open the link on their own phone.
kin-question = 👪 Somebody would like to act for you here: { $called }. You hear of everything they do, and may end it at any time. Please answer by { $until }. Do you agree?
kin-who = They wrote “{ $called }” themselves, at { $at }, and know your identity number and name. I cannot promise that it is true. Please ring your family first; if in doubt, do not agree. Without your yes nothing can be done.
kin-agreed = Good. { $called } may act for you until { $until }. I tell you whatever they do. To end it, send /helpers.
kin-declined = Good, you did not agree. { $called } cannot act for you, and cannot ask again for a month.

helper-card =
    👪 { $called }
    May act for you since { $since }, until { $until }.
helpers-none = Nobody may act for you now. If a relative would like to, I ask you first.
helper-end-ask = Shall { $called } no longer act for you?
helper-ended = Good. { $called } can no longer act for you, nor see how you stand.
help-end-ask = Do you no longer want to act for { $name }? To act again, you would ask them anew.
help-ended = Good. You no longer act for { $name }, nor see how they stand.

vow =
    📹 Please hand the phone to { $name }. They look into the camera and say: I agree that { $called } acts for me. Then two slow movements:
    1. { $first }
    2. { $second }
    Send it to me right away.
vow-none-left = There are not enough other movements left. You can begin again, or let your relative answer on their own phone.
vow-passed = ✅ { $name } has agreed. You may act for them until { $until }. I tell them whatever is done.
vow-refused = A colleague has looked: a video alone is not enough here, and that is not your doing. Please visit any counter together with your identity cards, or call { $hotline }.

tiding-help-asked = 👪 Somebody would like to act for you here: { $called }. You hear of everything they do, and may end it at any time. Please answer by { $until }. Do you agree?
tiding-help-agreed = ✅ { $name } has agreed. You may act for them until { $until }.
tiding-help-declined = { $name } did not agree that you act for them. Please talk with your family first.
tiding-helper-bound = 👪 You have agreed that { $called } acts for you, until { $until }. If that is not what you want, please end it now.
tiding-helper-filmed = 👪 { $called } has just sent a video to give your proof of life. I tell you what comes of it.
tiding-helper-review = 👪 A colleague will look at the video { $called } has sent for you, and answer by { $promised_at }. Your benefit is not touched.
tiding-helper-asked-person = 👪 { $called } has asked a colleague to look at your case. There is an answer by { $promised_at }.
tiding-help-revoked = { $name } has ended your acting for them. You can no longer act for them, nor see how they stand.
tiding-help-laid-down = 👪 { $called } no longer acts for you.
tiding-help-ends-soon = 📅 You may act for { $name } until { $until }. To go on, please ask them once more.
tiding-helper-ends-soon = 📅 { $called } may act for you until { $until }. To go on, agree when you are asked again.
tiding-help-over = Your time to act for { $name } is over. To go on, please ask them once more.
tiding-helper-over = The time in which { $called } could act for you is over.

is-yourself = This is your own number. To do it for yourself, tap the button below.
name-unfit = Please write letters only, no digits and no addresses, 20 at most. For example: daughter Li Min.
too-many-people = One chat can act for so many and no more. Please end one first, then add another.
too-many-helpers = So many may act for one person and no more. Please end one first, then add another.
asked-before = They did not agree last time. Please talk with your family first; you can ask again after { $until }. If you sit together, they can agree by a video at any time.
ask-over = This question is over, or was answered already. If it is still wanted, your relative can ask once more.

standing-in-order-relative = 👪 { $name } is paid as usual. The next proof of life is due by { $deadline }.
standing-due-relative = 👪 { $name } should give a proof of life by { $deadline }. When you sit together, it takes one minute.
standing-suspended-relative = 👪 Payment for { $name } has stopped since { $since }, because no proof of life came by { $deadline }. With one now, payment starts again and the stopped months are paid back.
standing-documents-required-relative = 👪 { $name } has given no proof of life for a long time. Please give one now; then a colleague looks at a no-crime certificate or an exit and entry record. After that the stopped months are paid back.
standing-closed-relative = 👪 The register says that the benefit of { $name } has ended. If that is not so, tap “Get a person”.
reminder-of-relative = 👪 For your relative: { $text }
reviewer-consent = I have the video. A colleague will look whether the person agrees, and answer by { $promised_at }. You need not do anything.
reason-consent = This video certifies nothing: in it the person agrees that a relative acts for them. See whether it is the person, hear whether they say that they agree, and whether they are free to. In doubt do not approve.
choose-approve-consent = { $name }: is it the person in front of the camera, and do they freely agree that “{ $called }” acts for them? After that, this relative can act.
desk-approve-consent = It is them, they agree
