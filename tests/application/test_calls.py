"""The command by which the staff learn whom to call."""

import asyncio
import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.settings import Settings
from records.database import Database
from records.evidence import EvidenceStore
from records.roster import enter_roster
from tests.application.test_staff import anxin
from tests.fakes.town import WANG

LONG_AGO = replace(WANG, last_certified=date(2020, 1, 5), photo=None)


async def write(data: Path) -> None:
    settings = Settings.from_environment({"ANXIN_DATA": str(data)})
    database = Database(settings.database_url, settings.keyring)
    await database.open()
    await enter_roster(database, EvidenceStore(data / "evidence", settings.keyring), [LONG_AGO])
    await database.close()


def test_the_list_is_shown_with_masks_and_written_whole_once(tmp_path: Path) -> None:
    asyncio.run(write(tmp_path / "data"))
    file = tmp_path / "calls.csv"
    told = anxin(tmp_path / "data", "calls", "--csv", str(file))
    assert told.returncode == 0, told.stderr
    assert "1 to call (1 never-enrolled)" in told.stdout
    assert WANG.identity not in told.stdout
    with file.open(encoding="utf-8-sig", newline="") as stream:
        (line,) = csv.DictReader(stream)
    assert (line["identity"], line["standing"], line["reason"]) == (
        WANG.identity,
        "documents-required",
        "never-enrolled",
    )
    assert file.stat().st_mode & 0o077 == 0
    assert anxin(tmp_path / "data", "calls", "--csv", str(file)).returncode == 64
