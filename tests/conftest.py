"""What every room's tests may ask for: the networks, the sample clips, and pieces cut from them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from biometrics.models import Shelf, artefact
from biometrics.samples import cut, still
from bot.settings import Settings
from bot.tour import Samples


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", action="store_true", help="write the pictures of docs/ anew")


@pytest.fixture(scope="session")
def pictures(request: pytest.FixtureRequest) -> bool:
    """Whether the docs' pictures are taken."""
    return bool(request.config.getoption("--pictures"))


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder of networks and samples, fetched where they are missing."""
    shelf = Shelf(Settings.from_environment().models)
    shelf.fetch()
    return shelf.folder


@pytest.fixture(scope="session")
def sample(models: Path) -> Callable[[str], bytes]:
    """The bytes of a sample by its key in models.toml."""
    return lambda key: (models / artefact(key).file).read_bytes()


@pytest.fixture(scope="session")
def laughing(sample: Callable[[str], bytes]) -> bytes:
    """The woman smiles, then turns: seconds 9.9 to 17.6 of her clip."""
    return cut(sample("woman"), 9.9, 17.6)


@pytest.fixture(scope="session")
def her_photo(sample: Callable[[str], bytes]) -> bytes:
    """An earlier frame of the woman."""
    return still(sample("woman"), 9.6)


@pytest.fixture(scope="session")
def shown(models: Path) -> Samples:
    """What people show to the camera."""
    return Samples.at(models)
