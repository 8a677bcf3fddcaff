"""A person who draws a benefit, as the register knows them."""

from dataclasses import dataclass, field
from datetime import date

from pension.category import Category
from pension.month import Month
from pension.policy import Policy
from pension.standing import Cycle, Standing


@dataclass(frozen=True, slots=True)
class Beneficiary:
    id: int
    identity: str
    name: str
    category: Category
    first_payment: Month
    last_certified: date | None = None
    closed_on: date | None = None
    district: str = ""
    documents_accepted: bool = False
    code_word: str | None = field(default=None, repr=False)

    def cycle(self, policy: Policy) -> Cycle:
        return Cycle(Month.of(self.last_certified) if self.last_certified else self.first_payment, policy)

    def standing_on(self, day: date, policy: Policy) -> Standing:
        return self.cycle(policy).standing_on(day, self.closed_on)

    @property
    def masked_name(self) -> str:
        """Enough of the name to recognise oneself: 王**."""
        return self.name[:1] + "*" * max(len(self.name) - 1, 1)

    @property
    def masked_identity(self) -> str:
        """The number without its last four characters: 33090219480307****."""
        return self.identity[:-4] + "****"


def same_name(one: str, other: str) -> bool:
    """Whether two people wrote the same name: spaces, middle dots and letter case do not count."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
