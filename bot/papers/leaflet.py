"""A leaflet to be printed by the agency, in large type."""

from typing import Any

from biometrics.challenge import Action
from bot.papers.receipt import qr_code
from locales import Say, drawings

LETTERS = 17.5
NO_BREAK = "\u00a0"
STEPS: tuple[tuple[str, Action | None], ...] = (
    ("leaflet-open", None),
    ("leaflet-number", None),
    ("leaflet-movements", Action.TURN),
    ("leaflet-light", Action.SMILE),
    ("leaflet-receipt", None),
)
NEVER = ("leaflet-never-bank", "leaflet-never-code", "leaflet-never-link")


def leaflet_words(say: Say, *, telephone: str, link: str | None) -> dict[str, Any]:
    """What stands on the leaflet; without a link there is no code, and one asks at the counter how to open the chat."""
    return {
        "title": say("leaflet-title"),
        "promise": say("leaflet-promise"),
        "size": LETTERS,
        "steps": [[say(key, button=say("button-agree")), _picture(action)] for key, action in STEPS],
        "never_title": say("leaflet-never"),
        "never": [say(key) for key in NEVER],
        "word": say("leaflet-word"),
        "person": say("leaflet-person", telephone=telephone.replace(" ", NO_BREAK)),
        "open": say("leaflet-scan"),
        "code": qr_code(link) if link else None,
    }


def _picture(action: Action | None) -> list[int]:
    return list(drawings.drawing(action)) if action else []
