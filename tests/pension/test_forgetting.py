"""What is left when a person asks to be forgotten."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pension.account import AccountKey
from pension.attempt import Source
from pension.cases.certify import AddresseeOf
from pension.cases.escalate import AskForPerson
from pension.cases.forget import Forget
from pension.cases.reference import OfferReference
from pension.errors import NotOnRoster, ReviewPending, TooManyGuesses
from pension.outcome import Withdrawn
from tests.fakes.examination import TOO_DARK
from tests.fakes.town import LI, WANG, FakeTranscripts, Town


def forget(town: Town) -> Forget:
    return Forget(town.database, town.evidence, town.clock, FakeTranscripts())


async def test_the_chat_is_gone_and_nothing_points_to_it(town: Town) -> None:
    account = await town.enrols(WANG, user=987654321)
    attempt = await town.records(account)
    await town.decide(attempt.id)
    await forget(town)(account.id)
    async with town.database.begin() as office:
        assert await office.accounts.find(account.key) is None
        assert await office.attempts.from_source(attempt.source) is None
        (certification,) = await office.certifications.of(1)
        assert certification.actor is None
    assert await AddresseeOf(town.database, town.clock)(attempt.id) is None
    await town.database.close()
    content = b"".join(file.read_bytes() for file in town.folder.glob("register.sqlite3*"))
    assert (987654321).to_bytes(4, "big") not in content


async def test_an_unaccepted_picture_goes_an_accepted_one_stays(town: Town) -> None:
    account = await town.enrols(WANG)
    await OfferReference(town.database, town.evidence, town.examination, town.clock)(account.id, b"another")
    await forget(town)(account.id)
    async with town.database.begin() as office:
        (template,) = await office.templates.of(1)
    assert await town.evidence.names(timedelta(0)) == [template.picture]


async def test_while_a_reviewer_needs_it_nothing_is_erased(town: Town) -> None:
    account = await town.enrols(WANG)
    await AskForPerson(town.database, town.clock)(account.id)
    with pytest.raises(ReviewPending):
        await forget(town)(account.id)
    async with town.database.begin() as office:
        assert await office.accounts.get(account.id)


async def test_a_video_under_examination_is_withdrawn(town: Town) -> None:
    account = await town.enrols(replace(WANG, photo=None))
    await OfferReference(town.database, town.evidence, town.examination, town.clock)(account.id, b"myself")
    town.examination.finds(TOO_DARK)
    attempt = await town.records(account)
    await forget(town)(account.id)
    assert await town.decide(attempt.id) == Withdrawn()


async def test_somebody_else_may_then_enrol(town: Town) -> None:
    await forget(town)((await town.enrols(WANG, user=1)).id)
    daughter = await town.opens(2)
    assert await town.enrol(daughter.id, WANG.identity, WANG.name)


async def test_a_new_account_never_gets_a_forgotten_ones_number(town: Town) -> None:
    account = await town.opens(1)
    await forget(town)(account.id)
    assert (await town.opens(2)).id > account.id


async def test_being_forgotten_does_not_wash_wrong_guesses_away(town: Town) -> None:
    await town.enters(LI)
    for user in range(5):
        account = await town.opens(user)
        with pytest.raises(NotOnRoster):
            await town.recognise(account.id, LI.identity, "王秀英")
        await forget(town)(account.id)
    with pytest.raises(TooManyGuesses):
        await town.recognise((await town.opens(9)).id, LI.identity, LI.name)


async def test_the_same_chat_may_come_again(town: Town) -> None:
    account = await town.enrols(WANG)
    first = await town.records(account, b"one")
    await forget(town)(account.id)
    again = await town.opens(1)
    await town.enrol(again.id, WANG.identity, WANG.name)
    await town.issue(again.id)
    second = await town.sends(again, b"two", source=first.source)
    assert second.id != first.id
    assert again.key == AccountKey(7, 1)
    assert second.source == Source(7, 1, first.source.message)
