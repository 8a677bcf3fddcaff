"""Which part of a face is covered, as far as colour tells: glasses, mask or hat differ from the skin around them."""

from collections.abc import Mapping, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image
from biometrics.landmarks import Mesh

Box = tuple[float, float, float, float]
Colour = npt.NDArray[np.float64]

# Points of the mesh that lie on bare skin where nothing covers it: not on brows, eyes, lips or in the nose's shade.
PARTS: Mapping[str, tuple[int, ...]] = {
    "forehead": (10, 151, 67, 297, 109, 338, 69, 299),
    "eyes": (228, 229, 230, 231, 448, 449, 450, 451, 111, 340),
    "mouth": (152, 175, 199, 208, 428, 214, 434, 164),
    "right": (50, 205, 207, 187, 123, 147),
    "left": (280, 425, 427, 411, 352, 376),
}
SKIN = [point for part in PARTS.values() for point in part]
# what a hat, dark glasses, a scarf or a mask covers; one cheek alone is more often in the shade than covered
COVERINGS: Sequence[tuple[str, ...]] = (("forehead",), ("eyes",), ("mouth",), ("mouth", "right", "left"))
# where those reach to, where it is farther than the points that tell their colour
REACH: Mapping[str, tuple[int, ...]] = {"eyes": (105, 334, 127, 356, 117, 346), "mouth": (61, 291)}
PATCH = 0.02
DIFFERENT = 18.0
ROOM = 0.08


def covering(image: Image, mesh: Mesh) -> Box:
    """The box (x, y, width, height, pixels) of what differs most in colour from the rest of the face; BGR in.

    A covering is as far from the skin as its colour is in CIELAB, less what the skin itself varies. Below 18 nothing
    stands out, as with a hand before the mouth, and the whole face is meant.
    """
    parts, contrast = _most_different(image, mesh)
    return mesh.box if contrast < DIFFERENT else _around(mesh, parts)


def is_covered(image: Image, mesh: Mesh) -> bool:
    """Whether a part of the face differs from its skin as a mask, dark glasses or a hat do; BGR in."""
    return _most_different(image, mesh)[1] >= DIFFERENT


def _most_different(image: Image, mesh: Mesh) -> tuple[tuple[str, ...], float]:
    colours = _colours(image, mesh)
    contrasts = {parts: _contrast(colours, parts) for parts in COVERINGS}
    parts = max(contrasts, key=lambda parts: contrasts[parts])
    return parts, contrasts[parts]


def _contrast(colours: Mapping[str, Colour], parts: Sequence[str]) -> float:
    covered = np.array([colours[part] for part in parts])
    skin = np.array([colour for part, colour in colours.items() if part not in parts])
    varied = np.linalg.norm(skin - skin.mean(axis=0), axis=1).max()
    return float(np.linalg.norm(covered.mean(axis=0) - skin.mean(axis=0)) - varied)


def _colours(image: Image, mesh: Mesh) -> Mapping[str, Colour]:
    """The median colour of each part in CIELAB (L 0-100, a and b about ±128)."""
    radius = max(1, round(mesh.box[2] * PATCH))
    last = np.array([image.shape[1] - 1, image.shape[0] - 1])
    places = np.clip(mesh.points[SKIN, :2].round().astype(int), 0, last)
    low, high = np.maximum(places.min(axis=0) - radius, 0), places.max(axis=0) + radius + 1
    soft = cv2.blur(image[low[1] : high[1], low[0] : high[0]], (2 * radius + 1, 2 * radius + 1))
    patches = soft[places[:, 1] - low[1], places[:, 0] - low[0]]
    lab = dict(zip(SKIN, cv2.cvtColor(patches[None].astype(np.float32) / 255, cv2.COLOR_BGR2LAB)[0], strict=True))
    return {name: np.median([lab[point] for point in part], axis=0) for name, part in PARTS.items()}


def _around(mesh: Mesh, parts: Sequence[str]) -> Box:
    points = mesh.points[[point for part in parts for point in PARTS[part] + REACH.get(part, ())], :2]
    low, high = points.min(axis=0), points.max(axis=0)
    room = mesh.box[2] * ROOM
    (x, y), (width, height) = low - room, high - low + 2 * room
    return float(x), float(y), float(width), float(height)
