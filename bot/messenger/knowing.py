"""Bot API methods about the bot, the chat and files: who, what, where."""

import json
from typing import Any

from bot.messenger import media
from bot.messenger.call import Call
from bot.messenger.exchange import Exchange
from bot.messenger.methods import Methods
from bot.messenger.refusals import bad
from bot.messenger.shapes import Json

KNOWING = Methods()
_TEXTS = {"Name": ("name", 64), "Description": ("description", 512), "ShortDescription": ("short_description", 120)}


@KNOWING.named("getMe")
async def get_me(exchange: Exchange, _: Call) -> Json:
    return exchange.me | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@KNOWING.named("getChat")
async def get_chat(exchange: Exchange, call: Call) -> Json:
    chat = await exchange.chat(call.text("chat_id"))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    told = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return exchange.place(chat) | told


@KNOWING.named("getChatMember")
async def get_chat_member(exchange: Exchange, call: Call) -> Json:
    chat = await exchange.chat(call.text("chat_id"))
    user = exchange.me if call.number("user_id") == exchange.me["id"] else exchange.person(chat)
    return {"status": "member", "user": user}


@KNOWING.named("getUserProfilePhotos")
async def get_user_profile_photos(_: Exchange, __: Call) -> Json:
    return {"total_count": 0, "photos": []}


@KNOWING.named("getFile")
async def get_file(exchange: Exchange, call: Call) -> Json:
    known = await exchange.store.file(call.text("file_id"))
    if known is None:
        raise bad("invalid file_id")
    file = known["file"]
    if file["file_size"] > exchange.limits.download_bytes:
        raise bad("file is too big")
    path = f"{known['kind']}s/{file['file_id']}.{media.SHOWN_INLINE.get(known['mime'], 'bin')}"
    return {name: file[name] for name in ("file_id", "file_unique_id", "file_size")} | {"file_path": path}


# commands: a list for each language and kind of chat


def _place_of(call: Call) -> str:
    return json.dumps(call.struct("scope") or {"type": "default"}, sort_keys=True) + call.text("language_code")


@KNOWING.named("setMyCommands")
async def set_commands(exchange: Exchange, call: Call) -> bool:
    commands = call.array("commands")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not 1 <= len(str(command.get("command", ""))) <= 32 or not command.get("description"):
            raise bad("BOT_COMMAND_INVALID")
    await _keep(exchange, f"commands {_place_of(call)}", commands)
    return True


@KNOWING.named("getMyCommands")
async def get_commands(exchange: Exchange, call: Call) -> list[Json]:
    return await exchange.store.fact(f"commands {_place_of(call)}") or []


@KNOWING.named("deleteMyCommands")
async def delete_commands(exchange: Exchange, call: Call) -> bool:
    await _keep(exchange, f"commands {_place_of(call)}", None)
    return True


async def commands_for(exchange: Exchange, chat: int, language: str) -> list[Json]:
    """The menu one visitor sees: the nearest list that was set, as Telegram resolves it."""
    short = language.partition("-")[0]
    scopes: list[Json] = [{"type": "chat", "chat_id": chat}, {"type": "all_private_chats"}, {"type": "default"}]
    for scope in scopes:
        for code in (language, short, ""):
            found = await exchange.store.fact(f"commands {json.dumps(scope, sort_keys=True)}{code}")
            if found:
                return list(found)
    return []


@KNOWING.named(*(f"setMy{what}" for what in _TEXTS))
async def set_text(exchange: Exchange, call: Call) -> bool:
    field, limit = _TEXTS[call.method.removeprefix("setMy")]
    if len(call.text(field)) > limit:
        raise bad(f"{field} is too long")
    await _keep(exchange, f"{field} {call.text('language_code')}", call.text(field) or None)
    return True


@KNOWING.named(*(f"getMy{what}" for what in _TEXTS))
async def get_text(exchange: Exchange, call: Call) -> Json:
    field, _ = _TEXTS[call.method.removeprefix("getMy")]
    told = await exchange.store.fact(f"{field} {call.text('language_code')}") or await exchange.store.fact(f"{field} ")
    return {field: told or (exchange.me["first_name"] if field == "name" else "")}


@KNOWING.named("setChatMenuButton")
async def set_menu_button(exchange: Exchange, call: Call) -> bool:
    await _keep(exchange, f"menu {call.text('chat_id')}", call.struct("menu_button") or None)
    return True


@KNOWING.named("getChatMenuButton")
async def get_menu_button(exchange: Exchange, call: Call) -> Json:
    return await exchange.store.fact(f"menu {call.text('chat_id')}") or {"type": "commands"}


async def _keep(exchange: Exchange, name: str, value: object) -> None:
    async with exchange.store.transaction():
        await exchange.store.set_fact(name, value)


# updates come by getUpdates only


@KNOWING.named("getWebhookInfo")
async def get_webhook_info(exchange: Exchange, _: Call) -> Json:
    return {"url": "", "has_custom_certificate": False, "pending_update_count": await exchange.store.waiting()}


@KNOWING.named("setWebhook")
async def set_webhook(exchange: Exchange, call: Call) -> Any:
    if call.text("url"):
        raise bad("bad webhook: this server hands updates over by getUpdates only")
    return await delete_webhook(exchange, call)


@KNOWING.named("deleteWebhook")
async def delete_webhook(exchange: Exchange, call: Call) -> Any:
    if call.flag("drop_pending_updates"):
        async with exchange.store.transaction():
            await exchange.store.drop_updates()
    return True


@KNOWING.named("logOut", "close", "setMessageReaction", "pinChatMessage", "unpinChatMessage", "unpinAllChatMessages")
async def nothing_to_do(_: Exchange, __: Call) -> Any:
    """Has no meaning here and does no harm."""
    return True
