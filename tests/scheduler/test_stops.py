"""A sender that is killed in the middle of a wave neither doubles nor loses a message."""

from pathlib import Path

import pytest

from records.outbox import Result
from tests.stops.wave import Wave


@pytest.mark.parametrize("exact", [False, True])
async def test_every_message_arrives_once_however_often_its_sender_is_killed(tmp_path: Path, *, exact: bool) -> None:
    outcome = await Wave(tmp_path, people=60, kills=3, exact=exact)()
    assert len(outcome.results) == 60
    assert outcome.doubled == []
    assert outcome.lost == []
    assert outcome.counted[Result.SENT] > 0
    if exact:
        assert outcome.counted[Result.UNCERTAIN] == 0
