"""One thread for every numerical library: workers share the cores among themselves."""

import os

LIBRARIES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")


def keep_to_one_thread() -> None:
    """To be called before any of these libraries is imported: threads that wait for each other spin."""
    for name in LIBRARIES:
        os.environ[name] = "1"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
