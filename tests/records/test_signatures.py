"""How a recording is found again among very many."""

import random
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import insert, text
from sqlalchemy.dialects import sqlite

from biometrics.signature import Signature
from pension.policy import Policies, Policy
from records.database import AGENCY_ZONE, Database, Office
from records.keys import Keyring
from records.ledger import Ledger
from records.signatures import MOST
from records.tables import bands, signatures
from tests.fakes.examination import encoded_anew, recording
from tests.fakes.town import SECRET, WANG, Town

ROWS = 100_000
A_CLIP = 40


async def attempts(town: Town, number: int) -> list[int]:
    """So many videos that nobody has looked at yet."""
    account = await town.enrols(WANG)
    return [(await town.records(account, f"clip {one}".encode())).id for one in range(number)]


async def found(town: Town, signature: Signature, before: int = 10**9) -> list[int]:
    async with town.database.begin() as office:
        return [attempt for attempt, _ in await office.signatures.candidates(signature, before=before)]


async def written(town: Town, takes: Sequence[Signature]) -> list[int]:
    numbers = await attempts(town, len(takes))
    for attempt, take in zip(numbers, takes, strict=True):
        async with town.database.begin() as office:
            await office.signatures.add(attempt, take, town.clock.now())
    return numbers


async def test_a_copy_is_a_candidate_and_another_scene_is_not(town: Town) -> None:
    one, other = await written(town, [recording(1), recording(2, scene=0xA5A5_5A5A_3C3C_C3C3)])
    assert await found(town, encoded_anew(recording(1), cut=5)) == [one]
    assert await found(town, recording(2, scene=0xA5A5_5A5A_3C3C_C3C3)) == [other]


async def test_what_was_written_is_what_is_given_back(town: Town) -> None:
    take = recording(3)
    (attempt,) = await written(town, [take])
    async with town.database.begin() as office:
        assert await office.signatures.candidates(take, before=2) == [(attempt, take)]


async def test_a_video_is_written_down_once_and_never_finds_itself(town: Town) -> None:
    (attempt,) = await written(town, [recording(1)])
    async with town.database.begin() as office:
        number = await office.signatures.add(attempt, recording(1), town.clock.now())
        assert await office.signatures.add(attempt, recording(1), town.clock.now()) == number
        assert await office.signatures.candidates(recording(1), before=number) == []


async def test_who_shares_most_comes_first_and_the_newest_among_equals(town: Town) -> None:
    take = recording(1)
    half = Signature((*take.hashes[:6], 0, (1 << 64) - 1), take.course)
    fewer, first, second = await written(town, [half, take, take])
    assert await found(town, take) == [second, first, fewer]


async def test_candidates_are_capped(town: Town) -> None:
    numbers = await written(town, [recording(seed) for seed in range(MOST + 3)])
    assert len(await found(town, recording(0))) == MOST < len(numbers)
    assert (await found(town, recording(0)))[0] == numbers[0]


async def test_on_the_disk_neither_signature_nor_bands_can_be_read(town: Town) -> None:
    take = recording(1)
    await written(town, [take])
    async with town.database.begin() as office:
        content = (await office.ledger.one(text("SELECT content FROM signatures")))["content"]
        kept = {row["band"] for row in await office.ledger.all(text("SELECT band FROM bands"))}
    assert take.to_bytes() not in content
    assert len(kept) == len(take.bands)
    assert kept.isdisjoint(take.bands)


async def test_after_a_rotation_a_copy_is_still_found(town: Town) -> None:
    (attempt,) = await written(town, [recording(1)])
    await town.database.close()
    town.keyring = Keyring.of(f"a new secret that is long enough too,{SECRET}")
    town.database = Database(str(town.database.engine.url), town.keyring)
    await town.database.open()
    assert await found(town, encoded_anew(recording(1))) == [attempt]


async def fill(office: Office, attempt: int, at: object) -> None:
    """As many index rows as 2,500 clips leave, none of them like ours."""
    random_ = random.Random(5)
    clips = ROWS // A_CLIP
    content = office.ledger.keyring.cipher.encrypt(recording(9).to_bytes())
    await office.ledger.execute(text("PRAGMA defer_foreign_keys = ON"))
    rows = [{"number": 10 + one, "attempt": attempt + 10 + one, "content": content, "at": at} for one in range(clips)]
    await office.ledger.connection.execute(insert(signatures), rows)
    keys = random_.sample(range(-(1 << 31), 1 << 31), ROWS)
    await office.ledger.connection.execute(
        insert(bands), [{"band": key, "signature": 10 + place // A_CLIP} for place, key in enumerate(keys)]
    )


async def test_among_a_hundred_thousand_rows_only_the_index_is_looked_into(town: Town) -> None:
    take = recording(1)
    (attempt,) = await written(town, [take])
    async with town.database.engine.connect() as connection:  # it ends without a commit: its rows belong to no video
        office = Office(Ledger(connection, town.keyring, town.policies, AGENCY_ZONE))
        await fill(office, attempt, town.clock.now())
        statement = office.signatures.looking_for(encoded_anew(take), before=10**9)
        asked = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
        plan = [row["detail"] for row in await office.ledger.all(text(f"EXPLAIN QUERY PLAN {asked}"))]
        started = time.perf_counter()
        candidates = await office.signatures.candidates(encoded_anew(take), before=10**9)
        seconds = time.perf_counter() - started
    assert [number for number, _ in candidates] == [attempt]
    assert [line for line in plan if "bands" in line] == ["SEARCH bands USING PRIMARY KEY (band=? AND signature<?)"]
    assert [line for line in plan if "signatures" in line] == [
        "SEARCH signatures USING INTEGER PRIMARY KEY (rowid=?)",
    ]
    assert seconds < 0.25


async def test_signatures_are_kept_as_long_as_the_rules_say(town: Town) -> None:
    await written(town, [recording(1), recording(2)])
    town.clock.passes(days=800)
    async with town.database.begin() as office:
        assert await office.signatures.erase(town.clock.now(), 100) == 0
    town.clock.passes(minutes=10)
    async with town.database.begin() as office:
        assert await office.signatures.erase(town.clock.now(), 1) == 1
        assert await office.signatures.erase(town.clock.now(), 100) == 1
        assert await office.ledger.all(text("SELECT * FROM bands")) == []


async def test_a_shorter_rule_counts_for_what_is_kept_already(town: Town) -> None:
    await written(town, [recording(1)])
    shorter = Database(str(town.database.engine.url), town.keyring, Policies(Policy(signature_days=10), {}))
    town.clock.passes(days=11)
    async with shorter.begin() as office:
        assert await office.signatures.erase(town.clock.now(), 100) == 1
    await shorter.close()


@pytest.mark.parametrize("hashes", [(), (0,), tuple(range(255))])
async def test_any_number_of_looks_can_be_written_down(town: Town, hashes: tuple[int, ...]) -> None:
    take = replace(recording(1), hashes=hashes)
    (attempt,) = await written(town, [take])
    assert await found(town, take) == ([attempt] if hashes else [])
