"""Whether every sentence is there in every language, short, and kind."""

import ast as ast_of
import inspect
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import handlers
from biometrics.challenge import Action
from biometrics.degree import FLOORS, Likeness
from biometrics.report import FailureCode, Sign, Verdict
from biometrics.sheet import CourseNames
from handlers import COMMANDS
from handlers.agenda import Do
from handlers.appointments import Change
from handlers.buttons import KinMove, Place, Reply
from handlers.desk_buttons import Move
from handlers.doubt_buttons import Weighing
from handlers.reminder import LONGER, TOMORROW
from handlers.session import Act
from locales import TextMissing, Texts, guess, languages
from pension.abilities import Ability
from pension.appointment import Hindrance, Occasion, Reason
from pension.attempt import Origin, ReviewReason
from pension.cases import holdings
from pension.category import Category
from pension.channel import Channel
from pension.decision import Asking, Refusal, Ruling
from pension.doubt import Suspicion
from pension.errors import DeskError, OfficeError
from pension.month import Month
from pension.paper import Document, Return
from pension.standing import Standing
from pension.stoppage import Change as StandingChange

ROOT = Path(handlers.__file__).parent.parent
PHRASES = [
    *("abilities-ask", "challenge", "challenge-end", "challenge-which", "first", "second", "looking", "passed"),
    *(
        "photo-ask",
        "reviewer",
        "slow-first",
        "slow-second",
        "slow-wanted",
        "tips",
        "trial-ask",
        "trial-good",
        "try-again",
    ),
    *(f"action-{action}" for action in Action),
    *(f"ability-{ability}" for ability in Ability),
    *(f"failure-{code}" for code in FailureCode),
]
FOLDER = Path(handlers.__file__).parent.parent / "locales"
TEXTS = Texts(strict=True)
CODES = [language.code for language in languages]
MOST = {"zh-Hans": 120, "zh-Hant": 120, "en": 60, "ru": 60, "ar": 60, "es": 70, "pt-BR": 70, "hi": 70}
LONG = {"consent", "help"}
FORBIDDEN = {
    "en": re.compile(r"\b(error|invalid|fail\w*|wrong|incorrect|reject\w*|denied|illegal|score|verif\w*)\b", re.I),
    "zh-Hans": re.compile(r"错误|无效|失败|非法|不合格|拒绝|分数|得分|有误|违规|验证失败"),
    "zh-Hant": re.compile(r"錯誤|無效|失敗|非法|不合格|拒絕|分數|得分|有誤|違規|驗證失敗"),
    "es": re.compile(r"\berror|inválid|\bfall[aoóe]|fracas|rechaz|incorrect|equivocad|puntuaci|verific|ilegal", re.I),
    "pt-BR": re.compile(r"\berr[oa]|inválid|\bfalh|fracass|rejeit|recus|incorret|pontua|verific|ilegal", re.I),
    "hi": re.compile(r"ग़लत|गलत|त्रुटि|अमान्य|असफल|विफल|नाकाम|अस्वीकार|सत्यापन"),
    "ru": re.compile(r"ошиб|неверн|неправильн|недействительн|отказ|отклон|неудач|провал|балл|незаконн", re.I),
    "ar": re.compile(r"خطأ|خاطئ|فشل|غير صالح|غير صحيح|رفض|مرفوض|غير قانوني"),
}
SUSPICION = {
    "en": re.compile(r"screen|photograph|replay|copy|fraud|cheat|fake|suspic\w*|genuine|real person", re.I),
    "zh-Hans": re.compile(r"屏幕|翻拍|作弊|造假|冒充|怀疑|可疑|真人"),
    "zh-Hant": re.compile(r"螢幕|翻拍|作弊|造假|冒充|懷疑|可疑|真人"),
    "es": re.compile(r"pantalla|fotografía|copia|fraude|trampa|falso|sospech|persona real|auténtic", re.I),
    "pt-BR": re.compile(r"\btela|fotografia|cópia|fraude|trapaça|fals[oa]|suspeit|pessoa real|autêntic", re.I),
    "hi": re.compile(r"स्क्रीन|नक़ल|नक़ली|धोखा|जालसाज़|संदेह|शक|असली"),
    "ru": re.compile(r"экран|копи|обман|мошенн|поддел|подозр|фальш|настоящ", re.I),
    "ar": re.compile(r"شاشة|نسخة|غش|احتيال|مزيف|تزوير|شبهة|مشبوه|حقيقي"),
}
COUNTER = {
    "en": "counter",
    "zh-Hans": "社保窗口",
    "zh-Hant": "社保窗口",
    "es": "ventanilla",
    "pt-BR": "balcão",
    "hi": "काउंटर",
    "ru": "отделение",
    "ar": "مكتب",
}
PROMISED = {
    "en": "by 5 pm on Tuesday 24 November",
    "zh-Hans": "11月24日星期二下午5点以前",
    "zh-Hant": "11月24日星期二下午5點以前",
    "es": "antes del martes 24 de noviembre a las 17:00",
    "pt-BR": "até terça-feira, 24 de novembro, às 17h",
    "hi": "मंगलवार, 24 नवंबर, शाम 5 बजे तक",
    "ru": "до 17:00 24 ноября (вторник)",
    "ar": "قبل الساعة 5 بعد الظهر يوم الثلاثاء 24 نوفمبر",
}
BY_28_FEBRUARY = {
    "en": "due by 28 February 2027",
    "zh-Hans": "下一次认证在2027年2月28日以前",
    "zh-Hant": "下一次認證在2027年2月28日以前",
    "es": "hasta el 28 de febrero de 2027",
    "pt-BR": "até 28 de fevereiro de 2027",
    "hi": "28 फ़रवरी 2027 तक",
    "ru": "до 28 февраля 2027 года",
    "ar": "حتى 28 فبراير 2027",
}
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
KINDS = {kind.__name__.lower(): kind for kind in FLOORS}
DEGREES = {
    "likeness": Likeness,
    "risk": KINDS["strength"],
    "passive": KINDS["liveliness"],
    **{name: kind for name, kind in KINDS.items() if name != "liveliness"},
}
MEETINGS = ("appointment-booked", "appointment-eve", "appointment-soon", "visit-missed", "visit-missed-no-time")
MEETINGS += ("appointment-cancelled", "session-ended")
KEPT = [
    *re.findall(r'Kept\("([a-z-]+)"', inspect.getsource(holdings)),
    *(f"picture-{origin}" for origin in Origin),
    *(f"change-{change}" for change in StandingChange),
    "video-gone",
]
KEYS = sorted(
    {
        *(f"failure-{code}" for code in FailureCode),
        *(f"action-{action}" for action in [*Action, "any"]),
        *(f"{kind}-{word}" for kind in Occasion for word in ("agree", "booked")),
        *(f"agenda-{word}" for word in [*Occasion, "before", "after", Do.MET, Do.NOT_MET, Do.CALL_OFF]),
        *(f"appointment-{change}" for change in Change),
        *(f"session-{act}" for act in (Act.DRAW, Act.CERTIFY, Act.END)),
        *(f"hindrance-{hindrance}" for hindrance in Hindrance),
        *(f"call-off-{reason}" for reason in Reason),
        *(f"tiding-called-off-{reason}" for reason in Reason),
        *(f"tiding-{kind}" for kind in MEETINGS),
        *(f"movement-{action}" for action in Action),
        *(f"voice-{phrase}" for phrase in PHRASES),
        *(f"ability-{ability}" for ability in Ability),
        *(f"slow-{position}" for position in ("first", "second")),
        *(f"button-{word}" for word in ("can", "cannot")),
        *(f"standing-{standing}" for standing in Standing),
        *(f"reviewer-{reason}" for reason in ReviewReason),
        *(f"reason-{reason}" for reason in ReviewReason),
        *(error.key for error in [OfficeError, *OfficeError.__subclasses__(), *DeskError.__subclasses__()]),
        *(f"channel-{channel}" for channel in Channel),
        *(f"file-standing-{standing}" for standing in Standing),
        *(f"desk-{move}" for move in Move),
        *(f"asking-{why}" for why in Asking),
        *(f"asked-again-{why}" for why in Asking),
        *(f"refusal-{why}" for why in Refusal),
        *(f"refused-{why}" for why in Refusal),
        *(f"ruled-{ruling}" for ruling in Ruling),
        *(f"button-{place}" for place in Place),
        *(f"doubt-{what}" for what in Weighing),
        *(f"suspicion-{suspicion}" for suspicion in Suspicion),
        *(f"stopped-{standing}" for standing in Standing),
        *(f"document-{document}" for document in Document),
        *(f"return-{why}" for why in Return),
        *(f"returning-{why}" for why in Return),
        *(f"button-kin-{move}" for move in KinMove),
        *(f"standing-{standing}-relative" for standing in Standing),
        *(f"family-{standing}" for standing in Standing),
        *(f"command-{command}" for command in COMMANDS),
        *(f"kept-{kind}" for kind in KEPT),
        *(f"category-{category}" for category in Category),
        *(f"sheet-verdict-{verdict.lower()}" for verdict in Verdict),
        *(f"sheet-cause-{code}" for code in FailureCode),
        *(f"sheet-sign-{sign}" for sign in Sign),
        *(f"sheet-course-{course}" for course in CourseNames.__slots__),
        *(f"sheet-{kind}-{degree}" for kind, degrees in DEGREES.items() for degree in degrees),
    }
)


def told_kinds() -> set[str]:
    """What the office says first: the kind of every tiding that the code makes."""
    code = (
        ast_of.parse(path.read_text("utf-8"))
        for room in ("pension", "scheduler")
        for path in (ROOT / room).rglob("*.py")
    )
    made = (node for tree in code for node in ast_of.walk(tree) if isinstance(node, ast_of.Call))
    kinds = (node.args[0] for node in made if getattr(node.func, "id", "") == "Tiding" and node.args)
    return {str(kind.value) for kind in kinds if isinstance(kind, ast_of.Constant)}


KEYS = sorted(
    {
        *KEYS,
        *(f"tiding-{kind}" for kind in told_kinds()),
        *(f"reminder-button-{reply}" for reply in Reply),
        *(f"later-{days}" for days in (TOMORROW, *LONGER)),
    }
)
LABELS = sorted(
    {
        *(f"reminder-button-{reply}" for reply in Reply),
        *(f"later-{days}" for days in (TOMORROW, *LONGER)),
        *(f"desk-{move}" for move in Move),
        *(f"doubt-{what}" for what in Weighing),
        *(f"suspicion-{suspicion}" for suspicion in Suspicion),
        *(f"asking-{why}" for why in Asking),
        *(f"refusal-{why}" for why in Refusal),
        *(f"movement-{action}" for action in Action),
        "desk-approve-sure",
        "desk-approve-papers",
        "desk-approve-consent",
        *(f"button-kin-{move}" for move in KinMove),
    }
)
DECIDED = sorted({*(f"asked-again-{why}" for why in Asking), *(f"refused-{why}" for why in Refusal)})
STAFF = {f"reason-{reason}" for reason in ReviewReason}


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.names.add(node.id.name)


def messages(code: str) -> dict[str, set[str]]:
    """Every key of a language with the variables it asks for; a key told twice is one too many."""
    found: dict[str, set[str]] = {}
    for file in sorted((FOLDER / code).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, entry.id.name
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def spoken(code: str, key: str, texts: Texts = TEXTS) -> str:
    moment = datetime(2026, 11, 24, 17, tzinfo=UTC)
    values: dict[str, str | int | date | datetime | Month] = {
        "name": "王**",
        "identity": "33090219480307****",
        "number": "AX-2027-0001-7F3K",
        "since": Month(2026, 12),
        "months": 11,
        "days": 30,
        "mark_days": 800,
        "promised_at": moment,
        "until": moment,
        "called": "女儿李敏",
        "standing": "…",
        "link": "https://t.me/anxin_bot?start=kin-12-0123456789abcdef0123456789abcdef",
        "on": moment.date(),
        "deadline": moment.date(),
        "years": 12,
        "share": 87,
        "seconds": "9.5",
        "minutes": 10,
        "start": "1.2",
        "end": "3.4",
        "sign": "…",
        "strength": "…",
        "count": 12,
        "hours": 30,
        "at": moment,
        "channel": "…",
        "word": "…",
        "user": 77,
        "language": "zh-Hans",
        "zone": "Asia/Shanghai",
        "version": "2026-12",
        "category": "…",
        "ability": "…",
        "place": 2,
        "button": "…",
        "telephone": "13905800000",
        "reference": "r_AX-2027-0001-7F3K_0123456789abcdef0123",
        "text": "…",
        "found": "…",
        "said": "…",
        "source": "…",
        "papers": "…",
        "why": "…",
        "kind": "visit",
        "district": "定海区",
        "address": "人民路1号",
        "bring": "身份证",
        "metres": 350,
        "kilometres": "1.2",
        "words": "…",
    }
    say = texts.say_in(code)
    longest = say("action-turn")
    sentence = say("failure-not-recognised")
    return say(key, **values, action=longest, first=longest, second=longest, sentence=sentence).translate(ISOLATES)


def test_every_language_has_the_same_sentences_asking_for_the_same_values() -> None:
    first, *others = (messages(code) for code in CODES)
    for other in others:
        assert other == first


@pytest.mark.parametrize("code", CODES)
def test_whatever_can_happen_has_its_sentence(code: str) -> None:
    for key in KEYS:
        assert spoken(code, key), key


def length(code: str, text: str) -> int:
    """Characters of Chinese, words of every other language."""
    return len(re.findall(r"\S", text) if code.startswith("zh") else text.split())


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_short_enough_to_be_read_at_once(code: str) -> None:
    lengths = {key: length(code, spoken(code, key)) for key in messages("en").keys() - LONG - STAFF}
    assert {key: words for key, words in lengths.items() if words > MOST[code]} == {}


@pytest.mark.parametrize("code", CODES)
def test_nobody_is_blamed(code: str) -> None:
    found = {key: FORBIDDEN[code].search(spoken(code, key)) for key in messages("en")}
    assert {key: blame[0] for key, blame in found.items() if blame} == {}


@pytest.mark.parametrize("code", CODES)
def test_a_button_fits_on_a_small_phone(code: str) -> None:
    labels = [spoken(code, key) for key in [*(f"button-{place}" for place in Place), *LABELS]]
    assert [label for label in labels if len(label) > 28] == []


@pytest.mark.parametrize("code", CODES)
def test_another_telephone_of_the_office_stands_in_every_sentence_that_names_one(code: str) -> None:
    texts = Texts(strict=True, hotline="(0580) 202-6000")
    for key, names in messages(code).items():
        text = spoken(code, key, texts)
        assert "12333" not in text, key
        assert ("(0580) 202-6000" in text) is ("hotline" in names), key


@pytest.mark.parametrize("code", CODES)
def test_every_command_is_described_with_a_capital_where_there_are_any(code: str) -> None:
    assert [command for command in COMMANDS if spoken(code, f"command-{command}")[0].islower()] == []


@pytest.mark.parametrize("code", CODES)
def test_whoever_is_asked_again_or_sent_to_a_counter_is_never_suspected(code: str) -> None:
    for key in DECIDED:
        text = spoken(code, key)
        assert not SUSPICION[code].search(text), key
        if key.startswith("refused"):
            assert "12333" in text, key
            assert COUNTER[code] in text, key


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("reason", list(ReviewReason))
def test_whoever_waits_for_a_person_is_told_until_when_and_never_suspected(code: str, reason: ReviewReason) -> None:
    text = spoken(code, f"reviewer-{reason}")
    assert PROMISED[code] in text
    assert not SUSPICION[code].search(text)


def test_no_sentence_lies_unused() -> None:
    code = "\n".join(
        path.read_text("utf-8") for room in ("handlers", "bot") for path in (FOLDER.parent / room).rglob("*.py")
    )
    unused = {key for key in messages("en") if key not in KEYS and f'"{key}"' not in code}
    assert not unused


@pytest.mark.parametrize("code", CODES)
def test_a_date_is_spelled_for_reading_aloud(code: str) -> None:
    text = TEXTS.say_in(code)("standing-in-order", name="王**", deadline=date(2027, 2, 28))
    assert BY_28_FEBRUARY[code] in text.translate(ISOLATES)


@pytest.mark.parametrize("code", CODES)
def test_a_promised_moment_is_spelled_for_reading_aloud(code: str) -> None:
    assert PROMISED[code] in spoken(code, "review-pending")


def test_one_month_is_one_month() -> None:
    text = TEXTS.say_in("en")(
        "standing-suspended", name="W.", since=Month(2026, 12), deadline=date(2026, 11, 30), months=1
    )
    assert "the stopped month paid back" in text
    assert "from December 2026" in text


def test_a_missing_sentence_stops_a_test() -> None:
    with pytest.raises(TextMissing):
        TEXTS.say_in("en")("no-such-key")


def test_a_missing_value_stops_a_test() -> None:
    with pytest.raises(TextMissing):
        TEXTS.say_in("en")("standing-in-order", name="W.")


def test_people_never_read_a_key() -> None:
    text = Texts().say_in("zh-Hans")("no-such-key")
    assert text == Texts().say_in("zh-Hans")("something-went-wrong")


def test_an_unknown_language_is_answered_in_the_first() -> None:
    assert Texts().say_in("tlh")("button-agree") == "我同意，开始"


@pytest.mark.parametrize(
    ("told", "guessed"),
    [
        ("zh-hant", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh", "zh-Hans"),
        (None, "zh-Hans"),
        ("", "zh-Hans"),
        ("en-US", "en"),
        ("es-MX", "es"),
        ("pt", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("pt_PT", "pt-BR"),
        ("hi", "hi"),
        ("ru", "ru"),
        ("ar-EG", "ar"),
        ("fr", "en"),
        ("ara", "en"),
    ],
)
def test_a_strangers_language_is_guessed(told: str | None, guessed: str) -> None:
    assert guess(told) == guessed
