"""What somebody is told of what is held of them, and that it is theirs alone."""

from pension.binding import Kind, Means
from pension.cases.code_word import AskCodeWord, ChooseCodeWord
from pension.cases.forget import Forget
from pension.cases.holdings import HOLDINGS
from pension.cases.own_data import TellOwnData
from pension.holding import Kept
from records.tables import metadata
from tests.fakes.town import LI, WANG, FakeTranscripts, Town

# every table, and the holding that answers for it; None: nothing of a person stands in it, or nothing that is theirs
ANSWERED_BY = {
    "beneficiaries": "Person",
    "abilities": "CannotDo",
    "accounts": "Chat",
    "bindings": "Ties",
    "templates": "Pictures",
    "cases": "Cases",
    "attempts": "Videos",
    "frames": "Videos",
    "signatures": "Videos",
    "bands": "Videos",
    "certifications": "Certified",
    "papers": "Papers",
    "staff": "Membership",
    "standing_events": "Stopped",
    "doubts": "Doubted",
    "appointments": "Meetings",
    "session_clips": "Meetings",
    "elsewhere": "Elsewhere",
    "asks": "Asked",
}
WITHOUT_HOLDING = {
    "invitations": "for staff; over after a few days",
    "claims": "staff and cases by number",
    "decisions": "staff and cases by number",
    "guesses": "keyed digests, for an hour",
    "reminders": "gone with the chat",
    "tidings": "gone with the chat",
    "payrolls": "when lists were handed over",
    "stoppages": "until when payment stands still: the person's standing tells it",
    "points": "places, not people",
    "confirmations": "which staff have looked into a doubt",
    "signals": "what other agencies have told: their own record",
    "audit": "row numbers only",
    "counters": "no person",
    "marks": "no person",
}


def tell(town: Town) -> TellOwnData:
    return TellOwnData(town.database, town.clock)


def kinds(kept: list[Kept]) -> list[str]:
    return [one.kind for one in kept]


def test_every_table_is_answered_for() -> None:
    """A new table needs a holding, or a reason why there is nothing of anybody in it."""
    assert set(metadata.tables) == set(ANSWERED_BY) | set(WITHOUT_HOLDING)
    assert set(ANSWERED_BY.values()) <= {type(holding).__name__ for holding in HOLDINGS}


async def test_everything_held_is_told(town: Town) -> None:
    account = await town.enrols(WANG)
    await ChooseCodeWord(town.database, town.clock)(account.id, "石榴花")
    await town.decide((await town.records(account)).id)
    kept = {one.kind: one.values for one in await tell(town)(account.id)}
    assert set(kept) == {
        *("chat", "consent", "person", "benefit", "code-word", "certification", "video"),
        *("picture-given", "picture-passed"),
    }
    assert kept["person"] == {"name": "王**", "identity": "33090219480307****"}
    assert kept["code-word"] == {"word": "石榴花"}


async def test_nothing_of_anybody_else_is_told(town: Town) -> None:
    wang, li = await town.enrols(WANG), await town.enrols(LI, user=2)
    await ChooseCodeWord(town.database, town.clock)(wang.id, "石榴花")
    await town.decide((await town.records(wang)).id)
    told = str(await tell(town)(li.id))
    for secret in ("王", "33090219480307", "石榴花", "AX-"):
        assert secret not in told
    assert "李**" in told


async def test_who_acts_for_a_parent_is_told_nothing_of_the_parent(town: Town) -> None:
    wang = await town.enrols(WANG)
    await ChooseCodeWord(town.database, town.clock)(wang.id, "石榴花")
    daughter = await town.opens(2)
    async with town.database.begin() as office:
        parent = (await office.accounts.get(wang.id)).beneficiary or 0
        now = town.clock.now()
        await office.bindings.add(daughter.id, parent, Kind.RELATIVE, Means.CHAT, now, called="女儿")
        await office.accounts.choose(daughter.id, parent)
    told = list(await tell(town)(daughter.id))
    assert kinds(told) == ["chat", "consent", "acts-for"]
    assert "石榴花" not in str(told)
    assert "helped-by" in kinds(list(await tell(town)(wang.id)))


async def test_a_stranger_is_told_of_their_chat_alone(town: Town) -> None:
    assert kinds(list(await tell(town)((await town.opens(5)).id))) == ["chat", "consent"]


async def test_what_may_go_is_gone_afterwards_and_the_rest_is_told_to_the_next_chat(town: Town) -> None:
    account = await town.enrols(WANG)
    await ChooseCodeWord(town.database, town.clock)(account.id, "石榴花")
    await town.decide((await town.records(account)).id)
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(account.id)
    again = await town.enrols(WANG, user=9)
    left = kinds(list(await tell(town)(again.id)))
    assert left == ["chat", "consent", "person", "benefit", "certification", "video", "picture-given"]


async def test_the_word_and_the_consents_go_with_the_persons_own_chat(town: Town) -> None:
    wang = await town.enrols(WANG)
    daughter = await town.opens(2)
    await ChooseCodeWord(town.database, town.clock)(wang.id, "石榴花")
    async with town.database.begin() as office:
        parent = (await office.accounts.get(wang.id)).beneficiary or 0
        await office.bindings.add(daughter.id, parent, Kind.RELATIVE, Means.CHAT, town.clock.now())
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(wang.id)
    async with town.database.begin() as office:
        assert (await office.beneficiaries.get(parent)).code_word is None
        assert not await office.bindings.of_account(daughter.id, town.clock.now())


async def test_a_relative_who_leaves_takes_nothing_of_the_parent_along(town: Town) -> None:
    wang = await town.enrols(WANG)
    daughter = await town.opens(2)
    await ChooseCodeWord(town.database, town.clock)(wang.id, "石榴花")
    async with town.database.begin() as office:
        parent = (await office.accounts.get(wang.id)).beneficiary or 0
        await office.bindings.add(daughter.id, parent, Kind.RELATIVE, Means.CHAT, town.clock.now())
    before = await tell(town)(wang.id)
    await Forget(town.database, town.evidence, town.clock, FakeTranscripts())(daughter.id)
    assert [one for one in before if one.kind != "helped-by"] == await tell(town)(wang.id)


async def test_who_was_taken_off_the_family_learns_no_new_word(town: Town) -> None:
    wang = await town.enrols(WANG)
    daughter = await town.opens(2)
    town.clock.goes_to("2026-11-24 22:00")
    async with town.database.begin() as office:
        parent = (await office.accounts.get(wang.id)).beneficiary or 0
        tie = await office.bindings.add(daughter.id, parent, Kind.RELATIVE, Means.CHAT, town.clock.now())
    await ChooseCodeWord(town.database, town.clock)(wang.id, "小喜鹊")
    async with town.database.begin() as office:
        before = await office.tidings.wanted(1, town.clock.now())
        await office.bindings.end(tie.id, town.clock.now())
        after = await office.tidings.wanted(1, town.clock.now())
    assert before
    assert after
    assert (before.code_word, after.code_word) == ("小喜鹊", None)
    assert await AskCodeWord(town.database, town.clock)(wang.id) == "小喜鹊"
