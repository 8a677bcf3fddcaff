"""Who may act for whom, as it is written down."""

from datetime import timedelta
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from pension.binding import Kind, Means
from records import migrations
from records.database import Database
from records.keys import Keyring
from tests.fakes.town import SECRET, WANG, Town


async def test_a_binding_is_in_force_from_its_first_moment_to_its_last(town: Town) -> None:
    (wang,) = await town.enters(WANG)
    daughter, now = await town.opens(2), town.clock.now()
    until = now + timedelta(days=365)
    async with town.database.begin() as office:
        binding = await office.bindings.add(
            daughter.id, wang.id, Kind.RELATIVE, Means.CHAT, now, until=until, called="女儿李敏"
        )
        assert await office.bindings.get(binding.id) == binding
        for moment, there in ((now - timedelta(seconds=1), False), (now, True), (until, False)):
            assert (await office.bindings.between(daughter.id, wang.id, moment) == binding) is there
            assert bool(await office.accounts.bound_to(wang.id, moment)) is there
            assert binding.in_force(moment) is there


async def test_what_has_ended_is_in_force_no_more_and_is_remembered(town: Town) -> None:
    (wang,) = await town.enters(WANG)
    daughter, now = await town.opens(2), town.clock.now()
    async with town.database.begin() as office:
        binding = await office.bindings.add(daughter.id, wang.id, Kind.RELATIVE, Means.CHAT, now)
        await office.bindings.end(binding.id, now)
        assert await office.bindings.of_account(daughter.id, now) == []
        assert await office.bindings.of_beneficiary(wang.id, now) == []
        assert await office.bindings.latest_between(daughter.id, wang.id)
        assert await office.bindings.latest_between(daughter.id, wang.id + 1) is None


async def test_a_binding_made_anew_takes_the_place_of_the_one_before(town: Town) -> None:
    (wang,) = await town.enters(WANG)
    daughter, now = await town.opens(2), town.clock.now()
    async with town.database.begin() as office:
        for means in (Means.CHAT, Means.VIDEO):
            await office.bindings.add(daughter.id, wang.id, Kind.RELATIVE, means, now)
        assert [one.means for one in await office.bindings.of_account(daughter.id, now)] == [Means.VIDEO]


async def test_how_somebody_is_called_is_encrypted(town: Town) -> None:
    (wang,) = await town.enters(WANG)
    daughter = await town.opens(2)
    async with town.database.begin() as office:
        await office.bindings.add(
            daughter.id, wang.id, Kind.RELATIVE, Means.CHAT, town.clock.now(), called="the daughter Li Min"
        )
    await town.database.close()
    content = b"".join(file.read_bytes() for file in town.folder.glob("register.sqlite3*"))
    assert b"Li Min" not in content


async def test_a_register_of_one_person_a_chat_opens_with_everybody_bound(tmp_path: Path) -> None:
    def begin(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")

    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'register.sqlite3'}", Keyring.of(SECRET))
    async with database.engine.begin() as connection:
        await connection.run_sync(begin)
        for written in (
            "INSERT INTO beneficiaries (number, identity, name, category, first_payment, district, "
            "documents_accepted, deadline) VALUES ('n', 'i', 'n', 'other', '2018-03', '', 0, '2026-12-31')",
            "INSERT INTO accounts (bot, user, chat, language, beneficiary, reachable, consent_at) "
            "VALUES (7, 1, 1, 'en', 1, 1, '2026-01-02 03:04:05')",
            "INSERT INTO accounts (bot, user, chat, language, beneficiary, reachable) VALUES (7, 2, 2, 'en', NULL, 1)",
        ):
            await connection.execute(text(written))
    await database.open()
    async with database.begin() as office:
        (row,) = await office.ledger.all(text("SELECT account, beneficiary, kind FROM bindings"))
        binding = await office.bindings.get(1)
    await database.close()
    assert dict(row) == {"account": 1, "beneficiary": 1, "kind": Kind.OWN}
    assert (binding.since.isoformat(), binding.until) == ("2026-01-02T11:04:05+08:00", None)
