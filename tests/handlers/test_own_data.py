"""Asking for what is held of oneself."""

from aiogram.methods import SendDocument

from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray


async def test_it_comes_as_two_files_that_cannot_be_passed_on(wang_enrolled: FakePerson, tray: Tray) -> None:
    await wang_enrolled.says("/mydata")
    files = [call for call in tray.calls if isinstance(call, SendDocument)]
    assert [file.document.filename for file in files] == ["anxin.pdf", "anxin.json"]
    assert all(file.protect_content for file in files)
    printed = (wang_enrolled.letters[-2].document or b"").decode()
    assert "您的姓名和身份证号码（加密保存）：王**，33090219480307****" in printed
    assert "职工基本养老保险，从2018年3月开始" in printed


async def test_a_stranger_is_told_how_little_that_is(wang: FakePerson) -> None:
    await wang.says("/mydata")
    printed = (wang.letters[-2].document or b"").decode()
    assert printed.count("\n") == 0
    assert printed.startswith("这个聊天：号码 77")
