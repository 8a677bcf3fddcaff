# توقف المال أو في السجل سهو: ماذا حدث، ومنذ متى، وكيف يعود.
stopped-in-order = مرحبًا { $name }. لدينا لم يتوقف الدفع؛ إثبات الحياة القادم حتى { $deadline }. إذا لم يصل المال فاسألوا البنك أولًا، ثم اتصلوا بالرقم { $hotline }.
stopped-due = مرحبًا { $name }. لدينا لم يتوقف الدفع بعد. قدّموا إثبات الحياة حتى { $deadline } فلا يتوقف. إذا لم يصل المال يرجى الاتصال بالرقم { $hotline }.
stopped-suspended =
    مرحبًا { $name }. لم يصل إثبات الحياة حتى { $deadline }، فتوقف الدفع منذ { $since }. سجلوا فيديو الآن: يعود فورًا، ويُدفع أيضًا: { $months ->
        [zero] { $months } شهر متوقف
        [one] الشهر المتوقف
        [two] الشهران المتوقفان
        [few] { $months } أشهر متوقفة
        [many] { $months } شهرًا متوقفًا
       *[other] { $months } شهر متوقف
    }.
stopped-documents-required = مرحبًا { $name }. لم يصل إثبات الحياة حتى { $deadline }؛ والدفع متوقف منذ { $since }، منذ وقت طويل. إضافة إلى فيديو نحتاج إلى رؤية: { $papers }. عندها يعود فورًا، ويُدفع أيضًا: { $months ->
    [zero] { $months } شهر متوقف
    [one] الشهر المتوقف
    [two] الشهران المتوقفان
    [few] { $months } أشهر متوقفة
    [many] { $months } شهرًا متوقفًا
   *[other] { $months } شهر متوقف
}.
stopped-closed = مرحبًا { $name }. يقول السجل إن المعاش انتهى في { $on }. إذا لم يكن الأمر كذلك فاضغطوا الآن على الزر أدناه، وسينظر موظف فيه قبل كل شيء.
or = { " أو " }
document-no-crime-certificate = شهادة حسن سيرة
document-exit-entry-record = سجل سفر
document-identity-card = بطاقة الهوية
document-household-register = دفتر العائلة
document-residence-permit = تصريح إقامة
document-life-certificate = شهادة حياة
mistake-ask = لا تقلقوا، يمكن تصحيح ذلك. ماذا يقول السجل عنكم؟
mistake-taken = سُجل، وهو قبل كل شيء آخر. سيجيب موظف قبل { $promised_at }. سجلوا فيديو الآن لنراكم: هذا هو الأسرع.
reviewer-marked-dead = وصل الفيديو. سينظر موظف فيه قبل كل شيء، ويجيب قبل { $promised_at }، ويصحح السجل. لا حاجة إلى فعل شيء.
reviewer-marked-away = وصل الفيديو. سينظر موظف فيه قبل كل شيء، ويجيب قبل { $promised_at }، ويصحح السجل. لا حاجة إلى فعل شيء.
reason-marked-dead = ❗عاجل: يقول صاحب الحالة إن السجل يعده متوفى وهو حي. شاهدوا الفيديو أولًا؛ وإن لم يوجد فاتصلوا فورًا. القبول يعيد معاشًا منتهيًا.
reason-marked-away = ❗عاجل: يقول صاحب الحالة إن السجل يعده مسافرًا أو سجينًا وليس كذلك. شاهدوا الفيديو أولًا؛ وإن لم يوجد فاتصلوا فورًا. القبول يعيد معاشًا منتهيًا.
button-stopped = توقف مالي
button-mistake = هذا سهو
button-marked-dead = يقول إنني متوفى
button-marked-away = يقول مسافر أو سجين
command-stopped = توقف مالي
command-mistake = في السجل سهو عني
