# 辦事時的回答：查不到、要等、要重來。
something-went-wrong = 我這裡剛剛卡了一下，不是您的問題。請過一分鐘再點一次。
consent-missing = 您還沒有同意。先看一下說明，點「我同意」就可以開始。
identity-number-wrong = 這個號碼好像少了或多了一位。請對著身份證，再慢慢輸入一遍18位號碼。
not-on-roster = 按這個號碼和姓名沒有找到。請對著身份證再輸一遍。如果還是找不到，請點「找人幫我」。
too-many-guesses = 試了好幾次沒有對上，先休息一下。{ $until }以後可以再試，也可以馬上找人幫您。
already-bound = 這個號碼已經在另一個聊天裡登記了。如果不是您或家人登記的，請馬上點「找人幫我」。
not-enrolled = 我還不知道您是誰。先登記一下，只要身份證號碼和姓名。
benefit-closed = 登記顯示您的待遇已經結束。如果不對，請點「找人幫我」，工作人員會為您核實。
review-pending = 工作人員正在看您的情況，{ $promised_at }以前答覆您。您不用再做什麼。
reference-missing = 還缺一張您的照片，用來和影片比對。點下面的按鈕，我教您拍。
no-challenge = 我現在沒有在等影片。如果您剛剛發過一段，請等一下結果。要重新辦理，請點下面的按鈕。
clip-too-large = 這段影片太大了。錄十秒左右就夠了，請重新錄一段。
clip-refused = 請按新的圖，現在錄一段新的影片。
picture-refused = 請換一張照片。
examination-lost = 這次我沒有看成，不是您的問題。請再發一次。
download-interrupted = 網絡斷了一下，影片沒有收全。請再錄一次。

standing-in-order = { $name }您好，您的待遇正常發放。下一次認證在{ $deadline }以前。
standing-due = { $name }您好，請在{ $deadline }以前辦理資格認證。現在辦只要一分鐘。
standing-suspended = { $name }您好，您的待遇從{ $since }起暫停發放，因為{ $deadline }以前沒有認證。現在認證，馬上恢復，停發的{ $months }個月一起補發。
standing-documents-required = { $name }您好，您已經很久沒有認證。請先認證，再由工作人員看一份無犯罪證明或出入境記錄。看過以後，停發的{ $months }個月一起補發。
standing-closed = { $name }您好，登記顯示您的待遇已經結束。如果不對，請點「找人幫我」。
standing-with-reviewer = 工作人員正在看您的情況，{ $promised_at }以前答覆您。

reviewer-asked-for = 好的，已經請工作人員來看。{ $promised_at }以前答覆您。您不用再做什麼。
reviewer-attempts-used = 這幾次機器沒有看準，不是您的問題。工作人員會看您的影片，{ $promised_at }以前答覆您。
reviewer-machine-unsure = 這次機器沒有看準，不是您的問題。工作人員會看您的影片，{ $promised_at }以前答覆您。
reviewer-reference-awaits-review = 影片錄得很好。您的照片是第一次用，要工作人員核對一下，{ $promised_at }以前答覆您。
reviewer-documents-awaited = 影片錄得很好。還要看一份材料，請點下面的按鈕交上來。工作人員{ $promised_at }以前答覆您。
reviewer-looks-replayed = 這次的畫面機器看不太清楚，不是您的問題。工作人員會看您的影片，{ $promised_at }以前答覆您。您不用再做什麼。
reviewer-passive-check-missing = 影片收好了。工作人員還要看一看，{ $promised_at }以前答覆您。您不用再做什麼。
reviewer-reference-old = 我們留的照片是好幾年前的，人的樣子會變，不是您的問題。工作人員會看您的影片，{ $promised_at }以前答覆您。方便的話，可以帶一張新照片去社保窗口。
reviewer-examination-lost = 這次機器沒有看成，不是您的問題。工作人員會看您的影片，{ $promised_at }以前答覆您。
reviewer-refused-before = 影片收好了。工作人員還要看一看，{ $promised_at }以前答覆您。您不用再做什麼。

invitation-over = 這個邀請已經用過，或者過了時間。請向單位要一個新的。

asked-again-fresh = 工作人員看了您的情況，想請您錄一段新的影片。只要一分鐘。
asked-again-light = 工作人員看了您的影片，光線有點暗。請臉對著窗戶或燈，再錄一次。
asked-again-face = 工作人員看了您的影片，臉沒有全看到。請摘下帽子、口罩和太陽眼鏡，臉放在中間，再錄一次。
asked-again-movements = 工作人員看了您的影片，兩個動作沒看清。請看著圖慢慢做，再錄一次。
asked-again-alone = 工作人員看了您的影片，旁邊還有別人。請一個人坐一會兒，再錄一次。
asked-again-directly = 工作人員看了您的影片，臉看不太清楚。請把鏡頭正對著您的臉，再錄一次。
asked-again-photo = 工作人員看了您的情況，要先補一張您的新照片。點下面的按鈕，我教您拍。

refused-another-person = 工作人員看了您的影片，沒有認出您。請帶身份證去任何一個社保窗口，或者打{ $hotline }，在那裡辦。
refused-not-recorded-live = 工作人員看了您的影片，這段影片不能用來辦理。請帶身份證去任何一個社保窗口，或者打{ $hotline }，在那裡辦。
refused-papers-missing = 工作人員看了您的情況，還要一份無犯罪證明或出入境記錄。請帶上它和身份證去任何一個社保窗口，或者打{ $hotline }。
refused-cannot-tell = 工作人員看了您的情況，這次光看影片不夠，不是您的問題。請帶身份證去任何一個社保窗口，或者打{ $hotline }請人幫您。
already-enrolled = 這個聊天已經登記了一個人。要給家人辦，請點下面的按鈕。
binding-over = 您現在不能給這位家人辦了：時間到了，或者家人取消了。點下面的按鈕，看看還能給誰辦。
