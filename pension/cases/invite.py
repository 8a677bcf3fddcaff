"""How somebody becomes a member of staff, and how they stop being one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from pension.errors import InvitationOver, NotStaff
from pension.ports import Clock, Office, Records
from pension.staff import Role, StaffMember

INVITATION_LIFE = timedelta(hours=48)


async def member_of(office: Office, account: int) -> StaffMember:
    """The member of staff behind this chat; raises NotStaff."""
    member = await office.staff.of_account(account)
    if member is None:
        raise NotStaff
    return member


@dataclass(frozen=True, slots=True)
class Invite:
    """Write an invitation for somebody of this name: one use, 48 hours."""

    records: Records
    clock: Clock

    async def __call__(self, name: str, role: Role = Role.REVIEWER) -> str:
        async with self.records.begin() as office:
            now = self.clock.now()
            await office.audit.note("staff-invited", at=now)
            return await office.invitations.write(name, role, now + INVITATION_LIFE)


@dataclass(frozen=True, slots=True)
class AcceptInvitation:
    """Make this chat a member of staff; who is one already stays as they are, and the invitation is kept for another.

    Raises InvitationOver.
    """

    records: Records
    clock: Clock

    async def __call__(self, account: int, invitation: str) -> StaffMember:
        async with self.records.begin() as office:
            if known := await office.staff.of_account(account):
                return known
            now = self.clock.now()
            invited = await office.invitations.use(invitation, now)
            if invited is None:
                raise InvitationOver
            name, role = invited
            await office.audit.note("staff-joined", at=now, account=account)
            return await office.staff.enter(account, role, name, now)


@dataclass(frozen=True, slots=True)
class FindMember:
    """The member of staff behind this chat, if it is one's."""

    records: Records

    async def __call__(self, account: int) -> StaffMember | None:
        async with self.records.look() as office:
            return await office.staff.of_account(account)


@dataclass(frozen=True, slots=True)
class ListStaff:
    records: Records

    async def __call__(self) -> Sequence[StaffMember]:
        async with self.records.look() as office:
            return await office.staff.all()


@dataclass(frozen=True, slots=True)
class RemoveMember:
    """They may decide nothing any more; what they had in hand is free again. False where there is no such member."""

    records: Records
    clock: Clock

    async def __call__(self, member: int) -> bool:
        async with self.records.begin() as office:
            now = self.clock.now()
            known = next((one for one in await office.staff.all() if one.id == member), None)
            if known is None:
                return False
            await office.audit.note("staff-removed", at=now, account=known.account)
            return await office.staff.leave(member, now)
