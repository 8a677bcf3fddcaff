# 演示的通知：可以扮演谁，在哪里拨日期，怎样当审核的人。
demo-title = 演示：点开看可以扮演的人（都是虚构的）
demo-due-soon = 快到期了
demo-stopped = 已停发
demo-in-order = 不用急
demo-kept = 第一张照片当场采用。数据只留在这台电脑上。
demo-clock = 想看以后的日子会怎样，打开这个地址，把日期往前拨：
demo-reviewer = 要当审核的工作人员，在另一个标签页打开这个地址，再发送下面那一行：
demo-check-on = 翻拍照片和屏幕的检查：开着。
demo-check-off = 翻拍照片和屏幕的检查：没有装，关着。
