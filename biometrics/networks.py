"""DeepFace's own networks, each on one thread: the only file that imports DeepFace."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from biometrics.clip import Image

Floats = npt.NDArray[np.float64]


class DeepFaceNetworks:
    """DeepFace on its onnx engine, with its weights under `home`; nothing is ever downloaded while people wait."""

    def __init__(self, home: Path) -> None:
        os.environ["DEEPFACE_HOME"] = str(home)
        os.environ["DEEPFACE_BACKEND_ENGINE"] = "onnx"
        os.environ["DEEPFACE_LOG_LEVEL"] = "40"
        from deepface import DeepFace

        self._deepface: Any = DeepFace

    def recogniser(self, model: str) -> Any:
        """DeepFace's client of that recognition network; `input_shape` is the size of the face it wants."""
        client = self._deepface.build_model(model)
        if hasattr(client, "model"):
            client.model = _on_one_thread(client.model)
        return client

    def embed(self, model: str, faces: list[Image]) -> Floats:
        """What the network says of n aligned BGR faces, one row each."""
        answers = self._deepface.represent(
            faces, model_name=model, detector_backend="skip", align=False, normalization="base"
        )
        rows = [answer[0] if isinstance(answer, list) else answer for answer in answers]
        return np.array([np.asarray(row["embedding"], np.float64).reshape(-1) for row in rows])

    def spoof_detector(self) -> Any:
        """DeepFace's FasNet: two MiniFASNets, `first_model` for 2.7 and `second_model` for 4 times a face."""
        client = self._deepface.build_model("Fasnet", task="spoofing")
        client.first_model = _on_one_thread(client.first_model)
        client.second_model = _on_one_thread(client.second_model)
        return client


def _on_one_thread(session: Any) -> Any:
    """The same network anew: left alone, the runtime takes every core, whose threads spin while they wait."""
    import onnxruntime  # type: ignore[import-untyped] # it ships no types

    if not isinstance(session, onnxruntime.InferenceSession):
        return session
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    path = session._model_path  # noqa: SLF001 - the runtime tells nowhere else which file it has read
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
