"""A messenger on a real port, people in front of it, and bots of both libraries behind it."""

import importlib.util
import warnings
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from cryptography.fernet import Fernet
from telegram.ext import ExtBot

from bot.messenger import Messenger, listening
from bot.messenger.api import Strict
from bot.messenger.visitor import Visitor

TOKEN = "4200:a-secret-only-tests-know"
SCHEMA = Path(__file__).parents[2] / ".." / "shared" / "telegram" / "specval.py"


def schema_check() -> Strict | None:
    """The published Bot API schema as a check, where it lies beside the project."""
    if not SCHEMA.is_file():
        return None
    spec = importlib.util.spec_from_file_location("specval", SCHEMA)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it reads its schema and leaves the closing to others
        check: Strict = module.Spec().check
    return check


@pytest.fixture(scope="session")
def strict() -> Strict | None:
    return schema_check()


@pytest.fixture
def cipher() -> Fernet:
    return Fernet(Fernet.generate_key())


@pytest.fixture
def make_messenger(tmp_path: Path, cipher: Fernet, strict: Strict | None) -> Callable[..., Messenger]:
    """Opens the same folder each time: a second one is a restart."""

    def make(**options: Any) -> Messenger:
        return Messenger(tmp_path / "messenger", cipher, TOKEN, **{"strict": strict, **options})

    return make


@pytest.fixture
def messenger(make_messenger: Callable[..., Messenger]) -> Messenger:
    return make_messenger()


@pytest.fixture
async def url(messenger: Messenger) -> AsyncIterator[str]:
    async with listening(messenger.app(), messenger.hang_up) as address:
        yield address


def aiogram_bot(url: str, token: str = TOKEN) -> Bot:
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    async with aiogram_bot(url) as bot:
        yield bot


@pytest.fixture
async def pusher(url: str) -> AsyncIterator[ExtBot[None]]:
    async with ExtBot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
        yield bot


@pytest.fixture
async def ana(url: str) -> AsyncIterator[Visitor]:
    async with Visitor(url) as visitor:
        yield visitor


@pytest.fixture
async def chat(ana: Visitor) -> int:
    """Ana has written once, so the bot may write to her."""
    letter = await ana.says("hello")
    number: int = letter.raw["chat"]["id"]
    return number
