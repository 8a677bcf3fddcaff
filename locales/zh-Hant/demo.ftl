# 演示的通知：可以扮演誰，在哪裡撥日期，怎樣當審核的人。
demo-title = 演示：點開看可以扮演的人（都是虛構的）
demo-due-soon = 快到期了
demo-stopped = 已停發
demo-in-order = 不用急
demo-kept = 第一張照片當場採用。資料只留在這台電腦上。
demo-clock = 想看以後的日子會怎樣，打開這個網址，把日期往前撥：
demo-reviewer = 要當審核的工作人員，在另一個分頁打開這個網址，再發送下面那一行：
demo-check-on = 翻拍照片和螢幕的檢查：開著。
demo-check-off = 翻拍照片和螢幕的檢查：沒有裝，關著。
