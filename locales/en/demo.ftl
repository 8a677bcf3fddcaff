# What the demonstration says above the chat: whom to play, where the day is moved, how to be the reviewer.
demo-title = Demonstration: open to see whom you can play (all invented)
demo-due-soon = due soon
demo-stopped = payment stopped
demo-in-order = in order
demo-kept = The first picture is accepted at once. What you record stays on this computer.
demo-clock = To see what later days bring, open this address and move the date on:
demo-reviewer = To be the reviewer, open this address in another tab and send the line below it:
demo-check-on = The check for photographs and screens is on.
demo-check-off = The check for photographs and screens is off: its weights are not on this computer.
