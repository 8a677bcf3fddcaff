# One page to print for old people.
leaflet-title = Anxin: your proof of life, at home
leaflet-promise = Once a year, one minute, free of charge.
leaflet-open = Open the chat and tap “{ $button }”.
leaflet-number = Type your identity number and your name.
leaflet-movements = Hold the round camera button and slowly make the two movements in the picture.
leaflet-light = Face a window or a lamp. Nobody else in the picture.
leaflet-receipt = You have the answer within seconds, with a receipt and the next date.
leaflet-never = What we never do
leaflet-never-bank = ask for bank cards or passwords
leaflet-never-code = ask for codes from a text message
leaflet-never-link = send an address where you should pay
leaflet-word = Every message we start carries your own family word. One without it is not from us.
leaflet-person = ☎ If anything is difficult or in doubt, call { $telephone } or visit a counter with your identity card.
leaflet-scan = Scan this code with your phone to open the chat.
