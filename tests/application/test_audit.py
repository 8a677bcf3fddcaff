"""`anxin audit verify`, on a trail that is whole and on one that is not."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from bot.settings import Settings
from records.database import Database
from tests.fakes.clock import FakeClock


def verified(data: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ANXIN_DATA": str(data)}
    command = [sys.executable, "-m", "bot", "audit", "verify"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200)


async def test_a_line_that_was_changed_is_found(tmp_path: Path) -> None:
    settings = Settings.from_environment({"ANXIN_DATA": str(tmp_path)})
    database = Database(settings.database_url, settings.keyring)
    await database.open()
    async with database.begin() as office:
        for event in ("enrolled", "certified", "restored"):
            await office.audit.note(event, at=FakeClock.at("2026-11-24 10:00").now())
    await database.close()
    assert verified(tmp_path).returncode == 0

    with sqlite3.connect(tmp_path / "anxin.sqlite3") as file:
        file.execute("UPDATE audit SET event = 'forgotten' WHERE number = 2")
    told = verified(tmp_path)
    assert told.returncode == 1
    assert "Line 2" in told.stderr
