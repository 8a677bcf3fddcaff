# 不录视频也能办：附近的办理点、上门、视频通话、异地协助。
button-ways = 其他办法
button-points = 附近的办理点
button-visit = 请人上门办
button-live = 约视频通话
button-elsewhere = 人在外地
button-other-time = 换一个时间
key-place = 📍 发送我在哪里
command-points = 附近的办理点
command-visit = 请人上门办
command-live = 约视频通话
command-elsewhere = 人在外地怎么办
ways = 不录视频也能办，效果一样：去附近的办理点；请工作人员上门；或者约个时间，工作人员在这里和您视频。人在外地，请发 /elsewhere。

points-ask = 您在哪里？点“发送我在哪里”，或者点您住的地方。
points-none = 这里还没有办理点的名单。请打{ $hotline }，会告诉您最近的窗口。不方便出门，可以请人上门。
points-found = 这里有{ $count }个，最近的在前。
point = 📍 { $name }（{ $kind }）
point-metres = 离您大约{ $metres }米
point-kilometres = 离您大约{ $kilometres }公里
point-facts =
    时间：{ $hours }
    电话：{ $telephone }
    请带：{ $bring }

hindrance-ask = 为什么不方便录视频？点一个，或者写一句话。
hindrance-cannot-move = 行动不便，在床上
hindrance-cannot-see-or-hear = 看不清或听不清
hindrance-no-help = 没有人帮我用手机
hindrance-other = 其他原因：
address-ask = 工作人员上门，到哪里找您？请写完整的地址：镇或街道、小区或村、门牌号。地址加密保存，办完就删除。
address-again = 请把地址写完整一点：镇或街道、小区或村、门牌号。
telephone-ask = 请写一个能找到您的电话号码。
telephone-again = 这个号码好像不完整。请再写一遍电话号码。
half-day = { $at }起
half-day-ask = 哪个半天方便？点一个。
quarter = { $at }
quarter-ask = 几点方便？点一个。视频通话十五分钟。
time-chosen = 好的，{ $at }。
time-taken = 这个时间刚刚被别人约走了。请换一个时间。
times-none = 现在没有空的时间，过两天会有。着急的话，请去附近的办理点，或者打{ $hotline }。
visit-agree = 工作人员{ $at }起的半天里到您家，不收钱。请准备好身份证。这样约，可以吗？
live-agree = { $at }，工作人员在这里和您视频，大约十五分钟。到时我会叫您。这样约，可以吗？
visit-booked = 📅 约好了：{ $at }起的半天里，工作人员到您家。请准备好身份证。来的人不会收钱，也不会问银行卡和密码。
live-booked = 📅 约好了：{ $at }，工作人员在这里和您视频。前一天晚上和开始前十分钟，我会提醒您。
appointment-move = 换一个时间
appointment-cancel = 不约了
appointment-over = 这个约已经没有了。要再约，点下面的按钮。

elsewhere-ask = 您现在住在哪里？请写省、市、区县，例如：上海市浦东新区。我们请那边的社保窗口帮您办。
elsewhere-asked = 编号 { $number }。我们请{ $place }的社保窗口帮您办。请带身份证去那边任何一个社保窗口，说出这个编号。办好以后，我马上告诉您。

session-begins = 工作人员已经在这里了。请看下面的话，用圆形录像键录一小段回答。说的话和视频，只有这位工作人员看得到。
session-asks = 工作人员：{ $words }
session-movements =
    工作人员请您慢慢做两个动作，录一小段视频发过来：
    1. { $first }
    2. { $second }
session-seen = 工作人员看到了。请等一下。
session-video-wanted = 请按住圆形录像键，录一小段视频。也可以打字。
session-unheard-person = 工作人员那边没有收到。请再发一次。
session-runs = 您的视频通话正在进行。请看工作人员的话，用圆形录像键回答。

# 给工作人员。
agenda-visit = { $on }上门：{ $count }家
agenda-live = { $on }视频通话：{ $count }位
agenda-line = { $number }. { $at } · { $name }
agenda-before = 前一天
agenda-after = 后一天
agenda-met = ✅ 见到本人
agenda-not-met = 没有见到人
agenda-call-off = 取消这次
agenda-met-ask = 是身份证上的本人吗？记下以后马上算认证成功。
agenda-call-off-ask = 为什么取消？会告诉本人。
call-off-nobody-free = 派不出人
call-off-weather = 天气不好
call-off-asked-by-phone = 家里打电话来取消
called-off = 已经取消，会告诉本人。
not-met-again = 记下了。已经另外约到{ $at }，会告诉本人，本人可以改。
not-met-no-time = 记下了。现在没有空的时间，会请本人过两天再约。
doorstep = { $name } { $identity } · { $at }起
doorstep-where = { $district } { $address } · ☎️ { $telephone }
papers-needed = 很久没有认证，还要看规定的材料。
recorded = ✅ 记下了：{ $on }，编号 { $number }。会告诉本人，凭证一起发。
record-number = 记录一次当面办好的认证。请输入本人的身份证号码。不办了就发 /queue。
record-name = 请输入身份证上的姓名。
record-channel = { $name } { $identity }：在哪里办的？
record-day = 哪一天办的？点一个，或者写日期，例如2026-11-20。
record-look = 请再看一遍：{ $name } { $identity }，{ $on }，{ $channel }。记下以后马上算认证成功。
day = { $on }
day-not-allowed = 这一天不能再记：太早，还没到，或者后来已经认证过。请核对日期。
meeting-over = 这一次已经取消、改期或者办完了。
not-yet = 时间还没到。请到约好的时候再开始。
session-open = { $name }在线上了。您打的字会转给本人，本人的视频马上给您看。
session-says = { $name }：{ $words }
session-answer = { $name }的视频
session-next = 接下来？
session-draw = 抽两个动作
session-certify = ✅ 认证
session-end = 今天不办
session-drawn = 已经请本人做：{ $first }，{ $second }。
session-look = { $name }：刚才在镜头前的是不是本人，活动自如，是当时录的？通过以后马上算认证成功。
session-closed = 已经结束，没有办。会告诉本人还有什么办法。
session-unheard = 那边没有收到。请再试一次，或者打电话。
session-words-wanted = 请打字，我来转告。
elsewhere-list = 异地协助：{ $count }件在等。
elsewhere-line = { $number } · { $name } { $identity } · { $place } · { $on }
assisting-ask = 哪个单位见到了本人？请写单位名称。不办了就发 /queue。
assisting-look = 请再看一遍：{ $place }见到了本人，核对了身份证。记下以后马上算认证成功。

# 我们先说的话。
tiding-appointment-booked = 📅 约好了：{ $kind ->
    [visit] { $at }起的半天里，工作人员上门办理资格认证。
   *[live] { $at }，工作人员在聊天里视频办理资格认证。
}
tiding-appointment-cancelled = { $kind ->
    [visit] { $at }的上门不约了。
   *[live] { $at }的视频通话不约了。
}想办的时候可以再约。
tiding-called-off-nobody-free = 很抱歉，{ $at }约好的这次派不出人，只好取消。请再约一个时间，待遇不受影响。
tiding-called-off-weather = 很抱歉，因为天气，{ $at }约好的这次只好取消。请再约一个时间，待遇不受影响。
tiding-called-off-asked-by-phone = 按您家里电话里说的，{ $at }约好的这次取消了。想办的时候可以再约。
tiding-visit-missed = 工作人员来过，没有见到您。已经另外约到{ $at }起的半天。不方便可以改。
tiding-visit-missed-no-time = 工作人员{ $at }来过，没有见到您。请过两天再约一个时间。
tiding-session-ended = 今天的视频通话结束了，这次没有办成，不是您的问题。可以再约一次，也可以去附近的办理点，待遇不受影响。
tiding-appointment-eve = 提醒您：{ $kind ->
    [visit] 明天{ $at }起的半天里，工作人员到您家，请准备好身份证。不收钱，不问银行卡和密码。
   *[live] 明天{ $at }，工作人员在这里和您视频，请坐在亮的地方，准备好身份证。
}
tiding-appointment-soon = 再过十分钟，工作人员就在这里和您视频。请坐在亮的地方，脸对着光，把手机拿好。
tiding-session-waits = { $at }有一位约了视频通话：{ $name }。请发 /sessions 开始。
staff-also = 您还可以发：/visits 上门 · /sessions 视频通话 · /elsewhere 异地协助 · /record 记录当面办好的。
