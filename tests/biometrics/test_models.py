"""Fetching: the right bytes or none, from wherever they can be had."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
import pytest
from onnx import helper, numpy_helper

from biometrics.activation import convolved
from biometrics.dequantise import dequantised
from biometrics.models import PASSIVE, Artefact, ModelMissing, NoSourceReached, Shelf, artefact, artefacts

CONTENT = bytes(range(256)) * 4096
WANTED = Artefact(
    key="thing",
    file="thing.bin",
    group="models",
    sha256=sha256(CONTENT).hexdigest(),
    licence="Apache-2.0",
    origin="a test",
    wheel="no-such-wheel-anywhere==0.0.1",
    member="thing.bin",
)


class Publisher(BaseHTTPRequestHandler):
    """Serves `content` and remembers from where each request began."""

    content = CONTENT
    starts: list[int] = []  # noqa: RUF012 - shared by all handlers on purpose

    def do_GET(self) -> None:
        start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        self.starts.append(start)
        self.send_response(206 if start else 200)
        self.end_headers()
        self.wfile.write(self.content[start:])

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture(autouse=True)
def _no_wheels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")


@pytest.fixture
def publisher() -> Iterator[Artefact]:
    Publisher.starts.clear()
    Publisher.content = CONTENT
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    threading.Thread(target=server.serve_forever, args=(0.01,)).start()
    yield replace(WANTED, address=f"http://127.0.0.1:{server.server_port}/thing.bin")
    server.shutdown()
    server.server_close()


def bring(shelf: Shelf, wanted: Artefact, scratch: Path) -> None:
    scratch.mkdir(exist_ok=True)
    shelf._bring(wanted, scratch, lambda _key, _bytes: None)


def test_a_local_folder_serves(tmp_path: Path) -> None:
    local = tmp_path / "local"
    local.mkdir()
    (local / "thing.bin").write_bytes(CONTENT)
    bring(Shelf(tmp_path, local), WANTED, tmp_path / "scratch")

    assert WANTED.is_at(tmp_path / WANTED.file)
    assert (tmp_path / "thing.bin").stat().st_mode & 0o777 == 0o644


def test_another_file_under_the_same_name_is_refused(tmp_path: Path) -> None:
    local = tmp_path / "local"
    local.mkdir()
    (local / "thing.bin").write_bytes(CONTENT[:-1])

    with pytest.raises(NoSourceReached, match="SHA-256 differs"):
        bring(Shelf(tmp_path, local), WANTED, tmp_path / "scratch")
    assert not (tmp_path / "thing.bin").exists()


def test_the_publisher_serves_where_the_wheel_does_not(tmp_path: Path, publisher: Artefact) -> None:
    bring(Shelf(tmp_path), publisher, tmp_path / "scratch")

    assert WANTED.is_at(tmp_path / WANTED.file)


def test_an_interrupted_download_goes_on_where_it_stopped(tmp_path: Path, publisher: Artefact) -> None:
    (tmp_path / "thing.bin.unfinished").write_bytes(CONTENT[:1000])
    bring(Shelf(tmp_path), publisher, tmp_path / "scratch")

    assert Publisher.starts == [1000]
    assert WANTED.is_at(tmp_path / WANTED.file)
    assert not (tmp_path / "thing.bin.unfinished").exists()


def test_a_wrong_file_from_the_publisher_is_thrown_away(tmp_path: Path, publisher: Artefact) -> None:
    Publisher.content = b"<html>no such file</html>"

    with pytest.raises(NoSourceReached, match=r"thing\.bin could not be fetched"):
        bring(Shelf(tmp_path), publisher, tmp_path / "scratch")
    assert not list(tmp_path.glob("thing*"))


def test_several_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    local = tmp_path / "local"
    local.mkdir()
    (local / "thing.bin").write_bytes(CONTENT)
    shelf = Shelf(tmp_path, local)
    with ThreadPoolExecutor(4) as several:
        list(several.map(lambda _: bring(shelf, WANTED, tmp_path / "scratch"), range(12)))

    assert WANTED.is_at(tmp_path / WANTED.file)
    assert not list(tmp_path.glob(".*"))


def test_every_file_names_its_fingerprint_licence_and_a_pinned_wheel() -> None:
    assert len({found.sha256 for found in artefacts()}) == len(artefacts())
    for found in artefacts():
        assert len(bytes.fromhex(found.sha256)) == 32
        assert found.licence
        assert found.group == PASSIVE or "==" in (found.wheel or "")


def test_an_empty_shelf_says_how_to_fill_it(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="anxin models fetch"):
        Shelf(tmp_path).path("yunet")


@pytest.mark.models
def test_nothing_is_fetched_twice(models: Path) -> None:
    assert Shelf(models).is_complete()
    before = {path: path.stat().st_mtime_ns for path in models.rglob("*") if path.is_file()}
    Shelf(models).fetch()

    assert {path: path.stat().st_mtime_ns for path in before if path.name != ".fetching"} == {
        path: stamp for path, stamp in before.items() if path.name != ".fetching"
    }


def answer(network: bytes, face: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(network, options)
    vector: npt.NDArray[np.float32] = session.run(None, {session.get_inputs()[0].name: face})[0]
    return vector


@pytest.mark.models
def test_the_recogniser_in_fp32_answers_as_the_one_in_int8(models: Path, tmp_path: Path) -> None:
    shelf = Shelf(models)
    blocks = onnx.load(shelf.path("sface"))
    del blocks.graph.input[1:]  # the weights, declared as inputs a second time
    dequantised(shelf.path("sface"), tmp_path / "plain.onnx")
    face = np.random.default_rng(3).integers(0, 256, (1, 3, 112, 112)).astype(np.float32)

    packed = answer(blocks.SerializeToString(), face)

    assert np.abs(packed - answer((tmp_path / "plain.onnx").read_bytes(), face)).max() < 1e-4
    assert np.abs(packed - answer(shelf.recogniser.read_bytes(), face)).max() < 1e-4


@pytest.mark.models
def test_the_recogniser_is_served_without_the_activation_that_is_slow(models: Path) -> None:
    written = onnx.load(Shelf(models).recogniser)

    assert "PRelu" not in {node.op_type for node in written.graph.node}


@pytest.mark.models
def test_fasnet_is_served_as_quickly_and_answers_as_published(models: Path) -> None:
    shelf = Shelf(models)
    if not shelf.has_passive:
        pytest.skip(f"the weights of FasNet are not in {models}")
    faces = np.random.default_rng(4).integers(0, 256, (2, 80, 80, 3)).astype(np.float32)
    for network in shelf.passive:
        published, written = (path.read_bytes() for path in (models / network.name, network))

        assert np.abs(answer(published, faces) - answer(written, faces)).max() < 1e-5
        assert "PRelu" not in {node.op_type for node in onnx.load(network).graph.node}


@pytest.mark.parametrize("slopes", [[0.25, -0.5, 1.0], [0.0, 2.0, 0.1]])
def test_an_activation_made_of_convolutions_answers_as_it_did(tmp_path: Path, slopes: list[float]) -> None:
    plain, written = tmp_path / "plain.onnx", tmp_path / "written.onnx"
    onnx.save(bent(np.array(slopes, np.float32).reshape(3, 1, 1)), plain)
    convolved(plain, written)
    picture = np.random.default_rng(5).normal(size=(1, 3, 8, 8)).astype(np.float32)

    assert np.abs(answer(plain.read_bytes(), picture) - answer(written.read_bytes(), picture)).max() < 1e-6
    assert {node.op_type for node in onnx.load(written).graph.node} == {"Conv", "Relu", "Add"}
    assert all("slope" not in entry.name for entry in onnx.load(written).graph.initializer)


def test_a_slope_for_every_pixel_is_left_as_it_is(tmp_path: Path) -> None:
    plain, written = tmp_path / "plain.onnx", tmp_path / "written.onnx"
    onnx.save(bent(np.full((3, 8, 8), 0.25, np.float32)), plain)
    convolved(plain, written)

    assert [node.op_type for node in onnx.load(written).graph.node] == ["PRelu"]


def bent(slopes: npt.NDArray[np.float32]) -> onnx.ModelProto:
    """A network that is one PReLU of pictures 8 x 8 with three channels."""
    shape = (1, 3, 8, 8)
    ends = [helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape) for name in ("into", "out")]
    node = helper.make_node("PRelu", ["into", "slope"], ["out"])
    graph = helper.make_graph([node], "bent", ends[:1], ends[1:], [numpy_helper.from_array(slopes, "slope")])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


@pytest.mark.models
@pytest.mark.parametrize("form", ["1", None])
def test_a_recogniser_written_in_an_older_form_is_written_anew(models: Path, tmp_path: Path, form: str | None) -> None:
    here, there = Shelf(models), Shelf(tmp_path)
    (tmp_path / artefact("sface").file).symlink_to(here.path("sface"))
    there.recogniser.parent.mkdir(parents=True)
    there.recogniser.write_bytes(b"an older form")
    if form:
        there.recogniser.with_suffix(".form").write_text(form)
    assert not there.has_recogniser

    there._write(("models",))

    assert there.has_recogniser
    assert there.recogniser.read_bytes() == here.recogniser.read_bytes()
