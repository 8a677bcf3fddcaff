"""A real press with the real fonts, and a receipt to print."""

from datetime import date
from pathlib import Path

import pytest

from biometrics.models import Shelf
from bot.papers.papers import Papers
from bot.papers.press import Press
from locales import Texts
from pension.beneficiary import Beneficiary
from pension.cases.receipt import receipt_for
from pension.category import Category
from pension.certification import Certification, Receipt
from pension.channel import Channel
from pension.month import Month
from pension.policy import Policy
from records.keys import Keyring
from records.seal import Ed25519Seal
from tests.fakes.clock import FakeClock

SEAL = Ed25519Seal(Keyring.of("a-secret-that-is-only-good-enough-for-tests"))

TEXTS = Texts(strict=True)


@pytest.fixture(scope="session")
def press(models: Path) -> Press:
    return Press(Shelf(models))


@pytest.fixture(scope="session")
def papers(press: Press) -> Papers:
    return Papers(TEXTS, press)


@pytest.fixture(scope="session")
def receipt() -> Receipt:
    wang = Beneficiary(1, "330902194803070026", "王秀英", Category.EMPLOYEE_PENSION, Month(2018, 3), date(2025, 11, 5))
    at = FakeClock.at("2026-11-24 10:00").now()
    return receipt_for(wang, Certification("AX-2026-0001-7F3K", 1, Channel.SELF_VIDEO, at), Policy(), SEAL)
