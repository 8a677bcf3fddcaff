"""The demonstration's clock: a page, for this computer alone, that moves the day."""

import secrets
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import escape
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.clock import MovableClock
from locales.spelling import spelled
from records.database import Database
from scheduler.calendar import Calendar

HERE = {"127.0.0.1", "::1", "localhost"}
STEPS = {"1": timedelta(days=1), "7": timedelta(days=7), "30": timedelta(days=30)}
NEXT = "next"
LABELS = {
    "1": "明天 · Tomorrow",
    "7": "过 7 天 · 7 days on",
    "30": "过 30 天 · 30 days on",
    NEXT: "到下一件事 · To the next date",
}
PAGE = """<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>日历 · Calendar</title><style nonce="{nonce}">
body {{ font: 1.4rem/1.5 sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; text-align: center }}
button {{ font: inherit; display: block; width: 100%; margin: .6rem 0; padding: .8rem; border-radius: .8rem;
border: 2px solid #a33; background: #fff }}
</style></head><body>
<p>演示的今天 · Today in the demonstration</p><h1>{chinese}<br>{english}</h1>
<form method="post" action="/clock"><input type="hidden" name="token" value="{token}">{buttons}</form>
<p>拨了以后，提醒、停发和恢复都马上在聊天里看得到。日期不能往回拨。<br>
Reminders, suspension and restoration show in the chat at once. The date never moves back.</p>
</body></html>"""


@dataclass(frozen=True, slots=True)
class ClockPage:
    """`token` is in the page alone: who cannot read it cannot move the day."""

    clock: MovableClock
    database: Database
    calendar: Awaitable[Calendar]
    token: str = field(default_factory=secrets.token_urlsafe)

    @property
    def routes(self) -> list[Route]:
        return [Route("/clock", self.answer, methods=["GET", "POST"])]

    async def answer(self, request: Request) -> Response:
        if not _from_here(request):
            return Response(status_code=404)
        return await (self._move(request) if request.method == "POST" else self._show())

    async def _show(self) -> Response:
        today, nonce = self.clock.now().date(), secrets.token_urlsafe()
        buttons = (f'<button name="to" value="{step}">{escape(label)}</button>' for step, label in LABELS.items())
        page = PAGE.format(
            nonce=nonce,
            token=self.token,
            chinese=spelled(today, "zh_Hans_CN"),
            english=spelled(today, "en_GB"),
            buttons="".join(buttons),
        )
        policy = f"default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; frame-ancestors 'none'"
        return HTMLResponse(
            page, headers={"Content-Security-Policy": policy, "Cache-Control": "no-store", "X-Frame-Options": "DENY"}
        )

    async def _move(self, request: Request) -> Response:
        form = await request.form(max_files=0, max_fields=4)
        if not secrets.compare_digest(str(form.get("token", "")).encode(), self.token.encode()):
            return Response(status_code=403)
        if (day := await self._day(str(form.get("to", "")))) is None:
            return Response(status_code=400)
        self.clock.move_to(day)
        await (await self.calendar).run_all()
        return RedirectResponse("/clock", status_code=303)

    async def _day(self, step: str) -> date | None:
        today = self.clock.now().date()
        if step in STEPS:
            return today + STEPS[step]
        if step != NEXT:
            return None
        async with self.database.begin() as office:
            return await office.beneficiaries.next_day(today) or today + STEPS["1"]


def _from_here(request: Request) -> bool:
    """Typed into a browser on this computer: not through a proxy, nor under the name of another machine."""
    client = request.client.host if request.client else ""
    forwarded = any(name in request.headers for name in ("x-forwarded-for", "x-forwarded-host", "forwarded"))
    names = {urlsplit(f"//{request.headers.get('host', '')}").hostname}
    if "origin" in request.headers:
        names.add(urlsplit(request.headers["origin"]).hostname)
    return client in HERE and not forwarded and names <= HERE
