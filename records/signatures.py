"""By what a recording is known again, whatever its file looks like now and whoever sends it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, insert, or_, select

from biometrics.signature import Signature
from pension.category import Category
from records.ledger import Ledger
from records.tables import attempts, bands, beneficiaries, cases, signatures

COUNTER = "signatures"
PURPOSE = "band"
BAND_BYTES = 3
DIGITS = 8
MOST = 50


@dataclass(frozen=True, slots=True)
class Signatures:
    """Implements `pension.ports.Signatures`.

    What a clip looks like is split into bands, small numbers of which two copies share at least one; each is kept as a
    keyed digest in an index, so that a look-up touches only the clips that share something. The signature itself is
    encrypted.
    """

    ledger: Ledger

    async def add(self, attempt: int, signature: Signature, at: datetime) -> int:
        """The counter stays locked until the transaction ends: who gets a higher number sees every lower one."""
        number = await self.ledger.count(COUNTER)
        known = await self.ledger.first(select(signatures.c.number).where(signatures.c.attempt == attempt))
        if known:
            return int(known["number"])
        content = self.ledger.keyring.cipher.encrypt(signature.to_bytes())
        row = {"number": number, "attempt": attempt, "content": content, "at": at}
        await self.ledger.execute(insert(signatures).values(**row))
        if keys := {self._keys(band)[0] for band in signature.bands}:
            rows = [{"band": key, "signature": number} for key in sorted(keys)]
            await self.ledger.execute(insert(bands).values(rows))
        return number

    async def candidates(self, signature: Signature, *, before: int) -> Sequence[tuple[int, Signature]]:
        rows = await self.ledger.all(self.looking_for(signature, before=before))
        cipher = self.ledger.keyring.cipher
        return [(row["attempt"], Signature.from_bytes(cipher.decrypt(row["content"]))) for row in rows]

    def looking_for(self, signature: Signature, *, before: int) -> Select[tuple[int, bytes]]:
        """Those that share most first, the newest first among equals; at most MOST of them."""
        keys = {key for band in signature.bands for key in self._keys(band)}
        sharing = (
            select(bands.c.signature, func.count().label("shared"))
            .where(bands.c.band.in_(keys), bands.c.signature < before)
            .group_by(bands.c.signature)
            .order_by(func.count().desc(), bands.c.signature.desc())
            .limit(MOST)
            .subquery()
        )
        return (
            select(signatures.c.attempt, signatures.c.content)
            .join(sharing, sharing.c.signature == signatures.c.number)
            .order_by(sharing.c.shared.desc(), signatures.c.number.desc())
        )

    async def erase(self, at: datetime, limit: int) -> int:
        """Take away at most so many that have been kept for their time, which a category may set; how many it was."""
        kept = {category: timedelta(days=self.ledger.policies[category].signature_days) for category in Category}
        over = [(beneficiaries.c.category == name.value) & (signatures.c.at < at - kept[name]) for name in Category]
        old = (
            select(signatures.c.number)
            .join(attempts, attempts.c.id == signatures.c.attempt)
            .join(cases, cases.c.id == attempts.c.case)
            .join(beneficiaries, beneficiaries.c.id == cases.c.beneficiary)
            .where(signatures.c.at < at - min(kept.values()), or_(*over))
            .order_by(signatures.c.at)
            .limit(limit)
        )
        result = await self.ledger.execute(delete(signatures).where(signatures.c.number.in_(old)))
        return result.rowcount

    def _keys(self, band: int) -> list[int]:
        """The digest under every key, the newest first; 32 bits of it are enough to find the few that share it."""
        digests = self.ledger.keyring.digests(PURPOSE, band.to_bytes(BAND_BYTES, "big"))
        return [int.from_bytes(bytes.fromhex(digest[:DIGITS]), "big", signed=True) for digest in digests]
