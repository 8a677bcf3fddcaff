"""What somebody can do is asked once, kept, and decides what they are asked for."""

from collections.abc import Sequence

import pytest

from biometrics.challenge import Action
from biometrics.report import FailureCode
from handlers.buttons import Can
from handlers.cases import UseCases
from pension.abilities import Abilities, Ability
from pension.account import AccountKey
from tests.handlers.conftest import WANG, FakeDesk, FakeExamination, Start
from tests.handlers.person import FakePerson

QUESTIONS = ("read", "hear", "turn", "nod", "open-mouth", "smile", "blink")
NAMES = {"转头": "turn", "点头": "nod", "张嘴": "open-mouth", "微笑": "smile", "眨眼": "blink"}


@pytest.fixture
async def wang(visitor: FakePerson) -> FakePerson:
    """Wang Xiuying, registered a moment ago."""
    await visitor.says("/start")
    for tap in ("中文", "我同意", "我自己"):
        await visitor.taps(tap)
    await visitor.says(WANG.identity)
    await visitor.says(WANG.name)
    await visitor.taps("对")
    return visitor


async def known(cases: UseCases, person: FakePerson) -> Abilities | None:
    account = await cases.open_account(AccountKey(1, person.id), person.id, "zh-Hans")
    return await cases.abilities_of(account.id)


async def answers(person: FakePerson, *missing: str) -> None:
    await person.taps("有的不行")
    for question in QUESTIONS:
        await person.taps("不行" if question in missing else "可以")


async def asked_for(person: FakePerson) -> Sequence[str]:
    """The two movements of the newest card."""
    await person.taps("我做不了这个动作")
    return [NAMES[label] for label in person.last.buttons if label in NAMES]


async def test_who_can_do_everything_is_asked_once_and_taps_once(wang: FakePerson, cases: UseCases) -> None:
    assert wang.reads[-1].startswith("先问一句，好给您选合适的动作")
    assert list(wang.last.buttons) == ["都可以", "有的不行", "☎️ 找人帮我"]
    assert await known(cases, wang) is None

    await wang.taps("都可以")
    assert wang.reads[-1].startswith("请给自己拍一张照片")
    assert await known(cases, wang) == Abilities()
    await wang.says("/certify")
    assert wang.reads[-1].startswith("请给自己拍一张照片")


async def test_one_question_at_a_time_each_movement_drawn(wang: FakePerson, cases: UseCases) -> None:
    await wang.taps("有的不行")
    for question in QUESTIONS:
        assert list(wang.last.buttons) == ["可以", "不行", "☎️ 找人帮我"]
        assert bool(wang.last.picture) == (question in tuple(Action))
        assert sum("可以" in letter.buttons for letter in wang.letters) == 1
        await wang.taps("不行" if question in ("nod", "hear") else "可以")
    assert "好的，记下了。以后有变化，发 /abilities 就能改。" in wang.reads
    assert await known(cases, wang) == Abilities.without([Ability.NOD, Ability.HEAR])


async def test_a_button_of_an_earlier_question_changes_nothing(wang: FakePerson, cases: UseCases) -> None:
    await wang.taps("有的不行")
    first = wang.last
    await wang.taps("可以")
    wang.clock.passes(seconds=5)
    await wang.taps_on(first.id, Can(ability=Ability.READ, can=False).pack())
    assert wang.reads[-1] == "手机里的声音，您听得见吗？"
    for _ in QUESTIONS[1:]:
        await wang.taps("可以")
    assert await known(cases, wang) == Abilities()


async def test_whatever_else_is_sent_the_question_stays(wang: FakePerson, start: Start) -> None:
    await wang.photographs()
    assert wang.reads[-1].startswith("先问一句")
    await wang.taps("有的不行")
    await wang.taps("可以")
    wang.dispatcher = start()
    await wang.says("听不见")
    assert wang.reads[-1] == "手机里的声音，您听得见吗？"
    assert sum("不行" in letter.buttons for letter in wang.letters) == 1


@pytest.mark.parametrize("missing", [("blink", "turn", "hear"), ("turn", "nod", "blink", "read"), ("smile",)])
async def test_the_challenge_is_drawn_from_what_remains(
    wang: FakePerson, desk: FakeDesk, examination: FakeExamination, missing: tuple[str, ...]
) -> None:
    await answers(wang, *missing)
    await wang.photographs()
    examination.sees(FailureCode.TOO_DARK, FailureCode.TOO_DARK)
    await wang.taps("📹 准备好了")
    for clip in (b"one", b"two", b"three"):
        await wang.records(clip)
        await desk.works()
        if clip != b"three":
            await wang.taps("📹 再录一次")
    assert len(examination.asked) == 3
    assert all(len(challenge.actions) == 2 for challenge in examination.asked)
    assert not {*missing} & {action for challenge in examination.asked for action in challenge.actions}
    assert "✅ 王**，认证成功。" in wang.reads[-2]


async def test_who_can_do_nothing_reaches_a_person_in_the_tap_of_the_last_answer(wang: FakePerson) -> None:
    await answers(wang, "turn", "nod", "open-mouth", "smile", "blink")
    assert wang.reads[-1] == (
        "那就不用录视频了。已经请工作人员用别的办法帮您办，11月24日星期二下午5点以前答复您。您不用再做什么。"
    )


async def test_who_can_only_blink_is_never_asked_for_that_alone(wang: FakePerson, examination: FakeExamination) -> None:
    await answers(wang, "turn", "nod", "open-mouth", "smile")
    assert wang.reads[-1].startswith("那就不用录视频了。")
    assert not examination.asked


async def test_who_cannot_do_what_the_card_asks_reaches_a_person_in_two_taps(wang: FakePerson) -> None:
    await wang.taps("都可以")
    await wang.photographs()
    await wang.taps("📹 准备好了")

    await wang.taps("我做不了这个动作")
    await wang.taps("☎️ 请工作人员来看")
    assert wang.reads[-1] == "好的，已经请工作人员来看。11月24日星期二下午5点以前答复您。您不用再做什么。"


async def test_one_movement_is_exchanged_and_remembered(wang: FakePerson, cases: UseCases) -> None:
    await wang.taps("都可以")
    await wang.photographs()
    await wang.taps("📹 准备好了")
    cards = sum("十秒左右的视频" in text for text in wang.reads)
    first, _ = await asked_for(wang)
    assert wang.reads[-1].startswith("没关系。哪一个做不了？")

    await wang.taps(next(label for label, name in NAMES.items() if name == first))
    assert sum("十秒左右的视频" in text for text in wang.reads) == cards
    assert await known(cases, wang) == Abilities.without([Ability(first)])
    assert first not in await asked_for(wang)
    await wang.says("/cancel")
    await wang.says("/certify")
    await wang.taps("📹 准备好了")
    assert first not in await asked_for(wang)


async def test_when_fewer_than_two_are_left_a_person_is_asked_in_the_same_tap(
    wang: FakePerson, cases: UseCases
) -> None:
    await wang.taps("都可以")
    await wang.photographs()
    await wang.taps("📹 准备好了")
    for _ in range(4):
        movement, _ = await asked_for(wang)
        await wang.taps(next(label for label, name in NAMES.items() if name == movement))
    assert wang.reads[-1].startswith("那就不用录视频了。")
    abilities = await known(cases, wang)
    assert abilities
    assert not abilities.allows_a_challenge
    assert list(wang.last.buttons) == ["📅 看看到哪一步了", "我能做什么动作", "☎️ 找人帮我"]


async def test_an_answer_can_be_changed(wang: FakePerson, cases: UseCases) -> None:
    await answers(wang, "turn", "read")
    await wang.photographs()
    await wang.says("/abilities")
    await wang.taps("都可以")
    assert await known(cases, wang) == Abilities()
    assert wang.reads[-1].startswith("先准备一下")


async def test_a_stranger_is_not_asked_before_who_they_are(visitor: FakePerson) -> None:
    await visitor.says("/abilities")
    assert visitor.reads[-1].startswith("办理需要您录一段")


async def test_being_forgotten_forgets_it(wang: FakePerson, cases: UseCases) -> None:
    await answers(wang, "nod")
    await wang.says("/forget")
    await wang.taps("忘记这个聊天")
    async with cases.open_account.records.begin() as office:
        person = await office.beneficiaries.with_identity(WANG.identity)
        assert person
        assert await office.abilities.of(person.id) is None


@pytest.fixture
async def before_the_card(wang: FakePerson) -> FakePerson:
    await wang.taps("都可以")
    await wang.photographs()
    await wang.taps("📹 准备好了")
    return wang


async def test_slowly_each_movement_is_shown_before_the_video(
    before_the_card: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    wang = before_the_card
    asked = [line[3:] for line in wang.reads[-1].splitlines()[1:3]]
    await wang.taps("🐢 慢慢来")
    assert wang.reads[-1].startswith("🐢 不着急，一共有10分钟。先学第一个动作：" + asked[0])
    assert wang.last.film
    await wang.says("好了")
    assert wang.reads[-1].startswith("不着急。")
    await wang.taps("会了，下一步")
    assert wang.reads[-1].startswith("再学第二个动作：" + asked[1])
    await wang.taps("会了，下一步")
    assert [line[3:] for line in wang.reads[-1].splitlines()[1:3]] == asked
    assert "10分钟之内" in wang.reads[-1]
    assert list(wang.last.buttons) == ["我做不了这个动作", "☎️ 找人帮我"]

    wang.clock.passes(minutes=9)
    await wang.records()
    await desk.works()
    assert "认证成功" in wang.reads[-2]
    assert len(examination.asked) == 1


async def test_a_video_sent_before_the_second_movement_counts(before_the_card: FakePerson, desk: FakeDesk) -> None:
    await before_the_card.taps("🐢 慢慢来")
    await before_the_card.records()
    await desk.works()
    assert "认证成功" in before_the_card.reads[-2]


async def test_even_slowly_there_is_an_end(before_the_card: FakePerson, desk: FakeDesk) -> None:
    await before_the_card.taps("🐢 慢慢来")
    before_the_card.clock.passes(minutes=11)
    await before_the_card.records()
    assert before_the_card.reads[-1].startswith("时间过了")
    assert not desk.attempts


async def test_a_movement_can_be_exchanged_while_it_is_learned(before_the_card: FakePerson) -> None:
    await before_the_card.taps("🐢 慢慢来")
    movement, _ = await asked_for(before_the_card)
    await before_the_card.taps(next(label for label, name in NAMES.items() if name == movement))
    assert before_the_card.reads[-1].startswith("🐢 不着急")
    assert movement not in await asked_for(before_the_card)


async def test_who_was_too_quick_or_too_late_is_offered_to_take_it_slowly(
    before_the_card: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    wang = before_the_card
    examination.sees(FailureCode.ACTION_TOO_FAST)
    await wang.records()
    await desk.works()
    assert list(wang.last.buttons) == ["📹 再录一次", "🐢 慢慢来，一步一步做", "☎️ 找人帮我"]
    await wang.taps("📹 再录一次")
    wang.clock.passes(minutes=4)
    await wang.records(b"late")
    assert list(wang.last.buttons) == ["📹 再录一次", "🐢 慢慢来，一步一步做", "☎️ 找人帮我"]
    await wang.taps("🐢 慢慢来")
    assert wang.reads[-1].startswith("🐢 不着急，一共有10分钟。")


async def test_who_took_it_slowly_keeps_the_long_time(
    before_the_card: FakePerson, desk: FakeDesk, examination: FakeExamination
) -> None:
    wang = before_the_card
    examination.sees(FailureCode.TOO_DARK)
    await wang.taps("🐢 慢慢来")
    await wang.records()
    await desk.works()
    await wang.taps("📹 再录一次")
    assert "10分钟之内" in wang.reads[-1]
