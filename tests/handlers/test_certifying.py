"""A proof of life, from the tips to the receipt."""

from tests.handlers.conftest import FakeDesk
from tests.handlers.person import FakePerson


async def test_a_good_video_earns_a_receipt(wang_enrolled: FakePerson, desk: FakeDesk) -> None:
    await wang_enrolled.taps("📹 准备好了")
    assert wang_enrolled.last.picture
    await wang_enrolled.records()
    assert wang_enrolled.reads[-1].startswith("收到了，正在看")

    await desk.works()
    assert wang_enrolled.reads[-2].startswith("✅ 王**，认证成功。")
    assert "下一次：2027年11月30日以前。" in wang_enrolled.reads[-2]
