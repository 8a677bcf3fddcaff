"""`make bench`: everything that is measured, in one run; `make wave` takes five minutes more."""

import subprocess
import sys

for name in ("start", "examination", "workers", "talk", "register", "ticks"):
    # each in a process of its own: the memory of what it starts would else be counted from ours on
    subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)
