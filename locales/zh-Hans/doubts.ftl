# 给工作人员：有人说某人去世或服刑。机器和一个人都不能停发待遇。
suspicion-death = 去世
suspicion-imprisonment = 服刑
doubts = 有{ $count }件要核实，先来的在前。
doubts-none = 现在没有要核实的。
doubt-line = { $name } · { $said }（{ $on }） · 来自{ $source }
doubt-confirmations = { $count ->
    [0] 还没有人确认
   *[other] { $count }人已确认，一共要两人
}
doubt-confirmed-by = { $name }在{ $at }确认过。
doubt-certified = 上次认证：{ $on }。
doubt-never-certified = 这里没有以前的认证记录。
doubt-asked = 已经请本人录视频。本人认证以后，这一件就了结了。
doubt-call = 没有能联系上的聊天，请打电话或上门核实。
doubt-look = { $number } · 核实 { $name }
doubt-list = 看核实清单
doubt-confirm = 属实，我确认
doubt-sure = 是的，我确认属实
doubt-alive = 不属实
doubt-report = 登记一件
doubt-confirm-ask = { $name }：您用别的办法核实过了吗？两位不同的工作人员都确认以后，待遇从今天起结束。
doubt-confirmed = 记下了。还要另一位工作人员确认，现在待遇照常发。
doubt-ended = 两位都确认了，待遇从今天起结束。会告诉登记的聊天。
doubt-dispelled = 记下了：不属实。待遇照常，会告诉本人。
doubt-known = 这一件已经登记过，正在核实。
doubt-settled = 这一件已经了结。
same-member = 您已经确认过。要另一位工作人员来确认。
nobody-of-this-number = 名册里没有这个号码。请核对一下。
report-number = 请输入这个人的身份证号码（18位）。
report-what = { $identity }：得到的消息是什么？
report-done = 登记好了。待遇照常发，已经请本人录视频。要两位工作人员都确认，待遇才会结束。

# 我们先开口说的话。
tiding-doubted = { $name }您好，别的部门有一条信息和您的情况对不上，可能是弄混了。您的待遇照常发。请录一段视频，让我们看到您一切都好。
tiding-doubt-over = { $name }您好，那条对不上的信息已经查清，和您没有关系。您的待遇照常发，什么也不用做。
tiding-benefit-ended = { $name }的待遇从{ $on }起结束了，由两位工作人员核实登记。如果不对，请马上点下面的按钮，工作人员优先处理。
