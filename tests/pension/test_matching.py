"""What other agencies know certifies silently or makes us ask; it never stops anything, and never counts twice."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from pension.cases.match import MatchSignals
from pension.cases.payroll import DrawUpPayroll
from pension.cases.status import AskStatus, Status
from pension.channel import Channel
from pension.doubt import Suspicion
from pension.errors import NotEnrolled
from pension.signal import Match, Signal, SignalKind
from pension.standing import Standing
from pension.stoppage import Change
from scheduler.suspensions import Suspensions
from tests.fakes.examination import PASS, UNSURE
from tests.fakes.town import LI, WANG, Town

CLINIC, DEATH = SignalKind.CLINIC_VISIT, SignalKind.DEATH
STRANGER = "330903193509280040"


def signal(
    kind: SignalKind = CLINIC,
    on: str = "2026-11-20",
    identity: str = WANG.identity,
    line: int = 2,
    source: str = "医保",
) -> Signal:
    return Signal(line, kind, date.fromisoformat(on), source, identity)


async def match(town: Town, *signals: Signal, rehearse: bool = False) -> list[Match]:
    matching = MatchSignals(town.database, town.clock, town.policies, Random(1))
    numbered = [replace(one, line=line) for line, one in enumerate(signals, start=2)]
    return [one.match for one in await matching(numbered, rehearse=rehearse)]


async def status(town: Town, account: int) -> Status:
    return await AskStatus(town.database, town.clock, town.policies)(account)


async def test_a_sign_of_life_certifies_silently_and_the_person_is_told(town: Town) -> None:
    wang = await town.enrols(WANG)
    assert await match(town, signal()) == [Match.CERTIFIED]
    now = await status(town, wang.id)
    assert (now.standing, now.last_certified) == (Standing.IN_ORDER, date(2026, 11, 20))
    (tiding,) = await town.told(wang)
    assert (tiding.kind, tiding.values["deadline"]) == ("certified", date(2027, 11, 30))
    async with town.database.begin() as office:
        person = await office.beneficiaries.with_identity(WANG.identity)
        assert person is not None
        (certification,) = await office.certifications.of(person.id)
    assert certification.channel is Channel.DATA_MATCHING
    assert certification.number.startswith("AX-2026-0001-")


async def test_the_same_signal_counts_once_in_one_list_and_in_the_next(town: Town) -> None:
    await town.enters(WANG)
    assert await match(town, signal(), signal()) == [Match.CERTIFIED, Match.DUPLICATE]
    assert await match(town, signal()) == [Match.DUPLICATE]
    assert await match(town, signal(source="疾控")) == [Match.ALREADY_CERTIFIED]


async def test_of_several_signs_the_newest_certifies(town: Town) -> None:
    await town.enters(WANG)
    older, newer = signal(on="2026-10-03"), signal(SignalKind.VACCINATION, "2026-11-12")
    assert await match(town, older, newer) == [Match.ALREADY_CERTIFIED, Match.CERTIFIED]


async def test_a_sign_from_before_the_last_certification_or_too_long_ago_says_nothing_new(town: Town) -> None:
    await town.enters(WANG, replace(LI, last_certified=date(2024, 12, 1)))
    assert await match(town, signal(on="2025-11-01"), signal(on="2025-01-02", identity=LI.identity)) == [
        Match.ALREADY_CERTIFIED,
        Match.TOO_OLD,
    ]


async def test_who_has_stopped_is_restored_with_the_months_to_today(town: Town) -> None:
    await town.enters(LI)
    await Suspensions(town.database, town.clock, town.policies)()
    assert await match(town, signal(identity=LI.identity, on="2026-08-15")) == [Match.CERTIFIED]
    lines = (await DrawUpPayroll(town.database, town.clock)()).lines
    assert [line.event.change for line in lines] == [Change.SUSPENDED, Change.RESTORED]
    assert lines[-1].event.restoration is not None
    assert lines[-1].event.restoration.months == 3
    assert lines[-1].event.on == date(2026, 11, 24)


async def test_after_so_long_data_alone_are_not_enough(town: Town) -> None:
    await town.enters(replace(WANG, last_certified=date(2024, 3, 1)))
    assert await match(town, signal()) == [Match.PAPERS_NEEDED]


@pytest.mark.parametrize(
    ("kind", "suspicion"),
    [
        (SignalKind.DEATH, Suspicion.DEATH),
        (SignalKind.CREMATION, Suspicion.DEATH),
        (SignalKind.IMPRISONMENT, Suspicion.IMPRISONMENT),
    ],
)
async def test_a_sign_of_death_or_prison_asks_and_stops_nothing(
    town: Town, kind: SignalKind, suspicion: Suspicion
) -> None:
    wang = await town.enrols(WANG)
    assert await match(town, signal(kind)) == [Match.DOUBTED]
    assert (await status(town, wang.id)).standing is Standing.DUE
    assert [tiding.kind for tiding in await town.told(wang)] == ["doubted"]
    async with town.database.begin() as office:
        (doubt,) = (await office.doubts.waiting(5, apart_from=0))[0]
    assert (doubt.suspicion, doubt.dated, doubt.source) == (suspicion, date(2026, 11, 20), "医保")


@pytest.mark.parametrize("order", [1, -1])
async def test_no_sign_of_life_in_the_data_hides_a_death(town: Town, order: int) -> None:
    """Somebody else may be using the card: only the person, or the staff, settle it."""
    wang = await town.enrols(WANG)
    both = [signal(DEATH, "2026-11-10"), signal(CLINIC, "2026-11-20")][::order]
    assert await match(town, *both) == [Match.DOUBTED, Match.IN_DOUBT][::order]
    assert await match(town, signal(SignalKind.CREMATION, "2026-11-12")) == [Match.IN_DOUBT]
    assert await match(town, signal(DEATH, "2026-11-10")) == [Match.DUPLICATE]
    await town.decide((await town.records(wang)).id)
    assert await match(town, signal(SignalKind.CREMATION, "2026-11-12")) == [Match.SHOWN_ALIVE_SINCE]


async def test_whose_case_a_reviewer_has_is_left_to_them(town: Town) -> None:
    wang = await town.enrols(WANG)
    town.examination.finds(UNSURE)
    await town.decide((await town.records(wang)).id)
    assert await match(town, signal()) == [Match.WITH_REVIEWER]


async def test_an_open_case_does_not_mind(town: Town) -> None:
    wang = await town.enrols(WANG)
    attempt = await town.records(wang)
    assert await match(town, signal()) == [Match.CERTIFIED]
    town.examination.finds(PASS)
    await town.decide(attempt.id)
    assert (await status(town, wang.id)).last_certified == date(2026, 11, 24)


async def test_who_is_unknown_or_whose_benefit_has_ended_is_told_apart(town: Town) -> None:
    (wang,) = await town.enters(WANG)
    async with town.database.begin() as office:
        await office.beneficiaries.close(wang.id, date(2026, 11, 1))
    assert await match(town, signal(), signal(identity=STRANGER)) == [Match.ENDED, Match.UNKNOWN_PERSON]


async def test_a_rehearsal_says_the_same_and_keeps_nothing(town: Town) -> None:
    wang = await town.enrols(WANG)
    await town.enters(LI)
    signals = signal(), signal(DEATH, identity=LI.identity)
    assert await match(town, *signals, rehearse=True) == [Match.CERTIFIED, Match.DOUBTED]
    assert await town.told(wang) == []
    assert (await status(town, wang.id)).last_certified == WANG.last_certified
    assert await match(town, *signals) == [Match.CERTIFIED, Match.DOUBTED]


async def test_what_ends_badly_keeps_nothing_of_the_list(town: Town) -> None:
    wang = await town.enrols(WANG)

    def the_power_goes(_: int) -> None:
        raise NotEnrolled

    matching = MatchSignals(town.database, town.clock, town.policies, Random(1))
    with pytest.raises(NotEnrolled):
        await matching([signal()], on_step=the_power_goes)
    assert (await status(town, wang.id)).last_certified == WANG.last_certified
    assert await match(town, signal()) == [Match.CERTIFIED]


async def test_a_long_list_is_taken_in_parts_and_each_number_once(town: Town) -> None:
    people = [replace(WANG, identity=f"{number:018}", photo=None) for number in range(1200)]
    await town.enters(*people)
    steps: list[int] = []
    matching = MatchSignals(town.database, town.clock, town.policies, Random(1))
    matched = await matching(
        [signal(identity=person.identity, line=line) for line, person in enumerate(people)], on_step=steps.append
    )
    assert {one.match for one in matched} == {Match.CERTIFIED}
    assert [one.signal.line for one in matched] == list(range(1200))
    assert steps == [500, 500, 200]
    async with town.database.begin() as office:
        assert await office.certifications.serial(2026) == 1201


async def test_what_was_asked_of_another_place_is_not_needed_any_more(town: Town) -> None:
    wang = await town.enrols(WANG)
    async with town.database.begin() as office:
        person = await office.beneficiaries.with_identity(WANG.identity)
        assert person is not None
        await office.elsewhere.ask("YD-2026-0001-AAAA", person.id, wang.id, "杭州", town.clock.now())
    assert await match(town, signal()) == [Match.CERTIFIED]
    async with town.database.begin() as office:
        assert await office.elsewhere.current(person.id) is None
