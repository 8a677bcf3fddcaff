# 印給老人看的一頁紙。
leaflet-title = 安心：在家辦養老待遇資格認證
leaflet-promise = 一年一次，一分鐘，全程免費。
leaflet-open = 打開聊天，點「{ $button }」。
leaflet-number = 輸入身份證號碼和姓名。
leaflet-movements = 按住圓形錄影鍵，照著圖慢慢做兩個動作。
leaflet-light = 臉對著窗戶或燈，旁邊不要有別人。
leaflet-receipt = 幾秒鐘就有結果，還有憑證和下一次的日期。
leaflet-never = 我們從來不這樣做
leaflet-never-bank = 不問銀行卡和密碼
leaflet-never-code = 不問短訊驗證碼
leaflet-never-link = 不發網址讓您轉帳、付錢
leaflet-word = 我們主動發的消息，都帶著您家自己的暗號。不帶暗號的，不是我們。
leaflet-person = ☎ 不會辦、辦不成、拿不準，請打 { $telephone }，或者帶身份證去社保窗口。
leaflet-scan = 用手機掃這個碼，打開聊天。
