"""How often are the wrong people let in and the right ones sent away? Measured on labelled pictures and clips."""
