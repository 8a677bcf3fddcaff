"""Which kept evidence a row still names."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, union_all

from records.ledger import Ledger
from records.tables import attempts, frames, papers, session_clips, templates

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Custody:
    ledger: Ledger

    async def unnamed(self, names: Sequence[str]) -> list[str]:
        """Those of these evidence names that no row holds."""
        held: set[str] = set()
        for start in range(0, len(names), AT_ONCE):
            some = names[start : start + AT_ONCE]
            columns = (
                attempts.c.clip,
                attempts.c.remedy,
                frames.c.picture,
                papers.c.content,
                templates.c.picture,
                session_clips.c.clip,
            )
            rows = await self.ledger.all(
                union_all(*(select(column.label("name")).where(column.in_(some)) for column in columns))
            )
            held.update(row["name"] for row in rows)
        return [name for name in names if name not in held]
