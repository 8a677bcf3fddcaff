"""The receipt as a picture for the phone and as a sheet to print."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import segno

from bot.papers.press import Form, Press
from locales import Texts, languages
from pension.certification import Receipt


@dataclass(frozen=True, slots=True)
class Papers:
    """Implements `handlers.desk.Papers`."""

    texts: Texts
    press: Press

    async def card(self, receipt: Receipt, language: str) -> bytes:
        return await self._printed("card", receipt, language, Form.PNG)

    async def sheet(self, receipt: Receipt, language: str) -> bytes:
        return await self._printed("a5", receipt, language, Form.PDF)

    async def _printed(self, page: str, receipt: Receipt, language: str, form: Form) -> bytes:
        spoken = next((one for one in languages if one.code == language), languages[0])
        content = {"page": page, **receipt_words(receipt, self.texts, spoken.code)}
        return await self.press.printed("receipt", content, spoken, form)


def receipt_words(receipt: Receipt, texts: Texts, language: str) -> dict[str, Any]:
    """Everything that stands on it; the signed proof goes into the code and into the file's own keywords."""
    say, certification = texts.say_in(language), receipt.certification
    facts = {
        "paper-number": receipt.number,
        "paper-name": receipt.name,
        "paper-on": say("paper-date", on=certification.on),
        "paper-channel": say(f"channel-{certification.channel}"),
        "paper-next": say("paper-date", on=receipt.next_deadline),
    }
    return {
        "title": say("paper-title"),
        "facts": [[say(key), value] for key, value in facts.items()],
        "check": say("paper-check", reference=receipt.reference),
        "code": qr_code(receipt.token),
        "token": receipt.token,
    }


def qr_code(text: str) -> str:
    """The text as an SVG with its quiet zone; a seventh of it may be soiled (level M)."""
    drawing = BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False).save(drawing, kind="svg", border=4)
    return drawing.getvalue().decode()
