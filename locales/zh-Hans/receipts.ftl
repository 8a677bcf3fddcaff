# 凭证：看、存、印、核对。
receipts-one =
    您的凭证，一共{ $count }张，这是第{ $place }张。
    { $name } · 编号 { $number }
    📅 { $on } · { $channel }
    下一次：{ $deadline }以前。
receipt-file = 凭证 { $number }。可以保存，也可以打印。
receipt-genuine =
    ✅ 这张凭证是我们开出的。
    { $name } · 编号 { $number }
    📅 { $on } · { $channel }
    下一次：{ $deadline }以前。
receipt-unknown = 我没有找到这张凭证。请看看编号和后面的字是不是都抄对了。拿不准，请打{ $hotline }。
paper-not-printed = 这张凭证我刚刚没有画成，不是您的问题。请过一分钟再点一次。
button-picture = 存为图片
button-pdf = 打印用的PDF
button-card = 看这张凭证
button-older = 更早的一张
command-receipts = 所有凭证
paper-title = 养老待遇资格认证凭证
paper-number = 编号
paper-name = 姓名
paper-on = 认证日期
paper-channel = 办理方式
paper-next = 下一次认证，请在这一天以前
paper-date = { $on }
paper-check = 扫上面的码，用社保机构的公钥就能核对，不用联网。也可以在安心的聊天里发：/start { $reference }
receipt-page-title = 核对认证凭证
receipt-page-ask = 请把扫码得到的文字贴在这里：
receipt-page-check = 核对
receipt-page-genuine = ✅ 这张凭证是我们开出的，一个字也没有改过。
receipt-page-unknown = 这不是我们开出的凭证，或者有字改动过。请再扫一次试试。拿不准，请打{ $hotline }。
receipt-page-wait = 核对得太快了，请过一分钟再试。
