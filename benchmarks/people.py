"""Invented people by the hundred thousand, as an agency's list would hold them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from stdnum.cn import ric

from pension.category import Category

HEADS = ("identity", "name", "category", "first_payment", "last_certified", "district")
FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
GIVEN = "秀英兰芳玉珍桂凤梅淑华建国志明德福寿康安平"
DISTRICTS = ("定海区", "普陀区", "岱山县", "嵊泗县")
PLACE, FIRST_BIRTHDAY, BIRTHDAYS, ORDERS = "330902", date(1926, 1, 1), 365 * 40, 1000


def people(number: int, today: date, seed: int = 1) -> Iterator[Sequence[str]]:
    """A row each; every number is valid and there once, last certified within the thirteen months before `today`."""
    random = Random(seed)
    for one in random.sample(range(BIRTHDAYS * ORDERS), number):
        birthday, order = divmod(one, ORDERS)
        digits = f"{PLACE}{FIRST_BIRTHDAY + timedelta(days=birthday):%Y%m%d}{order:03}"
        certified = today - timedelta(days=random.randrange(395))
        yield (
            digits + ric.calc_check_digit(digits + "0"),
            random.choice(FAMILY) + "".join(random.choices(GIVEN, k=random.randint(1, 2))),
            random.choice(list(Category)).value,
            f"{random.randint(2005, 2024)}-{random.randint(1, 12):02}",
            certified.isoformat(),
            random.choice(DISTRICTS),
        )
