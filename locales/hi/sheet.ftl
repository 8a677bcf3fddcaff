# वीडियो की तस्वीरों के साथ निर्णय करने वाला क्या पढ़ता है। जो दिखा वही लिखा है, निर्णय नहीं।
sheet-verdict-pass = ठीक
sheet-verdict-retry = फिर से रिकॉर्ड करना है
sheet-verdict-review = निर्णय कोई व्यक्ति करेगा

sheet-cause-none = जो माँगा था सब दिखा, और चेहरा पहचाना गया।
sheet-cause-nothing-to-compare = चेहरा मिलाने के लिए कुछ नहीं था।
sheet-cause-unsure = मशीन को पक्का नहीं कि चेहरा वही है।
sheet-cause-unnamed = मशीन को पक्का नहीं है।
sheet-cause-no-face = चेहरा नहीं दिखा।
sheet-cause-several-faces = तस्वीर में एक से ज़्यादा लोग हैं।
sheet-cause-too-dark = चेहरे पर अँधेरा है।
sheet-cause-too-bright = चेहरे पर रोशनी बहुत तेज़ है।
sheet-cause-backlight = रोशनी पीछे से आ रही है।
sheet-cause-blurred = तस्वीर धुँधली है।
sheet-cause-too-far = चेहरा बहुत दूर है।
sheet-cause-too-near = चेहरा बहुत पास है।
sheet-cause-face-covered = चेहरे का कुछ हिस्सा ढका है।
sheet-cause-face-out-of-frame = चेहरे का कुछ हिस्सा तस्वीर के बाहर है।
sheet-cause-too-short = वीडियो बहुत छोटा है।
sheet-cause-too-long = वीडियो बहुत लंबा है।
sheet-cause-unreadable-file = फ़ाइल नहीं खुली।
sheet-cause-forwarded = वीडियो आगे भेजा हुआ था।
sheet-cause-seen-before = वीडियो पहले भेजा जा चुका था।
sheet-cause-expired = वीडियो देर से आया।
sheet-cause-wrong-action = यह काम नहीं दिखा: { $action }।
sheet-cause-action-too-fast = यह काम बहुत जल्दी हुआ: { $action }।
sheet-cause-different-person-in-the-clip = वीडियो में चेहरा बदलता है।
sheet-cause-not-recognised = चेहरा फ़ोटो वाला नहीं है।
sheet-cause-looks-replayed = शायद स्क्रीन या तस्वीर से बनाया गया है।

sheet-pictures = क्या चेहरा वही है?
sheet-video = वीडियो में
sheet-reference = रखी हुई फ़ोटो
sheet-reference-aged = रखी हुई फ़ोटो, { $years ->
    [0] एक साल से कम पुरानी
    [one] { $years } साल पुरानी
   *[other] { $years } साल पुरानी
}
sheet-nearest = सबसे क़रीब
sheet-no-picture = दिखाने को तस्वीर नहीं
sheet-likeness-very-like = बहुत मिलता है
sheet-likeness-like = मिलता है
sheet-likeness-unsure = कहना मुश्किल है
sheet-likeness-unlike = नहीं मिलता
sheet-likeness-unknown = मिलाया नहीं जा सका

sheet-movements = क्या माँगा हुआ काम किया गया?
sheet-movement-seen = { $action }
sheet-movement-missed = नहीं दिखा: { $action }
sheet-movement-unlooked = देखा नहीं गया: { $action }
sheet-between = { $start }–{ $end } से.
sheet-course-yaw = सिर एक ओर
sheet-course-pitch = सिर ऊपर-नीचे
sheet-course-mouth = मुँह
sheet-course-smile = मुस्कान
sheet-course-eyes = आँखें
sheet-seconds = सेकंड
sheet-no-course = हरकतों का चित्र नहीं है।

sheet-signs = क्या यह जीवित व्यक्ति है?
sheet-cue = { $sign }: { $strength }
sheet-strength-strong = बहुत साफ़
sheet-strength-clear = साफ़
sheet-strength-slight = हल्का
sheet-sign-passive = चेहरे की तस्वीर जैसा लगता है
sheet-sign-planar = सिर चपटी चीज़ की तरह हिलता है
sheet-sign-lifeless = चेहरा बहुत स्थिर है
sheet-sign-cut-out = स्थिर चेहरे में आँखें या मुँह हिलते हैं
sheet-sign-frozen = तस्वीर ठहर जाती है
sheet-sign-repeated = एक हिस्सा दो बार आता है
sheet-sign-reversed = एक हिस्सा उल्टा चलता है
sheet-sign-spliced = वीडियो काटकर जोड़ा गया है
sheet-sign-border = स्क्रीन या काग़ज़ का किनारा
sheet-sign-moire = स्क्रीन की धारियाँ
sheet-sign-banding = स्क्रीन की टिमटिमाहट
sheet-risk-none = विरोध में कुछ नहीं है।
sheet-risk-slight = विरोध में थोड़ा है।
sheet-risk-clear = विरोध में कुछ है।
sheet-risk-strong = विरोध में बहुत कुछ है।
sheet-risk-unlooked = यह नहीं देखा गया।
sheet-passive-living = त्वचा और रोशनी असली लगती हैं।
sheet-passive-undecided = त्वचा और रोशनी से पता नहीं चलता।
sheet-passive-picture = त्वचा और रोशनी तस्वीर जैसी हैं।
sheet-passive-absent = इस मशीन पर त्वचा और रोशनी नहीं देखी गई।

sheet-quality = वीडियो कैसा है?
sheet-unread = कुछ नहीं पढ़ा जा सका।
sheet-face-share = चेहरा { $share } % समय दिखता है।
sheet-lasts = { $seconds } से.
sheet-oneness-one = शुरू से अंत तक एक ही चेहरा है।
sheet-oneness-several = चेहरा पूरे समय एक नहीं है।
sheet-light-glaring = चेहरे पर रोशनी बहुत तेज़ है।
sheet-light-good = रोशनी अच्छी है।
sheet-light-dim = रोशनी कम है।
sheet-light-dark = चेहरे पर अँधेरा है।
sheet-sharpness-sharp = तस्वीर साफ़ है।
sheet-sharpness-soft = तस्वीर थोड़ी नरम है।
sheet-sharpness-blurred = तस्वीर धुँधली है।
sheet-distance-near = चेहरा बहुत पास है।
sheet-distance-right = दूरी ठीक है।
sheet-distance-far = चेहरा बहुत दूर है।
