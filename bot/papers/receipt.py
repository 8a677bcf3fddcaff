"""What stands on a receipt, and its code."""

from io import BytesIO
from typing import Any

import segno

from locales import Texts
from pension.certification import Receipt


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
