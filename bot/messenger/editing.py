"""Bot API methods by which the bot takes back, changes, and answers a pressed button."""

from bot.messenger import entities, markup
from bot.messenger.call import Call
from bot.messenger.exchange import Exchange
from bot.messenger.media import KINDS
from bot.messenger.methods import Methods
from bot.messenger.refusals import bad
from bot.messenger.sending import caption_of, piece_of, text_of
from bot.messenger.shapes import Json, Message

EDITING = Methods()
_ANSWER_LIMIT = 200
_TEXT = {"text", "entities"}
_CAPTION = {"caption", "caption_entities", "show_caption_above_media"}


async def _edited(exchange: Exchange, call: Call, drops: set[str], content: Json, *file_ids: str) -> Message:
    """The message without what is replaced, with what replaces it; buttons not sent again are gone."""
    chat = await exchange.chat(call.text("chat_id"))
    before = await exchange.own(chat, call.number("message_id"), "edit")
    buttons = markup.checked(call.struct("reply_markup")).inline
    kept = {name: part for name, part in before.items() if name not in drops | {"reply_markup"}}
    after = kept | content | ({"reply_markup": buttons} if buttons else {})
    return await exchange.edit(chat, before, after, file_ids)


async def _holds(exchange: Exchange, call: Call, *names: str) -> bool:
    chat = await exchange.chat(call.text("chat_id"))
    before = await exchange.own(chat, call.number("message_id"), "edit")
    return any(name in before for name in names)


@EDITING.named("editMessageText")
async def edit_text(exchange: Exchange, call: Call) -> Message:
    content = text_of(call)
    if not await _holds(exchange, call, "text"):
        raise bad("there is no text in the message to edit")
    return await _edited(exchange, call, _TEXT, content)


@EDITING.named("editMessageCaption")
async def edit_caption(exchange: Exchange, call: Call) -> Message:
    if not await _holds(exchange, call, *KINDS):
        raise bad("there is no caption in the message to edit")
    params = {**call.params, "caption_entities": call.decoded("caption_entities")}
    return await _edited(exchange, call, _CAPTION, caption_of(params))


@EDITING.named("editMessageReplyMarkup")
async def edit_markup(exchange: Exchange, call: Call) -> Message:
    return await _edited(exchange, call, set(), {})


@EDITING.named("editMessageMedia")
async def edit_media(exchange: Exchange, call: Call) -> Message:
    await _holds(exchange, call)
    item = call.struct("media")
    if item.get("type") not in {"photo", "video", "audio", "document", "animation"}:
        raise bad("can't parse InputMedia: unsupported type")
    piece = await piece_of(exchange, call, item["type"], item, item.get("media"))
    return await _edited(exchange, call, {*KINDS, *_TEXT, *_CAPTION}, piece.content, piece.file_id)


@EDITING.named("deleteMessage")
async def delete_message(exchange: Exchange, call: Call) -> bool:
    chat = await exchange.chat(call.text("chat_id"))
    if not await exchange.delete(chat, [call.number("message_id")]):
        raise bad("message to delete not found")
    return True


@EDITING.named("deleteMessages")
async def delete_messages(exchange: Exchange, call: Call) -> bool:
    chat = await exchange.chat(call.text("chat_id"))
    numbers = call.array("message_ids")
    if not 1 <= len(numbers) <= 100 or not all(isinstance(number, int) for number in numbers):
        raise bad("message identifiers are not specified")
    await exchange.delete(chat, numbers)
    return True


@EDITING.named("answerCallbackQuery")
async def answer(exchange: Exchange, call: Call) -> bool:
    text = call.text("text")
    if entities.utf16(text) > _ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    await exchange.answer(call.text("callback_query_id"), {"text": text, "alert": call.flag("show_alert")})
    return True
