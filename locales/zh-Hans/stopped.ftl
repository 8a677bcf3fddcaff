# 钱停了、登记弄错了：出了什么事，从什么时候起，怎么恢复。
stopped-in-order = { $name }您好，在我们这里，您的待遇没有停，下一次认证在{ $deadline }以前。钱没有到账，请先问发钱的银行，再打{ $hotline }。
stopped-due = { $name }您好，在我们这里，您的待遇还没有停。请在{ $deadline }以前办认证，就不会停。钱没有到账，请打{ $hotline }。
stopped-suspended = { $name }您好，{ $deadline }以前没有办认证，所以待遇从{ $since }起停了。现在录一段视频，马上恢复，停发的{ $months }个月一起补发。
stopped-documents-required = { $name }您好，{ $deadline }以前没有办认证，待遇从{ $since }起停了，时间已经很长。除了视频，还要看一份{ $papers }。都好了以后马上恢复，停发的{ $months }个月一起补发。
stopped-closed = { $name }您好，登记显示您的待遇从{ $on }起结束了。如果弄错了，请马上点下面的按钮，工作人员优先处理。
or = 或
document-no-crime-certificate = 无犯罪证明
document-exit-entry-record = 出入境记录
document-identity-card = 身份证
document-household-register = 户口本
document-residence-permit = 居留证件
document-life-certificate = 生存证明

mistake-ask = 别着急，弄错了可以改回来。登记上是怎么说的？
mistake-taken = 记下了，这件事排在最前面。工作人员{ $promised_at }以前答复您。您现在就录一段视频，让我们看到您，办得最快。
reviewer-marked-dead = 视频收到了。工作人员优先看，{ $promised_at }以前答复您，把登记改过来。您不用再做什么。
reviewer-marked-away = 视频收到了。工作人员优先看，{ $promised_at }以前答复您，把登记改过来。您不用再做什么。
reason-marked-dead = ❗加急：本人说登记成了去世，其实健在。有视频就先看视频，没有就马上打电话。通过以后，结束的待遇会恢复。
reason-marked-away = ❗加急：本人说登记成了出国或服刑，其实没有。有视频就先看视频，没有就马上打电话。通过以后，结束的待遇会恢复。
button-stopped = 我的钱停了
button-mistake = 登记弄错了
button-marked-dead = 说我去世了
button-marked-away = 说我出国或者服刑
command-stopped = 我的钱停了
command-mistake = 登记弄错了（说我去世等）
