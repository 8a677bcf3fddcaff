"""A wave of reminders whose sender is killed again and again, counted where the messages arrive."""
