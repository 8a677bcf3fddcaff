"""Being forgotten empties the chat that we keep ourselves."""

from bot.application import Plan, running
from bot.messenger.visitor import Visitor
from bot.settings import Settings
from locales import Texts

SAY = Texts(strict=True).say_in("zh-Hans")
SECRET = "我的秘密是石榴花"


async def test_nothing_that_was_said_is_left_in_the_web_chat(settings: Settings, her_photo: bytes) -> None:
    async with running(Plan(settings)) as anxin, Visitor(anxin.address) as visitor, Visitor(anxin.address) as other:
        await other.says("/start")
        await visitor.says(SECRET)
        await visitor.hears(SAY("anything-else"))
        shown = await visitor.photographs(her_photo)
        await visitor.sees(shown)
        await visitor.says("/forget")
        await visitor.hears(SAY("forget-ask", days=60))
        await visitor.presses(SAY("button-forget"))
        await visitor.hears(SAY("forgotten"))

        assert [letter.text for letter in await visitor.reads()] == [SAY("forgotten")]
        assert not list((settings.data / "messenger" / "files").iterdir())
        assert len(await other.reads()) >= 1
        await visitor.says("/start")
        await visitor.hears("您好")
