"""What one examination costs: processor time of a 10 s clip by stage, beside DeepFace alone, and memory.

Run as `python -m benchmarks.examination` after `anxin models fetch`.
"""

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import psutil

from biometrics import worker
from biometrics.challenge import Challenge
from biometrics.clip import Clip, Frame, picture
from biometrics.dequantise import dequantised
from biometrics.examiner import Examiner, Seen
from biometrics.executor import IsolatedProcesses
from biometrics.faces import FaceDetector
from biometrics.models import Shelf, artefact
from biometrics.passive import FRAMES
from biometrics.samples import cut, still
from bot.settings import Settings

CHALLENGE = Challenge.parse("smile,turn")
WITH_A_BLINK = Challenge.parse("turn,blink")
START, STOP = 8.5, 18.5
RUNS = 5
COMPARED = 20
MEGABYTE = 1 << 20
MESHES_OF_A_PHOTO, FACES_OF_A_PHOTO = 1, 2


def main() -> None:
    shelf = Shelf(Settings.from_environment().models)
    film = (shelf.folder / artefact("woman").file).read_bytes()
    clip, photo = cut(film, START, STOP), still(film, START - 0.5)
    examiner = Examiner(shelf.folder)
    examiner.rehearse()

    reports = [examiner.examine(clip, [photo], CHALLENGE) for _ in range(RUNS)]
    report = reports[0]
    per_ten = 10 / report.quality.seconds
    print(
        f"one core, {report.quality.seconds:.1f} s clip, {report.quality.frames} sampled frames, median of {RUNS} runs"
    )
    for stage in report.timings:
        spent = median(one.timings[stage] for one in reports)
        print(f"  {stage:<12}{spent * per_ten:6.2f} s for 10 s of video")
    total = median(one.timings["total"] for one in reports)
    blinking = median(examiner.examine(clip, [photo], WITH_A_BLINK).timings["total"] for _ in range(RUNS))
    print(f"  where a blink is asked, {blinking * per_ten:.2f} s for 10 s of video")

    sampled = list(Clip(clip).frames())
    bare = seconds_of(lambda: frames_of(clip)) + bare_networks(shelf, sampled, examiner.watch(clip, quick=False))
    print(f"  bare decoding and networks {bare * per_ten:.2f} s; the whole is {total / bare:.2f} times that")

    alone = deepface_alone(shelf, sampled, photo)
    looks = len(examiner.watch(clip, quick=False).track.sightings)
    all_of_them = alone * len(sampled)
    print(
        f"DeepFace.verify (SFace, yunet): {alone * 1000:.0f} ms a frame, {all_of_them * per_ten:.2f} s for ten seconds"
    )
    print(f"  the examination is {all_of_them / total:.1f} times cheaper on the {len(sampled)} frames it samples,")
    print(f"  {alone * looks / total:.1f} times on the {looks} of them that it looks at closely")
    print(f"a warm worker holds {worker_memory(shelf.folder):.0f} MB, the bare bot process {bot_memory()}")


def seconds_of(job: Callable[[], Any], runs: int = RUNS) -> float:
    """The median processor time of `job`."""
    spent = []
    for _ in range(runs):
        started = time.process_time()
        job()
        spent.append(time.process_time() - started)
    return median(spent)


def frames_of(clip: bytes) -> None:
    for _ in Clip(clip).frames():
        pass


def bare_networks(shelf: Shelf, sampled: list[Frame], seen: Seen) -> float:
    """Each network run as often as an examination runs it, with nothing around it."""
    import tensorflow

    looks, faces = len(seen.track.sightings) + MESHES_OF_A_PHOTO, len(seen.embeddings) + FACES_OF_A_PHOTO
    spent = 0.0
    with zipfile.ZipFile(shelf.path("face_landmarker")) as task:
        for name in ("face_landmarks_detector.tflite", "face_blendshapes.tflite"):
            network = tensorflow.lite.Interpreter(model_content=task.read(name), num_threads=1)
            network.allocate_tensors()
            entry = network.get_input_details()[0]
            network.set_tensor(entry["index"], np.random.default_rng(1).random(entry["shape"], np.float32))
            spent += seconds_of(network.invoke, 40) * looks
    spent += session_seconds(shelf.recogniser, (1, 3, 112, 112)) * faces
    if shelf.has_passive:
        portraits = min(FRAMES, len(seen.track.portraits))
        for network in shelf.passive:
            spent += session_seconds(network, (1, 80, 80, 3)) * portraits
    detector = FaceDetector(shelf.path("yunet"))
    return spent + seconds_of(lambda: detector.find(sampled[0].image), 20) * seen.track.looked


def session_seconds(model: Path, shape: tuple[int, ...]) -> float:
    """The processor time of one run of a network on noise, one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model), options)
    noise = np.random.default_rng(1).integers(0, 256, shape).astype(np.float32)
    return seconds_of(lambda: session.run(None, {session.get_inputs()[0].name: noise}), 20)


def deepface_alone(shelf: Shelf, sampled: list[Frame], photo: bytes) -> float:
    """Seconds a frame of what DeepFace does by itself; its detector gets our YuNet file, its SFace is as published."""
    from deepface import DeepFace

    reference = picture(photo)
    with tempfile.TemporaryDirectory() as home:
        weights = Path(home) / ".deepface" / "weights"
        weights.mkdir(parents=True)
        (weights / "face_detection_yunet_2023mar.onnx").symlink_to(shelf.path("yunet"))
        dequantised(shelf.path("sface"), weights / shelf.recogniser.name)
        os.environ["DEEPFACE_HOME"] = home
        chosen = iter(sampled[:: max(1, len(sampled) // (COMPARED + 2))])

        def verify() -> None:
            DeepFace.verify(
                next(chosen).image, reference, model_name="SFace", detector_backend="yunet", enforce_detection=False
            )

        verify()
        return seconds_of(verify, COMPARED)


def worker_memory(models: Path) -> float:
    workers = IsolatedProcesses(models, workers=1)
    try:
        return psutil.Process(workers.submit(worker.ready).result()).memory_info().rss / MEGABYTE
    finally:
        workers.shutdown(wait=False)


def bot_memory() -> str:
    code = "import bot.application, psutil; print(psutil.Process().memory_info().rss)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return f"{int(answer.stdout) / MEGABYTE:.0f} MB" if answer.returncode == 0 else "(could not be imported)"


if __name__ == "__main__":
    main()
