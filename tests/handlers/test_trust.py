"""Is it really you? And what a family hears when its word changes."""

from handlers.tiding import tiding
from pension.account import Account, AccountKey
from pension.tiding import Letter, Tiding
from tests.handlers.conftest import TEXTS
from tests.handlers.person import FakePerson
from tests.handlers.test_code_word import given

SAY = TEXTS.say_in("zh-Hans")


async def test_it_says_what_is_never_asked_and_shows_the_word(wang_enrolled: FakePerson) -> None:
    word = given(wang_enrolled)
    await wang_enrolled.says("/really")
    for promise in (f"“{word}”", "银行卡", "验证码", "转账", "12333"):
        assert promise in wang_enrolled.reads[-1]
    assert list(wang_enrolled.last.buttons) == ["换一个暗号", "☎️ 找人帮我"]


async def test_a_stranger_learns_what_is_never_asked(wang: FakePerson) -> None:
    await wang.says("/really")
    assert wang.reads[-1].startswith("我从不问银行卡")
    assert "12333" in wang.reads[-1]


def test_a_message_we_start_has_a_button_that_asks() -> None:
    account = Account(1, AccountKey(1, 2), 2, "zh-Hans")
    text, markup = tiding(SAY, Letter(account, Tiding("code-word-changed"), "石榴花"))
    assert text.startswith("【家庭暗号：石榴花】")
    labels = [button.text for row in markup.inline_keyboard for button in row]
    assert labels == ["真的是安心吗？", "☎️ 找人帮我"]
