# 给审核的工作人员：为什么转到这里，先看什么。办理人看不到这些话。
reason-asked-for = 本人请工作人员来看。可能还没有视频：看看已有的材料，或者打电话联系。
reason-attempts-used = 规定次数的视频都发过了，没有一段通过。请把最后一段和照片比对，看看是什么原因。
reason-machine-unsure = 脸和照片接近，但机器还不能单独确认。请把最清楚的几张画面和照片比对。
reason-looks-replayed = 视频里有照片、屏幕或合成画面的迹象。每处迹象都标明了位置和时间：请先看那里，再看脸的边缘和画面的边缘。每种迹象也可能有正常的原因，例如灯光、窗户、旧镜头。拿不准时，请本人到场或者视频连线。
reason-passive-check-missing = 其他都通过了，但这台机器没有装照片和屏幕的检查。请留意边框、反光、条纹，还有整块一起动的皮肤。
reason-reference-old = 我们最新的照片也超过六年了。请比对不容易变的地方：耳朵、两眼的距离、鼻子的形状；并请本人补一张新照片。
reason-reference-awaits-review = 视频通过了，但比对用的照片是本人自己拍的，还没有人核对。请先和身份证件核对照片。
reason-documents-awaited = 视频通过了。很久没有认证，还需要规定的材料。
reason-examination-lost = 机器没能看这段视频，没有任何结论。请从头看完。
reason-refused-before = 视频通过了，但上次认证以后，同事曾请这位到窗口办。请仔细看。

# 成为工作人员。
staff-welcome = { $name }您好，您现在可以审核了。随时发 /queue 看有哪些在等。这里看到的都是别人的信息，请不要给任何人看，也不要审核认识的人。

# 等候的清单。
queue-empty = 现在没有要看的。
queue = 有{ $count }件在等，先答应的排在前面。
queue-case = { $number }. { $name } · 答应{ $promised_at }以前 · { $hours ->
    [0] 等了不到一小时
   *[other] 等了{ $hours }小时
}
queue-case-late = { $number }. { $name } · ⏰ 答应的{ $promised_at }已经过了 · { $hours ->
    [0] 等了不到一小时
   *[other] 等了{ $hours }小时
}
queue-taken = { $name }正在看，到{ $until }为止。
desk-queue = 看清单
desk-take = { $number } · 我来看 { $name }
desk-choose = 返回
desk-approve = ✅ 通过
desk-ask-again = 📹 请再录一段
desk-refuse = 请到窗口办
desk-hand-back = 放回清单
desk-approve-sure = 是本人，通过
desk-approve-papers = 是本人，材料也看过了
handed-back = 已经放回清单。
case-taken = { $name }正在看这一件，到{ $until }为止。
case-settled = 这一件不用再看了：已经有人审核过，或者本人已经通过。
claim-over = 这一件已经不在您手上了。请从清单里重新领取。
own-case = 这是您自己的，或者您的聊天登记的那个人的。请同事来审核。
still-looked-at = 机器还在看最后一段视频。请过一分钟再点。
nothing-to-approve = 这一件没有视频。可以请本人录一段，或者请到窗口办。
papers-not-shown = 很久没有认证，要先看过规定的材料才能通过。
benefit-ended = 登记显示待遇已经结束，要先核实登记，这里不能通过。

# 打开的一件。
file-head =
    { $name }  { $identity }
    答应{ $promised_at }以前答复
file-standing-in-order = 待遇正常发放。
file-standing-due = 待遇正常发放，快到认证的时候了。
file-standing-suspended = 待遇已经暂停。通过以后马上恢复，停发的一起补发。
file-standing-documents-required = 待遇停了很久。除了视频，还要看过规定的材料。
file-standing-closed = 登记显示待遇已经结束。
file-never-certified = 这里没有以前的认证记录。
file-certifications = 以前的认证{ $count }次，最近的在前：
file-certification = { $on } · { $channel } · { $number }
file-attempts = 这一件的视频{ $count }段，最近的在后：
file-attempt = { $number }. { $at } · { $found }
file-attempt-open = 机器还没有看完。
file-held = 到{ $until }为止，由您来看。
file-video = 最后一段视频。请看动作，也看脸的边缘。
file-no-video = 没有视频。
file-no-photo = 没有可以比对的照片。
file-photo-unchecked = 这张是本人自己拍的，还没有人和身份证件核对过。
file-sheet = 机器看到的。
file-no-sheet = 这次没有画出来。
file-not-shown = 有一样这里显示不了。

channel-self-video = 本人视频
channel-reviewed-video = 本人视频，工作人员审核
channel-helper-video = 家人代录视频
channel-live-session = 视频连线
channel-counter = 社保窗口
channel-community-point = 社区网点
channel-bank = 银行网点
channel-home-visit = 上门服务
channel-data-matching = 数据比对
channel-other-place = 异地协助

# 审核。
choose = { $name }：您的决定是？
choose-approve = { $name }：录的时候，在镜头前的是不是照片上的真人？通过以后马上算认证成功。
choose-approve-papers = { $name }：录的时候，在镜头前的是不是照片上的真人？规定的材料您或同事看过了吗？
choose-ask-again = { $name }：为什么要再录？本人会看到一句客气的说明。
choose-refuse = { $name }：为什么不能用视频办？会告诉本人怎么去窗口。认证办好以前，他的视频都要由工作人员来通过。
asking-fresh = 要一段新视频
asking-light = 光线有点暗
asking-face = 脸没有全露出来
asking-movements = 动作看不清
asking-alone = 旁边有别人
asking-directly = 脸本身看不清楚
asking-photo = 要一张新照片
refusal-another-person = 不是本人
refusal-not-recorded-live = 不是当时录的
refusal-papers-missing = 没有看到材料
refusal-cannot-tell = 光看视频不够
ruled-approved = ✅ 已通过。会告诉本人，凭证一起发。
ruled-asked-again = 📹 会请本人再录一段，并说明原因。
ruled-refused = 已结束。会告诉本人怎么去窗口办。
