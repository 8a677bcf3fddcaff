"""An agency's list of the people it pays: from a row of its table to an entry of the roster."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.lists.listing import Columns, Row
from bot.lists.written import NotADay, day, month
from pension.category import Category
from pension.errors import IdentityNumberWrong
from pension.month import NotAMonth
from pension.ports import IdentityCheck
from records.roster import RosterEntry

COLUMNS: Columns = {
    "identity": ("identity number", "身份证号", "身份证号码", "公民身份号码", "社会保障号码"),
    "name": ("姓名",),
    "category": ("待遇类别", "待遇类型", "类别"),
    "first_payment": ("first payment", "待遇开始年月", "首次发放年月", "开始发放年月", "待遇享受开始年月"),
    "last_certified": ("last certified", "上次认证日期", "最近认证日期"),
    "closed_on": ("closed on", "待遇终止日期", "终止日期"),
    "district": ("区县", "县区", "地区", "乡镇街道"),
}
NEEDED = ("identity", "name", "category", "first_payment")
CATEGORIES = {
    Category.EMPLOYEE_PENSION: ("企业职工基本养老保险", "职工基本养老保险", "机关事业单位养老保险"),
    Category.RESIDENT_PENSION: ("城乡居民基本养老保险", "城乡居民养老保险"),
    Category.HARDSHIP_ALLOWANCE: ("企业供养直系亲属生活困难补助", "遗属生活困难补助"),
    Category.LAND_SUBSISTENCE: ("被征地农民基本生活保障", "被征地农民生活保障"),
    Category.SUPPLEMENTARY_PENSION: ("职工补充养老保险", "企业年金", "职业年金"),
    Category.WORK_DEATH_DEPENDANT: ("工亡职工供养亲属", "因工死亡职工供养亲属"),
    Category.RETIREE_HEALTH: ("退休人员基本医疗保险", "不缴费退休医保"),
    Category.OTHER: ("其他",),
}
BY_NAME = {way: category for category, ways in CATEGORIES.items() for way in (category.value, *ways)}
LONGEST = 100


class LineWrong(ValueError):
    """A line of the list cannot be taken as it is; `line` is its number, the message says why, without its content."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


@dataclass(slots=True)
class RosterList:
    """Turns rows into entries, and remembers whom it has met."""

    check_identity: IdentityCheck
    _met: dict[str, int] = field(default_factory=dict)

    def entries(self, rows: Iterable[Row]) -> Iterator[RosterEntry | LineWrong]:
        for row in rows:
            try:
                yield self._entry(row)
            except LineWrong as wrong:
                yield wrong

    def _entry(self, row: Row) -> RosterEntry:
        identity = self._identity(row)
        if not 0 < len(row["name"]) <= LONGEST:
            raise LineWrong(row.line, f"the name must have 1 to {LONGEST} characters")
        if (category := BY_NAME.get(row["category"])) is None:
            raise LineWrong(row.line, "this category is not known")
        if len(row["district"]) > LONGEST:
            raise LineWrong(row.line, f"the district must not have more than {LONGEST} characters")
        try:
            return RosterEntry(
                identity,
                row["name"],
                category,
                month(row["first_payment"]),
                day(row["last_certified"]) if row["last_certified"] else None,
                day(row["closed_on"]) if row["closed_on"] else None,
                row["district"],
            )
        except NotAMonth as error:
            raise LineWrong(row.line, "the month of the first payment cannot be read") from error
        except NotADay as error:
            raise LineWrong(row.line, "a day cannot be read") from error

    def _identity(self, row: Row) -> str:
        try:
            identity = self.check_identity(row["identity"])
        except IdentityNumberWrong as error:
            raise LineWrong(row.line, "the identity number does not fit its own check digit or date") from error
        if (before := self._met.setdefault(identity, row.line)) != row.line:
            raise LineWrong(row.line, f"the same identity number as in line {before}")
        return identity
