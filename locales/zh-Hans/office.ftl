# 办事时的回答：查不到、要等、要重来。
something-went-wrong = 我这里刚刚卡了一下，不是您的问题。请过一分钟再点一次。
consent-missing = 您还没有同意。先看一下说明，点“我同意”就可以开始。
identity-number-wrong = 这个号码好像少了或多了一位。请对着身份证，再慢慢输入一遍18位号码。
not-on-roster = 按这个号码和姓名没有找到。请对着身份证再输一遍。如果还是找不到，请点“找人帮我”。
too-many-guesses = 试了好几次没有对上，先休息一下。{ $until }以后可以再试，也可以马上找人帮您。
already-bound = 这个号码已经在另一个聊天里登记了。如果不是您或家人登记的，请马上点“找人帮我”。
not-enrolled = 我还不知道您是谁。先登记一下，只要身份证号码和姓名。
already-enrolled = 这个聊天已经登记了一个人。要给家人办，请点下面的按钮。
binding-over = 您现在不能给这位家人办了：时间到了，或者家人取消了。点下面的按钮，看看还能给谁办。
benefit-closed = 登记显示您的待遇已经结束。如果不对，请点“找人帮我”，工作人员会为您核实。
review-pending = 工作人员正在看您的情况，{ $promised_at }以前答复您。您不用再做什么。
reference-missing = 还缺一张您的照片，用来和视频比对。点下面的按钮，我教您拍。
no-challenge = 我现在没有在等视频。如果您刚刚发过一段，请等一下结果。要重新办理，请点下面的按钮。
clip-too-large = 这段视频太大了。录十秒左右就够了，请重新录一段。
clip-refused = 请按新的图，现在录一段新的视频。
picture-refused = 请换一张照片。
examination-lost = 这次我没有看成，不是您的问题。请再发一次。
download-interrupted = 网络断了一下，视频没有收全。请再录一次。

standing-in-order = { $name }您好，您的待遇正常发放。下一次认证在{ $deadline }以前。
standing-due = { $name }您好，请在{ $deadline }以前办理资格认证。现在办只要一分钟。
standing-suspended = { $name }您好，您的待遇从{ $since }起暂停发放，因为{ $deadline }以前没有认证。现在认证，马上恢复，停发的{ $months }个月一起补发。
standing-documents-required = { $name }您好，您已经很久没有认证。请先认证，再由工作人员看一份无犯罪证明或出入境记录。看过以后，停发的{ $months }个月一起补发。
standing-closed = { $name }您好，登记显示您的待遇已经结束。如果不对，请点“找人帮我”。
standing-with-reviewer = 工作人员正在看您的情况，{ $promised_at }以前答复您。

reviewer-asked-for = 好的，已经请工作人员来看。{ $promised_at }以前答复您。您不用再做什么。
reviewer-attempts-used = 这几次机器没有看准，不是您的问题。工作人员会看您的视频，{ $promised_at }以前答复您。
reviewer-machine-unsure = 这次机器没有看准，不是您的问题。工作人员会看您的视频，{ $promised_at }以前答复您。
reviewer-reference-awaits-review = 视频录得很好。您的照片是第一次用，要工作人员核对一下，{ $promised_at }以前答复您。
reviewer-documents-awaited = 视频录得很好。还要看一份材料，请点下面的按钮交上来。工作人员{ $promised_at }以前答复您。
reviewer-looks-replayed = 这次的画面机器看不太清楚，不是您的问题。工作人员会看您的视频，{ $promised_at }以前答复您。您不用再做什么。
reviewer-passive-check-missing = 视频收好了。工作人员还要看一看，{ $promised_at }以前答复您。您不用再做什么。
reviewer-reference-old = 我们留的照片是好几年前的，人的样子会变，不是您的问题。工作人员会看您的视频，{ $promised_at }以前答复您。方便的话，可以带一张新照片去社保窗口。
reviewer-examination-lost = 这次机器没有看成，不是您的问题。工作人员会看您的视频，{ $promised_at }以前答复您。
reviewer-refused-before = 视频收好了。工作人员还要看一看，{ $promised_at }以前答复您。您不用再做什么。

invitation-over = 这个邀请已经用过，或者过了时间。请向单位要一个新的。

asked-again-fresh = 工作人员看了您的情况，想请您录一段新的视频。只要一分钟。
asked-again-light = 工作人员看了您的视频，光线有点暗。请脸对着窗户或灯，再录一次。
asked-again-face = 工作人员看了您的视频，脸没有全看到。请摘下帽子、口罩和墨镜，脸放在中间，再录一次。
asked-again-movements = 工作人员看了您的视频，两个动作没看清。请看着图慢慢做，再录一次。
asked-again-alone = 工作人员看了您的视频，旁边还有别人。请一个人坐一会儿，再录一次。
asked-again-directly = 工作人员看了您的视频，脸看不太清楚。请把镜头正对着您的脸，再录一次。
asked-again-photo = 工作人员看了您的情况，要先补一张您的新照片。点下面的按钮，我教您拍。

refused-another-person = 工作人员看了您的视频，没有认出您。请带身份证去任何一个社保窗口，或者打{ $hotline }，在那里办。
refused-not-recorded-live = 工作人员看了您的视频，这段视频不能用来办理。请带身份证去任何一个社保窗口，或者打{ $hotline }，在那里办。
refused-papers-missing = 工作人员看了您的情况，还要一份无犯罪证明或出入境记录。请带上它和身份证去任何一个社保窗口，或者打{ $hotline }。
refused-cannot-tell = 工作人员看了您的情况，这次光看视频不够，不是您的问题。请带身份证去任何一个社保窗口，或者打{ $hotline }请人帮您。
