"""Every sentence the product speaks, in every language it speaks."""

from locales.language import Language, guess, languages
from locales.texts import Say, TextMissing, Texts

__all__ = ["Language", "Say", "TextMissing", "Texts", "guess", "languages"]
