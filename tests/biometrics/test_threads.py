"""Workers share the cores: each library of numbers keeps to one thread."""

import os

import pytest

from biometrics.threads import LIBRARIES, keep_to_one_thread


def test_a_machine_that_was_set_up_for_many_threads_is_kept_to_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*LIBRARIES, "TF_CPP_MIN_LOG_LEVEL"):
        monkeypatch.setenv(name, "8")

    keep_to_one_thread()

    assert {os.environ[name] for name in LIBRARIES} == {"1"}
    assert os.environ["TF_CPP_MIN_LOG_LEVEL"] == "3"
