"""Which buttons stand under a message, and which keyboard under the conversation."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.messenger.refusals import bad
from bot.messenger.shapes import Json

_CALLBACK_BYTES = 64
_BUTTONS = 100
_ACTIONS = ("callback_data", "url", "web_app", "copy_text")


@dataclass(frozen=True, slots=True)
class Markup:
    """Inline buttons belong to a message; a reply keyboard belongs to the chat until another comes."""

    inline: Json | None = None
    keyboard: Json | None = None


def checked(markup: Json | None) -> Markup:
    if not markup:
        return Markup()
    if "inline_keyboard" in markup:
        return Markup(inline=_inline(markup["inline_keyboard"]))
    if "keyboard" in markup:
        return Markup(keyboard=markup | {"keyboard": [_reply_row(row) for row in _rows(markup["keyboard"])]})
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return Markup(keyboard=markup)
    raise bad("object expected as reply markup")


def callback_data(message: Json) -> set[str]:
    """What the buttons of a message can say to the bot."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}


def _rows(rows: object) -> list[list[Json | str]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse reply keyboard markup JSON object")
    if sum(map(len, rows)) > _BUTTONS:
        raise bad("REPLY_MARKUP_TOO_LONG")
    return rows


def _inline(rows: object) -> Json | None:
    buttons = [[_inline_button(button) for button in row] for row in _rows(rows) if row]
    return {"inline_keyboard": buttons} if buttons else None


def _inline_button(button: Json | str) -> Json:
    if not isinstance(button, dict) or not button.get("text"):
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    actions = [action for action in _ACTIONS if button.get(action)]
    if len(actions) != 1:
        raise bad("BUTTON_TYPE_INVALID" if actions else "Text buttons are unallowed in the inline keyboard")
    if actions == ["callback_data"] and len(button["callback_data"].encode()) > _CALLBACK_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    address = button.get("url") or (button.get("web_app") or {}).get("url")
    if address and urlsplit(address).scheme not in {"http", "https"}:
        raise bad("BUTTON_URL_INVALID")
    return button


def _reply_row(row: list[Json | str]) -> list[Json]:
    buttons = [{"text": button} if isinstance(button, str) else button for button in row]
    if not all(button.get("text") for button in buttons):
        raise bad('can\'t parse keyboard button: Field "text" must be of type String')
    return buttons
