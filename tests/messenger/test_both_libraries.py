"""Every method, asked by aiogram and by python-telegram-bot over real HTTP, and read with their own types."""

import json
from typing import Any

import httpx
import pytest
import telegram
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.methods import SetWebhook
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputMediaVideo,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.ext import ExtBot

from bot.messenger import Messenger
from bot.messenger.api import METHODS
from bot.messenger.visitor import Visitor
from tests.messenger.conftest import TOKEN
from tests.messenger.samples import MP3, MP4, OGG, PDF, image

YES = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="yes")]])
PTB_YES = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Yes", callback_data="yes")]])


def named(name: str, data: bytes) -> BufferedInputFile:
    return BufferedInputFile(data, name)


async def test_aiogram_speaks(bot: Bot, ana: Visitor, chat: int) -> None:
    text = await bot.send_message(chat, "<b>你</b>好", parse_mode=ParseMode.HTML, reply_markup=YES)
    assert text.html_text == "<b>你</b>好"
    assert text.reply_markup is not None
    assert text.reply_markup.model_dump() == YES.model_dump()
    photo = await bot.send_photo(chat, named("a.jpg", image(width=60, height=40)), caption="a photo")
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height) == (60, 40)
    again = await bot.send_photo(chat, photo.photo[-1].file_id)
    assert again.photo == photo.photo
    note = await bot.send_video_note(chat, named("n.mp4", MP4), duration=5, length=384)
    assert note.video_note is not None
    assert note.video_note.length == 384
    assert (await bot.send_video(chat, named("v.mp4", MP4), width=4, height=3)).video
    assert (await bot.send_voice(chat, named("v.ogg", OGG), duration=2)).voice
    assert (await bot.send_audio(chat, named("a.mp3", MP3), title="t", performer="p")).audio
    assert (await bot.send_animation(chat, named("a.gif", image("GIF")))).animation
    document = await bot.send_document(chat, named("回执.pdf", PDF), reply_parameters=ReplyParameters(message_id=1))
    assert document.document is not None
    assert document.document.file_name == "回执.pdf"
    assert document.document.mime_type == "application/pdf"
    assert document.reply_to_message is not None
    album = await bot.send_media_group(
        chat,
        [
            InputMediaPhoto(media=named("1.png", image("PNG")), caption="one"),
            InputMediaVideo(media=named("2.mp4", MP4)),
        ],
    )
    assert len({message.media_group_id for message in album}) == 1
    assert (await bot.send_location(chat, 30.0, 122.1)).location
    assert (await bot.send_venue(chat, 30.0, 122.1, "Counter", "1 Harbour Road")).venue
    assert (await bot.send_contact(chat, "12333", "Hotline")).contact
    assert await bot.send_chat_action(chat, "typing")
    assert (await bot.get_chat(chat)).type == "private"


async def test_python_telegram_bot_speaks(pusher: ExtBot[None], ana: Visitor, chat: int) -> None:
    text = await pusher.send_message(chat, "<b>你</b>好", parse_mode="HTML", reply_markup=PTB_YES)
    assert text.text_html == "<b>你</b>好"
    assert text.reply_markup == PTB_YES
    photo = await pusher.send_photo(chat, image(), caption="a photo")
    assert (await pusher.send_photo(chat, photo.photo[-1].file_id)).photo == photo.photo
    assert (await pusher.send_video_note(chat, MP4, duration=5, length=384)).video_note
    assert (await pusher.send_video(chat, MP4)).video
    assert (await pusher.send_voice(chat, OGG)).voice
    assert (await pusher.send_audio(chat, MP3, title="t")).audio
    assert (await pusher.send_animation(chat, image("GIF"))).animation
    document = await pusher.send_document(chat, PDF, filename="receipt.pdf", reply_to_message_id=1)
    assert document.document is not None
    assert document.document.file_name == "receipt.pdf"
    album = [telegram.InputMediaPhoto(image()), telegram.InputMediaVideo(MP4)]
    assert len(await pusher.send_media_group(chat, album)) == 2
    assert (await pusher.send_location(chat, 30.0, 122.1)).location
    assert (await pusher.send_venue(chat, 30.0, 122.1, "Counter", "1 Harbour Road")).venue
    assert (await pusher.send_contact(chat, "12333", "Hotline")).contact
    assert await pusher.send_chat_action(chat, "typing")
    assert (await pusher.get_chat(chat)).type == "private"
    assert (await pusher.get_chat_member(chat, chat)).status == "member"


async def test_aiogram_changes_what_it_said(bot: Bot, ana: Visitor, chat: int) -> None:
    sent = await bot.send_message(chat, "looking", reply_markup=YES)
    number = sent.message_id
    edited = await bot.edit_message_text("done", chat_id=chat, message_id=number)
    assert not isinstance(edited, bool)
    assert edited.edit_date
    assert edited.reply_markup is None
    assert await bot.edit_message_reply_markup(chat_id=chat, message_id=number, reply_markup=YES)
    photo = await bot.send_photo(chat, named("a.jpg", image()))
    assert await bot.edit_message_caption(chat_id=chat, message_id=photo.message_id, caption="new")
    media = InputMediaPhoto(media=named("b.png", image("PNG")), caption="newer")
    changed = await bot.edit_message_media(media, chat_id=chat, message_id=photo.message_id)
    assert not isinstance(changed, bool)
    assert changed.caption == "newer"
    assert await bot.delete_message(chat, number)
    assert await bot.delete_messages(chat, [photo.message_id, 99999])
    assert [letter.text for letter in await ana.reads()] == ["hello"]


async def test_python_telegram_bot_changes_what_it_said(pusher: ExtBot[None], ana: Visitor, chat: int) -> None:
    sent = await pusher.send_message(chat, "looking", reply_markup=PTB_YES)
    edited = await pusher.edit_message_text("done", chat, sent.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.text == "done"
    assert await pusher.edit_message_reply_markup(chat, sent.message_id, reply_markup=PTB_YES)
    photo = await pusher.send_photo(chat, image())
    assert await pusher.edit_message_caption(chat, photo.message_id, caption="new")
    assert await pusher.edit_message_media(telegram.InputMediaPhoto(image("PNG")), chat, photo.message_id)
    assert await pusher.delete_message(chat, sent.message_id)
    assert await pusher.delete_messages(chat, [photo.message_id])


async def test_both_know_themselves(bot: Bot, pusher: ExtBot[None]) -> None:
    assert (await bot.me()).is_bot
    assert (await pusher.get_me()).id == 4200
    commands = [BotCommand(command="start", description="Start")]
    assert await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code="en")
    told = await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats(), language_code="en")
    assert [command.command for command in told] == ["start"]
    scope = telegram.BotCommandScopeAllPrivateChats()
    assert [command.command for command in await pusher.get_my_commands(scope, "en")] == ["start"]
    assert await pusher.delete_my_commands(scope, "en")
    assert await bot.get_my_commands() == []
    assert await bot.set_my_name("安心")
    assert (await bot.get_my_name()).name == "安心"
    assert await bot.set_my_description("Proof of life")
    assert (await pusher.get_my_description()).description == "Proof of life"
    assert await pusher.set_my_short_description("Short")
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await pusher.get_chat_menu_button()).type == "commands"
    assert (await bot.get_webhook_info()).url == ""
    assert await pusher.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_user_profile_photos(1)).total_count == 0


async def test_what_a_person_sends_is_read_by_both(bot: Bot, pusher: ExtBot[None], ana: Visitor) -> None:
    await ana.says("/start")
    await ana.records(MP4, seconds=70)
    await ana.photographs(image(), caption="my card")
    await ana.sends("document", PDF, name="../../proof.pdf")
    await ana.shares_place(30.0, 122.1)
    await ana.shares_contact("13800000000", "Ana")
    await ana.says("not mine", forwarded=True)
    await ana.rewords(await ana.says("teh"), "the")
    await ana.blocks()
    for updates in (await bot.get_updates(), await pusher.get_updates()):
        messages = [update.message for update in updates if update.message]
        start, note, photo, document, place, contact, forwarded, _ = messages
        assert start.entities[0].type == "bot_command"
        assert start.from_user.language_code == "zh-hans"
        assert note.video_note.length == 384
        assert photo.caption == "my card"
        assert document.document.file_name == ".._.._proof.pdf"
        assert place.location.latitude == 30.0
        assert contact.contact.phone_number == "13800000000"
        assert forwarded.forward_origin.type == "hidden_user"
        assert [u.edited_message.text for u in updates if u.edited_message] == ["the"]
        assert [u.my_chat_member.new_chat_member.status for u in updates if u.my_chat_member] == ["kicked"]


async def test_both_fetch_what_a_person_sent(bot: Bot, pusher: ExtBot[None], ana: Visitor) -> None:
    letter = await ana.records(MP4)
    assert letter.file is not None
    fetched = await bot.download(letter.file)
    assert fetched is not None
    assert fetched.read() == MP4
    file = await pusher.get_file(letter.file)
    assert bytes(await file.download_as_bytearray()) == MP4


async def test_a_pressed_button_is_answered(bot: Bot, ana: Visitor, chat: int) -> None:
    await bot.send_message(chat, "?", reply_markup=YES)
    await ana.hears("?")
    await ana.presses("Yes")
    query = (await bot.get_updates(offset=-1))[0].callback_query
    assert query is not None
    assert query.data == "yes"
    assert await bot.answer_callback_query(query.id, text="thanks", show_alert=True)
    assert await ana.is_answered() == {"id": query.id, "text": "thanks", "alert": True}


async def test_reply_keyboards_reach_the_person_and_not_the_echo(bot: Bot, ana: Visitor, chat: int) -> None:
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="My standing")]], is_persistent=True)
    assert (await bot.send_message(chat, "a", reply_markup=keyboard)).reply_markup is None
    await ana.hears("a")
    await ana.presses("My st")
    assert (await ana.reads())[-1].text == "My standing"
    await bot.send_message(chat, "b", reply_markup=ForceReply())
    await bot.send_message(chat, "c", reply_markup=ReplyKeyboardRemove())
    await ana.hears("c")
    assert ana.keyboard == []


@pytest.mark.parametrize("form", ["query", "urlencoded", "multipart", "json"])
async def test_a_request_may_travel_in_any_form(url: str, ana: Visitor, chat: int, form: str) -> None:
    params: dict[str, Any] = {
        "chat_id": str(chat),
        "text": "hi",
        "reply_markup": YES.model_dump_json(exclude_none=True),
    }
    address = f"{url}/bot{TOKEN}/sendmessage"
    async with httpx.AsyncClient(trust_env=False) as client:
        match form:
            case "query":
                response = await client.get(address, params=params)
            case "urlencoded":
                response = await client.post(address, data=params)
            case "multipart":
                response = await client.post(address, files={name: (None, value) for name, value in params.items()})
            case _:
                body = params | {"reply_markup": json.loads(params["reply_markup"])}
                response = await client.post(address, json=body)
    assert response.json()["ok"], response.text
    assert (await ana.hears("hi")).buttons == {"Yes": "yes"}


async def test_webhooks_are_honestly_refused(bot: Bot) -> None:
    with pytest.raises(Exception, match="getUpdates only"):
        await bot(SetWebhook(url="https://example.org/hook"))


def test_the_whole_directory_is_covered(messenger: Messenger) -> None:
    assert len(METHODS.names) > 40
