"""Some weeks of a small town, with stops and outages, held against plain arithmetic."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.year.simulation import Habits, Year

share = st.floats(0, 1)
HABITS = st.builds(
    Habits,
    never_certify=share,
    certify_in_time=share,
    have_a_chat=share,
    have_a_relative=share,
    block_on_a_day=st.floats(0, 0.05),
    put_off=share,
    not_taken=st.floats(0, 0.5),
    no_answer=st.floats(0, 0.2),
    office_away_within_two_hours=st.floats(0, 0.03),
    messenger_away_within_two_hours=st.floats(0, 0.03),
    killed_within_two_hours=st.floats(0, 0.3),
)


async def test_everybody_hears_what_is_due_once_and_the_payroll_is_right(tmp_path: Path) -> None:
    report = await Year(tmp_path, people=200, days=60, seed=3)()
    assert report.faults == []
    assert report.verdict.due > 30
    assert report.certified > 0
    assert report.payroll_lines > 0


@settings(max_examples=12, deadline=None)
@given(people=st.integers(1, 40), days=st.integers(1, 90), seed=st.integers(0, 2**32), habits=HABITS)
async def test_however_people_behave_and_whatever_breaks(people: int, days: int, seed: int, habits: Habits) -> None:
    with TemporaryDirectory() as folder:
        report = await Year(Path(folder), people, days, seed, habits=habits)()
    assert report.faults == []
