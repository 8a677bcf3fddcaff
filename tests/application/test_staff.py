"""The commands by which an agency invites its staff."""

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

from cryptography.fernet import Fernet

from bot.clock import SystemClock
from bot.messenger import Messenger, listening
from bot.settings import Settings
from pension.account import AccountKey
from pension.cases.consent import OpenAccount
from pension.cases.invite import AcceptInvitation, Invite
from records.database import Database

TOKEN = "4200:a-secret-only-tests-know"


def anxin(data: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ANXIN_DATA": str(data), "COLUMNS": "100", **settings}
    return subprocess.run([sys.executable, "-m", "bot", *words], env=environment, capture_output=True, text=True)


def test_an_invitation_fits_into_a_link_and_is_signed(tmp_path: Path) -> None:
    told = anxin(tmp_path, "staff", "invite", "周审核")
    assert told.returncode == 0, told.stderr
    invitation = re.search(r"/start (\S+)", told.stdout)
    assert invitation is not None
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", invitation[1])
    assert "t.me" not in told.stdout


def test_where_the_web_chat_has_an_address_outside_the_invitation_is_a_link(tmp_path: Path) -> None:
    told = anxin(tmp_path, "staff", "invite", "周审核", ANXIN_PUBLIC_URL="https://anxin.example/")
    assert re.search(r"https://anxin\.example/\?start=staff-1-[0-9a-f]{32}\n", told.stdout)


def test_a_name_must_be_one(tmp_path: Path) -> None:
    assert anxin(tmp_path, "staff", "invite", "  ").returncode == 64


def test_who_is_not_on_the_staff_cannot_be_removed(tmp_path: Path) -> None:
    told = anxin(tmp_path, "staff", "remove", "7")
    assert told.returncode == 1
    assert "no member of staff" in told.stderr


def test_an_invited_member_is_listed_and_removed(tmp_path: Path) -> None:
    asyncio.run(_joins(tmp_path))
    assert "周审核" in anxin(tmp_path, "staff", "list").stdout
    assert anxin(tmp_path, "staff", "remove", "1").returncode == 0
    assert "周审核" not in anxin(tmp_path, "staff", "list").stdout


async def _joins(data: Path) -> None:
    settings = Settings.from_environment({"ANXIN_DATA": str(data)})
    database = Database(settings.database_url, settings.keyring)
    await database.open()
    account = await OpenAccount(database)(AccountKey(1, 1), 1, "zh-Hans")
    invitation = await Invite(database, SystemClock())("周审核")
    await AcceptInvitation(database, SystemClock())(account.id, invitation)
    await database.close()


async def test_where_telegram_can_be_asked_the_invitation_is_a_link(tmp_path: Path) -> None:
    telegram = Messenger(tmp_path / "telegram", Fernet(Fernet.generate_key()), TOKEN)
    async with listening(telegram.app(), telegram.hang_up) as url:
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API": url}
        told = await asyncio.to_thread(anxin, tmp_path, "staff", "invite", "周审核", **settings)
    assert re.search(r"https://t\.me/anxin_bot\?start=staff-1-[0-9a-f]{32}\n", told.stdout)


def test_where_telegram_cannot_be_asked_the_invitation_is_printed_nevertheless(tmp_path: Path) -> None:
    told = anxin(tmp_path, "staff", "invite", "周审核", TELEGRAM_TOKEN=TOKEN, TELEGRAM_API="http://127.0.0.1:9")
    assert told.returncode == 0
    assert "/start staff-1-" in told.stdout
    assert "could not be asked" in told.stderr
