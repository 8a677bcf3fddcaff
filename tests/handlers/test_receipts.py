"""Receipts in the chat: the card, all of them, files to keep, and whether one is ours."""

import re

from handlers.cases import UseCases
from pension.errors import PaperNotPrinted
from tests.handlers.conftest import LI, FakeDesk, FakePapers, Start
from tests.handlers.person import FakePerson


async def certifies(person: FakePerson, desk: FakeDesk, clip: bytes) -> str:
    """The number of the new receipt."""
    await person.says("/certify")
    await person.taps("📹 准备好了")
    await person.records(clip)
    await desk.works()
    (number,) = re.findall(r"AX-[0-9A-Z-]+", person.last.text)
    return number


async def test_every_receipt_can_be_seen_and_kept_again(wang_enrolled: FakePerson, desk: FakeDesk) -> None:
    wang, numbers = wang_enrolled, []
    for year in range(3):
        numbers.append(await certifies(wang, desk, b"clip %d" % year))
        wang.clock.passes(days=360)
    await wang.says("/receipts")
    assert wang.reads[-1].startswith("您的凭证，一共3张，这是第1张。")
    assert numbers[2] in wang.reads[-1]
    await wang.taps("更早的一张")
    await wang.taps("更早的一张")
    assert numbers[0] in wang.reads[-1]
    assert list(wang.last.buttons) == ["看这张凭证", "☎️ 找人帮我"]
    await wang.taps("看这张凭证")
    assert wang.last.picture
    assert wang.reads[-1].startswith(f"这是您的凭证 {numbers[0]}。")
    await wang.taps("存为图片")
    assert (wang.last.document or b"").startswith(b"\x89PNG")
    await wang.taps("打印用的PDF")
    assert (wang.last.document or b"").startswith(b"%PDF")


async def test_who_has_none_is_told_so(wang_enrolled: FakePerson) -> None:
    await wang_enrolled.says("/receipts")
    assert wang_enrolled.reads[-1].startswith("这里还没有您的凭证。")


async def test_another_chat_does_not_get_it_by_its_number(
    wang_enrolled: FakePerson, desk: FakeDesk, start: Start
) -> None:
    number = await certifies(wang_enrolled, desk, b"clip")
    other = FakePerson(start(), wang_enrolled.bot, wang_enrolled.tray, wang_enrolled.clock, id=88)
    await other.says("/start")
    for tap in ("中文", "我同意", "我自己"):
        await other.taps(tap)
    await other.says(LI.identity)
    await other.says(LI.name)
    await other.taps("对")
    for form in ("card", "picture", "pdf"):
        await other.taps_on(1, f"paper:{form}:{number}")
        assert other.reads[-1].startswith("我没有找到这张凭证。")
    await other.taps_on(1, "leaf:0")
    assert other.reads[-1].startswith("我没有找到这张凭证。")


async def test_anybody_may_ask_whether_a_receipt_is_ours(
    wang_enrolled: FakePerson, desk: FakeDesk, cases: UseCases, start: Start
) -> None:
    await certifies(wang_enrolled, desk, b"clip")
    (receipt,) = await cases.show_receipts(1)
    clerk = FakePerson(start(), wang_enrolled.bot, wang_enrolled.tray, wang_enrolled.clock, id=99)
    await clerk.says(f"/start {receipt.reference}")
    assert clerk.reads[-1].startswith(f"✅ 这张凭证是我们开出的。\n王** · 编号 {receipt.number}")
    assert clerk.reads[-1].endswith("下一次：2027年11月30日以前。")
    changed = receipt.reference[:-1] + ("0" if receipt.reference[-1] != "0" else "1")
    await clerk.says(f"/start {changed}")
    assert clerk.reads[-1].startswith("我没有找到这张凭证。")
    await clerk.says("/start r_")
    assert clerk.reads[-1].startswith("我没有找到这张凭证。")


async def test_the_words_arrive_although_the_card_cannot_be_drawn(
    wang_enrolled: FakePerson, desk: FakeDesk, papers: FakePapers
) -> None:
    papers.lost = True
    number = await certifies(wang_enrolled, desk, b"clip")
    assert wang_enrolled.reads[-1].startswith("✅ 王**，认证成功。")
    await wang_enrolled.says("/receipt")
    assert number in wang_enrolled.reads[-1]
    await wang_enrolled.taps("打印用的PDF")
    assert wang_enrolled.reads[-1].startswith("这张凭证我刚刚没有画成")
    assert PaperNotPrinted.key == "paper-not-printed"
