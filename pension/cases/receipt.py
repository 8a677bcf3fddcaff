"""Writing a certification down, and the receipt that proves it."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from random import Random

from pension.appointment import Meeting
from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary
from pension.cases.doubt import shown_alive
from pension.cases.lapse import settle
from pension.cases.tell import tell_others
from pension.certification import Certification, Receipt
from pension.channel import Channel
from pension.errors import ReceiptUnknown
from pension.month import Month
from pension.policy import Policies, Policy
from pension.ports import Clock, Office, Records, Seal
from pension.standing import Cycle
from pension.tiding import Phrase, Tiding, Value

TAIL = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


async def certify(
    office: Office,
    person: Beneficiary,
    channel: Channel,
    at: datetime,
    policy: Policy,
    random: Random,
    *,
    actor: int | None = None,
    attempt: int | None = None,
    now: datetime | None = None,
    heard_by: int | None = None,
    reopens: bool = False,
) -> Certification:
    """Write the certification down, and what it brings back; `now` where that is later than the proof itself.

    The number holds the year, its serial, and four characters against guessing. Nobody is reminded any more, what the
    person has booked is not needed, and everybody who speaks for them is told, but for `heard_by`, whose conversation
    has the answer itself. `reopens`: a benefit that was ended by mistake goes on.
    """
    number = numbered("AX", at.year, await office.certifications.serial(at.year), random)
    today = (now or at).date()
    stopped = await settle(office, person, policy, today)
    back = stopped.restoration_on(today) if stopped else None
    restoration = back if back and back.months else None
    certification = Certification(number, person.id, channel, at, actor, attempt, restoration)
    await office.certifications.add(certification)
    await office.beneficiaries.certified(person.id, certification.on)
    await shown_alive(office, person, now or at)
    if reopens:
        person = await office.beneficiaries.close(person.id, None)
        await office.audit.note("benefit-reopened", at=now or at, account=actor, beneficiary=person.id)
    if stopped:
        await settle(office, replace(person, last_certified=certification.on), policy, today)
    await office.appointments.settle_all(person.id, Meeting.NOT_NEEDED, now or at)
    await office.elsewhere.withdraw(person.id, now or at)
    await office.reminders.cancel(person.id, now or at)
    await tell_others(office, person.id, heard_by, _certified(person, certification, policy), now or at)
    return certification


async def certify_by_data(
    office: Office, proofs: Sequence[tuple[Beneficiary, date]], policies: Policies, random: Random, now: datetime
) -> None:
    """What `certify` does, for many people about whom no doubt is open, in few statements.

    Whose payment has stopped, or who has booked something, is certified one by one.
    """
    today, everybody = now.date(), [person.id for person, _ in proofs]
    apart = await office.standings.among(everybody)
    apart |= await office.appointments.among(everybody) | await office.elsewhere.among(everybody)
    running: list[tuple[Beneficiary, date]] = []
    for person, on in proofs:
        policy = policies[person.category]
        if person.id in apart or today >= person.cycle(policy).suspended_from:
            await certify(office, person, Channel.DATA_MATCHING, _noon(on, now), policy, random, now=now)
        else:
            running.append((person, on))
    certifications = [
        Certification(number, person.id, Channel.DATA_MATCHING, _noon(on, now))
        for (person, on), number in zip(running, await _numbers(office, running, random), strict=True)
    ]
    await office.certifications.add_all(certifications)
    await office.beneficiaries.certified_all(running)
    people = [person.id for person, _ in running]
    await office.reminders.cancel_all(people, now)
    bound = await office.accounts.bound_to_any(people, now)
    for (person, _), certification in zip(running, certifications, strict=True):
        tiding = _certified(person, certification, policies[person.category])
        for account in bound.get(person.id, ()):
            await office.tidings.tell(account, tiding, now)


async def _numbers(office: Office, proofs: Sequence[tuple[Beneficiary, date]], random: Random) -> list[str]:
    """One for each, from the series of its year."""
    years = Counter(on.year for _, on in proofs)
    serials = {year: iter(await office.certifications.serials(year, count)) for year, count in years.items()}
    return [numbered("AX", on.year, next(serials[on.year]), random) for _, on in proofs]


def _noon(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(12), now.tzinfo)


def _certified(person: Beneficiary, certification: Certification, policy: Policy) -> Tiding:
    """What nobody has asked for in a chat, such as a list of the agency, wakes nobody."""
    values: dict[str, Value] = {
        "name": person.masked_name,
        "number": certification.number,
        "on": certification.on,
        "channel": Phrase(f"channel-{certification.channel}"),
        "deadline": Cycle(Month.of(certification.on), policy).deadline,
    }
    places, by_day = ("receipt", "status"), certification.actor is None
    if certification.restoration is None:
        return Tiding("certified", values, places, person.id, by_day)
    back: dict[str, Value] = {"since": certification.restoration.since, "months": certification.restoration.months}
    return Tiding("certified-restored", values | back, places, person.id, by_day)


def numbered(prefix: str, year: int, serial: int, random: Random) -> str:
    """The year, a serial, and four characters against guessing."""
    tail = "".join(random.choice(TAIL) for _ in range(4))
    return f"{prefix}-{year}-{serial:04}-{tail}"


def receipt_for(person: Beneficiary, certification: Certification, policy: Policy, seal: Seal) -> Receipt:
    deadline = Cycle(Month.of(certification.on), policy).deadline
    content = {
        "number": certification.number,
        "name": person.masked_name,
        "channel": certification.channel.value,
        "on": certification.on.isoformat(),
        "next": deadline.isoformat(),
    }
    payload = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    return Receipt(
        certification, person.masked_name, deadline, seal.token(payload), seal.reference(certification.number)
    )


@dataclass(frozen=True, slots=True)
class ShowReceipts:
    """Every receipt of the person the account speaks about, the latest first."""

    records: Records
    clock: Clock
    policies: Policies
    seal: Seal

    async def __call__(self, account: int) -> Sequence[Receipt]:
        async with self.records.look() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            history = await office.certifications.of(person.id)
        policy = self.policies[person.category]
        return [receipt_for(person, certification, policy, self.seal) for certification in history]


@dataclass(frozen=True, slots=True)
class CheckReceipt:
    """What the register says of a reference that somebody shows; raises ReceiptUnknown."""

    records: Records
    policies: Policies
    seal: Seal

    async def __call__(self, reference: str) -> Receipt:
        number = self.seal.number(reference)
        async with self.records.look() as office:
            certification = await office.certifications.numbered(number) if number else None
            if certification is None:
                raise ReceiptUnknown
            person = await office.beneficiaries.get(certification.beneficiary)
        return receipt_for(person, certification, self.policies[person.category], self.seal)
