"""What another agency knows of people: from a row of its table to a signal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.lists.listing import Columns, Row
from bot.lists.roster import LineWrong
from bot.lists.written import NotADay, day
from pension.errors import IdentityNumberWrong
from pension.ports import IdentityCheck
from pension.signal import Signal, SignalKind

COLUMNS: Columns = {
    "kind": ("类型", "信号类型", "事件类型"),
    "date": ("日期", "发生日期"),
    "source": ("来源", "数据来源", "来源部门"),
    "identity": ("identity number", "身份证号", "身份证号码", "公民身份号码", "社会保障号码"),
}
NEEDED = tuple(COLUMNS)
KINDS = {
    SignalKind.CLINIC_VISIT: ("就诊", "门诊", "门诊就诊", "就医"),
    SignalKind.HOSPITAL_STAY: ("住院",),
    SignalKind.VACCINATION: ("接种", "疫苗接种"),
    SignalKind.BORDER_CROSSING: ("出入境", "通关"),
    SignalKind.JOURNEY: ("实名出行", "乘车", "乘机"),
    SignalKind.COUNTER_VISIT: ("窗口办事", "现场办理"),
    SignalKind.DEATH: ("死亡", "去世"),
    SignalKind.CREMATION: ("火化", "殡葬"),
    SignalKind.IMPRISONMENT: ("服刑", "判刑"),
}
BY_NAME = {way: kind for kind, ways in KINDS.items() for way in (kind.value, *ways)}
LONGEST = 60


@dataclass(frozen=True, slots=True)
class SignalList:
    """Turns rows into signals; none is of a day after `today`."""

    check_identity: IdentityCheck
    today: date

    def signals(self, rows: Iterable[Row]) -> Iterator[Signal | LineWrong]:
        for row in rows:
            try:
                yield self._signal(row)
            except LineWrong as wrong:
                yield wrong

    def _signal(self, row: Row) -> Signal:
        if (kind := BY_NAME.get(row["kind"].casefold())) is None:
            raise LineWrong(row.line, f"this kind is not known; known are {', '.join(SignalKind)}")
        if not 0 < len(row["source"]) <= LONGEST:
            raise LineWrong(row.line, f"the source must have 1 to {LONGEST} characters")
        return Signal(row.line, kind, self._day(row), row["source"], self._identity(row))

    def _day(self, row: Row) -> date:
        try:
            on = day(row["date"])
        except NotADay as error:
            raise LineWrong(row.line, "the day cannot be read") from error
        if on > self.today:
            raise LineWrong(row.line, "the day has not come yet")
        return on

    def _identity(self, row: Row) -> str:
        try:
            return self.check_identity(row["identity"])
        except IdentityNumberWrong as error:
            raise LineWrong(row.line, "the identity number does not fit its own check digit or date") from error
