"""Clips and pictures at rest."""

import asyncio
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from records.errors import EvidenceDamaged, EvidenceMissing, EvidenceNameWrong
from records.evidence import EvidenceStore
from records.keys import Keyring
from tests.fakes.town import SECRET

CLIP = b"a clip of somebody's face " * 100


@pytest.fixture
def store(tmp_path: Path) -> EvidenceStore:
    return EvidenceStore(tmp_path / "evidence", Keyring.of(SECRET))


def files(store: EvidenceStore) -> list[Path]:
    return [path for path in store.folder.rglob("*") if path.is_file()]


async def test_what_is_kept_is_read_as_it_was(store: EvidenceStore) -> None:
    assert await store.read(await store.keep(CLIP)) == CLIP
    assert await store.read(await store.keep(b"")) == b""


async def test_on_the_disk_it_cannot_be_read(store: EvidenceStore) -> None:
    await store.keep(CLIP)
    (file,) = files(store)
    assert b"somebody" not in file.read_bytes()


async def test_only_the_owner_may_open_it(store: EvidenceStore) -> None:
    await store.keep(CLIP)
    for path in [store.folder, *store.folder.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0


async def test_the_same_content_twice_is_two_files_of_other_bytes(store: EvidenceStore) -> None:
    await store.keep(CLIP)
    await store.keep(CLIP)
    one, other = (file.read_bytes() for file in files(store))
    assert one != other


async def test_erasing_twice_is_erasing_once(store: EvidenceStore) -> None:
    name = await store.keep(CLIP)
    await store.erase(name)
    await store.erase(name)
    assert files(store) == []
    with pytest.raises(EvidenceMissing):
        await store.read(name)


@pytest.mark.parametrize("name", ["", "..", "../anxin.key", "/etc/passwd", "a" * 31, "A" * 32, "a" * 32 + "\n"])
async def test_a_name_that_is_not_ours_opens_nothing(store: EvidenceStore, name: str) -> None:
    with pytest.raises(EvidenceNameWrong):
        await store.read(name)
    with pytest.raises(EvidenceNameWrong):
        await store.erase(name)


async def test_a_changed_file_is_noticed(store: EvidenceStore) -> None:
    name = await store.keep(CLIP)
    (file,) = files(store)
    content = bytearray(file.read_bytes())
    for place in (0, 10, len(content) // 2, len(content) - 1):
        changed = content.copy()
        changed[place] ^= 1
        file.write_bytes(changed)
        with pytest.raises(EvidenceDamaged):
            await store.read(name)
    file.write_bytes(content[:-20])
    with pytest.raises(EvidenceDamaged):
        await store.read(name)


async def test_two_files_cannot_change_places(store: EvidenceStore) -> None:
    one, other = await store.keep(b"one"), await store.keep(b"other")
    first, second = (store.folder / name[:2] / name for name in (one, other))
    second.write_bytes(first.read_bytes())
    with pytest.raises(EvidenceDamaged):
        await store.read(other)


async def test_an_older_key_still_reads_and_another_does_not(store: EvidenceStore) -> None:
    name = await store.keep(CLIP)
    new = "a new secret that is long enough too"
    assert await EvidenceStore(store.folder, Keyring.of(f"{new},{SECRET}")).read(name) == CLIP
    with pytest.raises(EvidenceDamaged):
        await EvidenceStore(store.folder, Keyring.of(new)).read(name)


async def test_a_disk_that_is_full_leaves_nothing_half_written(
    store: EvidenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        await store.keep(CLIP)
    assert files(store) == []


async def test_what_a_power_cut_left_half_written_is_no_evidence_and_goes(store: EvidenceStore) -> None:
    name = await store.keep(CLIP)
    half = store.folder / name[:2] / "tmp123.part"
    half.write_bytes(b"half")
    assert await store.names(timedelta(0)) == [name]
    assert not half.exists()
    assert await store.names(timedelta(hours=1)) == []


async def test_a_large_clip_on_a_slow_disk_does_not_hold_the_others_up(
    store: EvidenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: time.sleep(0.5))
    keeping = asyncio.create_task(store.keep(bytes(20_000_000)))
    longest = 0.0
    while not keeping.done():
        before = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - before)
    assert longest < 0.4
    assert len(await store.read(await keeping)) == 20_000_000
