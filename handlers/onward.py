"""What comes next for this person, wherever they come from."""

from aiogram.fsm.scene import ScenesManager

from handlers import steps
from handlers.buttons import Place
from handlers.cases import UseCases
from handlers.talk import Talk
from pension.account import Account


async def again(account: Account, cases: UseCases) -> Account:
    """The same account, as it is after something has changed it."""
    return await cases.open_account(account.key, account.chat, account.language)


async def onward(account: Account, cases: UseCases, talk: Talk, scenes: ScenesManager) -> None:
    """The first step that is still missing: consent, enrolment, what they can do, a picture, or the video itself."""
    await scenes.close()
    if not account.has_agreed:
        await talk.tell("consent", Place.AGREE, Place.DECLINE, days=cases.clip_days, mark_days=cases.signature_days)
        return
    if account.beneficiary is None:
        await talk.tell("whom", Place.MYSELF, Place.FAMILY)
        return
    if name := await cases.relative_spoken_of(account.id):
        await talk.write(talk.say("for-relative", name=name))
    if await cases.abilities_of(account.id) is None:
        await scenes.enter(steps.ABILITIES)
    elif not await cases.has_reference(account.id):
        await scenes.enter(steps.PHOTO)
    else:
        await talk.tell("tips", Place.READY, Place.TRY)
