"""What is held of somebody: told when they ask for it, let go where the law allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from pension.account import Account
from pension.beneficiary import Beneficiary
from pension.ports import Office
from pension.tiding import Value


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing we hold: `kept-<kind>` are its words, `values` what they tell of."""

    kind: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who asks what we hold: their chat, and the person they are themselves, where they have said so.

    Whom they act for is never among it: what is held of a parent is the parent's to ask for.
    """

    account: Account
    person: Beneficiary | None
    now: datetime


class Holding(Protocol):
    """One kind of thing that is held; whoever adds a table adds one of these to `pension.cases.holdings`."""

    async def told(self, office: Office, holder: Holder) -> Sequence[Kept]:
        """Everything of this kind that is the holder's own, nothing of anybody else."""
        ...

    async def let_go(self, office: Office, holder: Holder) -> Sequence[str]:
        """Erase what may go; the names of evidence files are given back, to be erased once the transaction stands."""
        ...
