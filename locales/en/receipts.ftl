# Receipts: look, keep, print, check.
receipts-one =
    Your receipts: this is number { $place } of { $count }.
    { $name } · number { $number }
    📅 { $on } · { $channel }
    Next time: by { $deadline }.
receipt-file = Receipt { $number }, to keep or to print.
receipt-genuine =
    ✅ This receipt is ours.
    { $name } · number { $number }
    📅 { $on } · { $channel }
    Next time: by { $deadline }.
receipt-unknown = I do not find this receipt. Please see whether the number and the letters after it were copied exactly. If in doubt, call { $hotline }.
paper-not-printed = I could not draw this receipt just now; it is not your fault. Please tap again in a minute.
button-picture = Keep as a picture
button-pdf = PDF to print
button-card = See this receipt
button-older = An earlier one
command-receipts = All receipts
paper-title = Receipt: proof of life
paper-number = Number
paper-name = Name
paper-on = Date
paper-channel = How it was done
paper-next = Next proof of life, by
paper-date = { $on }
paper-check = Scan the code and check it with the agency’s public key, without any network. Or send this in the chat with Anxin: /start { $reference }
receipt-page-title = Check a receipt
receipt-page-ask = Please paste here what the code says:
receipt-page-check = Check
receipt-page-genuine = ✅ This receipt is ours, and not a character was changed.
receipt-page-unknown = This receipt is not ours, or a character was changed. Please scan it once more. If in doubt, call { $hotline }.
receipt-page-wait = This was a little quick. Please try again in a minute.
