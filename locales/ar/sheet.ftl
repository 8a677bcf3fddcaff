# ما يقرؤه من يقرر بجانب لقطات الفيديو. يقول ما شوهد، لا ماذا يُقرَّر.
sheet-verdict-pass = نجح
sheet-verdict-retry = يُسجل مرة أخرى
sheet-verdict-review = يقرر شخص

sheet-cause-none = شوهد كل ما طُلب، والوجه معروف.
sheet-cause-nothing-to-compare = لم يكن هناك ما يُقارن به الوجه.
sheet-cause-unsure = الآلة غير متأكدة أنه الوجه نفسه.
sheet-cause-unnamed = الآلة غير متأكدة.
sheet-cause-no-face = لم يُرَ وجه.
sheet-cause-several-faces = في الصورة أكثر من شخص.
sheet-cause-too-dark = الوجه مظلم جدًا.
sheet-cause-too-bright = الوجه ساطع جدًا.
sheet-cause-backlight = الضوء من الخلف.
sheet-cause-blurred = الصورة غير واضحة.
sheet-cause-too-far = الوجه بعيد جدًا.
sheet-cause-too-near = الوجه قريب جدًا.
sheet-cause-face-covered = جزء من الوجه مغطى.
sheet-cause-face-out-of-frame = جزء من الوجه خارج الصورة.
sheet-cause-too-short = الفيديو قصير جدًا.
sheet-cause-too-long = الفيديو طويل جدًا.
sheet-cause-unreadable-file = لم يُفتح الملف.
sheet-cause-forwarded = الفيديو معاد توجيهه.
sheet-cause-seen-before = أُرسل الفيديو من قبل.
sheet-cause-expired = وصل الفيديو متأخرًا.
sheet-cause-wrong-action = لم تُرَ هذه الحركة: { $action }.
sheet-cause-action-too-fast = كانت هذه الحركة سريعة جدًا: { $action }.
sheet-cause-different-person-in-the-clip = يتغير الوجه داخل الفيديو.
sheet-cause-not-recognised = الوجه ليس وجه الصورة.
sheet-cause-looks-replayed = ربما صُوّر من شاشة أو صورة.

sheet-pictures = هل هو الوجه نفسه؟
sheet-video = في الفيديو
sheet-reference = الصورة المحفوظة
sheet-reference-aged = الصورة المحفوظة، { $years ->
    [0] منذ أقل من سنة
    [zero] منذ أقل من سنة
    [one] منذ سنة
    [two] منذ سنتين
    [few] منذ { $years } سنوات
    [many] منذ { $years } سنة
   *[other] منذ { $years } سنة
}
sheet-nearest = الأقرب
sheet-no-picture = لا صورة للعرض
sheet-likeness-very-like = شبيه جدًا
sheet-likeness-like = شبيه
sheet-likeness-unsure = يصعب القول
sheet-likeness-unlike = غير شبيه
sheet-likeness-unknown = لم تمكن المقارنة

sheet-movements = هل تم ما طُلب؟
sheet-movement-seen = { $action }
sheet-movement-missed = لم تُرَ: { $action }
sheet-movement-unlooked = لم يُبحث عنها: { $action }
sheet-between = { $start }–{ $end } ث
sheet-course-yaw = الرأس إلى الجانب
sheet-course-pitch = الرأس أعلى وأسفل
sheet-course-mouth = الفم
sheet-course-smile = الابتسامة
sheet-course-eyes = العينان
sheet-seconds = ثوانٍ
sheet-no-course = لا رسم لمسار الحركات.

sheet-signs = هل هو شخص حي؟
sheet-cue = { $sign }: { $strength }
sheet-strength-strong = قوي
sheet-strength-clear = واضح
sheet-strength-slight = خفيف
sheet-sign-passive = يبدو كصورة وجه
sheet-sign-planar = يتحرك الرأس كشيء مسطح
sheet-sign-lifeless = الوجه ساكن جدًا
sheet-sign-cut-out = تتحرك العينان أو الفم في وجه ساكن
sheet-sign-frozen = الصورة متوقفة
sheet-sign-repeated = مقطع يظهر مرتين
sheet-sign-reversed = مقطع يسير إلى الخلف
sheet-sign-spliced = الفيديو مقصوص وملصق
sheet-sign-border = حافة شاشة أو ورقة
sheet-sign-moire = نقش شاشة
sheet-sign-banding = وميض شاشة
sheet-risk-none = لا شيء يدل على خلاف ذلك.
sheet-risk-slight = القليل يدل على خلاف ذلك.
sheet-risk-clear = شيء يدل على خلاف ذلك.
sheet-risk-strong = الكثير يدل على خلاف ذلك.
sheet-risk-unlooked = لم يُنظر إلى هذا.
sheet-passive-living = الجلد والضوء يبدوان حقيقيين.
sheet-passive-undecided = الجلد والضوء لا يحسمان.
sheet-passive-picture = الجلد والضوء يبدوان كصورة.
sheet-passive-absent = لم يُنظر إلى الجلد والضوء على هذه الآلة.

sheet-quality = هل الفيديو جيد؟
sheet-unread = لم يمكن قراءة شيء منه.
sheet-face-share = يظهر الوجه { $share } % من الوقت.
sheet-lasts = { $seconds } ث
sheet-oneness-one = وجه واحد من البداية إلى النهاية.
sheet-oneness-several = الوجه ليس واحدًا طوال الوقت.
sheet-light-glaring = الوجه ساطع جدًا.
sheet-light-good = الضوء جيد.
sheet-light-dim = الضوء ضعيف.
sheet-light-dark = الوجه مظلم جدًا.
sheet-sharpness-sharp = الصورة حادة.
sheet-sharpness-soft = الصورة ناعمة قليلًا.
sheet-sharpness-blurred = الصورة غير واضحة.
sheet-distance-near = الوجه قريب جدًا.
sheet-distance-right = المسافة مناسبة.
sheet-distance-far = الوجه بعيد جدًا.
