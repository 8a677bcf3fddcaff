"""The exchange: everything a bot or a person does to a chat passes here, once, whole, and in order."""

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.messenger import entities, media
from bot.messenger.faults import Faults, not_modified
from bot.messenger.limits import Limits
from bot.messenger.markup import Markup, callback_data
from bot.messenger.media import Claims
from bot.messenger.refusals import bad, blocked
from bot.messenger.shapes import Json, Message
from bot.messenger.store import Chat, Store
from bot.messenger.streams import Streams
from bot.messenger.updates import Updates
from bot.messenger.vault import Vault

# beyond every identity Telegram has given out so far, and inside the 52 bits it promises
_FIRST_CHAT = 2**51
_VISITOR = "访客 Visitor"


class NoSuchMessage(Exception):
    """The message is not in this chat, or no longer has this button."""


class NoRoom(Exception):
    """The visitor's, or the server's, share of the disk is used up."""


@dataclass(frozen=True, slots=True)
class Exchange:
    me: Json
    store: Store
    vault: Vault
    updates: Updates
    streams: Streams
    faults: Faults
    limits: Limits
    clock: Callable[[], float] = time.time

    @property
    def now(self) -> int:
        return int(self.clock())

    # chats

    async def welcome(self, cookie: bytes, language: str) -> Chat:
        chat = _FIRST_CHAT + secrets.randbelow(2**50)
        async with self.store.transaction():
            if await self.store.chats() >= self.limits.sessions:
                await self.store.drop_empty_chats(self.now - 3600)
                if await self.store.chats() >= self.limits.sessions:
                    raise NoRoom
            await self.store.add_chat(chat, cookie, language, self.now)
        return Chat(chat, language, blocked=False, stored=0, keyboard=None)

    async def chat(self, chat_id: object) -> Chat:
        """The chat a bot names, if there is one and it may write there."""
        number = str(chat_id)
        chat = await self.store.chat(int(number)) if number.lstrip("-").isdecimal() and len(number) < 18 else None
        if chat is None:
            raise bad("chat not found")
        if chat.blocked:
            raise blocked()
        return chat

    @staticmethod
    def person(chat: Chat) -> Json:
        return {"id": chat.id, "is_bot": False, "first_name": _VISITOR, "language_code": chat.language}

    @staticmethod
    def place(chat: Chat) -> Json:
        return {"id": chat.id, "type": "private", "first_name": _VISITOR}

    # what the bot does

    async def post(
        self, chat: Chat, contents: Sequence[Json], markup: Markup, file_ids: Sequence[str], key: str = ""
    ) -> list[Message]:
        """Puts the bot's messages into the chat, all or none; one message with the same `key` only once."""
        base = {"from": self.me, "chat": self.place(chat), "date": self.now}
        buttons = {"reply_markup": markup.inline} if markup.inline else {}
        async with self.store.transaction():
            if key and (known := await self.store.errand(chat.id, key)) is not None:
                return [await self.store.message(chat.id, known) or base | contents[0] | {"message_id": known}]
            for file_id in file_ids:
                await self.store.show(file_id, chat.id)
            messages = [
                await self.store.add_message(chat.id, base | content | buttons, key or None) for content in contents
            ]
            if markup.keyboard:
                await self._set_keyboard(chat, markup.keyboard)
        self.faults.delivered[chat.id] += len(messages)
        self.streams.wake(chat.id)
        return messages

    async def quoted(self, chat: Chat, message_id: int, *, required: bool) -> Json:
        """The `reply_to_message` of an answer, one level deep."""
        message = await self.store.message(chat.id, message_id)
        if message is None:
            if required:
                raise bad("message to be replied not found")
            return {}
        return {"reply_to_message": {name: part for name, part in message.items() if name != "reply_to_message"}}

    async def own(self, chat: Chat, message_id: int, purpose: str) -> Message:
        message = await self.store.message(chat.id, message_id)
        if message is None:
            raise bad(f"message to {purpose} not found")
        if not message["from"]["is_bot"]:
            raise bad("message can't be edited")
        return message

    async def edit(self, chat: Chat, before: Message, after: Message, file_ids: Sequence[str] = ()) -> Message:
        if {**before, "edit_date": 0} == {**after, "edit_date": 0}:
            raise not_modified()
        after = after | {"edit_date": self.now}
        async with self.store.transaction():
            for file_id in file_ids:
                await self.store.show(file_id, chat.id)
            await self.store.change_message(after)
        self.streams.wake(chat.id)
        return after

    async def delete(self, chat: Chat, message_ids: Sequence[int]) -> int:
        """What the person had sent goes with its file."""
        async with self.store.transaction():
            found = [one for number in message_ids if (one := await self.store.message(chat.id, number))]
            files = list[str]()
            for message in found:
                files += await self.store.drop_files(chat.id, media.file_ids(message))
                await self.store.delete_message(message["message_id"])
        await self.vault.drop(files)
        self.streams.wake(chat.id)
        return len(found)

    async def answer(self, question: str, words: Json) -> None:
        async with self.store.transaction():
            chat = await self.store.answered(question)
        if chat is None:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self.streams.tell(chat, "answer", words | {"id": question})

    async def keep(self, kind: str, data: bytes, claims: Claims, owner: int | None = None) -> Json:
        """Stores a file and describes it; `owner` is the chat whose share of the disk it takes."""
        if await self.store.stored() + len(data) > self.limits.all_bytes:
            raise NoRoom
        described = media.described(kind, "", self.vault.unique_id(data), data, claims)
        file_id = described["file_id"] = await self.vault.put(data)
        body = {"kind": kind, "mime": media.sniffed(data), "file": described, "name": claims.file_name[:255]}
        async with self.store.transaction():
            await self.store.add_file(file_id, owner, len(data), self.now, body)
            if owner is not None:
                await self.store.show(file_id, owner)
        return described

    # what the person does

    async def says(self, chat: Chat, content: Json, client: str) -> Message:
        """Stores what the person sent together with the update that tells the bot; the same `client` id only once."""
        base = {"from": self.person(chat), "chat": self.place(chat), "date": self.now}
        async with self.store.transaction():
            if (known := await self.store.errand(chat.id, client)) is not None:
                if (message := await self.store.message(chat.id, known)) is None:
                    raise NoSuchMessage
                return message
            message = await self.store.add_message(chat.id, base | content, client)
            await self._unblock(chat)
            await self.updates.add("message", message)
        self.updates.announce()
        self.streams.wake(chat.id)
        return message

    async def rewords(self, chat: Chat, message_id: int, text: str) -> Message:
        async with self.store.transaction():
            message = await self.store.message(chat.id, message_id)
            if message is None or message["from"]["is_bot"] or "text" not in message:
                raise NoSuchMessage
            kept = {name: part for name, part in message.items() if name not in {"text", "entities"}}
            message = kept | entities.fields("text", text, entities.of_person(text)) | {"edit_date": self.now}
            await self.store.change_message(message)
            await self.updates.add("edited_message", message)
        self.updates.announce()
        self.streams.wake(chat.id)
        return message

    async def presses(self, chat: Chat, message_id: int, data: str, client: str) -> str:
        """Tells the bot of a pressed inline button, however old; the id under which its answer will come."""
        question = f"{chat.id}{secrets.randbelow(10**12):012}"
        async with self.store.transaction():
            message = await self.store.message(chat.id, message_id)
            if message is None or data not in callback_data(message):
                raise NoSuchMessage
            if await self.store.errand(chat.id, client) is not None:
                return ""
            await self.store.remember_errand(chat.id, client, message_id)
            await self.store.ask(question, chat.id, self.now)
            body = {"id": question, "from": self.person(chat), "message": message, "chat_instance": str(chat.id)}
            await self.updates.add("callback_query", body | {"data": data})
        self.updates.announce()
        return question

    async def blocks(self, chat: Chat, *, is_blocked: bool) -> None:
        """The person shuts the bot out, or lets it in again."""
        async with self.store.transaction():
            await self.store.change_chat(chat.id, blocked=is_blocked)
            await self._tell_of_membership(chat, "kicked" if is_blocked else "member")
        self.updates.announce()

    async def _unblock(self, chat: Chat) -> None:
        if chat.blocked:
            await self.store.change_chat(chat.id, blocked=False)
            await self._tell_of_membership(chat, "member")

    async def _tell_of_membership(self, chat: Chat, status: str) -> None:
        def member(state: str) -> Json:
            return {"user": self.me, "status": state} | ({"until_date": 0} if state == "kicked" else {})

        await self.updates.add(
            "my_chat_member",
            {
                "chat": self.place(chat),
                "from": self.person(chat),
                "date": self.now,
                "old_chat_member": member("member" if status == "kicked" else "kicked"),
                "new_chat_member": member(status),
            },
        )

    async def _set_keyboard(self, chat: Chat, keyboard: Json) -> None:
        kept = keyboard if "keyboard" in keyboard else None
        await self.store.change_chat(chat.id, keyboard=kept)
        self.streams.tell(chat.id, "keyboard", keyboard)
