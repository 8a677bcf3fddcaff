# الإيصالات: عرض وحفظ وطباعة وتحقق.
receipts-one =
    إيصالاتكم: هذا رقم { $place } من { $count }.
    { $name } · الرقم { $number }
    📅 { $on } · { $channel }
    المرة القادمة: حتى { $deadline }.
receipt-file = الإيصال { $number }، للحفظ أو الطباعة.
receipt-genuine =
    ✅ هذا الإيصال صادر عنا.
    { $name } · الرقم { $number }
    📅 { $on } · { $channel }
    المرة القادمة: حتى { $deadline }.
receipt-unknown = لا أجد هذا الإيصال. يرجى التأكد من نقل الرقم والحروف التي بعده بدقة. عند الشك يرجى الاتصال بالرقم { $hotline }.
paper-not-printed = لم أتمكن الآن من رسم هذا الإيصال؛ الأمر ليس منكم. يرجى الضغط مرة أخرى بعد دقيقة.
button-picture = حفظه كصورة
button-pdf = ⁦PDF⁩ للطباعة
button-card = عرض هذا الإيصال
button-older = إيصال أقدم
command-receipts = كل الإيصالات
paper-title = إيصال إثبات الحياة
paper-number = الرقم
paper-name = الاسم
paper-on = التاريخ
paper-channel = كيف تم
paper-next = إثبات الحياة القادم، حتى
paper-date = { $on }
paper-check = يرجى مسح الرمز والتحقق منه بالمفتاح العام للجهة، بلا شبكة. أو إرسال هذا في محادثة أنشين: ⁦/start { $reference }⁩
receipt-page-title = التحقق من إيصال
receipt-page-ask = يرجى لصق ما يقوله الرمز هنا:
receipt-page-check = تحقق
receipt-page-genuine = ✅ هذا الإيصال صادر عنا، ولم يتغير فيه حرف.
receipt-page-unknown = هذا الإيصال ليس صادرًا عنا، أو تغير فيه حرف. يرجى مسحه مرة أخرى. عند الشك يرجى الاتصال بالرقم { $hotline }.
receipt-page-wait = كان ذلك سريعًا قليلًا. يرجى المحاولة بعد دقيقة.
