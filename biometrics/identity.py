"""Whose face it is: five-point alignment of our own, the embedding from DeepFace."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from biometrics.clip import Image
from biometrics.faces import Points

Embedding = npt.NDArray[np.float64]

MODEL = "SFace"
SIDE = 112
# Where ArcFace, and SFace after it, expects the eyes, the nose tip and the corners of the mouth in 112 x 112 pixels.
TEMPLATE = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]], np.float32
)

# SFace on 510,118 pairs of strangers among 1,012 pictures of LFW: at 0.45 FAR 2.4e-5 and FRR 2.9 %.
PASS_FROM = 0.45
REVIEW_FROM = 0.30


def aligned(image: Image, points: Points) -> Image:
    """The face as 112 x 112 BGR after the similarity transform (Umeyama, least squares) of its five points."""
    matrix = _similarity(points.astype(np.float64), TEMPLATE.astype(np.float64))
    return np.asarray(cv2.warpAffine(image, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR), np.uint8)


def _similarity(source: npt.NDArray[np.float64], target: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The 2 x 3 matrix of rotation, scale and shift that brings `source` nearest to `target` (Umeyama 1991)."""
    here, there = source.mean(axis=0), target.mean(axis=0)
    a, b = source - here, target - there
    u, s, vt = np.linalg.svd(b.T @ a / len(source))
    sign = np.array([1.0, np.sign(np.linalg.det(u) * np.linalg.det(vt))])
    rotation = u @ np.diag(sign) @ vt
    scale = float((s * sign).sum() / a.var(axis=0).sum())
    return np.hstack([scale * rotation, (there - scale * rotation @ here)[:, None]])


class Recogniser:
    """DeepFace's SFace on the onnx engine, fed with faces that are aligned already."""

    def __init__(self, home: Path, weights: Path) -> None:
        os.environ["DEEPFACE_HOME"] = str(home)
        os.environ["DEEPFACE_BACKEND_ENGINE"] = "onnx"
        os.environ["DEEPFACE_LOG_LEVEL"] = "40"
        import onnxruntime  # type: ignore[import-untyped] # it ships no types
        from deepface import DeepFace

        self._deepface: Any = DeepFace
        network = DeepFace.build_model(MODEL)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # DeepFace lets the runtime take every core, whose threads then spin while they wait: twice the processor time
        network.model = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    def embed(self, faces: Sequence[Image]) -> Embedding:
        """Unit vectors (n x 128) of n aligned faces."""
        answers = self._deepface.represent(
            list(faces), model_name=MODEL, detector_backend="skip", align=False, normalization="base"
        )
        rows = [answer[0] if isinstance(answer, list) else answer for answer in answers]
        vectors = np.array([np.asarray(row["embedding"], np.float64).reshape(-1) for row in rows])
        unit: Embedding = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


def combined(embeddings: Embedding, weights: Sequence[float]) -> Embedding:
    """The weighted mean of unit vectors, brought back to length 1."""
    mean = np.average(embeddings, axis=0, weights=np.asarray(weights))
    unit: Embedding = mean / np.linalg.norm(mean)
    return unit


def agreement(embeddings: Embedding) -> float:
    """How well the frames of one clip (n x 128, unit) agree with each other, -1…1; 1 for a single frame.

    The two frames that differ most gather the others around them; the cosine of the two groups' means is the answer.
    One person in many poses stays high (0.62 or more on 27 real clips), since every pose is near some other; a swapped
    person leaves two groups apart.
    """
    if len(embeddings) < 2:
        return 1.0
    cosines = embeddings @ embeddings.T
    one, other = np.unravel_index(int(np.argmin(cosines)), cosines.shape)
    nearer = cosines[:, one] >= cosines[:, other]
    groups = embeddings[nearer].mean(axis=0), embeddings[~nearer].mean(axis=0)
    return float(groups[0] @ groups[1] / (np.linalg.norm(groups[0]) * np.linalg.norm(groups[1])))
