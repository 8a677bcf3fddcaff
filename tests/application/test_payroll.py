"""The command by which the payroll hears what stops and what comes back."""

import asyncio
import csv
from pathlib import Path
from random import Random

import pytest

from bot.settings import Settings
from pension.cases.lapse import SettleStandings
from pension.cases.receipt import certify
from pension.channel import Channel
from pension.policy import Policies, Policy
from records.database import Database
from records.evidence import EvidenceStore
from records.roster import enter_roster
from tests.application.test_staff import anxin
from tests.fakes.clock import FakeClock
from tests.fakes.town import LI, WANG

RULES = Policies(Policy(), {})


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A register in which both have lapsed, and Wang has come back after three months."""
    asyncio.run(_lapses(tmp_path / "data"))
    return tmp_path / "data"


async def _lapses(data: Path) -> None:
    settings = Settings.from_environment({"ANXIN_DATA": str(data)})
    database = Database(settings.database_url, settings.keyring, RULES)
    await database.open()
    wang, _ = await enter_roster(database, EvidenceStore(data / "evidence", settings.keyring), [WANG, LI])
    clock = FakeClock.at("2027-02-10 09:00")
    await SettleStandings(database, clock, RULES)()
    async with database.begin() as office:
        await certify(office, wang, Channel.COUNTER, clock.now(), Policy(), Random(1))
    await database.close()


def lines(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_who_has_lapsed_while_the_service_stood_still_is_on_the_list(tmp_path: Path) -> None:
    asyncio.run(_enters(tmp_path / "data"))
    told = anxin(tmp_path / "data", "payroll", "export", "--out", str(tmp_path / "first.csv"))
    assert told.returncode == 0, told.stderr
    assert (LI.identity, "stop", "2026-09-01") in [
        (line["identity"], line["change"], line["on"]) for line in lines(tmp_path / "first.csv")
    ]


async def _enters(data: Path) -> None:
    settings = Settings.from_environment({"ANXIN_DATA": str(data)})
    database = Database(settings.database_url, settings.keyring, RULES)
    await database.open()
    await enter_roster(database, EvidenceStore(data / "evidence", settings.keyring), [WANG, LI])
    await database.close()


def test_the_list_says_what_stops_and_what_comes_back(data: Path, tmp_path: Path) -> None:
    told = anxin(data, "payroll", "export", "--out", str(tmp_path / "first.csv"))
    assert told.returncode == 0, told.stderr
    assert "3 changes (2 stop, 0 documents, 1 restore, 0 end), 3 months to pay back" in told.stdout
    drawn = lines(tmp_path / "first.csv")
    assert [(line["identity"], line["change"], line["on"]) for line in drawn] == [
        (LI.identity, "stop", "2026-09-01"),
        (WANG.identity, "stop", "2026-12-01"),
        (WANG.identity, "restore", "2027-02-10"),
    ]
    assert (drawn[2]["back_pay_from"], drawn[2]["back_pay_months"]) == ("2026-12", "3")
    assert (tmp_path / "first.csv").stat().st_mode & 0o077 == 0

    nothing = anxin(data, "payroll", "export", "--out", str(tmp_path / "second.csv"))
    assert "0 changes" in nothing.stdout
    assert lines(tmp_path / "second.csv") == []
    anxin(data, "payroll", "export", "--again", "1", "--out", str(tmp_path / "again.csv"))
    assert lines(tmp_path / "again.csv") == drawn


def test_days_can_be_asked_for_and_mark_nothing(data: Path, tmp_path: Path) -> None:
    days = ("--since", "2026-12-01", "--until", "2026-12-31")
    told = anxin(data, "payroll", "export", *days, "--out", str(tmp_path / "december.csv"))
    assert told.returncode == 0, told.stderr
    assert [line["identity"] for line in lines(tmp_path / "december.csv")] == [WANG.identity]
    assert "3 changes" in anxin(data, "payroll", "export", "--out", str(tmp_path / "all.csv")).stdout


def test_what_cannot_be_done_is_said_and_marks_nothing(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.csv"
    out.write_text("an earlier list")
    assert anxin(data, "payroll", "export", "--out", str(out)).returncode == 64
    assert out.read_text() == "an earlier list"
    assert anxin(data, "payroll", "export", "--out", str(tmp_path / "no" / "folder.csv")).returncode == 64
    new = tmp_path / "new.csv"
    assert anxin(data, "payroll", "export", "--again", "7", "--out", str(new)).returncode == 64
    turned = ("--since", "2026-12-31", "--until", "2026-12-01")
    assert anxin(data, "payroll", "export", *turned, "--out", str(new)).returncode == 64
    assert not new.exists()
    assert "3 changes" in anxin(data, "payroll", "export", "--out", str(new)).stdout
