# रसीदें: देखना, रखना, छापना, जाँचना।
receipts-one =
    आपकी रसीदें: यह { $count } में से { $place } है।
    { $name } · संख्या { $number }
    📅 { $on } · { $channel }
    अगली बार: { $deadline } तक।
receipt-file = रसीद { $number }, रखने या छापने के लिए।
receipt-genuine =
    ✅ यह रसीद हमारी है।
    { $name } · संख्या { $number }
    📅 { $on } · { $channel }
    अगली बार: { $deadline } तक।
receipt-unknown = यह रसीद मुझे नहीं मिली। देखें कि संख्या और उसके बाद के अक्षर ठीक वैसे ही लिखे हैं। शक हो तो { $hotline } पर फ़ोन करें।
paper-not-printed = यह रसीद अभी नहीं बन पाई; आपका कोई दोष नहीं है। कृपया एक मिनट बाद फिर दबाएँ।
button-picture = तस्वीर के रूप में रखें
button-pdf = छापने के लिए PDF
button-card = यह रसीद देखें
button-older = इससे पहले वाली
command-receipts = सब रसीदें
paper-title = रसीद: जीवन प्रमाण
paper-number = संख्या
paper-name = नाम
paper-on = तारीख़
paper-channel = कैसे किया गया
paper-next = अगला जीवन प्रमाण, इस दिन तक
paper-date = { $on }
paper-check = कोड स्कैन करके कार्यालय की सार्वजनिक कुंजी से जाँचें, नेटवर्क नहीं चाहिए। या आनशिन की चैट में यह भेजें: /start { $reference }
receipt-page-title = रसीद जाँचें
receipt-page-ask = कोड में जो लिखा है, यहाँ चिपकाएँ:
receipt-page-check = जाँचें
receipt-page-genuine = ✅ यह रसीद हमारी है, एक भी अक्षर नहीं बदला है।
receipt-page-unknown = यह रसीद हमारी नहीं है, या कोई अक्षर बदला है। कृपया एक बार फिर स्कैन करें। शक हो तो { $hotline } पर फ़ोन करें।
receipt-page-wait = यह थोड़ा जल्दी था। कृपया एक मिनट बाद फिर कोशिश करें।
