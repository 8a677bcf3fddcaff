# 我們先開口說的話：事情有了變化，告訴有關的人。
tiding-certified = ✅ { $name }的資格認證辦好了（{ $channel }）。編號{ $number }，{ $on }。下一次在{ $deadline }以前。
tiding-certified-restored = ✅ { $name }的資格認證辦好了（{ $channel }）。編號{ $number }，{ $on }。待遇馬上恢復，{ $since }起停發的{ $months }個月一起補發。下一次在{ $deadline }以前。
