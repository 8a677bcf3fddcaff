"""Some weeks of a small town, with stops and outages, held against plain arithmetic."""

from pathlib import Path

from tests.year.simulation import Year


async def test_everybody_hears_what_is_due_once_and_the_payroll_is_right(tmp_path: Path) -> None:
    report = await Year(tmp_path, people=200, days=60, seed=3)()
    assert report.faults == []
    assert report.verdict.due > 30
    assert report.certified > 0
    assert report.payroll_lines > 0
