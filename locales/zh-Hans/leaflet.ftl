# 印给老人看的一页纸。
leaflet-title = 安心：在家办养老待遇资格认证
leaflet-promise = 一年一次，一分钟，全程免费。
leaflet-open = 打开聊天，点“{ $button }”。
leaflet-number = 输入身份证号码和姓名。
leaflet-movements = 按住圆形录像键，照着图慢慢做两个动作。
leaflet-light = 脸对着窗户或灯，旁边不要有别人。
leaflet-receipt = 几秒钟就有结果，还有凭证和下一次的日期。
leaflet-never = 我们从来不这样做
leaflet-never-bank = 不问银行卡和密码
leaflet-never-code = 不问短信验证码
leaflet-never-link = 不发网址让您转账、付钱
leaflet-word = 我们主动发的消息，都带着您家自己的暗号。不带暗号的，不是我们。
leaflet-person = ☎ 不会办、办不成、拿不准，请打 { $telephone }，或者带身份证去社保窗口。
leaflet-scan = 用手机扫这个码，打开聊天。
