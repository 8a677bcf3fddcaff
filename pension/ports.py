"""What the office needs from the outside, as Protocols; records/ and bot/ implement them."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Protocol

from biometrics.challenge import Challenge
from biometrics.report import Failure, Report
from pension.account import Account, AccountKey, Consent
from pension.attempt import Attempt, Case, Issue, ReviewReason, Source, Template
from pension.beneficiary import Beneficiary
from pension.certification import Certification


class Clock(Protocol):
    def now(self) -> datetime:
        """This moment, aware, in the agency's zone."""
        ...


class Accounts(Protocol):
    async def find(self, key: AccountKey) -> Account | None: ...
    async def get(self, account: int) -> Account: ...
    async def open(self, key: AccountKey, chat: int, language: str) -> Account:
        """The account of this key, made if it is new."""
        ...

    async def speak(self, account: int, language: str) -> None: ...
    async def agree(self, account: int, consent: Consent) -> None: ...
    async def bind(self, account: int, beneficiary: int | None) -> None: ...
    async def bound_to(self, beneficiary: int) -> Sequence[Account]: ...
    async def reach(self, account: int, *, reachable: bool) -> None: ...
    async def erase(self, account: int) -> None:
        """Forget the chat itself; what must stay keeps no link to it."""
        ...


class Beneficiaries(Protocol):
    async def get(self, beneficiary: int) -> Beneficiary: ...
    async def with_identity(self, number: str) -> Beneficiary | None: ...
    async def enter(self, beneficiary: Beneficiary) -> Beneficiary:
        """Write down a person (id 0: a new one) and give them back with their id."""
        ...

    async def certified(self, beneficiary: int, on: date) -> None: ...


class Templates(Protocol):
    async def of(self, beneficiary: int) -> Sequence[Template]: ...
    async def add(self, beneficiary: int, picture: str, taken_on: date, *, accepted: bool) -> Template: ...
    async def remove_unaccepted(self, beneficiary: int) -> Sequence[str]:
        """Take away the pictures no reviewer has accepted; their evidence names are given back for erasure."""
        ...


class Cases(Protocol):
    async def get(self, case: int) -> Case: ...
    async def current(self, beneficiary: int) -> Case | None:
        """The case that is open or with a reviewer, if any."""
        ...

    async def open(self, beneficiary: int, account: int, at: datetime) -> Case: ...
    async def issue(self, case: int, issue: Issue | None) -> None:
        """Put a challenge before the person, or take it away once it is used."""
        ...

    async def passed(self, case: int) -> None: ...
    async def abandon(self, case: int) -> None: ...
    async def review(self, case: int, reason: ReviewReason, promised_at: datetime) -> None: ...


class Attempts(Protocol):
    async def get(self, attempt: int) -> Attempt: ...
    async def from_source(self, source: Source) -> Attempt | None: ...
    async def seen(self, clip: bytes) -> bool:
        """Whether these very bytes were ever sent before, by anybody."""
        ...

    async def add(self, case: Case, source: Source, clip: str, content: bytes, issue: Issue, at: datetime) -> Attempt:
        """Write the next attempt of the case down; `content` is kept as a keyed digest only."""
        ...

    async def noticed(self, attempt: int, message: int) -> None: ...
    async def decide(self, attempt: int, report: Report, remedy: str | None, at: datetime) -> bool:
        """Write the verdict down once; False if it already stood."""
        ...

    async def told(self, attempt: int) -> None: ...
    async def unfinished(self) -> Sequence[Attempt]:
        """The attempts without a verdict, and those whose verdict the person has not heard."""
        ...

    async def count(self, case: int) -> int: ...
    async def old_clips(self, before: datetime) -> Sequence[Attempt]:
        """Decided attempts of closed cases whose clip is still kept and was decided before that moment."""
        ...

    async def clip_erased(self, attempt: int) -> None: ...


class Certifications(Protocol):
    async def serial(self, year: int) -> int:
        """The next number of the year, counted from 1; no number is given twice."""
        ...

    async def add(self, certification: Certification) -> None: ...
    async def of(self, beneficiary: int) -> Sequence[Certification]:
        """All of a person's, the latest first."""
        ...

    async def of_attempt(self, attempt: int) -> Certification | None: ...


class Guesses(Protocol):
    async def add(self, account: int, number: str, at: datetime) -> None: ...
    async def since(self, account: int, number: str, moment: datetime) -> Sequence[datetime]:
        """When this account, or anybody for this number, guessed wrong after `moment`, the earliest first."""
        ...


class Audit(Protocol):
    async def note(
        self, event: str, *, at: datetime, account: int | None = None, beneficiary: int | None = None
    ) -> None:
        """Add a line to the trail, without personal data."""
        ...


class Office(Protocol):
    """The register within one transaction."""

    accounts: Accounts
    beneficiaries: Beneficiaries
    templates: Templates
    cases: Cases
    attempts: Attempts
    certifications: Certifications
    guesses: Guesses
    audit: Audit


class Records(Protocol):
    def begin(self) -> AbstractAsyncContextManager[Office]:
        """A transaction: everything in it is kept when it ends well, nothing when it does not."""
        ...


class Evidence(Protocol):
    """Encrypted files: clips, pictures, remedy frames."""

    async def keep(self, content: bytes) -> str: ...
    async def read(self, name: str) -> bytes: ...
    async def erase(self, name: str) -> None: ...


class Examination(Protocol):
    """The machine's look, away from the event loop; raises ExaminationLost where a worker crashed or was too slow."""

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report: ...
    async def inspect(self, photo: bytes) -> Failure | None: ...


class Seal(Protocol):
    def token(self, payload: bytes) -> str:
        """The payload and its signature, in characters that survive a QR code and an address."""
        ...


class IdentityCheck(Protocol):
    def __call__(self, text: str) -> str:
        """The number in its plain written form; raises IdentityNumberWrong."""
        ...
