# 憑證：看、存、印、核對。
receipts-one =
    您的憑證，一共{ $count }張，這是第{ $place }張。
    { $name } · 編號 { $number }
    📅 { $on } · { $channel }
    下一次：{ $deadline }以前。
receipt-file = 憑證 { $number }。可以保存，也可以列印。
receipt-genuine =
    ✅ 這張憑證是我們開出的。
    { $name } · 編號 { $number }
    📅 { $on } · { $channel }
    下一次：{ $deadline }以前。
receipt-unknown = 我沒有找到這張憑證。請看看編號和後面的字是不是都抄對了。拿不準，請打{ $hotline }。
paper-not-printed = 這張憑證我剛剛沒有畫成，不是您的問題。請過一分鐘再點一次。
button-picture = 存為圖片
button-pdf = 列印用的PDF
button-card = 看這張憑證
button-older = 更早的一張
command-receipts = 所有憑證
paper-title = 養老待遇資格認證憑證
paper-number = 編號
paper-name = 姓名
paper-on = 認證日期
paper-channel = 辦理方式
paper-next = 下一次認證，請在這一天以前
paper-date = { $on }
paper-check = 掃上面的碼，用社保機構的公鑰就能核對，不用聯網。也可以在安心的聊天裡發：/start { $reference }
receipt-page-title = 核對認證憑證
receipt-page-ask = 請把掃碼得到的文字貼在這裡：
receipt-page-check = 核對
receipt-page-genuine = ✅ 這張憑證是我們開出的，一個字也沒有改過。
receipt-page-unknown = 這不是我們開出的憑證，或者有字改動過。請再掃一次試試。拿不準，請打{ $hotline }。
receipt-page-wait = 核對得太快了，請過一分鐘再試。
