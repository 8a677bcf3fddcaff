"""The whole product on a port of its own, in a folder of its own."""

from pathlib import Path

import pytest

from bot.office import Ports
from bot.settings import Settings
from records.identity import chinese_identity
from tests.fakes.town import FakeTranscripts, Town


def ports_of(town: Town) -> Ports:
    return Ports(
        town.database,
        town.evidence,
        town.examination,
        town.clock,
        town.seal,
        FakeTranscripts(),
        chinese_identity,
        town.policies,
    )


@pytest.fixture
def settings(tmp_path: Path, models: Path) -> Settings:
    return Settings(models=models, data=tmp_path / "data", port=0, workers=1)
