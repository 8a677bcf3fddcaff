"""Has anybody sent this recording before, whatever its file looks like now?"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from biometrics.report import Failure, FailureCode, Verdict
from biometrics.signature import Signature
from pension.attempt import Attempt, Findings
from pension.ports import Clock, Records


@dataclass(frozen=True, slots=True)
class Compare:
    """Hold a video against every earlier one of all people; a recording that is known is no proof of today.

    Its own signature is written down first, so that of two copies that come at once the later one finds the other.
    """

    records: Records
    clock: Clock

    async def __call__(self, attempt: Attempt, findings: Findings) -> Findings:
        signature = findings.report.signature
        if signature is None:
            return findings
        async with self.records.begin() as office:
            number = await office.signatures.add(attempt.id, signature, self.clock.now())
            earlier = await office.signatures.candidates(signature, before=number)
        original = await asyncio.to_thread(_original, signature, earlier)
        if original is None:
            return findings
        seen = Failure(FailureCode.SEEN_BEFORE)
        report = replace(findings.report, verdict=Verdict.RETRY, failure=seen, remedy=None)
        return replace(findings, report=report, copy_of=original)


def _original(signature: Signature, earlier: Sequence[tuple[int, Signature]]) -> int | None:
    return next((attempt for attempt, other in earlier if signature.resembles(other)), None)
