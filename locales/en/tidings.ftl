# What we say first: something has happened, and everybody it concerns is told.
tiding-certified = ✅ Proof of life for { $name } is done ({ $channel }). Number { $number }, { $on }. The next one is due by { $deadline }.
tiding-certified-restored = ✅ Proof of life for { $name } is done ({ $channel }). Number { $number }, { $on }. Payment starts again; { $months ->
    [one] the month stopped since { $since } is
   *[other] the { $months } months stopped since { $since } are
} paid back. The next one is due by { $deadline }.
