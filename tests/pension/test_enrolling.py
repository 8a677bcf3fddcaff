"""Finding oneself on the roster."""

import pytest

from pension.account import AccountKey
from pension.cases.consent import ChooseLanguage, OpenAccount
from pension.cases.status import AskStatus
from pension.errors import (
    AlreadyBound,
    AlreadyEnrolled,
    ConsentMissing,
    IdentityNumberWrong,
    NotEnrolled,
    NotOnRoster,
    TooManyGuesses,
)
from pension.standing import Standing
from tests.fakes.town import LI, WANG, Town


async def test_number_and_name_lead_to_oneself(town: Town) -> None:
    await town.enters(WANG, LI)
    account = await town.opens(1)
    person = await town.enrol(account.id, " 330902 19480307 0026 ", "王 秀英")
    assert person.identity == WANG.identity
    async with town.database.begin() as office:
        assert [bound.id for bound in await office.accounts.bound_to(person.id, town.clock.now())] == [account.id]


async def test_the_account_of_a_chat_is_made_once(town: Town) -> None:
    first = await town.opens(1)
    again = await OpenAccount(town.database)(AccountKey(7, 1), 1, "en")
    assert again.id == first.id
    assert again.language == "zh-Hans"
    await ChooseLanguage(town.database)(first.id, "en")
    assert (await OpenAccount(town.database)(AccountKey(7, 1), 1, "zh-Hans")).language == "en"


async def test_the_same_user_number_of_another_bot_is_somebody_else(town: Town) -> None:
    assert (await town.opens(1, bot=7)).id != (await town.opens(1, bot=8)).id


async def test_somebody_who_blocked_us_and_comes_back_is_reachable_again(town: Town) -> None:
    account = await town.opens(1)
    async with town.database.begin() as office:
        await office.accounts.reach(account.id, reachable=False)
    assert not (await OpenAccount(town.database)(AccountKey(7, 1), 1, "en")).reachable
    assert (await OpenAccount(town.database)(AccountKey(7, 1), 1, "en")).reachable


async def test_a_wrong_name_and_an_unknown_number_sound_the_same(town: Town) -> None:
    await town.enters(WANG)
    account = await town.opens(1)
    with pytest.raises(NotOnRoster):
        await town.recognise(account.id, WANG.identity, "王秀珍")
    with pytest.raises(NotOnRoster):
        await town.recognise(account.id, LI.identity, LI.name)


async def test_a_mistyped_number_is_no_guess(town: Town) -> None:
    await town.enters(WANG)
    account = await town.opens(1)
    for _ in range(10):
        with pytest.raises(IdentityNumberWrong):
            await town.recognise(account.id, "330902194803070027", WANG.name)
    assert await town.recognise(account.id, WANG.identity, WANG.name)


async def test_after_five_wrong_guesses_an_account_has_to_wait_an_hour(town: Town) -> None:
    await town.enters(WANG)
    account = await town.opens(1)
    for _ in range(5):
        with pytest.raises(NotOnRoster):
            await town.recognise(account.id, LI.identity, LI.name)
        town.clock.passes(minutes=1)
    with pytest.raises(TooManyGuesses) as refusal:
        await town.recognise(account.id, WANG.identity, WANG.name)
    town.clock.moment = refusal.value.until
    assert await town.recognise(account.id, WANG.identity, WANG.name)


async def test_five_wrong_names_for_one_number_stop_everybodys_guesses_at_it(town: Town) -> None:
    await town.enters(WANG)
    for user in range(5):
        account = await town.opens(user)
        with pytest.raises(NotOnRoster):
            await town.recognise(account.id, WANG.identity, "李建国")
    with pytest.raises(TooManyGuesses):
        await town.recognise((await town.opens(99)).id, WANG.identity, WANG.name)


async def test_without_consent_nobody_is_tied(town: Town) -> None:
    await town.enters(WANG)
    account = await OpenAccount(town.database)(AccountKey(7, 1), 1, "en")
    with pytest.raises(ConsentMissing):
        await town.enrol(account.id, WANG.identity, WANG.name)


async def test_somebody_with_a_chat_of_their_own_cannot_be_taken_over(town: Town) -> None:
    await town.enrols(WANG, user=1)
    stranger = await town.opens(2)
    with pytest.raises(AlreadyBound):
        await town.enrol(stranger.id, WANG.identity, WANG.name)


async def test_enrolling_twice_is_enrolling_once(town: Town) -> None:
    account = await town.enrols(WANG)
    assert await town.enrol(account.id, WANG.identity, WANG.name)


async def test_status_tells_where_one_stands(town: Town) -> None:
    account = await town.enrols(LI)
    status = await AskStatus(town.database, town.clock, town.policies)(account.id)
    assert (status.name, status.standing) == ("李**", Standing.SUSPENDED)
    assert status.restoration is not None
    assert status.restoration.months == 3
    with pytest.raises(NotEnrolled):
        await AskStatus(town.database, town.clock, town.policies)((await town.opens(2)).id)


async def test_a_chat_is_one_persons_own(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.enters(LI)
    with pytest.raises(AlreadyEnrolled):
        await town.enrol(account.id, LI.identity, LI.name)
