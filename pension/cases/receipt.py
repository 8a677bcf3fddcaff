"""Writing a certification down, and the receipt that proves it."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from pension.beneficiary import Beneficiary
from pension.cases.bound import bound_beneficiary
from pension.cases.lapse import settle
from pension.certification import Certification, Receipt
from pension.channel import Channel
from pension.month import Month
from pension.policy import Policies, Policy
from pension.ports import Clock, Office, Records, Seal
from pension.standing import Cycle

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
) -> Certification:
    """Write the certification down, and what it brings back; `now` where that is later than the proof itself.

    The number holds the year, its serial, and four characters against guessing.
    """
    serial = await office.certifications.serial(at.year)
    tail = "".join(random.choice(TAIL) for _ in range(4))
    number = f"AX-{at.year}-{serial:04}-{tail}"
    today = (now or at).date()
    stopped = await settle(office, person, policy, today)
    restoration = stopped.restoration_on(today) if stopped else None
    certification = Certification(number, person.id, channel, at, actor, attempt, restoration)
    await office.certifications.add(certification)
    await office.beneficiaries.certified(person.id, certification.on)
    if stopped:
        await settle(office, replace(person, last_certified=certification.on), policy, today)
    return certification


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
    return Receipt(certification, person.masked_name, deadline, seal.token(payload))


@dataclass(frozen=True, slots=True)
class LatestReceipt:
    """The receipt of the last certification, if there is one."""

    records: Records
    clock: Clock
    policies: Policies
    seal: Seal

    async def __call__(self, account: int) -> Receipt | None:
        async with self.records.begin() as office:
            person = await bound_beneficiary(office, account, self.clock.now())
            history = await office.certifications.of(person.id)
        return receipt_for(person, history[0], self.policies[person.category], self.seal) if history else None
