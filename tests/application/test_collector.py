"""What stays is not searched for rubbish, as long as the office is open."""

import asyncio
import gc

import pytest

from bot import collector
from bot.collector import brief_collections


async def test_what_the_start_has_built_is_searched_no_more_until_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collector, "SETTLED", (0.0, 3600.0))
    built = [object()]
    with brief_collections():
        gc.unfreeze()
        turned = asyncio.Event()
        asyncio.get_running_loop().call_later(0.001, turned.set)
        await turned.wait()

        assert not any(one is built for one in gc.get_objects())
        assert gc.get_freeze_count() > 0
    assert any(one is built for one in gc.get_objects())
