"""The register as a whole: what lies on the disk, how it opens, and that two never get in each other's way."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from pension.account import AccountKey
from pension.attempt import Origin, Source
from pension.errors import NoChallenge, NotOnRoster
from pension.policy import Policies, Policy
from records import migrations
from records.database import Database
from records.errors import KeyUnknown, NotInRegister
from records.keys import Keyring
from records.tables import metadata
from tests.fakes.town import LI, SECRET, WANG, Town

NEW = "a new secret that is long enough too"


class Undone(Exception):
    """Something went wrong on the way."""


def url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'register.sqlite3'}"


async def test_on_the_disk_there_is_no_name_no_number_and_no_face(town: Town) -> None:
    account = await town.enrols(WANG)
    with pytest.raises(NotOnRoster):
        await town.recognise(account.id, LI.identity, LI.name)
    await town.decide((await town.records(account, b"Wang in front of the camera")).id)
    content = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    for secret in (WANG.identity, LI.identity, WANG.name, WANG.name[1:], "the photo of Wang", "in front of"):
        assert secret.encode() not in content
    assert b"self-video" in content


async def test_only_the_owner_may_open_the_register(town: Town) -> None:
    await town.enters(WANG)
    for file in town.folder.glob("register.sqlite3*"):
        assert file.stat().st_mode & 0o077 == 0


async def test_opening_makes_the_tables_and_opening_again_changes_nothing(tmp_path: Path) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    for _ in range(2):
        database = Database(url(tmp_path / "not" / "there yet"), Keyring.of(SECRET))
        (tmp_path / "not").mkdir(exist_ok=True)
        await database.open()
        async with database.engine.connect() as connection:
            assert await connection.run_sync(differences) == []
        await database.close()


async def test_a_register_of_the_first_release_opens_with_everything_in_it(tmp_path: Path) -> None:
    def begin(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")

    database = Database(url(tmp_path), Keyring.of(SECRET))
    async with database.engine.begin() as connection:
        await connection.run_sync(begin)
        await connection.execute(
            text(
                "INSERT INTO beneficiaries (number, identity, name, category, first_payment, district, "
                "documents_accepted, deadline) VALUES ('n', 'i', 'n', 'other', '2018-03', '', 0, '2026-12-31')"
            )
        )
        await connection.execute(
            text("INSERT INTO templates (beneficiary, picture, taken_on, accepted) VALUES (1, 'a', '2020-01-01', 1)")
        )
    await database.open()
    async with database.begin() as office:
        (template,) = await office.templates.of(1)
        await office.templates.add(1, "b", date(2026, 1, 1), accepted=True, origin=Origin.PASSED)
        assert await office.templates.remove_passed(1, but=0) == ["b"]
    await database.close()
    assert (template.picture, template.origin) == ("a", Origin.GIVEN)


async def test_the_journal_is_written_ahead_and_links_are_kept(town: Town) -> None:
    async with town.database.engine.connect() as connection:
        pragmas = [
            await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "synchronous", "secure_delete")
        ]
    assert pragmas == ["wal", 1, 1, 1]
    with pytest.raises(IntegrityError):
        async with town.database.begin() as office:
            await office.cases.open(404, 404, town.clock.now())


async def test_a_register_does_not_open_with_another_key(town: Town) -> None:
    await town.database.close()
    stranger = Database(url(town.folder), Keyring.of(NEW))
    with pytest.raises(KeyUnknown):
        await stranger.open()
    await stranger.close()


async def test_after_a_rotation_everybody_is_still_found_and_nobody_is_doubled(town: Town) -> None:
    account = await town.enrols(WANG)
    attempt = await town.records(account, b"sent before")
    await town.database.close()
    town.keyring = Keyring.of(f"{NEW},{SECRET}")
    town.database = Database(url(town.folder), town.keyring)
    town.evidence = replace(town.evidence, keyring=town.keyring)
    await town.database.open()
    (person,) = await town.enters(WANG)
    assert (person.id, person.name) == (1, WANG.name)
    assert await town.evidence.read(attempt.clip) == b"sent before"
    async with town.database.begin() as office:
        assert await office.attempts.seen(b"sent before")
        assert await office.audit.first_broken() is None


async def test_what_ends_badly_is_as_if_it_had_not_begun(town: Town) -> None:
    await town.enters(WANG)
    with suppress(Undone):
        async with town.database.begin() as office:
            await office.accounts.open(AccountKey(7, 1), 1, "en")
            raise Undone
    async with town.database.begin() as office:
        assert await office.accounts.find(AccountKey(7, 1)) is None


async def test_a_stop_between_the_file_and_its_row_leaves_only_a_file(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    kept = await town.evidence.keep(b"its row never came")
    async with town.database.begin() as office:
        names = await town.evidence.names(timedelta(0))
        assert await office.custody.unnamed(names) == [kept]
    assert (await town.sends(account, b"its row never came")).number == 1


async def test_a_row_that_cannot_be_written_takes_its_file_with_it(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.issue(account.id)
    before = await town.evidence.names(timedelta(0))

    async def withdrawn_meanwhile() -> bytes:
        async with town.database.begin() as office:
            await office.cases.abandon(1)
        return b"too late"

    with pytest.raises(NoChallenge):
        await town.receive(
            account.id,
            Source(7, 1, 1),
            withdrawn_meanwhile,
            size=None,
            sent_at=town.clock.now(),
            forwarded=False,
        )
    assert await town.evidence.names(timedelta(0)) == before


async def test_many_at_once_neither_wait_for_each_other_for_ever_nor_lose_a_number(town: Town) -> None:
    async def one() -> int:
        async with town.database.begin() as office:
            serial = await office.certifications.serial(2026)
            await office.audit.note("serial", at=town.clock.now())
            return serial

    assert sorted(await asyncio.gather(*(one() for _ in range(50)))) == list(range(1, 51))
    async with town.database.begin() as office:
        assert await office.audit.first_broken() is None


async def test_two_processes_share_a_register(town: Town) -> None:
    other = Database(url(town.folder), town.keyring)

    async def one(database: Database) -> int:
        async with database.begin() as office:
            await office.accounts.find(
                AccountKey(7, 1)
            )  # who reads first and writes then must not meet a lock half-way
            await asyncio.sleep(0.001)
            return await office.certifications.serial(2026)

    serials = await asyncio.gather(*(one(database) for database in (town.database, other) for _ in range(20)))
    await other.close()
    assert sorted(serials) == list(range(1, 41))


async def test_moments_come_back_in_the_agencys_zone(town: Town) -> None:
    account = await town.opens(1)
    async with town.database.begin() as office:
        consent = (await office.accounts.get(account.id)).consent
    assert consent is not None
    assert consent.at.isoformat() == "2026-11-24T10:00:00+08:00"


async def test_changed_rules_move_every_date(town: Town) -> None:
    await town.enters(WANG, LI)
    await town.database.close()
    half = Database(url(town.folder), town.keyring, Policies(Policy(months=6), {}))
    await half.open()
    async with half.begin() as office:
        deadlines = await office.ledger.all(text("SELECT deadline FROM beneficiaries ORDER BY id"))
    await half.close()
    assert [row["deadline"] for row in deadlines] == ["2026-05-31", "2026-02-28"]


async def test_who_only_prepares_the_register_moves_no_date(town: Town) -> None:
    await town.enters(WANG)
    half = Database(url(town.folder), town.keyring, Policies(Policy(months=6), {}))
    await half.prepare()
    async with half.begin() as office:
        (row,) = await office.ledger.all(text("SELECT deadline FROM beneficiaries"))
    await half.close()
    assert row["deadline"] == "2026-11-30"


async def test_the_roster_may_be_entered_again_without_loss(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.decide((await town.records(account)).id)
    (person,) = await town.enters(replace(WANG, name="王秀英二", district="定海", photo=b"another photo"))
    assert (person.id, person.name, person.district) == (1, "王秀英二", "定海")
    assert person.last_certified == date(2026, 11, 24)
    async with town.database.begin() as office:
        first, passed = await office.templates.of(1)
        assert await office.beneficiaries.get(1) == person
    assert await town.evidence.read(first.picture) == b"the photo of Wang"
    assert await town.evidence.read(passed.picture) == b"the best frame"
    assert len(await town.evidence.names(timedelta(0))) == 3  # these two and the video


async def test_a_number_nobody_has_is_said_plainly(town: Town) -> None:
    async with town.database.begin() as office:
        for port in (office.accounts, office.beneficiaries, office.cases, office.attempts):
            with pytest.raises(NotInRegister):
                await port.get(404)
        with pytest.raises(NotInRegister):
            await office.attempts.told(404)
