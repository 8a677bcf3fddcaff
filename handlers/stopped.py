"""My money has stopped: what happened, since when, and what brings it back."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.scene import ScenesManager
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Go, Place, keyboard
from handlers.cases import UseCases
from handlers.talk import Talk
from locales import Say
from pension.account import Account
from pension.cases.status import Status
from pension.month import Month
from pension.standing import Standing

WAYS_ON: dict[Standing, tuple[Place, ...]] = {
    Standing.IN_ORDER: (Place.STATUS,),
    Standing.DUE: (Place.CERTIFY,),
    Standing.SUSPENDED: (Place.CERTIFY,),
    Standing.DOCUMENTS_REQUIRED: (Place.PAPERS, Place.CERTIFY),
    Standing.CLOSED: (Place.MISTAKE,),
}


def router() -> Router:
    router = Router(name="stopped")
    router.message.register(stopped, Command("stopped"))
    router.callback_query.register(stopped, Go.filter(F.to == Place.STOPPED))
    return router


async def stopped(
    _: Message | CallbackQuery, account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager
) -> None:
    await scenes.close()
    status = await cases.ask_status(account.id)
    words, places = [_what_happened(status, talk.say)], WAYS_ON[status.standing]
    if not status.papers:
        places = tuple(place for place in places if place is not Place.PAPERS)
    if status.promised_at is not None:
        words.append(talk.say("standing-with-reviewer", promised_at=status.promised_at))
        places = (Place.PAPERS, Place.STATUS) if status.papers else (Place.STATUS,)
    await talk.write("\n".join(words), keyboard(talk.say, *places))


def _what_happened(status: Status, say: Say) -> str:
    back = status.restoration
    key = f"stopped-{status.standing}"
    if status.standing is Standing.DOCUMENTS_REQUIRED and not status.papers:
        key = "stopped-suspended"
    return say(
        key,
        name=status.name,
        deadline=status.deadline,
        since=back.since if back else Month.of(status.suspended_from),
        months=back.months if back else 0,
        papers=any_of(status.papers, say),
        on=status.closed_on or status.deadline,
    )


def any_of(papers: tuple[str, ...], say: Say) -> str:
    """The names of the papers, any one of which will do."""
    return say("or").join(say(f"document-{paper}") for paper in papers)
