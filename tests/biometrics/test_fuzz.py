"""A short run of the campaign that `make fuzz` makes long, and proof that it would see what it looks for."""

import ctypes
import os
import time
from pathlib import Path

import pytest

from biometrics.limits import MEGABYTE, Limits
from tests.fuzz.campaign import GROWTH_ALLOWED, LOOKS, Campaign, grown
from tests.fuzz.inputs import Input, Reader, inputs
from tests.fuzz.reading import Reading, read
from tests.fuzz.recordings import KINDS, recorded, sample_frames

pytestmark = pytest.mark.models
SOME = [Input(number, Reader.CLIP, "noise", bytes([number])) for number in range(3)]
SHORT = Limits(seconds=4.0, memory=512 * MEGABYTE)

leaked: list[bytes] = []


def crashes(reader: Reader, content: bytes) -> Reading:
    if content == SOME[1].content:
        ctypes.string_at(0)
    return read(reader, content)


def hangs(reader: Reader, content: bytes) -> Reading:
    if content == SOME[1].content:
        time.sleep(60)
    return read(reader, content)


def errs(reader: Reader, content: bytes) -> Reading:
    if content == SOME[1].content:
        raise ZeroDivisionError
    return read(reader, content)


def swells(reader: Reader, content: bytes) -> Reading:
    if content == SOME[1].content:
        kept = [os.urandom(4096) * 256 * 64 for _ in range(100)]
        assert kept
    return read(reader, content)


def leaks(reader: Reader, content: bytes) -> Reading:
    leaked.append(os.urandom(4096) * 256)
    return read(reader, content)


def test_writing_the_inputs_leaves_this_process_the_priority_it_had() -> None:
    before = os.sched_getscheduler(0)

    assert recorded(sample_frames(), *KINDS["webm-av1"])
    assert os.sched_getscheduler(0) == before


def test_three_hundred_broken_files_end_in_frames_or_in_a_code(tmp_path: Path, models: Path) -> None:
    account = Campaign(tmp_path).run(inputs(300, seed=3), 300)

    assert [(one.kind, one.outcome) for one in account.faults] == []
    assert account.growth <= GROWTH_ALLOWED
    assert account.passed
    assert len(account.trials) == 300
    assert {one.outcome for one in account.trials} >= {"read", "unreadable-file", "too-short", "too-long"}


@pytest.mark.parametrize(
    ("reading", "outcome"),
    [(crashes, "crash: SIGSEGV"), (hangs, "hang: "), (errs, "error: ZeroDivisionError"), (swells, "memory: ")],
)
def test_what_must_not_happen_is_seen_named_and_kept(tmp_path: Path, reading: object, outcome: str) -> None:
    account = Campaign(tmp_path, 1, SHORT, reading).run(SOME, len(SOME))

    assert not account.passed
    assert [one.number for one in account.faults] == [1]
    assert account.faults[0].outcome.startswith(outcome)
    assert [kept.read_bytes() for kept in tmp_path.iterdir()] == [SOME[1].content]
    assert [one.outcome for one in account.trials if not one.fault] == ["unreadable-file"] * 2


def test_an_honest_file_that_is_refused_is_a_fault(tmp_path: Path) -> None:
    account = Campaign(tmp_path, 1, SHORT).run([Input(0, Reader.CLIP, "honest", b"no film at all")], 1)
    assert [one.outcome for one in account.faults] == ["error: refused as unreadable-file"]


def test_a_leak_is_growth(tmp_path: Path) -> None:
    noise = [Input(number, Reader.CLIP, "noise", b"noise") for number in range(2 * LOOKS)]
    account = Campaign(tmp_path, 1, reading=leaks).run(noise, len(noise))

    assert not account.faults
    assert account.growth > GROWTH_ALLOWED
    assert not account.passed


def test_what_fills_up_and_stays_is_no_growth() -> None:
    filling = [50 * MEGABYTE, 80 * MEGABYTE, 95 * MEGABYTE, *[100 * MEGABYTE] * 9]
    leaking = [(50 + 5 * look) * MEGABYTE for look in range(12)]
    assert grown(filling) == 0
    assert grown(leaking) > GROWTH_ALLOWED


def test_no_input_at_all_proves_nothing(tmp_path: Path) -> None:
    assert not Campaign(tmp_path, 1).run([], 0).passed


def test_the_same_number_makes_the_same_inputs(models: Path) -> None:
    first, second, other = (list(inputs(80, seed)) for seed in (5, 5, 6))
    assert [one.kind for one in first] == [one.kind for one in second] != [one.kind for one in other]
    assert [one.content for one in first[45:]] == [one.content for one in second[45:]]
