"""Reminders as rows: written once, claimed, and settled, so that a stop neither doubles nor skips one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import RowMapping, bindparam, insert, or_, select

from pension.attempt import CaseState
from pension.category import Category
from pension.hours import people_are_up, when_people_are_up
from pension.month import Month
from pension.reminder import (
    ASKED_FOR,
    Reminder,
    ReminderLadder,
    Rung,
    asked_for,
    day_asked_for,
    was_asked_for,
)
from pension.standing import Cycle
from records.accounts import Accounts
from records.beneficiaries import Beneficiaries
from records.bindings import Bindings, in_force
from records.cases import Cases
from records.ledger import Ledger
from records.outbox import Outbox, Result
from records.tables import accounts, beneficiaries, bindings, reminders


@dataclass(frozen=True, slots=True)
class Reminders:
    ledger: Ledger

    @property
    def outbox(self) -> Outbox:
        return Outbox(self.ledger, reminders)

    async def write(self, at: datetime, limit: int) -> int:
        """Write down the reminders that fall due, for at most `limit` people; how many people were looked at."""
        today = at.date()
        rows = await self.ledger.all(
            select(beneficiaries)
            .where(beneficiaries.c.remind_on <= today)
            .order_by(beneficiaries.c.remind_on)
            .limit(limit)
        )
        ladders = {row["id"]: self._ladder(row) for row in rows}
        due = {
            row["id"]: (row["deadline"], rung.step)
            for row in rows
            if (rung := ladders[row["id"]].reached_on(today)) is not None
        }
        await self._write_steps(due, at)
        await self.ledger.execute_each(
            beneficiaries.update()
            .where(beneficiaries.c.id == bindparam("person"))
            .values(remind_on=bindparam("following")),
            [{"person": person, "following": ladder.after(today)} for person, ladder in ladders.items()],
        )
        return len(rows)

    async def wanted(self, reminder: int, at: datetime) -> Reminder | None:
        """What a claimed reminder has to say. None where it no longer matters, and it is cancelled; or where its hour
        has not come, and it waits.
        """
        row = await self.ledger.first(select(reminders).where(reminders.c.id == reminder))
        if row is None:  # the chat was forgotten meanwhile
            return None
        found = await self._if_wanted(row, at)
        if found is None:
            await self.outbox.settle(reminder, Result.CANCELLED, at)
            return None
        local = found.account.local(self.ledger.local(at))
        if people_are_up(local):
            return found
        await self.outbox.postpone(reminder, when_people_are_up(local))
        return None

    async def ask(self, account: int, beneficiary: int, deadline: date, rung: Rung, at: datetime) -> None:
        """It takes the place of what this account was to be reminded of before."""
        theirs = reminders.c.account == account, reminders.c.beneficiary == beneficiary
        await self.ledger.execute(
            reminders.update()
            .where(*theirs, reminders.c.settled_at.is_(None), reminders.c.begun_at.is_(None))
            .values(settled_at=at, result=Result.CANCELLED.value)
        )
        await self.ledger.execute(
            reminders.delete().where(*theirs, reminders.c.deadline == deadline, reminders.c.step == rung.step)
        )
        morning = self.ledger.local(at).replace(year=rung.day.year, month=rung.day.month, day=rung.day.day, hour=0)
        local = (await Accounts(self.ledger).get(account)).local(morning.replace(minute=0, second=0, microsecond=0))
        row = {
            "account": account,
            "beneficiary": beneficiary,
            "deadline": deadline,
            "step": rung.step,
            "written_at": at,
            "again_at": when_people_are_up(local),
        }
        await self.ledger.add(reminders, row)

    async def cancel(self, beneficiary: int, at: datetime) -> None:
        """What is on its way already cannot be called back."""
        await self.cancel_all([beneficiary], at)

    async def cancel_all(self, beneficiaries: Sequence[int], at: datetime) -> None:
        await self.ledger.execute(
            reminders.update()
            .where(
                reminders.c.beneficiary.in_(beneficiaries),
                reminders.c.settled_at.is_(None),
                reminders.c.begun_at.is_(None),
            )
            .values(settled_at=at, result=Result.CANCELLED.value)
        )

    async def _write_steps(self, due: Mapping[int, tuple[date, int]], at: datetime) -> None:
        """A row for every account that may be reminded of these people and has none for their deadline and step yet."""
        bound = await self.ledger.all(
            select(bindings.c.beneficiary, bindings.c.account)
            .distinct()
            .join(accounts, bindings.c.account == accounts.c.id)
            .where(bindings.c.beneficiary.in_(due), in_force(at), accounts.c.reachable.is_(True))
        )
        written = await self.ledger.all(select(reminders).where(reminders.c.beneficiary.in_(due)))
        known = {
            (row["beneficiary"], row["account"])
            for row in written
            if due[row["beneficiary"]] == (row["deadline"], row["step"])
        }
        pairs = [(row["beneficiary"], row["account"]) for row in bound]
        rows = [
            {"beneficiary": person, "account": account, "deadline": due[person][0], "step": due[person][1]}
            for person, account in pairs
            if (person, account) not in known
        ]
        await self.ledger.execute_each(insert(reminders), [{**row, "written_at": at} for row in rows])

    async def _if_wanted(self, row: RowMapping, at: datetime) -> Reminder | None:
        account = await Accounts(self.ledger).get(row["account"])
        person = await self._people.get(row["beneficiary"])
        case = await Cases(self.ledger).current(person.id)
        ladder = ReminderLadder(person.cycle(self._people.policy(person)))
        binding = await Bindings(self.ledger).between(account.id, person.id, at)
        if (
            row["settled_at"] is not None
            or binding is None
            or not account.reachable
            or person.closed_on is not None
            or ladder.cycle.deadline != row["deadline"]
            or not await self._still_matters(row, ladder.reached_on(at.date()))
            or (case is not None and case.state is CaseState.REVIEW)
        ):
            return None
        return ladder.reminder(row["id"], account, person, row["step"], at.date(), relative=not binding.is_own)

    async def _still_matters(self, row: RowMapping, reached: Rung | None) -> bool:
        """A rung matters until the next one is reached, unless the person has asked for a later day."""
        if was_asked_for(row["step"]):
            return reached is None or reached.day <= day_asked_for(row["step"], row["deadline"])
        if reached is None or reached.step != row["step"]:
            return False
        later = select(reminders.c.id).where(
            reminders.c.account == row["account"],
            reminders.c.beneficiary == row["beneficiary"],
            reminders.c.deadline == row["deadline"],
            reminders.c.step > ASKED_FOR // 2,
            reminders.c.step <= asked_for(reached.day, row["deadline"]).step,
            or_(reminders.c.result.is_(None), reminders.c.result != Result.CANCELLED.value),
        )
        return await self.ledger.first(later) is None

    def _ladder(self, row: RowMapping) -> ReminderLadder:
        begun = Month.of(row["last_certified"]) if row["last_certified"] else Month.parse(row["first_payment"])
        return ReminderLadder(Cycle(begun, self.ledger.policies[Category(row["category"])]))

    @property
    def _people(self) -> Beneficiaries:
        return Beneficiaries(self.ledger)
