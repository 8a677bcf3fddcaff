"""Which reminder still matters on a day, and when the next one is."""

from dataclasses import dataclass
from datetime import date, timedelta

from pension.account import Account
from pension.policy import Policy


@dataclass(frozen=True, slots=True)
class Reminder:
    """One message to one account: `step` is the rung of the ladder, `days_left` what is true on the day of sending."""

    id: int
    account: Account
    name: str
    deadline: date
    step: int
    days_left: int
    code_word: str | None = None


def step_on(day: date, deadline: date, policy: Policy) -> int | None:
    """The latest rung already reached; those missed before it are not sent any more. None: no rung, or too late."""
    left = (deadline - day).days
    return min((step for step in policy.reminder_days if step >= left), default=None) if left >= 0 else None


def first_reminder(deadline: date, policy: Policy) -> date:
    return deadline - policy.reminder_window


def reminder_after(day: date, deadline: date, policy: Policy) -> date | None:
    """The day of the first rung that lies after `day`."""
    rungs = (deadline - timedelta(days=step) for step in policy.reminder_days)
    return min((rung for rung in rungs if rung > day), default=None)
