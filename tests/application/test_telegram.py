"""The same conversations through the address of another Bot API server, held against the published schema."""

from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.application import Plan, running
from bot.demo import ROLES
from bot.messenger import Messenger, listening
from bot.messenger.api import Strict
from bot.messenger.visitor import Visitor
from bot.settings import Settings
from bot.tour import SMILE_AND_TURN, Guest, Samples, seed_for
from locales import Texts
from tests.messenger.conftest import schema_check

pytestmark = pytest.mark.models
TOKEN = "4200:a-secret-only-tests-know"


@pytest.fixture
def strict() -> Strict | None:
    return schema_check()


async def test_a_certification_through_another_server(
    tmp_path: Path, settings: Settings, shown: Samples, strict: Strict | None
) -> None:
    say = Texts(strict=True).say_in("zh-Hans")
    telegram = Messenger(tmp_path / "telegram", Fernet(Fernet.generate_key()), TOKEN, strict=strict)
    async with listening(telegram.app(), telegram.hang_up) as url:
        there = replace(settings, telegram_token=TOKEN, telegram_api=url, seed=seed_for([SMILE_AND_TURN]))
        role = ROLES[0]
        plan = Plan(there, lenient=True)
        roster = [replace(role.entry(plan.clock.now().date()), photo=shown.portraits[role.identity])]
        async with running(replace(plan, roster=roster)) as anxin, Visitor(url, timeout=60) as visitor:
            guest = Guest(visitor, say)
            await guest.enrols(role)
            await guest.presses("ready")
            await guest.shows(shown.laughing)
            assert await guest.is_told("认证成功")
            assert not any(task.done() for task in anxin.listening)
    assert telegram.faults.asked["sendMessage"] > 3
    refused = {method: times for method, times in telegram.faults.refused.items() if method != "getUpdates"}
    assert not refused
