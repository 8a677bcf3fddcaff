"""What operators look at: the figures of the register as tables and as pictures."""
