"""Invitations and members of staff, as the register keeps them."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from pension.cases.invite import AcceptInvitation, Invite, ListStaff, RemoveMember
from pension.errors import InvitationOver
from pension.staff import Role
from records.keys import Keyring
from tests.fakes.town import BOT, SECRET, WANG, Town


async def joins(town: Town, user: int, invitation: str) -> str:
    account = await town.opens(user)
    return (await AcceptInvitation(town.database, town.clock)(account.id, invitation)).name


async def invited(town: Town, name: str = "周审核") -> str:
    return await Invite(town.database, town.clock)(name)


async def test_an_invitation_makes_one_member(town: Town) -> None:
    invitation = await invited(town)
    assert await joins(town, 1, invitation) == "周审核"
    with pytest.raises(InvitationOver):
        await joins(town, 2, invitation)
    (member,) = await ListStaff(town.database)()
    assert (member.name, member.role, member.since) == ("周审核", Role.REVIEWER, town.clock.now())


async def test_an_invitation_is_over_after_two_days(town: Town) -> None:
    invitation = await invited(town)
    town.clock.passes(hours=48, seconds=1)
    with pytest.raises(InvitationOver):
        await joins(town, 1, invitation)


async def test_who_is_a_member_already_leaves_the_invitation_for_another(town: Town) -> None:
    await joins(town, 1, await invited(town))
    second = await invited(town, "徐审核")
    assert await joins(town, 1, second) == "周审核"
    assert await joins(town, 2, second) == "徐审核"


async def test_every_character_of_an_invitation_counts(town: Town) -> None:
    invitation = await invited(town)
    for place in range(len(invitation)):
        other = "0" if invitation[place] != "0" else "1"
        with pytest.raises(InvitationOver):
            await joins(town, 1, invitation[:place] + other + invitation[place + 1 :])
    for strange in ("", "staff-", "staff-99-" + invitation[-32:], invitation + "0", "staff-" + "9" * 40 + "-0"):
        with pytest.raises(InvitationOver):
            await joins(town, 1, strange)
    assert await joins(town, 1, invitation) == "周审核"


async def test_a_row_that_was_given_more_time_by_hand_is_worth_nothing(town: Town) -> None:
    invitation = await invited(town)
    async with town.database.begin() as office:
        until = town.clock.now() + timedelta(days=365)
        await office.ledger.execute(text("UPDATE invitations SET until = :until").bindparams(until=str(until)[:19]))
    with pytest.raises(InvitationOver):
        await joins(town, 1, invitation)


async def test_an_invitation_outlives_a_new_key(town: Town) -> None:
    invitation = await invited(town)
    object.__setattr__(town.database, "_keyring", Keyring.of(f"a new secret that is long enough too,{SECRET}"))
    assert await joins(town, 1, invitation) == "周审核"


async def test_who_was_removed_may_be_invited_again_under_a_new_number(town: Town) -> None:
    await joins(town, 1, await invited(town))
    assert await RemoveMember(town.database, town.clock)(1)
    assert await ListStaff(town.database)() == []
    await joins(town, 1, await invited(town))
    assert [member.id for member in await ListStaff(town.database)()] == [2]


async def test_names_of_the_staff_are_not_readable_on_the_disk(town: Town) -> None:
    await joins(town, BOT, await invited(town))
    await town.database.close()
    content = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    assert "周审核".encode() not in content


async def test_of_two_who_take_a_case_at_once_one_has_it(town: Town) -> None:
    wang = await town.enrols(WANG)
    for user in (2, 3):
        await joins(town, user, await invited(town, f"审核{user}"))
    async with town.database.begin() as office:
        case = await office.cases.open(1, wang.id, town.clock.now())
        one, other = await office.staff.all()
        now = town.clock.now()
        assert await office.claims.take(case.id, one, now, now + timedelta(minutes=30))
        assert await office.claims.take(case.id, other, now, now + timedelta(minutes=30)) is None
        held = await office.claims.of(case.id, now)
    assert held is not None
    assert held.member == one
