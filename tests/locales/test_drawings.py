"""Whether every movement has a picture that a telephone can show."""

from io import BytesIO
from itertools import permutations

import pytest
from PIL import Image, ImageChops

from biometrics.challenge import Action
from locales.drawings import card, drawing
from locales.drawings.draw import picture

LARGEST = 40_000


@pytest.mark.parametrize("action", list(Action))
def test_a_drawing_is_small_and_square(action: Action) -> None:
    assert len(drawing(action)) < LARGEST
    with Image.open(BytesIO(drawing(action))) as shown:
        assert shown.size == (400, 400)


@pytest.mark.parametrize("action", list(Action))
def test_the_drawing_is_what_its_script_draws(action: Action) -> None:
    with Image.open(BytesIO(drawing(action))) as shown:
        difference = ImageChops.difference(shown.convert("L"), picture(action).convert("L"))
    assert sum(pixel > 48 for pixel in difference.tobytes()) < 400


def test_no_two_movements_look_alike() -> None:
    assert len({drawing(action) for action in Action}) == len(Action)


@pytest.mark.parametrize("actions", list(permutations(Action, 2)))
def test_a_card_shows_two_movements_side_by_side(actions: tuple[Action, Action]) -> None:
    content = card(actions)
    assert len(content) < LARGEST
    with Image.open(BytesIO(content)) as shown:
        assert shown.width > 2 * shown.height * 0.9


def test_the_order_of_the_movements_is_seen() -> None:
    assert card((Action.TURN, Action.NOD)) != card((Action.NOD, Action.TURN))
