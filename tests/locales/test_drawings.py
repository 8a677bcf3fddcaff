"""Whether every movement has a picture that a telephone can show."""

from io import BytesIO
from itertools import permutations

import av
import numpy as np
import pytest
from PIL import Image, ImageChops

from biometrics.challenge import Action
from locales.drawings import card, drawing, film, moving, with_drawing
from locales.drawings.draw import picture
from locales.drawings.move import RATE, pictures

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


def played(content: bytes) -> list[np.ndarray]:
    with av.open(BytesIO(content)) as container:
        assert [stream.codec_context.name for stream in container.streams] == ["h264"]
        return [frame.to_ndarray(format="gray").astype(float) for frame in container.decode(video=0)]


@pytest.mark.parametrize("action", list(Action))
def test_a_moving_drawing_is_small_begins_and_ends_at_rest_and_moves_between(action: Action) -> None:
    assert len(moving(action)) < LARGEST
    shown = played(moving(action))
    assert shown[0].shape == (400, 400)
    assert np.abs(shown[0] - shown[-1]).mean() < 1.0
    assert max(np.abs(one - shown[0]).mean() for one in shown) > 0.5
    assert 1.5 < len(shown) / RATE < 4


def test_a_moving_drawing_is_what_its_script_draws() -> None:
    drawn = [np.asarray(one.convert("L"), float) for one in pictures(Action.NOD, None)]
    shown = played(moving(Action.NOD))
    assert len(drawn) == len(shown)
    assert all(np.abs(one - other).mean() < 4 for one, other in zip(drawn[::5], shown[::5], strict=True))


@pytest.mark.parametrize("actions", list(permutations(Action, 2))[::4])
def test_a_film_shows_both_movements_in_their_order(actions: tuple[Action, Action]) -> None:
    first, second = (played(moving(action)) for action in actions)
    shown = played(film(actions))
    assert len(shown) == len(first) + len(second)
    halves = (shown[: len(first)], shown[len(first) :])
    for half, alone, number in zip(halves, (first, second), (0, 1), strict=True):
        face = slice(0, 320)
        assert max(np.abs(one[face] - other[face]).mean() for one, other in zip(half, alone, strict=True)) < 3, number
    assert len(film(actions)) < 2 * LARGEST


def test_a_large_card_puts_one_below_the_other() -> None:
    with Image.open(BytesIO(card((Action.TURN, Action.NOD), large=True))) as shown:
        assert shown.height > shown.width * 1.8
