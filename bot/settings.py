"""What the operator has decided: the only reader of the environment."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Self

from biometrics.calibration import DEFAULT_MODEL, Calibration
from biometrics.limits import MEGABYTE, USUAL, Limits
from locales import HOTLINE
from pension.policy import Policies
from records.keys import Keyring

LEAST_WORKER_MEMORY = 1024 * MEGABYTE
NUMBER = re.compile(r"[+(]?\d[\d ()-]{1,22}\d", re.ASCII)
ADDRESS = re.compile(r"https?://([\w-]+(\.[\w-]+)*|\[[\da-f:.]+\])(:\d{1,5})?", re.ASCII | re.IGNORECASE)


class SettingWrong(ValueError):
    """A setting in the environment cannot be used as written."""


def _cache(environment: Mapping[str, str]) -> Path:
    base = environment.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "anxin"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting has a default that serves on one machine; docs/settings.md tells what each does."""

    models: Path
    data: Path
    local_models: Path | None = None
    telegram_token: str | None = None
    telegram_api: str | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str | None = None
    telephone: str = HOTLINE
    database: str | None = None
    secret: str | None = None
    policy: Path | None = None
    voices: Path | None = None
    workers: int = 2
    face_model: str = DEFAULT_MODEL
    calibration_file: Path | None = None
    limits: Limits = USUAL
    seed: int | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        def number(name: str, default: int) -> int:
            text = environment.get(name, str(default))
            if not text.isdecimal():
                raise SettingWrong(f"{name} must be a whole number, not {text!r}")
            return int(text)

        if number("ANXIN_WORKERS", 2) < 1:
            raise SettingWrong("ANXIN_WORKERS must be at least 1")
        limits = Limits(
            seconds=number("ANXIN_TIME_LIMIT", round(USUAL.seconds)),
            cpu_seconds=number("ANXIN_CPU_LIMIT", round(USUAL.cpu_seconds)),
            memory=number("ANXIN_WORKER_MEMORY", USUAL.memory // MEGABYTE) * MEGABYTE,
            jobs=number("ANXIN_WORKER_JOBS", USUAL.jobs),
        )
        if limits.memory < LEAST_WORKER_MEMORY:
            raise SettingWrong(f"ANXIN_WORKER_MEMORY must be at least {LEAST_WORKER_MEMORY // MEGABYTE}")
        if min(limits.seconds, limits.cpu_seconds, limits.jobs) < 1:
            raise SettingWrong("ANXIN_TIME_LIMIT, ANXIN_CPU_LIMIT and ANXIN_WORKER_JOBS must be at least 1")
        database = environment.get("DATABASE_URL") or None
        if database and not database.startswith("sqlite+aiosqlite:"):
            raise SettingWrong("DATABASE_URL must begin with sqlite+aiosqlite: in this release")
        telephone = environment.get("ANXIN_TELEPHONE") or HOTLINE
        if not NUMBER.fullmatch(telephone):
            raise SettingWrong(f"ANXIN_TELEPHONE must be a telephone number, not {telephone!r}")
        public_url = environment.get("ANXIN_PUBLIC_URL", "").removesuffix("/") or None
        if public_url and not ADDRESS.fullmatch(public_url):
            raise SettingWrong(
                f"ANXIN_PUBLIC_URL must be like https://anxin.example, without a path: not {public_url!r}"
            )
        local = environment.get("ANXIN_LOCAL_MODELS")
        return cls(
            models=Path(environment.get("ANXIN_MODELS") or _cache(environment) / "models"),
            data=Path(environment.get("ANXIN_DATA", "var")),
            local_models=Path(local) if local else None,
            telegram_token=environment.get("TELEGRAM_TOKEN") or None,
            telegram_api=environment.get("TELEGRAM_API") or None,
            host=environment.get("ANXIN_HOST", "127.0.0.1"),
            port=number("ANXIN_PORT", 8080),
            public_url=public_url,
            telephone=telephone,
            secret=environment.get("ANXIN_SECRET") or None,
            policy=Path(environment["ANXIN_POLICY"]) if environment.get("ANXIN_POLICY") else None,
            voices=Path(environment["ANXIN_VOICES"]) if environment.get("ANXIN_VOICES") else None,
            database=database,
            workers=number("ANXIN_WORKERS", 2),
            face_model=environment.get("FACE_MODEL") or DEFAULT_MODEL,
            calibration_file=Path(environment["ANXIN_CALIBRATION"]) if environment.get("ANXIN_CALIBRATION") else None,
            limits=limits,
            seed=number("ANXIN_SEED", 0) if environment.get("ANXIN_SEED") else None,
        )

    @property
    def calibration(self) -> Calibration:
        """The cuts of the chosen recognition model; raises CalibrationWrong where nobody has measured them."""
        return Calibration.load(self.face_model, self.calibration_file)

    @property
    def policies(self) -> Policies:
        """The rules; raises PolicyWrong, or FileNotFoundError where the operator names a file that is not there."""
        file = self.policy or files("pension") / "policy.toml"
        return Policies.parse(file.read_text(encoding="utf-8"))

    @property
    def keyring(self) -> Keyring:
        """From the secret in the environment, or from the key file made at the first start."""
        return Keyring.of(self.secret) if self.secret else Keyring.from_file(self.key_file)

    @property
    def key_file(self) -> Path:
        return self.data / "key"

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite+aiosqlite:///{self.data / 'anxin.sqlite3'}"
