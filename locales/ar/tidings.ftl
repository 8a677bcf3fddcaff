# ما نبدأ نحن بقوله: حدث شيء، ويُبلَّغ كل من يعنيه الأمر.
tiding-certified = ✅ تم إثبات الحياة لـ { $name } ({ $channel }). الرقم { $number }، { $on }. القادم حتى { $deadline }.
tiding-certified-restored = ✅ تم إثبات الحياة لـ { $name } ({ $channel }). الرقم { $number }، { $on }. يعود الدفع، ويُدفع أيضًا منذ { $since }: { $months ->
    [zero] { $months } شهر متوقف
    [one] الشهر المتوقف
    [two] الشهران المتوقفان
    [few] { $months } أشهر متوقفة
    [many] { $months } شهرًا متوقفًا
   *[other] { $months } شهر متوقف
}. القادم حتى { $deadline }.
