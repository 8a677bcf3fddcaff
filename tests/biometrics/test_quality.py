"""One cause at a time, and none for a good picture."""

from dataclasses import replace

import pytest

from biometrics.quality import Measures, cause
from biometrics.report import FailureCode

GOOD = Measures(light=120, around=110, burnt=0.0, sharpness=300, size=0.45, outside=0.0, confidence=0.93)


def test_a_good_picture_has_no_cause() -> None:
    assert cause(GOOD) is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"light": 60, "around": 200}, FailureCode.BACKLIGHT),
        ({"light": 25, "around": 20}, FailureCode.TOO_DARK),
        ({"light": 240}, FailureCode.TOO_BRIGHT),
        ({"burnt": 0.5}, FailureCode.TOO_BRIGHT),
        ({"outside": 0.3}, FailureCode.FACE_OUT_OF_FRAME),
        ({"outside": 0.3, "size": 1.3}, FailureCode.TOO_NEAR),
        ({"size": 0.1}, FailureCode.TOO_FAR),
        ({"size": 1.2}, FailureCode.TOO_NEAR),
        ({"sharpness": 8}, FailureCode.BLURRED),
    ],
)
def test_each_defect_has_its_code(changes: dict[str, float], code: FailureCode) -> None:
    assert cause(replace(GOOD, **changes)) is code


def test_light_is_mended_before_sharpness() -> None:
    assert cause(replace(GOOD, light=20, around=20, sharpness=5)) is FailureCode.TOO_DARK
