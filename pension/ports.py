"""What the office needs from the outside, as Protocols; records/ and bot/ implement them."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Protocol

from biometrics.challenge import Challenge
from biometrics.flaw import PageFlaw
from biometrics.report import Failure, Preview, Report
from biometrics.signature import Signature
from pension.abilities import Abilities
from pension.account import Account, AccountKey, Consent
from pension.appointment import Appointment, Errand, Meeting, Occasion
from pension.ask import Ask, AskState
from pension.attempt import Attempt, Case, Findings, Issue, Origin, ReviewReason, Source, Template
from pension.beneficiary import Beneficiary
from pension.binding import Binding, Kind, Means
from pension.certification import Certification
from pension.claim import Claim
from pension.decision import Asking, Decision, Refusal, Ruling
from pension.doubt import Confirmation, Doubt, DoubtState, Suspicion
from pension.elsewhere import Assistance
from pension.paper import Page, PageState, Return
from pension.point import Point
from pension.reminder import Rung
from pension.signal import Matched, SignalKind
from pension.staff import Role, StaffMember
from pension.stoppage import StandingEvent, Stoppage
from pension.tiding import Tiding


class Clock(Protocol):
    def now(self) -> datetime:
        """This moment, aware, in the agency's zone."""
        ...


class Accounts(Protocol):
    async def find(self, key: AccountKey) -> Account | None: ...
    async def get(self, account: int) -> Account: ...
    async def at(self, bot: int, chat: int) -> Account | None:
        """Whose chat this is."""
        ...

    async def open(self, key: AccountKey, chat: int, language: str) -> Account:
        """The account of this key, made if it is new."""
        ...

    async def speak(self, account: int, language: str) -> None: ...
    async def agree(self, account: int, consent: Consent) -> None: ...
    async def choose(self, account: int, beneficiary: int | None) -> None:
        """Whom this account is speaking about from now on; whether it may is another question."""
        ...

    async def bound_to_any(self, beneficiaries: Sequence[int], at: datetime) -> Mapping[int, Sequence[int]]:
        """The accounts of each of these people who has any."""
        ...

    async def bound_to(self, beneficiary: int, at: datetime) -> Sequence[Account]:
        """Everybody who must hear about this person: their own chat, and the relatives they have consented to."""
        ...

    async def live_by(self, account: int, zone: str | None) -> None:
        """In which time zone the person lives; None is the agency's."""
        ...

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

    async def accept_documents(self, beneficiary: int) -> None:
        """The papers asked for after a long time were shown."""
        ...

    async def choose_code_word(self, beneficiary: int, word: str | None) -> None:
        """The word before every message the office starts to this person's family; None: there is none any more."""
        ...

    async def certified(self, beneficiary: int, on: date) -> None:
        """A new cycle begins; papers that were accepted for the last one count no more."""
        ...

    async def certified_all(self, proofs: Sequence[tuple[Beneficiary, date]]) -> None:
        """The same for many, as they stand in the register now."""
        ...

    async def lapsing(self, day: date, limit: int) -> Sequence[Beneficiary]:
        """Those whose standing may have changed by itself up to that day, the earliest first."""
        ...

    async def close(self, beneficiary: int, on: date | None) -> Beneficiary:
        """The benefit ends on that day, or goes on; how the person stands in the register after it."""
        ...

    async def out_of_reach(
        self, at: datetime, until: date, after: tuple[date, int], limit: int
    ) -> Sequence[tuple[Beneficiary, bool]]:
        """Those with a deadline up to that day for whom no account can be written to, and whether there is any account;
        in the order of deadline and number, those `after` one.
        """
        ...

    async def with_identities(self, numbers: Sequence[str]) -> Mapping[str, Beneficiary]:
        """Those of these numbers that are known."""
        ...

    async def look_again(self, beneficiary: int, on: date | None) -> None:
        """When the standing may next change by itself."""
        ...


class Standings(Protocol):
    """What has stopped, and every change of it, each written down once."""

    async def of(self, beneficiary: int) -> Stoppage | None: ...
    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        """Those of these people whose payment stands still."""
        ...

    async def put(self, beneficiary: int, stopped: Stoppage | None) -> None: ...
    async def add(self, event: StandingEvent) -> None: ...
    async def history(self, beneficiary: int) -> Sequence[StandingEvent]:
        """All of a person's, the earliest first."""
        ...

    async def between(self, since: date, until: date) -> Sequence[StandingEvent]:
        """The changes that took effect on these days, both counted."""
        ...

    async def untold(self) -> Sequence[StandingEvent]:
        """Those the payroll has not been told of."""
        ...

    async def close_payroll(self, at: datetime) -> int:
        """Put them under a new number."""
        ...

    async def of_payroll(self, number: int) -> Sequence[StandingEvent] | None:
        """The changes under this number; None where there is no such number."""
        ...

    async def overtaken(self, after: int, limit: int) -> Sequence[Beneficiary]:
        """People `after` this one whose payment stands still under a deadline, or an end, that the register lacks."""
        ...


class Papers(Protocol):
    """The pages of each case."""

    async def of(self, case: int) -> Sequence[Page]:
        """In the order of their numbers."""
        ...

    async def about(self, beneficiary: int) -> Sequence[Page]:
        """All of a person's, whichever case they belong to."""
        ...

    async def add(self, case: int, number: int, content: str, at: datetime, *, is_pdf: bool) -> None: ...
    async def remove(self, case: int, number: int) -> str | None:
        """Take the page away, if there is one; its evidence name is given back for erasure."""
        ...

    async def rule(self, page: int, state: PageState, why: Return | None = None) -> None: ...


class Doubts(Protocol):
    """What is said of people and not yet known."""

    async def open(
        self, beneficiary: int, suspicion: Suspicion, source: str, dated: date, at: datetime
    ) -> Doubt | None:
        """None where that very doubt is open already."""
        ...

    async def get(self, doubt: int) -> Doubt: ...
    async def about(self, beneficiary: int) -> Sequence[Doubt]:
        """The open ones."""
        ...

    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        """Those of these people about whom any is open."""
        ...

    async def waiting(self, limit: int, *, apart_from: int) -> tuple[Sequence[Doubt], int]:
        """The first open ones and how many there are, without those about whom this account ever spoke for."""
        ...

    async def confirm(self, doubt: int, member: StaffMember, at: datetime) -> None: ...
    async def confirmations(self, doubt: int) -> Sequence[Confirmation]: ...
    async def settle(self, doubt: int, state: DoubtState, at: datetime) -> None: ...


class Signals(Protocol):
    """What other agencies have told and something was done upon."""

    async def known(self, beneficiaries: Sequence[int]) -> set[tuple[int, SignalKind, date, str]]:
        """Whom, what, of which day and from whom, of these people."""
        ...

    async def add_all(self, acted: Sequence[tuple[int, Matched]], at: datetime) -> None: ...


class Bindings(Protocol):
    """Who may act for whom. Where nothing else is said, only those in force at that moment, the oldest first."""

    async def add(
        self,
        account: int,
        beneficiary: int,
        kind: Kind,
        means: Means,
        since: datetime,
        *,
        until: datetime | None = None,
        called: str = "",
    ) -> Binding:
        """Tie the two; an earlier tie between them ends."""
        ...

    async def get(self, binding: int) -> Binding:
        """Whether it is in force or not."""
        ...

    async def between(self, account: int, beneficiary: int, at: datetime) -> Binding | None: ...
    async def of_account(self, account: int, at: datetime) -> Sequence[Binding]: ...
    async def of_beneficiary(self, beneficiary: int, at: datetime) -> Sequence[Binding]: ...
    async def find(self, binding: int) -> Binding | None: ...
    async def were_between(self, account: int, beneficiary: int) -> bool:
        """Whether this account may act for this person, or ever could."""
        ...

    async def latest_between(self, account: int, beneficiary: int) -> Binding | None:
        """The newest one, whether it is in force or not."""
        ...

    async def ending(self, at: datetime, before: datetime, limit: int) -> Sequence[Binding]:
        """Those that end before this moment, and nobody has been told."""
        ...

    async def warned(self, binding: int) -> None: ...
    async def run_out(self, at: datetime, limit: int) -> Sequence[Binding]:
        """Those whose time is over, and that have not been ended."""
        ...

    async def end(self, binding: int, at: datetime) -> None: ...


class AbilityRecords(Protocol):
    async def of(self, beneficiary: int) -> Abilities | None:
        """None where nobody has been asked."""
        ...

    async def tell(self, beneficiary: int, told: Abilities) -> None: ...
    async def erase(self, beneficiary: int) -> None: ...


class Asks(Protocol):
    async def add(self, account: int, beneficiary: int, called: str, at: datetime, until: datetime) -> Ask:
        """A new one; an earlier one that waits between the two goes on under its own number, with this name and end."""
        ...

    async def get(self, ask: int) -> Ask: ...
    async def find(self, ask: int) -> Ask | None: ...
    async def open_for(self, beneficiary: int, at: datetime) -> Sequence[Ask]:
        """Those that wait for this person's answer, the oldest first."""
        ...

    async def last_declined(self, account: int, beneficiary: int) -> datetime | None: ...
    async def settle(self, ask: int, state: AskState, at: datetime) -> bool:
        """False where it was settled before."""
        ...

    async def link(self, ask: Ask) -> str:
        """What the person opens in their own chat: at most 64 characters, letters, digits, - and _ only."""
        ...

    async def open_link(self, link: str, at: datetime) -> Ask | None:
        """The ask of this link, once; None where it is not ours, was opened before, or is over."""
        ...


class Templates(Protocol):
    async def of(self, beneficiary: int) -> Sequence[Template]: ...
    async def add(
        self, beneficiary: int, picture: str, taken_on: date, *, accepted: bool, origin: Origin = Origin.GIVEN
    ) -> Template: ...
    async def accept(self, beneficiary: int) -> int:
        """A reviewer has seen the pictures nobody had accepted; how many there were."""
        ...

    async def remove_unaccepted(self, beneficiary: int) -> Sequence[str]:
        """Take away the pictures no reviewer has accepted; their evidence names are given back for erasure."""
        ...

    async def remove_passed(self, beneficiary: int, *, but: int) -> Sequence[str]:
        """Take away the pictures out of passed videos, all `but` the newest; their names are given back likewise."""
        ...


class Cases(Protocol):
    async def get(self, case: int) -> Case: ...
    async def current(self, beneficiary: int) -> Case | None:
        """The case of certifying that is open or with a reviewer, if any."""
        ...

    async def of_ask(self, ask: int) -> Case | None:
        """The case in which a person consents by video, while it is open or with a reviewer."""
        ...

    async def vows_of(self, account: int) -> Sequence[Case]:
        """The cases of consent this account has begun, open or with a reviewer."""
        ...

    async def vowing(self, account: int) -> Case | None:
        """The case of this account that waits for a video of consent."""
        ...

    async def open(self, beneficiary: int, account: int, at: datetime, *, ask: int | None = None) -> Case: ...
    async def withdraw(self, account: int) -> None:
        """Take back every challenge of this account that waits for its video."""
        ...

    async def with_reviewer(self, beneficiaries: Sequence[int]) -> set[int]:
        """Those of these people whose case of certifying a reviewer has."""
        ...

    async def issue(self, case: int, issue: Issue | None) -> None:
        """Put a challenge before the person, or take it away once it is used."""
        ...

    async def hand_over(self, case: int, account: int | None) -> None:
        """The case is this account's from now on, or nobody's."""
        ...

    async def passed(self, case: int) -> None: ...
    async def refused(self, case: int) -> None: ...
    async def abandon(self, case: int) -> None: ...
    async def review(self, case: int, reason: ReviewReason, promised_at: datetime, at: datetime) -> None: ...
    async def reopen(self, case: int, spent: int) -> None:
        """The person may send videos again; the first `spent` ones count no more."""
        ...

    async def spend(self, case: int, spent: int) -> None:
        """The first `spent` videos count no more; a reviewer keeps the case."""
        ...

    async def waiting(self, limit: int, *, apart_from: Account) -> Sequence[Case]:
        """The cases before a reviewer, without those of this account and of its people: the urgent ones first, then
        the earliest promise.
        """
        ...

    async def count_waiting(self, *, apart_from: Account) -> int: ...


class Attempts(Protocol):
    async def get(self, attempt: int) -> Attempt: ...
    async def of(self, case: int) -> Sequence[Attempt]:
        """All of a case, the first one first."""
        ...

    async def about(self, beneficiary: int) -> Sequence[Attempt]:
        """All of a person, whoever sent them, the first one first."""
        ...

    async def from_source(self, source: Source) -> Attempt | None: ...
    async def seen(self, clip: bytes) -> bool:
        """Whether these very bytes were ever sent before, by anybody."""
        ...

    async def add(self, case: Case, source: Source, clip: str, content: bytes, issue: Issue, at: datetime) -> Attempt:
        """Write the next attempt of the case down; `content` is kept as a keyed digest only."""
        ...

    async def noticed(self, attempt: int, message: int) -> None: ...
    async def decide(self, attempt: int, findings: Findings, remedy: str | None, at: datetime) -> bool:
        """Write the verdict down once; False if it already stood."""
        ...

    async def findings(self, attempt: int) -> Findings | None:
        """What was written down with the verdict, the report without its pictures; None while there is no verdict."""
        ...

    async def report(self, attempt: int) -> Report | None:
        """The report of these findings."""
        ...

    async def keep_frames(self, attempt: int, names: Sequence[str]) -> None:
        """Remember the best frames a reviewer will want to see, best first."""
        ...

    async def frames(self, attempt: int) -> Sequence[str]: ...

    async def told(self, attempt: int) -> None: ...
    async def unfinished(self) -> Sequence[Attempt]:
        """The attempts without a verdict, and those whose verdict the person has not heard."""
        ...

    async def count(self, case: int) -> int: ...
    async def old_clips(self, at: datetime, limit: int) -> Sequence[Attempt]:
        """Attempts whose clip has been kept for its time, counted from the verdict, and is not with a reviewer."""
        ...

    async def clip_erased(self, attempt: int) -> None:
        """The clip, the remedy and the best frames are gone; their names are empty from now on."""
        ...


class Signatures(Protocol):
    """By what a recording is known again, whatever its file looks like and whoever sends it."""

    async def add(self, attempt: int, signature: Signature, at: datetime) -> int:
        """Write the signature of this attempt down, once, and give its number: a later one has a higher number."""
        ...

    async def candidates(self, signature: Signature, *, before: int) -> Sequence[tuple[int, Signature]]:
        """Attempts with a lower number whose recording may be this one, the likeliest first, with their signatures."""
        ...


class Certifications(Protocol):
    async def serial(self, year: int) -> int:
        """The next number of the year, counted from 1; no number is given twice."""
        ...

    async def serials(self, year: int, count: int) -> Sequence[int]:
        """The next numbers of the year, so many."""
        ...

    async def add(self, certification: Certification) -> None: ...
    async def add_all(self, proofs: Sequence[Certification]) -> None: ...
    async def of(self, beneficiary: int) -> Sequence[Certification]:
        """All of a person's, the latest first."""
        ...

    async def of_attempt(self, attempt: int) -> Certification | None: ...
    async def numbered(self, number: str) -> Certification | None: ...


class Guesses(Protocol):
    async def add(self, account: int, number: str, at: datetime) -> None: ...
    async def since(self, account: int, number: str, moment: datetime) -> Sequence[datetime]:
        """When this account, or anybody for this number, guessed wrong after `moment`, the earliest first."""
        ...


class Invitations(Protocol):
    """Words by which somebody becomes a member of staff: signed, for one use, for a short time."""

    async def write(self, name: str, role: Role, until: datetime) -> str:
        """At most 64 characters, letters, digits, - and _ only."""
        ...

    async def use(self, invitation: str, at: datetime) -> tuple[str, Role] | None:
        """Whom it was written for, once; None where it is not ours, used up, or over."""
        ...


class Staff(Protocol):
    async def enter(self, account: int, role: Role, name: str, since: datetime) -> StaffMember: ...
    async def of_account(self, account: int) -> StaffMember | None: ...
    async def all(self) -> Sequence[StaffMember]: ...
    async def leave(self, member: int, at: datetime) -> bool:
        """They are no member any more, and what they had in hand is free; False where they were none."""
        ...


class Claims(Protocol):
    async def of(self, case: int, at: datetime) -> Claim | None:
        """In whose hands the case is at that moment."""
        ...

    async def take(self, case: int, member: StaffMember, at: datetime, until: datetime) -> Claim | None:
        """The claim, or the claim renewed; None where somebody else was faster."""
        ...

    async def release(self, case: int) -> None: ...


class Decisions(Protocol):
    async def add(
        self,
        case: int,
        member: int,
        ruling: Ruling,
        at: datetime,
        *,
        why: Asking | Refusal | None = None,
        attempt: int | None = None,
    ) -> Decision: ...
    async def get(self, decision: int) -> Decision: ...
    async def last_refusal(self, beneficiary: int) -> datetime | None: ...
    async def untold(self) -> Sequence[Decision]:
        """Those of which the person has not heard."""
        ...

    async def told(self, decision: int) -> None: ...


class Reminders(Protocol):
    async def cancel_all(self, beneficiaries: Sequence[int], at: datetime) -> None: ...
    async def ask(self, account: int, beneficiary: int, deadline: date, rung: Rung, at: datetime) -> None:
        """This account is reminded of this person on that day, and not before."""
        ...

    async def cancel(self, beneficiary: int, at: datetime) -> None:
        """Nobody is reminded of this person any more, unless the message is on its way already."""
        ...


class Tidings(Protocol):
    async def tell(self, account: int, tiding: Tiding, at: datetime) -> None:
        """Have this account told, soon after the transaction has ended well."""
        ...


class Points(Protocol):
    async def replace(self, listed: Sequence[Point]) -> None: ...
    async def all(self) -> Sequence[Point]:
        """In the order of the agency's list."""
        ...


class Appointments(Protocol):
    async def find(self, appointment: int) -> Appointment | None: ...
    async def current(self, beneficiary: int, kind: Occasion) -> Appointment | None:
        """The one that is booked or under way."""
        ...

    async def book(
        self,
        kind: Occasion,
        beneficiary: int,
        account: int | None,
        starts_at: datetime,
        *,
        seats: int,
        at: datetime,
        errand: Errand | None = None,
    ) -> Appointment | None:
        """Take one of the seats of that time; None where they are all taken."""
        ...

    async def taken(self, kind: Occasion, since: datetime, until: datetime) -> Mapping[datetime, int]:
        """How many seats are taken at each time."""
        ...

    async def between(self, kind: Occasion, since: datetime, until: datetime) -> Sequence[Appointment]:
        """Those that are booked or under way, the earliest first."""
        ...

    async def open(self, appointment: int, member: int, at: datetime) -> None: ...
    async def settle(self, appointment: int, state: Meeting, at: datetime, *, why: str | None = None) -> None:
        """It is over; what it needed to know is erased."""
        ...

    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        """Those of these people for whom anything is booked or under way."""
        ...

    async def settle_all(self, beneficiary: int, state: Meeting, at: datetime) -> None: ...
    async def cancel_of(self, account: int, at: datetime) -> None:
        """The chat goes: what it has booked and not had yet is cancelled."""
        ...

    async def hand_over(self, account: int, beneficiary: int, to: int | None) -> None:
        """What this chat has booked for this person is the other chat's from now on, or nobody's."""
        ...

    async def under_way_with(self, account: int) -> Appointment | None:
        """The session in which this chat speaks, as the person or as the member of staff."""
        ...

    async def told(self, appointment: int, *, soon: bool) -> None: ...
    async def keep_clip(self, appointment: int, clip: str, at: datetime) -> None:
        """Remember a video of a session by its evidence name."""
        ...

    async def clips(self, appointment: int) -> Sequence[str]: ...
    async def old_clips(self, at: datetime, limit: int) -> Sequence[str]:
        """Those that have been kept long enough."""
        ...

    async def clip_erased(self, clip: str) -> None: ...
    async def clips_about(self, beneficiary: int) -> Sequence[datetime]:
        """When the videos were taken that are still kept of this person's sessions."""
        ...


class Elsewhere(Protocol):
    async def serial(self, year: int) -> int: ...
    async def ask(self, number: str, beneficiary: int, account: int, place: str, at: datetime) -> Assistance: ...
    async def find(self, request: int) -> Assistance | None: ...
    async def current(self, beneficiary: int) -> Assistance | None: ...
    async def waiting(self, limit: int) -> Sequence[Assistance]:
        """The longest waiting first."""
        ...

    async def done(self, request: int, office: str, at: datetime) -> None: ...
    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        """Those of these people who wait for it."""
        ...

    async def withdraw(self, beneficiary: int, at: datetime) -> None:
        """Nothing of this person's waits any more."""
        ...

    async def withdraw_of(self, account: int, at: datetime) -> None: ...


class Audit(Protocol):
    async def note(
        self, event: str, *, at: datetime, account: int | None = None, beneficiary: int | None = None
    ) -> None:
        """Add a line to the trail, without personal data."""
        ...


class Office(Protocol):
    """The register within one transaction."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def beneficiaries(self) -> Beneficiaries: ...
    @property
    def bindings(self) -> Bindings: ...
    @property
    def standings(self) -> Standings: ...
    @property
    def abilities(self) -> AbilityRecords: ...
    @property
    def papers(self) -> Papers: ...
    @property
    def doubts(self) -> Doubts: ...
    @property
    def signals(self) -> Signals: ...
    @property
    def asks(self) -> Asks: ...
    @property
    def templates(self) -> Templates: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def attempts(self) -> Attempts: ...
    @property
    def signatures(self) -> Signatures: ...
    @property
    def certifications(self) -> Certifications: ...
    @property
    def guesses(self) -> Guesses: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def staff(self) -> Staff: ...
    @property
    def claims(self) -> Claims: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def tidings(self) -> Tidings: ...
    @property
    def points(self) -> Points: ...
    @property
    def appointments(self) -> Appointments: ...
    @property
    def elsewhere(self) -> Elsewhere: ...
    @property
    def audit(self) -> Audit: ...


class Records(Protocol):
    def begin(self) -> AbstractAsyncContextManager[Office]:
        """A transaction: everything in it is kept when it ends well, nothing when it does not."""
        ...

    def look(self) -> AbstractAsyncContextManager[Office]:
        """One moment's view, to read alone: it waits for no writer, and none waits for it."""
        ...


class Evidence(Protocol):
    """Encrypted files: clips, pictures, remedy frames."""

    async def keep(self, content: bytes) -> str: ...
    async def read(self, name: str) -> bytes:
        """The content as it was kept; raises EvidenceLost."""
        ...

    async def erase(self, name: str) -> None: ...


class Transcripts(Protocol):
    """What was said in a chat, where it is we who keep it."""

    async def erase(self, account: Account) -> None: ...


class Examination(Protocol):
    """The machine's look, away from the event loop; raises ExaminationLost where a worker crashed or was too slow."""

    async def examine(self, clip: bytes, templates: Sequence[bytes], challenge: Challenge) -> Report: ...
    async def preview(self, clip: bytes) -> Preview: ...
    async def inspect(self, photo: bytes) -> Failure | None: ...
    async def read_page(self, content: bytes) -> PageFlaw | None:
        """What keeps a person from reading this photograph or PDF."""
        ...


class Seal(Protocol):
    def token(self, payload: bytes) -> str:
        """The payload and its signature, in characters that survive a QR code and an address."""
        ...

    def reference(self, number: str) -> str:
        """The number of a receipt with a mark that only we can make: at most 64 letters, digits, - and _."""
        ...

    def number(self, reference: str) -> str | None:
        """The number in a reference that we have made; None in any other."""
        ...


class IdentityCheck(Protocol):
    def __call__(self, text: str) -> str:
        """The number in its plain written form; raises IdentityNumberWrong."""
        ...
