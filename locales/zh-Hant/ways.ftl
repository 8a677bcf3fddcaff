# 不錄影片也能辦：附近的辦理點、上門、視像通話、異地協助。
button-ways = 其他辦法
button-points = 附近的辦理點
button-visit = 請人上門辦
button-live = 約視像通話
button-elsewhere = 人在外地
button-other-time = 換一個時間
key-place = 📍 傳送我在哪裡
command-points = 附近的辦理點
command-visit = 請人上門辦
command-live = 約視像通話
command-elsewhere = 人在外地怎麼辦
ways = 不錄影片也能辦，效果一樣：去附近的辦理點；請工作人員上門；或者約個時間，工作人員在這裡和您視像。人在外地，請發 /elsewhere。

points-ask = 您在哪裡？點「傳送我在哪裡」，或者點您住的地方。
points-none = 這裡還沒有辦理點的名單。請打{ $hotline }，會告訴您最近的窗口。不方便出門，可以請人上門。
points-found = 這裡有{ $count }個，最近的在前。
point = 📍 { $name }（{ $kind }）
point-metres = 離您大約{ $metres }米
point-kilometres = 離您大約{ $kilometres }公里
point-facts =
    時間：{ $hours }
    電話：{ $telephone }
    請帶：{ $bring }

hindrance-ask = 為什麼不方便錄影片？點一個，或者寫一句話。
hindrance-cannot-move = 行動不便，在床上
hindrance-cannot-see-or-hear = 看不清或聽不清
hindrance-no-help = 沒有人幫我用手機
hindrance-other = 其他原因：
address-ask = 工作人員上門，到哪裡找您？請寫完整的地址：鎮或街道、屋苑或村、門牌號。地址加密保存，辦完就刪除。
address-again = 請把地址寫完整一點：鎮或街道、屋苑或村、門牌號。
telephone-ask = 請寫一個能找到您的電話號碼。
telephone-again = 這個號碼好像不完整。請再寫一遍電話號碼。
half-day = { $at }起
half-day-ask = 哪個半天方便？點一個。
quarter = { $at }
quarter-ask = 幾點方便？點一個。視像通話十五分鐘。
time-chosen = 好的，{ $at }。
time-taken = 這個時間剛剛被別人約走了。請換一個時間。
times-none = 現在沒有空的時間，過兩天會有。著急的話，請去附近的辦理點，或者打{ $hotline }。
visit-agree = 工作人員{ $at }起的半天裡到您家，不收錢。請準備好身份證。這樣約，可以嗎？
live-agree = { $at }，工作人員在這裡和您視像，大約十五分鐘。到時我會叫您。這樣約，可以嗎？
visit-booked = 📅 約好了：{ $at }起的半天裡，工作人員到您家。請準備好身份證。來的人不會收錢，也不會問銀行卡和密碼。
live-booked = 📅 約好了：{ $at }，工作人員在這裡和您視像。前一天晚上和開始前十分鐘，我會提醒您。
appointment-move = 換一個時間
appointment-cancel = 不約了
appointment-over = 這個約已經沒有了。要再約，點下面的按鈕。

elsewhere-ask = 您現在住在哪裡？請寫省、市、區縣，例如：上海市浦東新區。我們請那邊的社保窗口幫您辦。
elsewhere-asked = 編號 { $number }。我們請{ $place }的社保窗口幫您辦。請帶身份證去那邊任何一個社保窗口，說出這個編號。辦好以後，我馬上告訴您。

session-begins = 工作人員已經在這裡了。請看下面的話，用圓形錄影鍵錄一小段回答。說的話和影片，只有這位工作人員看得到。
session-asks = 工作人員：{ $words }
session-movements =
    工作人員請您慢慢做兩個動作，錄一小段影片發過來：
    1. { $first }
    2. { $second }
session-seen = 工作人員看到了。請等一下。
session-video-wanted = 請按住圓形錄影鍵，錄一小段影片。也可以打字。
session-unheard-person = 工作人員那邊沒有收到。請再發一次。
session-runs = 您的視像通話正在進行。請看工作人員的話，用圓形錄影鍵回答。

# 給工作人員。
agenda-visit = { $on }上門：{ $count }家
agenda-live = { $on }視像通話：{ $count }位
agenda-line = { $number }. { $at } · { $name }
agenda-before = 前一天
agenda-after = 後一天
agenda-met = ✅ 見到本人
agenda-not-met = 沒有見到人
agenda-call-off = 取消這次
agenda-met-ask = 是身份證上的本人嗎？記下以後馬上算認證成功。
agenda-call-off-ask = 為什麼取消？會告訴本人。
call-off-nobody-free = 派不出人
call-off-weather = 天氣不好
call-off-asked-by-phone = 家裡打電話來取消
called-off = 已經取消，會告訴本人。
not-met-again = 記下了。已經另外約到{ $at }，會告訴本人，本人可以改。
not-met-no-time = 記下了。現在沒有空的時間，會請本人過兩天再約。
doorstep = { $name } { $identity } · { $at }起
doorstep-where = { $district } { $address } · ☎️ { $telephone }
papers-needed = 很久沒有認證，還要看規定的材料。
recorded = ✅ 記下了：{ $on }，編號 { $number }。會告訴本人，憑證一起發。
record-number = 記錄一次當面辦好的認證。請輸入本人的身份證號碼。不辦了就發 /queue。
record-name = 請輸入身份證上的姓名。
record-channel = { $name } { $identity }：在哪裡辦的？
record-day = 哪一天辦的？點一個，或者寫日期，例如2026-11-20。
record-look = 請再看一遍：{ $name } { $identity }，{ $on }，{ $channel }。記下以後馬上算認證成功。
day = { $on }
day-not-allowed = 這一天不能再記：太早，還沒到，或者後來已經認證過。請核對日期。
meeting-over = 這一次已經取消、改期或者辦完了。
not-yet = 時間還沒到。請到約好的時候再開始。
session-open = { $name }在線上了。您打的字會轉給本人，本人的影片馬上給您看。
session-says = { $name }：{ $words }
session-answer = { $name }的影片
session-next = 接下來？
session-draw = 抽兩個動作
session-certify = ✅ 認證
session-end = 今天不辦
session-drawn = 已經請本人做：{ $first }，{ $second }。
session-look = { $name }：剛才在鏡頭前的是不是本人，活動自如，是當時錄的？通過以後馬上算認證成功。
session-closed = 已經結束，沒有辦。會告訴本人還有什麼辦法。
session-unheard = 那邊沒有收到。請再試一次，或者打電話。
session-words-wanted = 請打字，我來轉告。
elsewhere-list = 異地協助：{ $count }件在等。
elsewhere-line = { $number } · { $name } { $identity } · { $place } · { $on }
assisting-ask = 哪個單位見到了本人？請寫單位名稱。不辦了就發 /queue。
assisting-look = 請再看一遍：{ $place }見到了本人，核對了身份證。記下以後馬上算認證成功。

# 我們先說的話。
tiding-appointment-booked = 📅 約好了：{ $kind ->
    [visit] { $at }起的半天裡，工作人員上門辦理資格認證。
   *[live] { $at }，工作人員在聊天裡視像辦理資格認證。
}
tiding-appointment-cancelled = { $kind ->
    [visit] { $at }的上門不約了。
   *[live] { $at }的視像通話不約了。
}想辦的時候可以再約。
tiding-called-off-nobody-free = 很抱歉，{ $at }約好的這次派不出人，只好取消。請再約一個時間，待遇不受影響。
tiding-called-off-weather = 很抱歉，因為天氣，{ $at }約好的這次只好取消。請再約一個時間，待遇不受影響。
tiding-called-off-asked-by-phone = 按您家裡電話裡說的，{ $at }約好的這次取消了。想辦的時候可以再約。
tiding-visit-missed = 工作人員來過，沒有見到您。已經另外約到{ $at }起的半天。不方便可以改。
tiding-visit-missed-no-time = 工作人員{ $at }來過，沒有見到您。請過兩天再約一個時間。
tiding-session-ended = 今天的視像通話結束了，這次沒有辦成，不是您的問題。可以再約一次，也可以去附近的辦理點，待遇不受影響。
tiding-appointment-eve = 提醒您：{ $kind ->
    [visit] 明天{ $at }起的半天裡，工作人員到您家，請準備好身份證。不收錢，不問銀行卡和密碼。
   *[live] 明天{ $at }，工作人員在這裡和您視像，請坐在亮的地方，準備好身份證。
}
tiding-appointment-soon = 再過十分鐘，工作人員就在這裡和您視像。請坐在亮的地方，臉對著光，把手機拿好。
tiding-session-waits = { $at }有一位約了視像通話：{ $name }。請發 /sessions 開始。
staff-also = 您還可以發：/visits 上門 · /sessions 視像通話 · /elsewhere 異地協助 · /record 記錄當面辦好的。
