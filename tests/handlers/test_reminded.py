"""What a reminder says, and where its buttons lead; and by whose clock it comes."""

from dataclasses import dataclass

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.errands import ReminderWords
from handlers.cases import UseCases
from pension.account import AccountKey
from pension.binding import Kind, Means
from records.database import Database
from scheduler.message import Begin, Message
from scheduler.reminders import Reminders
from tests.fakes.clock import FakeClock
from tests.handlers.conftest import LI, TEXTS
from tests.handlers.person import FakePerson


@dataclass
class ThroughTheBot:
    """Implements `scheduler.message.Push`: the message stands in the chat of the test."""

    bot: Bot
    exact: bool = False

    async def push(self, chat: int, message: Message, key: str, begin: Begin) -> None:
        await begin()
        rows = [[InlineKeyboardButton(text=one.label, callback_data=one.data)] for one in message.buttons]
        await self.bot.send_message(chat, message.text, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


@pytest.fixture
def database(cases: UseCases) -> Database:
    records = cases.open_account.records
    assert isinstance(records, Database)
    return records


@pytest.fixture
def remind(database: Database, clock: FakeClock, bot: Bot) -> Reminders:
    return Reminders.of(database, clock, {bot.id: ThroughTheBot(bot)}, ReminderWords(TEXTS))


async def test_a_reminder_leads_straight_to_certifying(
    wang_enrolled: FakePerson, remind: Reminders, clock: FakeClock
) -> None:
    clock.goes_to("2026-12-01 10:00")
    await wang_enrolled.says("/codeword")
    await wang_enrolled.says("石榴花")
    assert await remind() == 1
    assert wang_enrolled.reads[-1] == (
        "【家庭暗号：石榴花】\n王**您好，养老待遇资格认证请在2026年12月31日以前办理，还有30天。现在办只要一分钟。\n"
        "拿不准是不是我？请点 /really"
    )
    assert list(wang_enrolled.last.buttons) == ["📹 现在办", "📅 过几天提醒我", "☎️ 找人帮我"]
    await wang_enrolled.taps("📹 现在办")
    assert next(iter(wang_enrolled.last.buttons)) == "📹 准备好了"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-01 10:00", "有30天"),
        ("2026-12-31 10:00", "是办理养老待遇资格认证的最后一天"),
        ("2027-01-01 10:00", "待遇从2027年1月起暂停发放，因为2026年12月31日以前没有认证"),
        ("2027-12-02 10:00", "2027年12月31日以前认证，马上恢复并补发"),
        ("2028-01-01 10:00", "请先认证，再由工作人员看一份无犯罪证明"),
    ],
)
async def test_it_says_what_is_true_on_its_day(
    wang_enrolled: FakePerson, remind: Reminders, clock: FakeClock, moment: str, words: str
) -> None:
    clock.goes_to(moment)
    assert await remind() == 1
    assert words in wang_enrolled.reads[-1]


async def test_another_day_is_chosen_with_one_tap(
    wang_enrolled: FakePerson, remind: Reminders, clock: FakeClock
) -> None:
    clock.goes_to("2026-12-01 10:00")
    await remind()
    await wang_enrolled.taps("📅 过几天提醒我")
    assert list(wang_enrolled.last.buttons) == ["明天", "一个星期以后", "☎️ 找人帮我"]
    await wang_enrolled.taps("一个星期以后")
    assert wang_enrolled.reads[-1].startswith("好的，2026年12月8日我再提醒您。")
    clock.goes_to("2026-12-08 08:00")
    assert await remind() == 0
    clock.goes_to("2026-12-08 09:00")
    assert await remind() == 1


async def test_near_the_end_less_can_be_chosen_and_on_the_last_day_nothing(
    wang_enrolled: FakePerson, remind: Reminders, clock: FakeClock
) -> None:
    clock.goes_to("2026-12-28 10:00")
    await remind()
    before = wang_enrolled.last
    await wang_enrolled.taps("📅 过几天提醒我")
    assert list(wang_enrolled.last.buttons) == ["明天", "三天以后", "☎️ 找人帮我"]
    clock.goes_to("2026-12-31 10:00")
    await remind()
    assert list(wang_enrolled.last.buttons) == ["📹 现在办", "☎️ 找人帮我"]
    await wang_enrolled.taps_on(before.id, before.buttons["📅 过几天提醒我"])
    assert wang_enrolled.reads[-1].startswith("日子快到了，不能再等。")


async def test_somebody_may_help(wang_enrolled: FakePerson, remind: Reminders, clock: FakeClock) -> None:
    clock.goes_to("2026-12-01 10:00")
    await remind()
    await wang_enrolled.taps("☎️ 找人帮我")
    assert wang_enrolled.reads[-1].startswith("好的，有人帮您。")
    await wang_enrolled.taps("☎️ 请工作人员来看")
    assert wang_enrolled.reads[-1].startswith("好的，已经请工作人员来看。")


async def test_the_buttons_are_about_whom_the_reminder_was_about(
    wang_enrolled: FakePerson, remind: Reminders, clock: FakeClock, database: Database, cases: UseCases
) -> None:
    async with database.begin() as office:
        account = await office.accounts.find(AccountKey(wang_enrolled.bot.id, wang_enrolled.id))
        li = await office.beneficiaries.with_identity(LI.identity)
        assert account
        assert li
        await office.bindings.add(account.id, li.id, Kind.RELATIVE, Means.CHAT, clock.now())
    clock.goes_to("2026-12-01 10:00")
    assert await remind() == 2
    about_li = next(letter for letter in wang_enrolled.letters if "李**" in letter.text)
    await wang_enrolled.taps_on(about_li.id, about_li.buttons["📅 过几天提醒我"])
    assert (await cases.ask_status(account.id)).name == "李**"


async def test_what_belongs_to_somebody_else_is_not_opened_by_an_invented_button(
    wang_enrolled: FakePerson, database: Database
) -> None:
    async with database.begin() as office:
        li = await office.beneficiaries.with_identity(LI.identity)
        assert li
    await wang_enrolled.taps_on(1, f"re:now:{li.id}")
    assert "李" not in wang_enrolled.reads[-1]
    await wang_enrolled.says("/status")
    assert wang_enrolled.reads[-1].startswith("王**")


async def test_the_clock_on_the_wall_is_told_in_ones_own_way(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.says("/timezone")
    await wang_enrolled.says("早上")
    assert wang_enrolled.reads[-1].startswith("请只写时间")
    await wang_enrolled.says("3：02")
    assert wang_enrolled.reads[-1].startswith("记下了，您那里现在是11月24日星期二凌晨3点")
    await wang_enrolled.says("你好")
    assert wang_enrolled.reads[-1].startswith("我在。")
