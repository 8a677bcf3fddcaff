"""The person's own frame with the one cause marked on it, so that it is understood without a word."""

from collections.abc import Callable, Mapping

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image, jpeg
from biometrics.covering import covering
from biometrics.landmarks import Mesh
from biometrics.report import FailureCode

Box = tuple[float, float, float, float]
Points = npt.NDArray[np.float64]

AMBER, RIM, WHITE = (32, 176, 255), (30, 24, 20), (255, 255, 255)
SHADE = 0.45
PLACE = (0.30, 0.40)
LONGEST = 640
LINE = 12
SMOOTH = 48
BLOOM = 15.0
RAYS = 14


def remedy(image: Image, mesh: Mesh | None, code: FailureCode, other: Box | None = None) -> bytes:
    """A JPEG of 640 pixels on its long side, with one arrow or one halo; BGR in.

    `other` is the box (x, y, width, height, in pixels of the frame) of the second face where several are the cause.
    Without a mesh only the place of the face can be shown. A movement that was not seen has no mark: whoever shows the
    picture adds the drawing of it (`locales.drawings.with_drawing`).
    """
    scale = LONGEST / max(image.shape[:2])
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    canvas = np.ascontiguousarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=way), np.uint8)
    face = _scaled(mesh.box, scale) if mesh else None
    if code in BY_FACE and face:
        canvas = BY_FACE[code](canvas, face)
    elif code is FailureCode.FACE_COVERED and mesh:
        canvas = _ringed(canvas, _scaled(covering(image, mesh), scale))
    elif code is FailureCode.SEVERAL_FACES and (other or face):
        canvas = _ringed(canvas, _scaled(other, scale)) if other else _lit(canvas, face or (0, 0, 0, 0))
    elif code in BY_FACE or code in PLACED:
        canvas = _placed(canvas)
    return jpeg(canvas, LONGEST)


def _placed(canvas: Image) -> Image:
    """Everything but the oval where the face belongs is shaded."""
    height, width = canvas.shape[:2]
    across, down = (2 * share * min(height, width) for share in PLACE)
    place = ((width - across) / 2, (height - down) / 2, across, down)
    halo = _halo(canvas, place)
    _features(halo, place)
    return halo


def _features(canvas: Image, place: Box) -> None:
    """Eyes and a mouth in thin white, so that the oval is seen to be a face."""
    x, y, width, height = place
    mouth = (round(x + width / 2), round(y + height * 0.62))
    for colour, more in ((RIM, 3), (WHITE, 0)):
        for eye in (round(x + width * 0.33), round(x + width * 0.67)):
            cv2.circle(canvas, (eye, round(y + height * 0.4)), round(width * 0.05) + more, colour, -1, cv2.LINE_AA)
        axes, line = (round(width * 0.2), round(height * 0.1)), LINE // 2 + 2 * more
        cv2.ellipse(canvas, mouth, axes, 0, 20, 160, colour, line, cv2.LINE_AA)


def _lit(canvas: Image, face: Box) -> Image:
    """Everything but this face is shaded."""
    return _halo(canvas, _grown(face, 1.3))


def _ringed(canvas: Image, box: Box) -> Image:
    _stroke(canvas, _oval(_grown(box, 1.25)), closed=True)
    return canvas


def _shaken(canvas: Image, face: Box) -> Image:
    """A ring that is as blurred as the picture: it trembles to both sides, paler from ring to ring."""
    for shift in (3, 2, 1, 0):
        under = canvas.copy()
        for side in (-shift, shift):
            x, y, width, height = _grown(face, 1.25)
            _stroke(under, _oval((x + side * width * 0.045, y, width, height)), closed=True)
        cv2.addWeighted(under, 1 / (shift + 1), canvas, 1 - 1 / (shift + 1), 0, canvas)
    return canvas


def _brightened(canvas: Image, face: Box) -> Image:
    """The face as a lamp would show it, in a halo with rays."""
    inside = _grown(face, 1.35)
    table = (255 * (np.arange(256) / 255) ** 0.45).astype(np.uint8)
    light = np.where(_mask(canvas, inside)[:, :, None] > 0, cv2.LUT(canvas, table), canvas)
    lamp = np.ascontiguousarray(light, np.uint8)
    ring, rays = _oval(inside, RAYS + 1), _oval(_grown(inside, 1.3), RAYS + 1)
    _stroke(lamp, _oval(inside), closed=True)
    for start, end in zip(ring, rays, strict=True):
        _stroke(lamp, np.array([start, end]))
    return lamp


def _towards_the_lamp(canvas: Image, face: Box) -> Image:
    """A bent arrow from the face to the brightest place beside it: this is where to turn to."""
    start, lamp = _centre(face), _brightest(canvas, face)
    across = lamp - start
    bow = np.array([across[1], -across[0]]) * (0.35 if across[0] >= 0 else -0.35)
    steps = np.linspace(0.0, 1.0, SMOOTH)[:, None]
    _arrow(canvas, (1 - steps) ** 2 * start + 2 * steps * (1 - steps) * (start + across / 2 + bow) + steps**2 * lamp)
    return canvas


def _out_of_the_light(canvas: Image, face: Box) -> Image:
    """An arrow from the face to the darker side of the picture."""
    grey, middle = cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY), _centre(face)
    width, edge = canvas.shape[1], round(middle[0])
    left = float(grey[:, : max(edge, 1)].mean()) if edge > width * 0.2 else 255.0
    right = float(grey[:, edge:].mean()) if edge < width * 0.8 else 255.0
    target = width * 0.06 if left <= right else width * 0.94
    _arrow(canvas, np.linspace(middle, (target, middle[1]), SMOOTH))
    return canvas


def _nearer(canvas: Image, face: Box) -> Image:
    """An arrow that grows as it comes towards the beholder."""
    height, side = canvas.shape[0], min(canvas.shape[:2])
    top = min(face[1] + face[3] * 1.15, height - side * 0.4)
    widths = (side * 0.05, side * 0.2, side * 0.44)
    _perspective(canvas, _beside(canvas, face), top, height - LINE * 1.5, widths)
    return canvas


def _farther(canvas: Image, face: Box) -> Image:
    """An arrow that shrinks as it goes away from the beholder."""
    height, side = canvas.shape[0], min(canvas.shape[:2])
    _perspective(
        canvas, _beside(canvas, face), height - LINE * 1.5, height * 0.4, (side * 0.24, side * 0.1, side * 0.26)
    )
    return canvas


BY_FACE: Mapping[FailureCode, Callable[[Image, Box], Image]] = {
    FailureCode.BACKLIGHT: _towards_the_lamp,
    FailureCode.TOO_DARK: _brightened,
    FailureCode.TOO_BRIGHT: _out_of_the_light,
    FailureCode.BLURRED: _shaken,
    FailureCode.TOO_FAR: _nearer,
    FailureCode.TOO_NEAR: _farther,
    FailureCode.NOT_RECOGNISED: _lit,
    FailureCode.DIFFERENT_PERSON_IN_THE_CLIP: _lit,
}
PLACED = (FailureCode.NO_FACE, FailureCode.FACE_OUT_OF_FRAME, FailureCode.FACE_COVERED, FailureCode.SEVERAL_FACES)


def _halo(canvas: Image, box: Box) -> Image:
    shaded = (canvas * SHADE).astype(np.uint8)
    result = np.ascontiguousarray(np.where(_mask(canvas, box)[:, :, None] > 0, canvas, shaded), np.uint8)
    _stroke(result, _oval(box), closed=True)
    return result


def _mask(canvas: Image, box: Box) -> Image:
    mask = np.zeros(canvas.shape[:2], np.uint8)
    cv2.fillPoly(mask, [_oval(box).round().astype(np.int32)], 255)
    return mask


def _beside(canvas: Image, face: Box) -> float:
    """The column below the face, kept from the edges."""
    width = canvas.shape[1]
    return float(min(max(_centre(face)[0], width * 0.25), width * 0.75))


def _perspective(canvas: Image, x: float, tail: float, tip: float, widths: tuple[float, float, float]) -> None:
    """A filled arrow lying on the ground, from the row `tail` to the row `tip`; as wide at its tail, neck and head."""
    neck, (behind, before, head) = tail + (tip - tail) * 0.55, widths
    right = [(behind / 2, tail), (before / 2, neck), (head / 2, neck), (0.0, tip)]
    shape = [(x + aside, row) for aside, row in right] + [(x - aside, row) for aside, row in right[-2::-1]]
    outline = np.array(shape).round().astype(np.int32)
    cv2.polylines(canvas, [outline], True, RIM, LINE, cv2.LINE_AA)
    cv2.fillPoly(canvas, [outline], AMBER, cv2.LINE_AA)


def _arrow(canvas: Image, path: Points) -> None:
    """A line with a head whose tip is the last point of the path."""
    size = 4.0 * LINE
    before = next((point for point in path[::-1] if np.hypot(*(path[-1] - point)) >= size), path[0])
    ahead = (path[-1] - before) / max(float(np.hypot(*(path[-1] - before))), 1e-6)
    aside = np.array([-ahead[1], ahead[0]])
    base = path[-1] - ahead * size
    head = np.array([path[-1], base + aside * size * 0.65, base - aside * size * 0.65]).round().astype(np.int32)
    shaft = np.array([point for point in path if np.dot(path[-1] - point, ahead) > size * 0.8] or [path[0]])
    cv2.polylines(canvas, [head], True, RIM, LINE // 2, cv2.LINE_AA)
    _stroke(canvas, shaft)
    cv2.fillPoly(canvas, [head], AMBER, cv2.LINE_AA)


def _stroke(canvas: Image, path: Points, *, closed: bool = False) -> None:
    """An amber line with a dark rim, so that it stands out from whatever it crosses."""
    points = path.round().astype(np.int32)
    for colour, line in ((RIM, LINE + 6), (AMBER, LINE)):
        cv2.polylines(canvas, [points], closed, colour, line, cv2.LINE_AA)


def _oval(box: Box, steps: int = SMOOTH) -> Points:
    x, y, width, height = box
    angles = np.linspace(0, 2 * np.pi, steps)
    return np.stack([x + width / 2 * (1 + np.cos(angles)), y + height / 2 * (1 + np.sin(angles))], axis=1)


def _brightest(canvas: Image, face: Box) -> Points:
    """The middle of the brightest place that is neither the face nor the rim of the picture."""
    grey = cv2.GaussianBlur(cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY), (0, 0), BLOOM).astype(float)
    grey[_mask(canvas, _grown(face, 1.5)) > 0] = -1
    margin = min(2 * LINE, min(grey.shape) // 4)
    inner = grey[margin : grey.shape[0] - margin, margin : grey.shape[1] - margin]
    _, labels = cv2.connectedComponents((inner >= inner.max() - 2).astype(np.uint8))
    places = np.argwhere(labels == labels.flat[int(inner.argmax())])
    row, column = places.mean(axis=0) + margin
    return np.array([column, row])


def _grown(box: Box, factor: float) -> Box:
    x, y, width, height = box
    return x - width * (factor - 1) / 2, y - height * (factor - 1) / 2, width * factor, height * factor


def _scaled(box: Box, scale: float) -> Box:
    x, y, width, height = box
    return x * scale, y * scale, width * scale, height * scale


def _centre(box: Box) -> Points:
    return np.array([box[0] + box[2] / 2, box[1] + box[3] / 2])
