"""Finding oneself on the roster, and tying the chat to that person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pension.beneficiary import Beneficiary, same_name
from pension.binding import Kind, Means
from pension.errors import AlreadyBound, AlreadyEnrolled, ConsentMissing, NotOnRoster, TooManyGuesses
from pension.ports import Clock, IdentityCheck, Office, Records

GUESSES = 5
GUESS_WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Recognise:
    """The beneficiary with this number and name; wrong guesses are counted by account and by number.

    A wrong name and an unknown number have the same answer, so that nobody learns who is on the roster.
    """

    records: Records
    clock: Clock
    check: IdentityCheck

    async def __call__(self, account: int, number: str, name: str) -> Beneficiary:
        number = self.check(number)
        async with self.records.begin() as office:
            await self._refuse_guessing(office, account, number)
            person = await office.beneficiaries.with_identity(number)
            if person is None or not same_name(person.name, name):
                await office.guesses.add(account, number, self.clock.now())
                person = None
        if person is None:
            raise NotOnRoster
        return person

    async def _refuse_guessing(self, office: Office, account: int, number: str) -> None:
        guesses = await office.guesses.since(account, number, self.clock.now() - GUESS_WINDOW)
        if len(guesses) >= GUESSES:
            raise TooManyGuesses(guesses[-GUESSES] + GUESS_WINDOW)


@dataclass(frozen=True, slots=True)
class Enrol:
    """Tie the account to the beneficiary it has just been recognised as, and speak about them from now on.

    Raises ConsentMissing, AlreadyBound, AlreadyEnrolled, and what Recognise does.
    """

    records: Records
    clock: Clock
    recognise: Recognise

    async def __call__(self, account: int, number: str, name: str) -> Beneficiary:
        person = await self.recognise(account, number, name)
        async with self.records.begin() as office:
            if not (await office.accounts.get(account)).has_agreed:
                raise ConsentMissing
            now = self.clock.now()
            if await office.bindings.between(account, person.id, now) is None:
                await self._tie(office, account, person, now)
            await office.accounts.choose(account, person.id)
        return person

    async def _tie(self, office: Office, account: int, person: Beneficiary, now: datetime) -> None:
        if any(other.is_own for other in await office.bindings.of_beneficiary(person.id, now)):
            raise AlreadyBound
        if any(other.is_own for other in await office.bindings.of_account(account, now)):
            raise AlreadyEnrolled
        await office.bindings.add(account, person.id, Kind.OWN, Means.NUMBER, now)
        await office.audit.note("enrolled", at=now, account=account, beneficiary=person.id)
