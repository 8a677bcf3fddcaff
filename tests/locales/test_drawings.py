"""Whether every movement has a picture that a telephone can show."""

from io import BytesIO
from itertools import permutations

import pytest
from PIL import Image, ImageChops

from biometrics.challenge import Action
from locales.drawings import card, drawing, with_drawing
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


@pytest.mark.parametrize("size", [(360, 640), (640, 360)])
def test_the_movement_is_drawn_into_the_corner_of_a_frame(size: tuple[int, int]) -> None:
    frame = BytesIO()
    Image.new("RGB", size, "#406080").save(frame, "JPEG")
    with Image.open(BytesIO(with_drawing(frame.getvalue(), Action.NOD))) as shown:
        changed = ImageChops.difference(shown.convert("L"), Image.new("L", size, shown.convert("L").getpixel((3, 3))))
        left, top, right, bottom = changed.point(lambda value: 255 * (value > 40)).getbbox() or (0, 0, 0, 0)

    assert left > size[0] * 0.4
    assert top > size[1] * 0.4
    assert right > size[0] - 10
    assert bottom > size[1] - 10
