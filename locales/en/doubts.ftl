# For the staff: somebody is said to have died or to be in prison. Neither a machine nor one person stops the money.
suspicion-death = has died
suspicion-imprisonment = is in prison
doubts = { $count ->
    [one] One report waits to be looked into.
   *[other] { $count } reports wait to be looked into, the oldest first.
}
doubts-none = No report waits now.
doubt-line = { $name } · { $said } ({ $on }) · from { $source }
doubt-confirmations = { $count ->
    [0] Nobody has confirmed it
    [one] 1 colleague has confirmed it; two must
   *[other] { $count } colleagues have confirmed it
}
doubt-confirmed-by = { $name } confirmed it: { $at }.
doubt-certified = Last proof of life: { $on }.
doubt-never-certified = No earlier proof of life is written down here.
doubt-asked = The person has been asked for a video. Once that has passed, this is settled.
doubt-call = No chat of theirs can be reached: please call or visit.
doubt-look = { $number } · see { $name }
doubt-list = See the reports
doubt-confirm = It is so
doubt-sure = Yes, I confirm it
doubt-alive = It is not so
doubt-report = Report somebody
doubt-confirm-ask = { $name }: have you made sure in another way? Once two different colleagues have confirmed it, the benefit ends today.
doubt-confirmed = Written down. Another colleague must confirm it as well; until then payment goes on.
doubt-ended = Both have confirmed: the benefit ends today. The chats that speak for this person are told.
doubt-dispelled = Written down: it is not so. Payment goes on, and the person is told.
doubt-known = This has been reported already and is being looked into.
doubt-settled = This report has been settled.
same-member = You have confirmed it already. Another colleague must.
nobody-of-this-number = Nobody on the roster has this number. Please check it.
report-number = Please type this person’s identity number (18 characters).
report-what = { $identity }: what have you heard?
report-done = It is written down. Payment goes on, and the person is asked for a video. It ends only when two colleagues confirm it.

# What we say first.
tiding-doubted = Hello { $name }. Another office has sent us something that does not fit you; it may be a mix-up. Your payment goes on. Please record a video so that we see that all is well.
tiding-doubt-over = Hello { $name }. What did not fit has been cleared up and has nothing to do with you. Your payment goes on; you need not do anything.
tiding-benefit-ended = The benefit of { $name } ends on { $on }; two colleagues have looked into it. If this is not right, tap the button below at once and a colleague will put it first.
