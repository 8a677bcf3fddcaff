# 給審核的工作人員：為什麼轉到這裡，先看什麼。辦理人看不到這些話。
reason-asked-for = 本人請工作人員來看。可能還沒有影片：看看已有的材料，或者打電話聯繫。
reason-attempts-used = 規定次數的影片都發過了，沒有一段通過。請把最後一段和照片比對，看看是什麼原因。
reason-machine-unsure = 臉和照片接近，但機器還不能單獨確認。請把最清楚的幾張畫面和照片比對。
reason-looks-replayed = 影片裡有照片、螢幕或合成畫面的跡象。每處跡象都標明了位置和時間：請先看那裡，再看臉的邊緣和畫面的邊緣。每種跡象也可能有正常的原因，例如燈光、窗戶、舊鏡頭。拿不準時，請本人到場或者視像通話。
reason-passive-check-missing = 其他都通過了，但這台機器沒有裝照片和螢幕的檢查。請留意邊框、反光、條紋，還有整塊一起動的皮膚。
reason-reference-old = 我們最新的照片也超過六年了。請比對不容易變的地方：耳朵、兩眼的距離、鼻子的形狀；並請本人補一張新照片。
reason-reference-awaits-review = 影片通過了，但比對用的照片是本人自己拍的，還沒有人核對。請先和身份證件核對照片。
reason-documents-awaited = 影片通過了。很久沒有認證，還需要規定的材料。
reason-examination-lost = 機器沒能看這段影片，沒有任何結論。請從頭看完。
reason-refused-before = 影片通過了，但上次認證以後，同事曾請這位到窗口辦。請仔細看。

# 成為工作人員。
staff-welcome = { $name }您好，您現在可以審核了。隨時發 /queue 看有哪些在等。這裡看到的都是別人的資料，請不要給任何人看，也不要審核認識的人。

# 等候的清單。
queue-empty = 現在沒有要看的。
queue = 有{ $count }件在等，先答應的排在前面。
queue-case = { $number }. { $name } · 答應{ $promised_at }以前 · { $hours ->
    [0] 等了不到一小時
   *[other] 等了{ $hours }小時
}
queue-case-late = { $number }. { $name } · ⏰ 答應的{ $promised_at }已經過了 · { $hours ->
    [0] 等了不到一小時
   *[other] 等了{ $hours }小時
}
queue-taken = { $name }正在看，到{ $until }為止。
desk-queue = 看清單
desk-take = { $number } · 我來看 { $name }
desk-choose = 返回
desk-approve = ✅ 通過
desk-ask-again = 📹 請再錄一段
desk-refuse = 請到窗口辦
desk-hand-back = 放回清單
desk-approve-sure = 是本人，通過
desk-approve-papers = 是本人，材料也看過了
handed-back = 已經放回清單。
case-taken = { $name }正在看這一件，到{ $until }為止。
case-settled = 這一件不用再看了：已經有人審核過，或者本人已經通過。
claim-over = 這一件已經不在您手上了。請從清單裡重新領取。
own-case = 這是您自己的，或者您的聊天登記的那個人的。請同事來審核。
still-looked-at = 機器還在看最後一段影片。請過一分鐘再點。
nothing-to-approve = 這一件沒有影片。可以請本人錄一段，或者請到窗口辦。
papers-not-shown = 很久沒有認證，要先看過規定的材料才能通過。
benefit-ended = 登記顯示待遇已經結束，要先核實登記，這裡不能通過。

# 打開的一件。
file-head =
    { $name }  { $identity }
    答應{ $promised_at }以前答覆
file-standing-in-order = 待遇正常發放。
file-standing-due = 待遇正常發放，快到認證的時候了。
file-standing-suspended = 待遇已經暫停。通過以後馬上恢復，停發的一起補發。
file-standing-documents-required = 待遇停了很久。除了影片，還要看過規定的材料。
file-standing-closed = 登記顯示待遇已經結束。
file-never-certified = 這裡沒有以前的認證記錄。
file-certifications = 以前的認證{ $count }次，最近的在前：
file-certification = { $on } · { $channel } · { $number }
file-attempts = 這一件的影片{ $count }段，最近的在後：
file-attempt = { $number }. { $at } · { $found }
file-attempt-open = 機器還沒有看完。
file-held = 到{ $until }為止，由您來看。
file-video = 最後一段影片。請看動作，也看臉的邊緣。
file-no-video = 沒有影片。
file-no-photo = 沒有可以比對的照片。
file-photo-unchecked = 這張是本人自己拍的，還沒有人和身份證件核對過。
file-sheet = 機器看到的。
file-no-sheet = 這次沒有畫出來。
file-not-shown = 有一樣這裡顯示不了。

channel-self-video = 本人影片
channel-reviewed-video = 本人影片，工作人員審核
channel-helper-video = 家人代錄影片
channel-live-session = 視像通話
channel-counter = 社保窗口
channel-community-point = 社區服務點
channel-bank = 銀行服務點
channel-home-visit = 上門服務
channel-data-matching = 數據比對
channel-other-place = 異地協助

# 審核。
choose = { $name }：您的決定是？
choose-approve = { $name }：錄的時候，在鏡頭前的是不是照片上的真人？通過以後馬上算認證成功。
choose-approve-papers = { $name }：錄的時候，在鏡頭前的是不是照片上的真人？規定的材料您或同事看過了嗎？
choose-ask-again = { $name }：為什麼要再錄？本人會看到一句客氣的說明。
choose-refuse = { $name }：為什麼不能用影片辦？會告訴本人怎麼去窗口。認證辦好以前，他的影片都要由工作人員來通過。
asking-fresh = 要一段新影片
asking-light = 光線有點暗
asking-face = 臉沒有全露出來
asking-movements = 動作看不清
asking-alone = 旁邊有別人
asking-directly = 臉本身看不清楚
asking-photo = 要一張新照片
refusal-another-person = 不是本人
refusal-not-recorded-live = 不是當時錄的
refusal-papers-missing = 沒有看到材料
refusal-cannot-tell = 光看影片不夠
ruled-approved = ✅ 已通過。會告訴本人，憑證一起發。
ruled-asked-again = 📹 會請本人再錄一段，並說明原因。
ruled-refused = 已結束。會告訴本人怎麼去窗口辦。
