# 只问一次：能做什么，听不听得见，看不看得清。动作只从能做的里面选。
abilities-ask = 先问一句，好给您选合适的动作：转头、点头、张嘴、微笑、眨眼，您都能做吗？声音听得见、字看得清吗？回答加密保存，只用来选动作。
abilities-kept = 好的，记下了。以后有变化，发 /abilities 就能改。
ability-read = 这些字，您看得清、认得吗？
ability-hear = 手机里的声音，您听得见吗？
ability-turn = 您能把头慢慢转向一边吗？
ability-nod = 您能点点头吗？
ability-open-mouth = 您能张大嘴吗？
ability-smile = 您能笑一笑，露出牙齿吗？
ability-blink = 您能眨眨眼睛吗？

movement-turn = 转头
movement-nod = 点头
movement-open-mouth = 张嘴
movement-smile = 微笑
movement-blink = 眨眼

challenge-which = 没关系。哪一个做不了？我给您换一个。两个都不行，就请工作人员来看。
slow-first = 🐢 不着急，一共有{ $minutes }分钟。先学第一个动作：{ $action }。跟着图做几遍，先不用录。
slow-second = 再学第二个动作：{ $action }。跟着图做几遍，学会了就一起录。
slow-wanted = 不着急。这个动作会了，就点下面的按钮，最后再录视频。

trial-ask = 先试一下：录三秒，看着镜头就行，不用做动作。不算数，也不保存。
trial-looking = 正在看光线。
trial-good = ✅ 很好，看得很清楚。试录的视频已经删掉了。点下面的按钮，正式录。
trial-better = { $sentence }可以再试一次，也可以点下面的按钮正式录。试录的视频已经删掉了。

reviewer-nothing-fits = 那就不用录视频了。已经请工作人员用别的办法帮您办，{ $promised_at }以前答复您。您不用再做什么。
reason-nothing-fits = 这位能做的动作不到两个，所以没有录视频。请不要再让本人录，改用电话、窗口或上门办理。
