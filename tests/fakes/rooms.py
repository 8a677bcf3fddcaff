"""Sample frames as other rooms would have shown them."""

import numpy as np

from biometrics.samples import Image

FAR = 4


def before_a_window(image: Image) -> Image:
    """The same frame with a bright window on its left and everything else in its shade."""
    height, width = image.shape[:2]
    shaded = (image * 0.35).astype(np.uint8)
    shaded[: height * 3 // 4, width // 20 : width * 2 // 5] = (244, 248, 255)
    shaded[: height * 3 // 4, width // 5 : width // 5 + width // 60] = (70, 60, 50)
    return shaded


def from_afar(image: Image) -> Image:
    """The same frame as a telephone on the other side of the room would see it."""
    height, width = image.shape[:2]
    small = np.ascontiguousarray(image[::FAR, ::FAR])
    wall = np.full_like(image, 168)
    top, left = height // 3, width // 2
    wall[top : top + small.shape[0], left : left + small.shape[1]] = small
    return wall
