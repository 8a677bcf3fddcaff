# 給工作人員：有人說某人去世或服刑。機器和一個人都不能停發待遇。
suspicion-death = 去世
suspicion-imprisonment = 服刑
doubts = 有{ $count }件要核實，先來的在前。
doubts-none = 現在沒有要核實的。
doubt-line = { $name } · { $said }（{ $on }） · 來自{ $source }
doubt-confirmations =
    { $count ->
        [0] 還沒有人確認
       *[other] { $count }人已確認，一共要兩人
    }
doubt-confirmed-by = { $name }在{ $at }確認過。
doubt-certified = 上次認證：{ $on }。
doubt-never-certified = 這裡沒有以前的認證記錄。
doubt-asked = 已經請本人錄影片。本人認證以後，這一件就了結了。
doubt-call = 沒有能聯繫上的聊天，請打電話或上門核實。
doubt-look = { $number } · 核實 { $name }
doubt-list = 看核實清單
doubt-confirm = 屬實，我確認
doubt-sure = 是的，我確認屬實
doubt-alive = 不屬實
doubt-report = 登記一件
doubt-confirm-ask = { $name }：您用別的辦法核實過了嗎？兩位不同的工作人員都確認以後，待遇從今天起結束。
doubt-confirmed = 記下了。還要另一位工作人員確認，現在待遇照常發。
doubt-ended = 兩位都確認了，待遇從今天起結束。會告訴登記的聊天。
doubt-dispelled = 記下了：不屬實。待遇照常，會告訴本人。
doubt-known = 這一件已經登記過，正在核實。
doubt-settled = 這一件已經了結。
same-member = 您已經確認過。要另一位工作人員來確認。
nobody-of-this-number = 名冊裡沒有這個號碼。請核對一下。
report-number = 請輸入這個人的身份證號碼（18位）。
report-what = { $identity }：得到的消息是什麼？
report-done = 登記好了。待遇照常發，已經請本人錄影片。要兩位工作人員都確認，待遇才會結束。
# 我們先開口說的話。
tiding-doubted = { $name }您好，別的部門有一條資料和您的情況對不上，可能是弄混了。您的待遇照常發。請錄一段影片，讓我們看到您一切都好。
tiding-doubt-over = { $name }您好，那條對不上的資料已經查清，和您沒有關係。您的待遇照常發，什麼也不用做。
tiding-benefit-ended = { $name }的待遇從{ $on }起結束了，由兩位工作人員核實登記。如果不對，請馬上點下面的按鈕，工作人員優先處理。
