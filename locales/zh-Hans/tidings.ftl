# 我们先开口说的话：事情有了变化，告诉有关的人。
tiding-certified = ✅ { $name }的资格认证办好了（{ $channel }）。编号{ $number }，{ $on }。下一次在{ $deadline }以前。
tiding-certified-restored = ✅ { $name }的资格认证办好了（{ $channel }）。编号{ $number }，{ $on }。待遇马上恢复，{ $since }起停发的{ $months }个月一起补发。下一次在{ $deadline }以前。
