"""The `anxin demo` command as a process that may be killed and started again."""

import asyncio
import os
import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

PATIENCE = 60.0


@dataclass
class DemoProcess:
    """A started demo: its address, and its end by whatever signal a test sends."""

    process: asyncio.subprocess.Process
    address: str

    @classmethod
    async def start(cls, data: Path, *, port: int = 0, seed: int | None = None) -> "DemoProcess":
        """Start the command and wait until it says where it answers."""
        environment = {**os.environ, "ANXIN_DATA": str(data), "ANXIN_PORT": str(port), "ANXIN_WORKERS": "1"}
        if seed is not None:
            environment["ANXIN_SEED"] = str(seed)
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "demo", stdout=asyncio.subprocess.PIPE, env=environment
        )
        assert process.stdout is not None
        said = ""
        async with asyncio.timeout(PATIENCE):
            while not (found := re.search(r"http://127\.0\.0\.1:\d+", said)):
                line = await process.stdout.readline()
                assert line, f"the demo ended early: {said}"
                said += line.decode()
        return cls(process, found.group())

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    @property
    def workers(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    async def kill(self) -> None:
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()
