# 到日子了，我们先提醒；过几天再提醒；几点钟可以打扰。
reminder-due = { $name }您好，养老待遇资格认证请在{ $deadline }以前办理，还有{ $days }天。现在办只要一分钟。
reminder-last-day = { $name }您好，今天（{ $deadline }）是办理养老待遇资格认证的最后一天。现在办只要一分钟，待遇不受影响。
reminder-suspended = { $name }您好，待遇从{ $since }起暂停发放，因为{ $deadline }以前没有认证。现在认证，马上恢复，停发的月份一起补发。
reminder-papers-soon = { $name }您好，待遇从{ $since }起暂停发放。{ $deadline }以前认证，马上恢复并补发；过了这一天，还要多交一份无犯罪证明或出入境记录。
reminder-papers = { $name }您好，待遇从{ $since }起暂停发放。请先认证，再由工作人员看一份无犯罪证明或出入境记录。看过以后，停发的月份一起补发。
reminder-button-now = 📹 现在办
reminder-button-later = 📅 过几天提醒我
reminder-button-somebody = ☎️ 找人帮我

somebody = 好的，有人帮您。家人可以替您办，也可以请工作人员来看。
later-ask = 哪天再提醒您？
later-1 = 明天
later-3 = 三天以后
later-7 = 一个星期以后
later-chosen = 好的，{ $on }我再提醒您。想早点办，随时点下面的按钮。
too-late-to-wait = 日子快到了，不能再等。现在办只要一分钟；也可以找人帮您。

command-timezone = 我在别的时区
zone-ask = 您的钟现在是几点？请这样写：9:30，下午写14:30。我只在您的早上9点到晚上8点之间先找您。
zone-again = 请只写时间，像9:30，下午写14:30。
zone-set = 记下了，您那里现在是{ $at }。我只在您的早上9点到晚上8点之间先找您。
