# 家人代辦：先問本人，同意了才能辦，隨時可以取消。
button-helpers = 誰能替我辦
button-add-relative = 加一位家人
button-retype-relative = 不對，重新輸入
button-together = 我們現在坐在一起
button-apart = 我們不在一起
button-kin-agree = 同意
button-kin-decline = 不同意
button-kin-who = 這是誰？
button-kin-choose = 給這位辦
button-kin-end = 取消代辦
button-kin-end-sure = 是，取消
button-kin-film = 📹 錄同意的影片
button-kin-others = 換兩個動作
command-family = 我的家人
command-helpers = 誰能替我辦
for-relative = 👪 現在給{ $name }辦。請把手機給本人，讓本人自己對著鏡頭。
family-first = 您可以替父母或家人辦，要本人同意一次。要加家人，點下面的按鈕。
family-more = 還要替別的家人辦，點下面的按鈕。
family-own =
    👤 { $name }（您自己）{ $identity }
    { $standing }，下一次在{ $deadline }以前。
family-card =
    👪 { $name } { $identity }
    { $standing }，下一次在{ $deadline }以前。
    您可以代辦到{ $until }。
family-in-order = 正常
family-due = 快到期了
family-suspended = 已暫停發放
family-documents-required = 已暫停，還要看材料
family-closed = 待遇已結束

kin-number-ask = 請輸入家人的身份證號碼（18位）。
kin-name-ask = 請輸入家人身份證上的姓名。
kin-confirm = { $identity } { $name }，是您的家人嗎？
kin-called-ask = 家人會看到是誰在問。請寫您是誰，例如：女兒李敏。只寫字，不寫電話。
kin-way-ask = 要家人同意一次。你們現在坐在一起，可以在您的手機上錄一段同意的影片。不在一起，就請家人在自己的手機上回答。
kin-asked = 好的。如果{ $name }已經在用我，馬上會收到我的問題，{ $until }以前回答都行。如果還沒有用，請把下面的連結發過去。
kin-link =
    請把這個連結發給家人，打開就能回答。只能用一次。
    { $link }
kin-link-card = 家人也可以用手機掃這張圖。
kin-link-opened = { $called }想替家人辦資格認證，先要問本人。請先辦好登記，我再問您同不同意。
kin-not-yours = 這個問題是問另一位的。請讓那位家人用自己的手機打開連結。
kin-question = 👪 有人想替您辦資格認證：{ $called }。辦什麼都會告訴您，您隨時可以取消。{ $until }以前回答就行。您同意嗎？
kin-who = 這個人自己寫的是「{ $called }」，在{ $at }問的，知道您的身份證號碼和姓名。我不能保證真是這位家人。請先打電話問問，拿不準就不要同意。不同意，就什麼也辦不了。
kin-agreed = 好的，{ $called }可以替您辦到{ $until }。每次辦了什麼，我都告訴您。想取消，發 /helpers。
kin-declined = 好的，沒有同意。{ $called }不能替您辦，一個月內也不能再問您。

helper-card =
    👪 { $called }
    從{ $since }起可以替您辦，到{ $until }為止。
helpers-none = 現在沒有人能替您辦。家人想替您辦，我會先問您。
helper-end-ask = 不再讓{ $called }替您辦了嗎？
helper-ended = 好的，{ $called }不能再替您辦，也看不到您的情況了。
help-end-ask = 不再替{ $name }辦了嗎？再想辦，要重新問本人。
help-ended = 好的，您不再替{ $name }辦了，也看不到那邊的情況了。

vow =
    📹 請把手機給{ $name }。請本人看著鏡頭說：我同意{ $called }替我辦認證。再慢慢做兩個動作：
    1. { $first }
    2. { $second }
    錄好馬上發給我。
vow-none-left = 剩下的動作不夠了。可以從頭再選，也可以請家人在自己的手機上回答。
vow-passed = ✅ { $name }同意了。您可以代辦到{ $until }。辦了什麼，我都會告訴本人。
vow-refused = 工作人員看了同意的影片，光看影片不夠，不是您的問題。請和家人帶身份證去任何一個社保窗口，或者打{ $hotline }。

tiding-help-asked = 👪 有人想替您辦資格認證：{ $called }。辦什麼都會告訴您，您隨時可以取消。{ $until }以前回答就行。您同意嗎？
tiding-help-agreed = ✅ { $name }同意了。您可以代辦到{ $until }。
tiding-help-declined = { $name }沒有同意您代辦。請先和家人商量。
tiding-helper-bound = 👪 您同意了{ $called }替您辦資格認證，到{ $until }為止。如果不是您的意思，請馬上取消。
tiding-helper-filmed = 👪 { $called }剛剛發了一段影片，替您辦資格認證。有結果我馬上告訴您。
tiding-helper-review = 👪 { $called }替您發的影片，工作人員還要看一看，{ $promised_at }以前答覆。您的待遇不受影響。
tiding-helper-asked-person = 👪 { $called }替您請了工作人員來看，{ $promised_at }以前答覆。
tiding-help-revoked = { $name }取消了您的代辦。您不能再替這位辦，也看不到那邊的情況了。
tiding-help-laid-down = 👪 { $called }不再替您辦了。
tiding-help-ends-soon = 📅 您替{ $name }代辦的時間到{ $until }為止。想接著辦，請再問一次本人。
tiding-helper-ends-soon = 📅 { $called }替您辦的時間到{ $until }為止。想接著請這位辦，等下一次問您時同意就行。
tiding-help-over = 您替{ $name }代辦的時間到了，現在不能再辦。想接著辦，請再問一次本人。
tiding-helper-over = { $called }替您辦的時間到了，不能再替您辦。

is-yourself = 這是您自己的號碼。給自己辦，點下面的按鈕。
name-unfit = 請只寫字，不要寫數字和網址，最多20個字。例如：女兒李敏。
too-many-people = 一個聊天能代辦的人數已經滿了。要先取消一位，才能再加。
too-many-helpers = 能代辦的家人已經滿了。要先取消一位，才能再加。
asked-before = 本人上次沒有同意。請先和家人商量，{ $until }以後可以再問。坐在一起時，隨時可以錄同意的影片。
ask-over = 這個問題已經過了時間，或者已經回答過。要辦的話，請家人再問一次。

standing-in-order-relative = 👪 { $name }的待遇正常發放。下一次認證在{ $deadline }以前。
standing-due-relative = 👪 { $name }的資格認證請在{ $deadline }以前辦理。坐在一起時，現在辦只要一分鐘。
standing-suspended-relative = 👪 { $name }的待遇從{ $since }起暫停發放，因為{ $deadline }以前沒有認證。現在認證，馬上恢覆，停發的月份一起補發。
standing-documents-required-relative = 👪 { $name }已經很久沒有認證。請先認證，再由工作人員看一份無犯罪證明或出入境記錄。看過以後，停發的月份一起補發。
standing-closed-relative = 👪 登記顯示{ $name }的待遇已經結束。如果不對，請點「找人幫我」。
reminder-of-relative = 👪 您家人的提醒：{ $text }
reviewer-consent = 影片收好了。工作人員要看一看本人是不是同意，{ $promised_at }以前答覆您。您不用再做什麼。
reason-consent = 這段影片不是認證，是本人同意家人代辦。請看是不是本人，聽本人有沒有說同意，是不是自願。拿不準就不要通過。
choose-approve-consent = { $name }：鏡頭前是不是本人，是不是自願同意「{ $called }」代辦？通過以後，這位家人就能替本人辦。
desk-approve-consent = 是本人，自願同意
