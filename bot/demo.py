"""The invented people of the demonstration; whoever tries it plays one of them."""

from dataclasses import dataclass
from datetime import date

from pension.category import Category
from pension.month import Month


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who does not exist; `months_ago` is when the last certification was, counted from today."""

    identity: str
    name: str
    category: Category
    months_ago: int
    story: dict[str, str]

    def last_certified(self, today: date) -> date:
        return (Month.of(today) + -self.months_ago).first_day


PEOPLE = (
    DemoPerson(
        "330902194803070026",
        "王秀英",
        Category.EMPLOYEE_PENSION,
        11,
        {"zh-Hans": "快到期了", "en": "due soon"},
    ),
    DemoPerson(
        "330902194105120030",
        "李建国",
        Category.RESIDENT_PENSION,
        15,
        {"zh-Hans": "已暂停发放", "en": "payment stopped"},
    ),
    DemoPerson(
        "330903193509280040",
        "陈阿珍",
        Category.LAND_SUBSISTENCE,
        2,
        {"zh-Hans": "一切正常", "en": "in order"},
    ),
)
