"""Choosing the word that stands before every message the office starts."""

from dataclasses import dataclass

from pension.beneficiary import same_name
from pension.cases.bound import bound_beneficiary
from pension.code_word import code_word
from pension.errors import CodeWordUnfit
from pension.ports import Clock, Records
from pension.tiding import Tiding


@dataclass(frozen=True, slots=True)
class ChooseCodeWord:
    """Agree on a word, and give it back as it is kept; a name is no secret and no word.

    `unless_chosen`: a word the family has already stays, and is given back.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, text: str, *, unless_chosen: bool = False) -> str:
        word = code_word(text)
        async with self.records.begin() as office:
            now = self.clock.now()
            person = await bound_beneficiary(office, account, now)
            if unless_chosen and person.code_word is not None:
                return person.code_word
            if same_name(word, person.name):
                raise CodeWordUnfit
            await office.beneficiaries.choose_code_word(person.id, word)
            for other in await office.accounts.bound_to(person.id, now):
                if other.id != account:
                    await office.tidings.tell(other.id, Tiding("code-word-changed", about=person.id, by_day=True), now)
            await office.audit.note("code-word-chosen", at=now, account=account, beneficiary=person.id)
        return word


@dataclass(frozen=True, slots=True)
class AskCodeWord:
    """The word of the person this account speaks about; None while there is none."""

    records: Records
    clock: Clock

    async def __call__(self, account: int) -> str | None:
        async with self.records.look() as office:
            return (await bound_beneficiary(office, account, self.clock.now())).code_word
