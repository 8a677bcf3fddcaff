"""The family's word in the chat."""

import re

from aiogram.fsm.storage.memory import MemoryStorage

from handlers.cases import UseCases
from handlers.code_word import in_front
from pension.account import AccountKey
from tests.handlers.conftest import TEXTS, Start
from tests.handlers.person import FakePerson


def given(wang: FakePerson) -> str:
    """The word the chat has named last."""
    found = [word for text in wang.reads for word in re.findall("暗号(?:现在)?是“(.+?)”", text)]
    return found[-1]


async def test_enrolling_gives_the_family_a_word(wang_enrolled: FakePerson) -> None:
    words = TEXTS.say_in("zh-Hans")("code-words").split("·")
    assert given(wang_enrolled) in words


async def test_another_word_is_one_tap_away(wang_enrolled: FakePerson, cases: UseCases) -> None:
    await wang_enrolled.taps("换一个暗号")
    assert wang_enrolled.reads[-1].startswith("您家的暗号现在是")
    word = next(iter(wang_enrolled.last.buttons))
    await wang_enrolled.taps(word)
    assert wang_enrolled.reads[-1].startswith(f"好，您家的暗号是“{word}”。")
    account = await cases.open_account(AccountKey(1, wang_enrolled.id), wang_enrolled.id, "zh-Hans")
    assert await cases.ask_code_word(account.id) == word


async def test_a_word_of_ones_own_may_be_typed_after_a_restart(
    wang_enrolled: FakePerson, start: Start, storage: MemoryStorage
) -> None:
    await wang_enrolled.says("/codeword")
    wang_enrolled.dispatcher = start()
    await wang_enrolled.says("外婆的桂花")
    assert given(wang_enrolled) == "外婆的桂花"
    assert "外婆的桂花" not in str(storage.storage)


async def test_a_number_is_no_word_and_the_question_stays(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.says("/codeword")
    await wang_enrolled.says("6222020200112230")
    assert wang_enrolled.reads[-1].startswith("这个词我记不了。")
    await wang_enrolled.says("桂花")
    assert given(wang_enrolled) == "桂花"


async def test_a_stranger_is_asked_who_they_are_first(wang: FakePerson) -> None:
    await wang.says("/codeword")
    assert wang.reads[-1].startswith("我还不知道您是谁。")


def test_who_has_no_word_sees_none() -> None:
    say = TEXTS.say_in("zh-Hans")
    assert in_front(say, "石榴花", "您好。") == "【家庭暗号：石榴花】\n您好。"
    assert in_front(say, None, "您好。") == "您好。"
