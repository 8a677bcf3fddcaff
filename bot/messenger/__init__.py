"""The web chat: a small Bot API server and its page."""

from bot.messenger.faults import Fault, Faults, Mishap
from bot.messenger.limits import Limits
from bot.messenger.line import Line, listening
from bot.messenger.messenger import Messenger
from bot.messenger.shapes import Cipher

__all__ = ["Cipher", "Fault", "Faults", "Limits", "Line", "Messenger", "Mishap", "listening"]
