"""Reminders as rows: written once, claimed, and settled, so that a stop neither doubles nor skips one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import RowMapping, select

from pension.attempt import CaseState
from pension.category import Category
from pension.hours import people_are_up, when_people_are_up
from pension.reminder import Reminder, reminder_after, step_on
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
        for row in rows:
            policy = self.ledger.policies[Category(row["category"])]
            step = step_on(today, row["deadline"], policy)
            if step is not None:
                await self._write_step(row, step, at)
            await self.ledger.change(
                beneficiaries, row["id"], {"remind_on": reminder_after(today, row["deadline"], policy)}
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

    async def cancel(self, beneficiary: int, at: datetime) -> None:
        """What is on its way already cannot be called back."""
        await self.ledger.execute(
            reminders.update()
            .where(
                reminders.c.beneficiary == beneficiary,
                reminders.c.settled_at.is_(None),
                reminders.c.begun_at.is_(None),
            )
            .values(settled_at=at, result=Result.CANCELLED.value)
        )

    async def _write_step(self, person: RowMapping, step: int, at: datetime) -> None:
        same = (
            reminders.c.beneficiary == person["id"],
            reminders.c.deadline == person["deadline"],
            reminders.c.step == step,
        )
        bound = await self.ledger.all(
            select(accounts.c.id)
            .join(bindings, bindings.c.account == accounts.c.id)
            .where(bindings.c.beneficiary == person["id"], in_force(at), accounts.c.reachable.is_(True))
            .where(~select(reminders.c.id).where(*same, reminders.c.account == accounts.c.id).exists())
        )
        for account in bound:
            await self.ledger.add(
                reminders,
                {
                    "beneficiary": person["id"],
                    "deadline": person["deadline"],
                    "step": step,
                    "account": account["id"],
                    "written_at": at,
                },
            )

    async def _if_wanted(self, row: RowMapping, at: datetime) -> Reminder | None:
        today = at.date()
        account = await Accounts(self.ledger).get(row["account"])
        person = await self._people.get(row["beneficiary"])
        policy = self._people.policy(person)
        case = await Cases(self.ledger).current(person.id)
        if (
            row["settled_at"] is not None
            or await Bindings(self.ledger).between(account.id, person.id, at) is None
            or not account.reachable
            or person.closed_on is not None
            or person.cycle(policy).deadline != row["deadline"]
            or step_on(today, row["deadline"], policy) != row["step"]
            or (case is not None and case.state is CaseState.REVIEW)
        ):
            return None
        left = (row["deadline"] - today).days
        return Reminder(row["id"], account, person.masked_name, row["deadline"], row["step"], left, person.code_word)

    @property
    def _people(self) -> Beneficiaries:
        return Beneficiaries(self.ledger)
