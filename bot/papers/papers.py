"""Every sheet the conversations hand out, in the language of who asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.papers.press import Form, Press
from bot.papers.receipt import receipt_words
from locales import Language, Texts, languages
from pension.certification import Receipt


@dataclass(frozen=True, slots=True)
class Papers:
    """Implements `handlers.desk.Papers`."""

    texts: Texts
    press: Press

    async def card(self, receipt: Receipt, language: str) -> bytes:
        return await self._receipt("card", receipt, _spoken(language), Form.PNG)

    async def sheet(self, receipt: Receipt, language: str) -> bytes:
        return await self._receipt("a5", receipt, _spoken(language), Form.PDF)

    async def own_data(self, lines: Sequence[str], language: str) -> bytes:
        spoken = _spoken(language)
        say = self.texts.say_in(spoken.code)
        content = {"title": say("mydata-title"), "lines": list(lines), "stays": say("forget-stays")}
        return await self.press.printed("own_data", content, spoken, Form.PDF)

    async def _receipt(self, page: str, receipt: Receipt, language: Language, form: Form) -> bytes:
        content = {"page": page, **receipt_words(receipt, self.texts, language.code)}
        return await self.press.printed("receipt", content, language, form)


def _spoken(language: str) -> Language:
    return next((one for one in languages if one.code == language), languages[0])
