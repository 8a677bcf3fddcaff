# 家人代办：先问本人，同意了才能办，随时可以取消。
for-relative = 👪 现在给{ $name }办。请把手机给本人，让本人自己对着镜头。
family-first = 您可以替父母或家人办，要本人同意一次。要加家人，点下面的按钮。
family-more = 还要替别的家人办，点下面的按钮。
family-own =
    👤 { $name }（您自己）{ $identity }
    { $standing }，下一次在{ $deadline }以前。
family-card =
    👪 { $name } { $identity }
    { $standing }，下一次在{ $deadline }以前。
    您可以代办到{ $until }。
family-in-order = 正常
family-due = 快到期了
family-suspended = 已暂停发放
family-documents-required = 已暂停，还要看材料
family-closed = 待遇已结束

kin-number-ask = 请输入家人的身份证号码（18位）。
kin-name-ask = 请输入家人身份证上的姓名。
kin-confirm = { $identity } { $name }，是您的家人吗？
kin-called-ask = 家人会看到是谁在问。请写您是谁，例如：女儿李敏。只写字，不写电话。
kin-way-ask = 要家人同意一次。你们现在坐在一起，可以在您的手机上录一段同意的视频。不在一起，就请家人在自己的手机上回答。
kin-asked = 好的。如果{ $name }已经在用我，马上会收到我的问题，{ $until }以前回答都行。如果还没有用，请把下面的链接发过去。
kin-link =
    请把这个链接发给家人，打开就能回答。只能用一次。
    { $link }
kin-link-card = 家人也可以用手机扫这张图。
kin-link-opened = { $called }想替家人办资格认证，先要问本人。请先办好登记，我再问您同不同意。
kin-not-yours = 这个问题是问另一位的。请让那位家人用自己的手机打开链接。
kin-question = 👪 有人想替您办资格认证：{ $called }。办什么都会告诉您，您随时可以取消。{ $until }以前回答就行。您同意吗？
kin-who = 这个人自己写的是“{ $called }”，在{ $at }问的，知道您的身份证号码和姓名。我不能保证真是这位家人。请先打电话问问，拿不准就不要同意。不同意，就什么也办不了。
kin-agreed = 好的，{ $called }可以替您办到{ $until }。每次办了什么，我都告诉您。想取消，发 /helpers。
kin-declined = 好的，没有同意。{ $called }不能替您办，一个月内也不能再问您。

helper-card =
    👪 { $called }
    从{ $since }起可以替您办，到{ $until }为止。
helpers-none = 现在没有人能替您办。家人想替您办，我会先问您。
helper-end-ask = 不再让{ $called }替您办了吗？
helper-ended = 好的，{ $called }不能再替您办，也看不到您的情况了。
help-end-ask = 不再替{ $name }办了吗？再想办，要重新问本人。
help-ended = 好的，您不再替{ $name }办了，也看不到那边的情况了。

vow =
    📹 请把手机给{ $name }。请本人看着镜头说：我同意{ $called }替我办认证。再慢慢做两个动作：
    1. { $first }
    2. { $second }
    录好马上发给我。
vow-none-left = 剩下的动作不够了。可以从头再选，也可以请家人在自己的手机上回答。
vow-passed = ✅ { $name }同意了。您可以代办到{ $until }。办了什么，我都会告诉本人。
vow-refused = 工作人员看了同意的视频，光看视频不够，不是您的问题。请和家人带身份证去任何一个社保窗口，或者打{ $hotline }。

tiding-help-asked = 👪 有人想替您办资格认证：{ $called }。办什么都会告诉您，您随时可以取消。{ $until }以前回答就行。您同意吗？
tiding-help-agreed = ✅ { $name }同意了。您可以代办到{ $until }。
tiding-help-declined = { $name }没有同意您代办。请先和家人商量。
tiding-helper-bound = 👪 您同意了{ $called }替您办资格认证，到{ $until }为止。如果不是您的意思，请马上取消。
tiding-helper-filmed = 👪 { $called }刚刚发了一段视频，替您办资格认证。有结果我马上告诉您。
tiding-helper-review = 👪 { $called }替您发的视频，工作人员还要看一看，{ $promised_at }以前答复。您的待遇不受影响。
tiding-helper-asked-person = 👪 { $called }替您请了工作人员来看，{ $promised_at }以前答复。
tiding-help-revoked = { $name }取消了您的代办。您不能再替这位办，也看不到那边的情况了。
tiding-help-laid-down = 👪 { $called }不再替您办了。
tiding-help-ends-soon = 📅 您替{ $name }代办的时间到{ $until }为止。想接着办，请再问一次本人。
tiding-helper-ends-soon = 📅 { $called }替您办的时间到{ $until }为止。想接着请这位办，等下一次问您时同意就行。
tiding-help-over = 您替{ $name }代办的时间到了，现在不能再办。想接着办，请再问一次本人。
tiding-helper-over = { $called }替您办的时间到了，不能再替您办。

is-yourself = 这是您自己的号码。给自己办，点下面的按钮。
name-unfit = 请只写字，不要写数字和网址，最多20个字。例如：女儿李敏。
too-many-people = 一个聊天能代办的人数已经满了。要先取消一位，才能再加。
too-many-helpers = 能代办的家人已经满了。要先取消一位，才能再加。
asked-before = 本人上次没有同意。请先和家人商量，{ $until }以后可以再问。坐在一起时，随时可以录同意的视频。
ask-over = 这个问题已经过了时间，或者已经回答过。要办的话，请家人再问一次。

standing-in-order-relative = 👪 { $name }的待遇正常发放。下一次认证在{ $deadline }以前。
standing-due-relative = 👪 { $name }的资格认证请在{ $deadline }以前办理。坐在一起时，现在办只要一分钟。
standing-suspended-relative = 👪 { $name }的待遇从{ $since }起暂停发放，因为{ $deadline }以前没有认证。现在认证，马上恢复，停发的月份一起补发。
standing-documents-required-relative = 👪 { $name }已经很久没有认证。请先认证，再由工作人员看一份无犯罪证明或出入境记录。看过以后，停发的月份一起补发。
standing-closed-relative = 👪 登记显示{ $name }的待遇已经结束。如果不对，请点“找人帮我”。
reminder-of-relative = 👪 您家人的提醒：{ $text }
reviewer-consent = 视频收好了。工作人员要看一看本人是不是同意，{ $promised_at }以前答复您。您不用再做什么。
reason-consent = 这段视频不是认证，是本人同意家人代办。请看是不是本人，听本人有没有说同意，是不是自愿。拿不准就不要通过。
choose-approve-consent = { $name }：镜头前是不是本人，是不是自愿同意“{ $called }”代办？通过以后，这位家人就能替本人办。
desk-approve-consent = 是本人，自愿同意
