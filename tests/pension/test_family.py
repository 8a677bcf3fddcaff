"""A daughter acts for her mother: only with her consent, only for a time, and never unseen."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from biometrics.report import Identity
from pension.account import Account
from pension.ask import Ask, AskState, fit_name
from pension.attempt import CaseState, ReviewReason
from pension.binding import Kind, Means, months_after
from pension.cases.answer import AnswerOf
from pension.cases.certify import AddresseeOf
from pension.cases.escalate import AskForPerson
from pension.cases.family import EndHelp, ReadBinding, ShowFamily, ShowHelpers
from pension.cases.forget import Forget
from pension.cases.helping import AnswerQuestion, Asked, AskToHelp, OpenLink, Questions, ReadQuestion
from pension.cases.invite import AcceptInvitation, Invite
from pension.cases.queue import ShowQueue, TakeCase
from pension.cases.review import Approve, AskAgain, Refuse
from pension.cases.run_out import RunOut
from pension.cases.status import AskStatus
from pension.cases.study import StudyCase
from pension.cases.turn_to import TurnTo
from pension.cases.vouch import IssueVow
from pension.channel import Channel
from pension.decision import Asking, Decision, Refusal, Ruling
from pension.errors import (
    AskedBefore,
    AskOver,
    BindingOver,
    IsYourself,
    NameUnfit,
    NotEnrolled,
    NotOnRoster,
    OwnCase,
    ReviewPending,
    TooManyGuesses,
    TooManyHelpers,
    TooManyPeople,
)
from pension.outcome import Consented, Passed, TryAgain, Withdrawn, WithReviewer
from pension.policy import Policies, Policy
from pension.standing import Standing
from tests.fakes.examination import PASS, TOO_DARK, UNSURE
from tests.fakes.town import LI, WANG, FakeTranscripts, Town

DAUGHTER = "女儿李敏"


@pytest.fixture
async def mother(town: Town) -> Account:
    return await town.enrols(WANG)


@pytest.fixture
async def daughter(town: Town) -> Account:
    return await town.opens(2)


async def asks(town: Town, who: Account, called: str = DAUGHTER, *, together: bool = False) -> Asked:
    ask = AskToHelp(town.database, town.clock, town.policies, town.recognise)
    return await ask(who.id, WANG.identity, WANG.name, called, together=together)


async def answers(town: Town, who: Account, ask: Ask, *, agrees: bool = True) -> None:
    await AnswerQuestion(town.database, town.clock, town.policies)(who.id, ask.id, agrees=agrees)


async def binds(town: Town, mother: Account, helper: Account, called: str = DAUGHTER) -> None:
    await answers(town, mother, (await asks(town, helper, called)).ask)


async def vows(town: Town, who: Account, ask: Ask, content: bytes = b"I agree") -> int:
    """The person consents in front of this phone; the attempt."""
    await IssueVow(town.database, town.clock, town.policies, Random(1))(who.id, ask.id)
    town.clock.passes(seconds=20)
    return (await town.sends(who, content)).id


async def kinds(town: Town, account: Account) -> list[str]:
    return [tiding.kind for tiding in await town.told(account)]


def family(town: Town) -> ShowFamily:
    return ShowFamily(town.database, town.clock, town.policies)


def helpers(town: Town) -> ShowHelpers:
    return ShowHelpers(town.database, town.clock)


def status(town: Town) -> AskStatus:
    return AskStatus(town.database, town.clock, town.policies)


def end(town: Town) -> EndHelp:
    return EndHelp(town.database, town.clock)


async def test_the_mother_is_asked_in_her_own_chat_and_her_yes_lets_the_daughter_act(
    town: Town, mother: Account, daughter: Account
) -> None:
    asked = await asks(town, daughter)
    (question,) = await town.told(mother)
    assert question.kind == "help-asked"
    assert question.values["called"] == DAUGHTER
    assert question.places == tuple(f"kin:{move}:{asked.ask.id}" for move in ("agree", "decline", "who"))
    assert await family(town)(daughter.id) == []

    await answers(town, mother, asked.ask)
    (member,) = await family(town)(daughter.id)
    assert (member.name, member.standing, member.deadline) == ("王**", Standing.DUE, date(2026, 11, 30))
    assert (member.binding.kind, member.binding.means) == (Kind.RELATIVE, Means.CHAT)
    assert member.binding.until == town.clock.now().replace(year=2027)
    assert member.chosen
    assert (await town.told(daughter))[-1].kind == "help-agreed"
    (helper,) = await helpers(town)(mother.id)
    assert helper.called == DAUGHTER


async def test_after_a_no_nothing_may_be_done_and_she_is_left_in_peace(
    town: Town, mother: Account, daughter: Account
) -> None:
    asked = await asks(town, daughter)
    await answers(town, mother, asked.ask, agrees=False)
    assert await family(town)(daughter.id) == []
    assert await kinds(town, daughter) == ["help-declined"]
    with pytest.raises(AskedBefore) as refusal:
        await asks(town, daughter)
    town.clock.moment = refusal.value.until
    assert (await asks(town, daughter)).ask.state is AskState.OPEN


async def test_an_answer_is_given_once(town: Town, mother: Account, daughter: Account) -> None:
    asked = await asks(town, daughter)
    await answers(town, mother, asked.ask, agrees=False)
    with pytest.raises(AskOver):
        await answers(town, mother, asked.ask)


async def test_nobody_else_answers_for_the_mother(town: Town, mother: Account, daughter: Account) -> None:
    stranger = await town.enrols(LI, user=3)
    ask = (await asks(town, daughter)).ask
    for somebody in (daughter, await town.opens(4)):
        with pytest.raises(NotEnrolled):
            await answers(town, somebody, ask)
    with pytest.raises(AskOver):
        await answers(town, stranger, ask)
    with pytest.raises(AskOver):
        await ReadQuestion(town.database, town.clock)(stranger.id, ask.id)
    assert await Questions(town.database, town.clock)(stranger.id) == []


async def test_a_helper_does_not_let_others_in(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    son = await town.opens(3)
    ask = (await asks(town, son, "儿子李强")).ask
    with pytest.raises(NotEnrolled):
        await answers(town, daughter, ask)
    assert await Questions(town.database, town.clock)(daughter.id) == []
    with pytest.raises(NotEnrolled):
        await helpers(town)(daughter.id)


async def test_a_question_waits_two_days(town: Town, mother: Account, daughter: Account) -> None:
    ask = (await asks(town, daughter)).ask
    assert await Questions(town.database, town.clock)(mother.id) == [ask]
    town.clock.passes(hours=48)
    assert await Questions(town.database, town.clock)(mother.id) == []
    with pytest.raises(AskOver):
        await answers(town, mother, ask)


async def test_asking_again_renews_the_question_and_makes_no_second_one(
    town: Town, mother: Account, daughter: Account
) -> None:
    first = await asks(town, daughter)
    town.clock.passes(hours=1)
    second = await asks(town, daughter, "女儿敏敏")
    assert second.ask.id == first.ask.id
    assert second.link != first.link
    assert await Questions(town.database, town.clock)(mother.id) == [second.ask]


async def test_the_link_is_good_for_one_and_tells_nothing_by_itself(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    asked = await asks(town, daughter)
    assert len(asked.link) <= 64
    assert WANG.identity not in asked.link
    opens = OpenLink(town.database, town.clock)
    mother = await town.opens(1)
    forged = asked.link[:-1] + ("0" if asked.link[-1] != "0" else "1")
    for wrong in (forged, asked.link.replace("kin-1-", "kin-2-"), "kin-1-", "kin-" + "9" * 40, ""):
        with pytest.raises(AskOver):
            await opens(mother.id, wrong)
    with pytest.raises(AskOver):
        await opens(daughter.id, asked.link)
    assert await opens(mother.id, asked.link) == asked.ask
    with pytest.raises(AskOver):
        await opens((await town.opens(9)).id, asked.link)
    with pytest.raises(NotEnrolled):
        await answers(town, mother, asked.ask)
    await town.enrol(mother.id, WANG.identity, WANG.name)
    assert await Questions(town.database, town.clock)(mother.id) == [asked.ask]


async def test_an_old_link_opens_nothing(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    asked = await asks(town, daughter)
    town.clock.passes(hours=48)
    with pytest.raises(AskOver):
        await OpenLink(town.database, town.clock)((await town.opens(1)).id, asked.link)


async def test_number_and_name_are_guessed_no_more_often_than_at_enrolment(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    ask = AskToHelp(town.database, town.clock, town.policies, town.recognise)
    for _ in range(5):
        with pytest.raises(NotOnRoster):
            await ask(daughter.id, WANG.identity, "李建国", DAUGHTER)
    with pytest.raises(TooManyGuesses):
        await asks(town, daughter)


async def test_whether_the_mother_has_a_chat_is_not_told(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    without = await asks(town, daughter)
    await town.enrols(WANG)
    with_one = await asks(town, daughter)
    assert (without.name, without.ask.id) == (with_one.name, with_one.ask.id)
    assert await town.told(daughter) == []


async def test_ones_own_number_is_no_relatives(town: Town, mother: Account) -> None:
    with pytest.raises(IsYourself):
        await asks(town, mother)


@pytest.mark.parametrize(
    "called", ["", "   ", "12333", "女儿13800138000", "see www.evil.example", "x" * 21, "🙂", "a\nhttp://b"]
)
def test_a_relative_is_called_by_letters_only(called: str) -> None:
    with pytest.raises(NameUnfit):
        fit_name(called)


@pytest.mark.parametrize("called", ["女儿李敏", " daughter  Li Min ", "дочь", "ابنتي", "बेटी"])
def test_a_relative_is_called_in_any_script(called: str) -> None:
    assert fit_name(called) == " ".join(called.split())


async def test_so_many_may_act_for_one_and_no_more(town: Town, mother: Account) -> None:
    for user in (11, 12, 13):
        await binds(town, mother, await town.opens(user))
    ask = (await asks(town, await town.opens(14))).ask
    with pytest.raises(TooManyHelpers):
        await answers(town, mother, ask)
    first, *_ = await helpers(town)(mother.id)
    await end(town)(mother.id, first.id)
    await answers(town, mother, ask)
    assert len(await helpers(town)(mother.id)) == 3


async def test_one_may_act_for_so_many_and_no_more(town: Town, mother: Account, daughter: Account) -> None:
    town.policies = Policies(Policy(parents_per_helper=1), {})
    await binds(town, mother, daughter)
    await town.enters(LI)
    ask = AskToHelp(town.database, town.clock, town.policies, town.recognise)
    with pytest.raises(TooManyPeople):
        await ask(daughter.id, LI.identity, LI.name, DAUGHTER)
    assert (await asks(town, daughter)).ask.state is AskState.OPEN  # to renew is no second person


def test_a_year_later_is_the_same_day_or_the_last_one(town: Town) -> None:
    leap = town.clock.now().replace(year=2028, month=2, day=29)
    assert months_after(leap, 12).date() == date(2029, 2, 28)
    assert months_after(leap.replace(month=12, day=31), 2).date() == date(2029, 2, 28)


async def test_a_daughters_video_counts_as_hers_and_her_mother_hears_of_each_step(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    outcome = await town.decide((await town.records(daughter)).id)
    assert isinstance(outcome, Passed)
    certification = outcome.receipt.certification
    assert (certification.channel, certification.actor) == (Channel.HELPER_VIDEO, daughter.id)
    assert await kinds(town, mother) == ["help-asked", "helper-filmed", "certified"]
    assert await kinds(town, daughter) == ["help-agreed"]


async def test_a_mothers_own_video_is_hers_and_the_daughter_gets_the_receipt(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    outcome = await town.decide((await town.records(mother)).id)
    assert isinstance(outcome, Passed)
    assert outcome.receipt.certification.channel is Channel.SELF_VIDEO
    assert await kinds(town, mother) == ["help-asked"]
    (certified,) = [tiding for tiding in await town.told(daughter) if tiding.kind == "certified"]
    assert certified.values["number"] == outcome.receipt.number


async def test_a_mother_hears_that_a_reviewer_has_the_daughters_case(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    town.examination.finds(UNSURE)
    await town.decide((await town.records(daughter)).id)
    assert await kinds(town, mother) == ["help-asked", "helper-filmed", "helper-review"]


async def test_a_mother_hears_that_the_daughter_has_asked_for_a_person(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    await AskForPerson(town.database, town.clock)(daughter.id)
    assert await kinds(town, mother) == ["help-asked", "helper-asked-person"]


async def test_who_asks_last_goes_on_and_each_hears_of_their_own_video(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    town.examination.finds(TOO_DARK)
    hers = await town.records(mother, b"the mother's")
    theirs = await town.records(daughter, b"the daughter's")
    assert (hers.case, hers.number, theirs.case, theirs.number) == (1, 1, 1, 2)
    addressee = AddresseeOf(town.database, town.clock)
    for attempt, account in ((hers, mother), (theirs, daughter)):
        found = await addressee(attempt.id)
        assert found is not None
        assert found[1].id == account.id


async def test_the_mother_revokes_and_the_daughter_is_told(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    (helper,) = await helpers(town)(mother.id)
    await end(town)(mother.id, helper.id)
    assert await helpers(town)(mother.id) == []
    assert await family(town)(daughter.id) == []
    revoked = (await town.told(daughter))[-1]
    assert (revoked.kind, revoked.about) == ("help-revoked", None)
    with pytest.raises(NotEnrolled):
        await status(town)(daughter.id)


async def test_the_daughter_lays_it_down_and_the_mother_is_told(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    (member,) = await family(town)(daughter.id)
    await end(town)(daughter.id, member.binding.id)
    assert (await town.told(mother))[-1].kind == "help-laid-down"
    assert await helpers(town)(mother.id) == []


async def test_nobody_ends_what_is_not_theirs(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    (helper,) = await helpers(town)(mother.id)
    (own,) = await family(town)(mother.id)
    son, stranger = await town.opens(3), await town.enrols(LI, user=4)
    await binds(town, mother, son, "儿子李强")
    for somebody in (son, stranger):
        with pytest.raises(BindingOver):
            await end(town)(somebody.id, helper.id)
        with pytest.raises(BindingOver):
            await ReadBinding(town.database, town.clock)(somebody.id, helper.id)
    for binding in (own.binding.id, 404):
        with pytest.raises(BindingOver):
            await end(town)(mother.id, binding)
    assert len(await helpers(town)(mother.id)) == 2


async def test_what_the_daughter_has_begun_ends_with_the_consent(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    attempt = await town.records(daughter)
    (helper,) = await helpers(town)(mother.id)
    await end(town)(mother.id, helper.id)
    assert await town.decide(attempt.id) == Withdrawn()
    assert await AddresseeOf(town.database, town.clock)(attempt.id) is None


async def test_a_case_before_a_reviewer_goes_on_for_the_mother(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    town.examination.finds(UNSURE)
    attempt = await town.records(daughter)
    await town.decide(attempt.id)
    (helper,) = await helpers(town)(mother.id)
    await end(town)(mother.id, helper.id)
    async with town.database.begin() as office:
        case = await office.cases.get(attempt.case)
    assert (case.state, case.account) == (CaseState.REVIEW, mother.id)


async def test_the_end_is_told_a_month_before_and_on_its_day(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    run_out = RunOut(town.database, town.clock)
    town.clock.goes_to("2027-10-24 10:00")
    assert await run_out() == 0
    assert "help-ends-soon" not in await kinds(town, daughter)
    town.clock.goes_to("2027-10-26 10:00")
    for _ in range(2):
        assert await run_out() == 0
    assert (await kinds(town, daughter)).count("help-ends-soon") == 1
    assert (await kinds(town, mother)).count("helper-ends-soon") == 1

    town.clock.goes_to("2027-11-24 10:00")
    with pytest.raises(BindingOver):
        await status(town)(daughter.id)
    assert await run_out() == 1
    assert await run_out() == 0
    assert (await kinds(town, daughter))[-1] == "help-over"
    assert (await kinds(town, mother))[-1] == "helper-over"
    with pytest.raises(NotEnrolled):
        await status(town)(daughter.id)


async def test_several_people_in_one_chat_and_one_of_them_at_a_time(
    town: Town, mother: Account, daughter: Account
) -> None:
    await town.enters(replace(LI, photo=b"the photo of the daughter herself"))
    await town.enrol(daughter.id, LI.identity, LI.name)
    await binds(town, mother, daughter)
    own, relative = await family(town)(daughter.id)
    assert (own.name, own.chosen, relative.name, relative.chosen) == ("李**", True, "王**", False)
    await town.issue(daughter.id)
    choose = TurnTo(town.database, town.clock)
    await choose(daughter.id, relative.binding.beneficiary)
    assert (await status(town)(daughter.id)).name == "王**"
    async with town.database.begin() as office:
        left = await office.cases.current(own.binding.beneficiary)
    assert left is not None
    assert left.issue is None
    with pytest.raises(BindingOver):
        await choose(mother.id, own.binding.beneficiary)


async def test_side_by_side_the_mother_consents_by_her_own_face(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    ask = (await asks(town, daughter, together=True)).ask
    outcome = await town.decide(await vows(town, daughter, ask))
    assert outcome == Consented(1, "王**", date(2027, 11, 24))
    (member,) = await family(town)(daughter.id)
    assert member.binding.means is Means.VIDEO
    async with town.database.begin() as office:
        assert await office.certifications.of(1) == []
        assert len(await office.templates.of(1)) == 1
        assert (await office.beneficiaries.get(1)).last_certified == WANG.last_certified


async def test_side_by_side_her_chat_is_told_and_not_asked(town: Town, mother: Account, daughter: Account) -> None:
    ask = (await asks(town, daughter, together=True)).ask
    assert await town.told(mother) == []
    await town.decide(await vows(town, daughter, ask))
    assert await kinds(town, mother) == ["helper-bound"]


async def test_a_video_of_consent_is_judged_like_any_other(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    ask = (await asks(town, daughter, together=True)).ask
    town.examination.finds(TOO_DARK, TOO_DARK, UNSURE)
    for number in range(2):
        outcome = await town.decide(await vows(town, daughter, ask, b"%d" % number))
        assert isinstance(outcome, TryAgain)
        assert outcome.ask == ask.id
    outcome = await town.decide(await vows(town, daughter, ask, b"last"))
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.CONSENT
    assert await family(town)(daughter.id) == []
    with pytest.raises(ReviewPending):
        await vows(town, daughter, ask)


async def test_without_a_picture_of_the_mother_a_reviewer_decides(town: Town, daughter: Account) -> None:
    await town.enters(replace(WANG, photo=None))
    ask = (await asks(town, daughter, together=True)).ask
    town.examination.finds(replace(UNSURE, identity=Identity()))
    outcome = await town.decide(await vows(town, daughter, ask))
    assert isinstance(outcome, WithReviewer)
    assert outcome.reason is ReviewReason.CONSENT


async def test_a_consent_under_way_keeps_nobody_from_certifying(town: Town, mother: Account, daughter: Account) -> None:
    ask = (await asks(town, daughter, together=True)).ask
    town.examination.finds(UNSURE)
    await town.decide(await vows(town, daughter, ask))
    town.examination.finds(PASS)
    outcome = await town.decide((await town.records(mother, b"the mother's own")).id)
    assert isinstance(outcome, Passed)
    assert outcome.receipt.certification.actor == mother.id


async def test_only_who_has_asked_may_film_the_consent(town: Town, daughter: Account) -> None:
    await town.enters(WANG)
    ask = (await asks(town, daughter, together=True)).ask
    for somebody in (await town.opens(3), await town.enrols(LI, user=4)):
        with pytest.raises(AskOver):
            await vows(town, somebody, ask)


async def test_her_answer_in_her_own_chat_ends_the_video(town: Town, mother: Account, daughter: Account) -> None:
    ask = (await asks(town, daughter, together=True)).ask
    attempt = await vows(town, daughter, ask)
    await answers(town, mother, ask, agrees=False)
    assert await town.decide(attempt) == Withdrawn()
    assert await family(town)(daughter.id) == []


class Reviewer:
    """Zhou, who has the only waiting case in hand."""

    def __init__(self, town: Town, account: Account, case: int) -> None:
        self.town, self.account, self.case = town, account, case

    @classmethod
    async def takes_the_first(cls, town: Town) -> "Reviewer":
        account = await town.opens(90)
        invitation = await Invite(town.database, town.clock)("周审核")
        await AcceptInvitation(town.database, town.clock)(account.id, invitation)
        waiting, *_ = (await ShowQueue(town.database, town.clock)(account.id)).cases
        await TakeCase(town.database, town.clock)(account.id, waiting.case)
        return cls(town, account, waiting.case)

    async def approves(self) -> Decision:
        approve = Approve(self.town.database, self.town.clock, self.town.policies, Random(1))
        return await approve(self.account.id, self.case)


@pytest.fixture
async def doubtful(town: Town, daughter: Account) -> Ask:
    """A video of consent of which the machine was not sure."""
    await town.enters(WANG)
    ask = (await asks(town, daughter, together=True)).ask
    town.examination.finds(UNSURE)
    await town.decide(await vows(town, daughter, ask))
    return ask


async def test_a_reviewer_accepts_the_consent_and_certifies_nothing(
    town: Town, daughter: Account, doubtful: Ask
) -> None:
    zhou = await Reviewer.takes_the_first(town)
    file = await StudyCase(town.database, town.evidence, town.clock, town.policies)(zhou.account.id, zhou.case)
    assert (file.head.reason, file.head.consent_to, file.clip) == (ReviewReason.CONSENT, DAUGHTER, b"I agree")
    decision = await zhou.approves()
    (member,) = await family(town)(daughter.id)
    assert member.binding.means is Means.REVIEWER
    addressed = await AnswerOf(town.database, town.clock, town.policies, town.seal)(decision.id)
    assert addressed.account is not None
    assert addressed.account.id == daughter.id
    assert addressed.answer.consented == Consented(1, "王**", date(2027, 11, 24))
    async with town.database.begin() as office:
        assert await office.certifications.of(1) == []


async def test_a_reviewer_asks_for_another_video_of_consent(town: Town, daughter: Account, doubtful: Ask) -> None:
    zhou = await Reviewer.takes_the_first(town)
    decision = await AskAgain(town.database, town.evidence, town.clock)(zhou.account.id, zhou.case, Asking.LIGHT)
    addressed = await AnswerOf(town.database, town.clock, town.policies, town.seal)(decision.id)
    assert (addressed.answer.ruling, addressed.answer.ask) == (Ruling.ASKED_AGAIN, doubtful.id)
    town.examination.finds(PASS)
    assert isinstance(await town.decide(await vows(town, daughter, doubtful, b"once more")), Consented)


async def test_a_reviewer_refuses_the_consent_and_nobody_may_act(town: Town, daughter: Account, doubtful: Ask) -> None:
    zhou = await Reviewer.takes_the_first(town)
    await Refuse(town.database, town.clock)(zhou.account.id, zhou.case, Refusal.CANNOT_TELL)
    assert await family(town)(daughter.id) == []
    with pytest.raises(AskOver):
        await vows(town, daughter, doubtful)
    mother = await town.enrols(WANG)
    town.examination.finds(PASS)
    assert isinstance(await town.decide((await town.records(mother, b"her own")).id), Passed)


async def test_no_relative_decides_on_the_person_not_even_a_former_one(
    town: Town, mother: Account, daughter: Account
) -> None:
    await binds(town, mother, daughter)
    await AskForPerson(town.database, town.clock)(mother.id)
    zhou = await Reviewer.takes_the_first(town)
    await AcceptInvitation(town.database, town.clock)(daughter.id, await Invite(town.database, town.clock)("李审核"))
    (helper,) = await helpers(town)(mother.id)
    await end(town)(mother.id, helper.id)
    assert (await ShowQueue(town.database, town.clock)(daughter.id)).cases == []
    with pytest.raises(OwnCase):
        await TakeCase(town.database, town.clock)(daughter.id, zhou.case)


def forget(town: Town) -> Forget:
    return Forget(town.database, town.evidence, town.clock, FakeTranscripts())


async def test_a_helper_who_has_the_chat_forgotten_takes_nothing_of_the_mothers_along(
    town: Town, mother: Account, daughter: Account
) -> None:
    await town.decide((await town.records(mother)).id)
    await binds(town, mother, daughter)
    async with town.database.begin() as office:
        before = await office.templates.of(1)
    await forget(town)(daughter.id)
    async with town.database.begin() as office:
        assert await office.templates.of(1) == before
        assert [one.is_own for one in await office.bindings.of_beneficiary(1, town.clock.now())] == [True]
    await town.database.close()
    content = b"".join(file.read_bytes() for file in town.folder.glob("register.sqlite3*"))
    assert DAUGHTER.encode() not in content


async def test_a_question_of_somebody_forgotten_waits_no_more(town: Town, mother: Account, daughter: Account) -> None:
    ask = (await asks(town, daughter, together=True)).ask
    town.examination.finds(UNSURE)
    await town.decide(await vows(town, daughter, ask))
    await forget(town)(daughter.id)
    assert await Questions(town.database, town.clock)(mother.id) == []
    with pytest.raises(AskOver):
        await answers(town, mother, ask)
    zhou = await town.opens(90)
    await AcceptInvitation(town.database, town.clock)(zhou.id, await Invite(town.database, town.clock)("周审核"))
    assert (await ShowQueue(town.database, town.clock)(zhou.id)).cases == []


async def test_with_the_mothers_chat_her_consents_go(town: Town, mother: Account, daughter: Account) -> None:
    await binds(town, mother, daughter)
    await forget(town)(mother.id)
    assert await family(town)(daughter.id) == []
    assert (await kinds(town, daughter))[-1] == "help-revoked"
