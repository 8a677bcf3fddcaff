"""The whole product on a port of its own, a clock that stands still, and a phone for everybody who comes."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.async_api import Browser

from biometrics.challenge import Challenge
from bot import demo
from bot.application import Running, running
from bot.demo import ROLES, Role
from bot.settings import Settings
from bot.tour import Samples, seed_for
from records.roster import RosterEntry
from tests.browser.phone import Phone, a_phone
from tests.fakes.clock import FakeClock

MORNING = "2026-11-24 09:40"
AT_HOME = (30.0200, 122.1067)


@dataclass(frozen=True, slots=True)
class Town:
    anxin: Running
    clock: FakeClock
    arrives: Callable[[str], Awaitable[Phone]]

    @property
    def address(self) -> str:
        return self.anxin.address

    async def reviewer(self, language: str) -> Phone:
        """Somebody who has taken the invitation and may decide."""
        reviewer = await self.arrives(language)
        await reviewer.page.goto(f"{self.address}/")
        await reviewer.page.locator("#start").click()
        await reviewer.speaks()
        await reviewer.writes(f"/start {self.anxin.invitation}")
        await reviewer.hears("您现在可以审核了", "You can now decide on cases")
        return reviewer


def with_photos(shown: Samples, roles: Sequence[Role] = ROLES) -> list[RosterEntry]:
    """The people of the demonstration, whose photos the agency has already."""
    today = FakeClock.at(MORNING).now().date()
    return [replace(role.entry(today), photo=shown.portraits[role.identity]) for role in roles]


@asynccontextmanager
async def opened(
    folder: Path,
    models: Path,
    chromium: Browser,
    *,
    keeps: bool,
    draws: Sequence[Challenge] = (),
    roster: Sequence[RosterEntry] = (),
) -> AsyncIterator[Town]:
    """`keeps`: whether pictures are taken; `draws`: what is asked for in the first videos."""
    clock, phones = FakeClock.at(MORNING), list[Phone]()
    settings = Settings(models=models, data=folder, port=0, workers=1, seed=seed_for(draws))
    plan = demo.plan(settings, clock)

    async def arrives(language: str) -> Phone:
        phones.append(await a_phone(chromium, language, keeps=keeps, host_place=AT_HOME))
        return phones[-1]

    async with running(replace(plan, roster=roster or plan.roster)) as anxin:
        yield Town(anxin, clock, arrives)
        for phone in phones:
            await phone.page.context.close()
    assert [complaint for phone in phones for complaint in phone.complaints] == []
