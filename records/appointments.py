"""Visits and live sessions: who meets whom, when, and the videos shown in a session."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from pension.appointment import Appointment, Errand, Hindrance, Meeting, Occasion
from records.ledger import Ledger
from records.tables import MET, appointments, session_clips, staff


@dataclass(frozen=True, slots=True)
class Appointments:
    ledger: Ledger

    async def find(self, appointment: int) -> Appointment | None:
        row = await self.ledger.first(select(appointments).where(appointments.c.id == appointment))
        return self._appointment(row) if row else None

    async def current(self, beneficiary: int, kind: Occasion) -> Appointment | None:
        row = await self.ledger.first(
            select(appointments).where(
                appointments.c.beneficiary == beneficiary,
                appointments.c.kind == kind.value,
                appointments.c.state.in_(MET),
            )
        )
        return self._appointment(row) if row else None

    async def among(self, beneficiaries: Sequence[int]) -> set[int]:
        which = appointments.c.beneficiary.in_(beneficiaries) & appointments.c.state.in_(MET)
        return {row["beneficiary"] for row in await self.ledger.all(select(appointments.c.beneficiary).where(which))}

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
        taken = await self._seats(kind, starts_at)
        free = next((seat for seat in range(seats) if seat not in taken), None)
        if free is None:
            return None
        row = {
            "kind": kind.value,
            "beneficiary": beneficiary,
            "account": account,
            "starts_at": starts_at,
            "seat": free,
            "state": Meeting.BOOKED.value,
            "booked_at": at,
            "errand": errand and self.ledger.encrypted(json.dumps(asdict(errand), ensure_ascii=False)),
            "eve_told": False,
            "soon_told": False,
        }
        try:
            async with self.ledger.connection.begin_nested():
                number = await self.ledger.add(appointments, row)
        except IntegrityError:  # somebody else was faster
            return None
        return await self.find(number)

    async def taken(self, kind: Occasion, since: datetime, until: datetime) -> Mapping[datetime, int]:
        rows = await self.ledger.all(
            select(appointments.c.starts_at, func.count().label("seats"))
            .where(
                appointments.c.kind == kind.value,
                appointments.c.state.in_(MET),
                appointments.c.starts_at >= since,
                appointments.c.starts_at < until,
            )
            .group_by(appointments.c.starts_at)
        )
        return {self.ledger.local(row["starts_at"]): row["seats"] for row in rows}

    async def between(self, kind: Occasion, since: datetime, until: datetime) -> Sequence[Appointment]:
        rows = await self.ledger.all(
            select(appointments)
            .where(
                appointments.c.kind == kind.value,
                appointments.c.state.in_(MET),
                appointments.c.starts_at >= since,
                appointments.c.starts_at < until,
            )
            .order_by(appointments.c.starts_at, appointments.c.id)
        )
        return [self._appointment(row) for row in rows]

    async def open(self, appointment: int, member: int, at: datetime) -> None:
        await self._change(appointment, state=Meeting.UNDER_WAY.value, member=member, opened_at=at)

    async def settle(self, appointment: int, state: Meeting, at: datetime, *, why: str | None = None) -> None:
        await self._change(appointment, state=state.value, settled_at=at, why=why, errand=None)

    async def settle_all(self, beneficiary: int, state: Meeting, at: datetime) -> None:
        await self._settle_where(appointments.c.beneficiary == beneficiary, state, at)

    async def cancel_of(self, account: int, at: datetime) -> None:
        await self._settle_where(appointments.c.account == account, Meeting.CANCELLED, at)

    async def hand_over(self, account: int, beneficiary: int, to: int | None) -> None:
        await self.ledger.execute(
            update(appointments)
            .where(appointments.c.account == account, appointments.c.beneficiary == beneficiary)
            .values(account=to)
        )

    async def under_way_with(self, account: int) -> Appointment | None:
        own = select(staff.c.id).where(staff.c.account == account, staff.c.until.is_(None))
        row = await self.ledger.first(
            select(appointments)
            .where(
                appointments.c.state == Meeting.UNDER_WAY.value,
                or_(appointments.c.account == account, appointments.c.member.in_(own)),
            )
            .order_by(appointments.c.opened_at.desc())
            .limit(1)
        )
        return self._appointment(row) if row else None

    async def told(self, appointment: int, *, soon: bool) -> None:
        await self._change(appointment, **{"soon_told" if soon else "eve_told": True})

    async def keep_clip(self, appointment: int, clip: str, at: datetime) -> None:
        await self.ledger.execute(insert(session_clips).values(appointment=appointment, clip=clip, at=at))

    async def clips(self, appointment: int) -> Sequence[str]:
        rows = await self.ledger.all(
            select(session_clips.c.clip).where(session_clips.c.appointment == appointment).order_by(session_clips.c.id)
        )
        return [row["clip"] for row in rows]

    async def old_clips(self, at: datetime, limit: int) -> Sequence[str]:
        before = at - timedelta(days=self.ledger.policies.default.clip_days)
        rows = await self.ledger.all(
            select(session_clips.c.clip).where(session_clips.c.at < before).order_by(session_clips.c.at).limit(limit)
        )
        return [row["clip"] for row in rows]

    async def clip_erased(self, clip: str) -> None:
        await self.ledger.execute(delete(session_clips).where(session_clips.c.clip == clip))

    async def clips_about(self, beneficiary: int) -> Sequence[datetime]:
        rows = await self.ledger.all(
            select(session_clips.c.at)
            .join(appointments, appointments.c.id == session_clips.c.appointment)
            .where(appointments.c.beneficiary == beneficiary)
            .order_by(session_clips.c.at)
        )
        return [self.ledger.local(row["at"]) for row in rows]

    async def _seats(self, kind: Occasion, starts_at: datetime) -> set[int]:
        rows = await self.ledger.all(
            select(appointments.c.seat).where(
                appointments.c.kind == kind.value,
                appointments.c.starts_at == starts_at,
                appointments.c.state.in_(MET),
            )
        )
        return {row["seat"] for row in rows}

    async def _settle_where(self, whose: Any, state: Meeting, at: datetime) -> None:
        await self.ledger.execute(
            update(appointments)
            .where(whose, appointments.c.state.in_(MET))
            .values(state=state.value, settled_at=at, errand=None)
        )

    async def _change(self, appointment: int, **values: Any) -> None:
        await self.ledger.change(appointments, appointment, values)

    def _appointment(self, row: RowMapping) -> Appointment:
        return Appointment(
            id=row["id"],
            kind=Occasion(row["kind"]),
            beneficiary=row["beneficiary"],
            account=row["account"],
            starts_at=self.ledger.local(row["starts_at"]),
            state=Meeting(row["state"]),
            errand=self._errand(row["errand"]),
            member=row["member"],
            opened_at=row["opened_at"] and self.ledger.local(row["opened_at"]),
            eve_told=row["eve_told"],
            soon_told=row["soon_told"],
        )

    def _errand(self, content: bytes | None) -> Errand | None:
        if content is None:
            return None
        values = json.loads(self.ledger.decrypted(content))
        return Errand(**values | {"hindrance": Hindrance(values["hindrance"])})
