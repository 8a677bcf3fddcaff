"""Bot API methods by which the bot speaks: text, files, places, and the sign that it is busy."""

from dataclasses import dataclass
from typing import Any

from bot.messenger import entities, markup, media
from bot.messenger.call import Call
from bot.messenger.exchange import Exchange
from bot.messenger.markup import Markup
from bot.messenger.media import Claims
from bot.messenger.methods import Methods
from bot.messenger.refusals import bad
from bot.messenger.shapes import Json, Message
from bot.messenger.store import Chat

SENDING = Methods()
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LONGEST_KEY = 64
_PARAMETERS = {
    "sendPhoto": "photo",
    "sendVideoNote": "video_note",
    "sendVideo": "video",
    "sendVoice": "voice",
    "sendAudio": "audio",
    "sendAnimation": "animation",
    "sendDocument": "document",
}
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message, and the file it shows."""

    content: Json
    file_id: str


def text_of(call: Call) -> Json:
    if not call.text("text").strip():
        raise bad("message text is empty")
    text, found = entities.read(call.text("text"), call.params.get("parse_mode"), call.decoded("entities"))
    if not text:
        raise bad("message text is empty")
    if entities.utf16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return entities.fields("text", text, found)


def caption_of(params: Any) -> Json:
    source = params.get("caption") or ""
    given = params.get("caption_entities")
    text, found = entities.read(source, params.get("parse_mode"), given if isinstance(given, list) else None)
    if entities.utf16(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    above = {"show_caption_above_media": True} if str(params.get("show_caption_above_media")).lower() == "true" else {}
    return entities.fields("caption", text, found) | (above if text else {})


async def piece_of(exchange: Exchange, call: Call, kind: str, params: Any, value: object) -> Piece:
    """One file with its caption: freshly uploaded, or one the exchange already has."""
    if (upload := call.upload(kind, value)) is not None:
        if not upload.data:
            raise bad("file must be non-empty")
        claims = Claims(
            duration=_number(params.get("duration")),
            length=_number(params.get("length"), 384),
            width=_number(params.get("width")),
            height=_number(params.get("height")),
            file_name=upload.name if kind != "photo" else "",
            title=str(params.get("title") or ""),
            performer=str(params.get("performer") or ""),
        )
        file = await exchange.keep(kind, upload.data, claims)
    else:
        file = await _known(exchange, kind, str(value or ""))
    caption = caption_of(params) if kind != "video_note" else {}
    return Piece(media.fields(kind, file) | caption, file["file_id"])


async def _known(exchange: Exchange, kind: str, file_id: str) -> Json:
    if not file_id:
        raise bad(f"there is no {kind.replace('_', ' ')} in the request")
    if file_id.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    known = await exchange.store.file(file_id)
    if known is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if known["kind"] != kind:
        raise bad(f"can't use file of type {known['kind'].title()} as {kind.title()}")
    file: Json = known["file"]
    return file


def _number(value: object, default: int = 0) -> int:
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):
        return default


async def reply_of(exchange: Exchange, chat: Chat, call: Call) -> Json:
    reply = call.struct("reply_parameters") or {"message_id": call.params.get("reply_to_message_id")}
    number = _number(reply.get("message_id"))
    lenient = reply.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply")
    return await exchange.quoted(chat, number, required=not lenient) if number else {}


async def post(exchange: Exchange, call: Call, content: Json, *file_ids: str) -> Message:
    chat = await exchange.chat(call.text("chat_id"))
    buttons = markup.checked(call.struct("reply_markup"))
    reply = await reply_of(exchange, chat, call)
    key = call.text("idempotency_key")[:LONGEST_KEY]
    return (await exchange.post(chat, [content | reply], buttons, file_ids, key=key and f"bot {key}"))[0]


@SENDING.named("sendMessage")
async def send_message(exchange: Exchange, call: Call) -> Message:
    return await post(exchange, call, text_of(call))


@SENDING.named(*_PARAMETERS)
async def send_file(exchange: Exchange, call: Call) -> Message:
    await exchange.chat(call.text("chat_id"))
    kind = _PARAMETERS[call.method]
    params = {**call.params, "caption_entities": call.decoded("caption_entities")}
    piece = await piece_of(exchange, call, kind, params, call.params.get(kind))
    return await post(exchange, call, piece.content, piece.file_id)


@SENDING.named("sendMediaGroup")
async def send_media_group(exchange: Exchange, call: Call) -> list[Message]:
    chat = await exchange.chat(call.text("chat_id"))
    items = call.array("media")
    if not 2 <= len(items) <= 10:
        raise bad("wrong number of items: an album holds 2-10")
    pieces = [await piece_of(exchange, call, _album_kind(item), item, item.get("media")) for item in items]
    group = {"media_group_id": str(exchange.now) + pieces[0].file_id[:8]} | await reply_of(exchange, chat, call)
    contents = [piece.content | group for piece in pieces]
    return await exchange.post(chat, contents, Markup(), [piece.file_id for piece in pieces])


def _album_kind(item: object) -> str:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind not in {"photo", "video", "audio", "document"}:
        raise bad("can't parse InputMedia: unsupported type")
    return str(kind)


@SENDING.named("sendLocation")
async def send_location(exchange: Exchange, call: Call) -> Message:
    return await post(exchange, call, {"location": _location(call)})


@SENDING.named("sendVenue")
async def send_venue(exchange: Exchange, call: Call) -> Message:
    venue = {"location": _location(call), "title": call.text("title"), "address": call.text("address")}
    if not venue["title"] or not venue["address"]:
        raise bad("VENUE_TITLE_EMPTY" if not venue["title"] else "VENUE_ADDRESS_EMPTY")
    return await post(exchange, call, {"location": venue["location"], "venue": venue})


@SENDING.named("sendContact")
async def send_contact(exchange: Exchange, call: Call) -> Message:
    contact = {"phone_number": call.text("phone_number"), "first_name": call.text("first_name")}
    if not contact["phone_number"] or not contact["first_name"]:
        raise bad("PHONE_NUMBER_INVALID")
    return await post(exchange, call, {"contact": contact})


def _location(call: Call) -> Json:
    latitude, longitude = call.real("latitude"), call.real("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("invalid location")
    return {"latitude": latitude, "longitude": longitude}


@SENDING.named("sendChatAction")
async def send_chat_action(exchange: Exchange, call: Call) -> bool:
    chat = await exchange.chat(call.text("chat_id"))
    if call.text("action") not in _ACTIONS:
        raise bad("wrong parameter action in request")
    exchange.streams.tell(chat.id, "action", {"action": call.text("action")})
    return True
