# जो बात हम पहले बताते हैं: कुछ हुआ है, और जिनका काम है उन्हें बताया जाता है।
tiding-certified = ✅ { $name } का जीवन प्रमाण हो गया ({ $channel })। संख्या { $number }, { $on }। अगला { $deadline } तक देना है।
tiding-certified-restored = ✅ { $name } का जीवन प्रमाण हो गया ({ $channel })। संख्या { $number }, { $on }। भुगतान फिर शुरू होगा; { $since } से { $months ->
    [one] रुका हुआ महीना
   *[other] रुके हुए { $months } महीने
} भी मिलेंगे। अगला { $deadline } तक देना है।
