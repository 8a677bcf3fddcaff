"""What makes an examination end before the person is looked at."""

from biometrics.challenge import Action
from biometrics.report import Failure, FailureCode


class ExaminationEnded(Exception):
    """The clip or picture has one cause that keeps it from being judged; `failure` names it."""

    def __init__(self, code: FailureCode, action: Action | None = None) -> None:
        super().__init__(code)
        self.failure = Failure(code, action)
