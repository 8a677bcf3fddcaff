"""Every sentence the product speaks, in every language it speaks."""

from locales.language import Language, guess, languages
from locales.texts import HOTLINE, Say, TextMissing, Texts

__all__ = ["HOTLINE", "Language", "Say", "TextMissing", "Texts", "guess", "languages"]
