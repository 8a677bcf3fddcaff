"""Evidence sheets, drawn away from the event loop."""

from collections.abc import Sequence
from dataclasses import dataclass

from biometrics.calibration import Calibration
from biometrics.report import Report
from bot.examination import PooledExamination
from handlers.sheet import sheet_words
from locales import Say
from pension.cases.study import Photo


@dataclass(frozen=True, slots=True)
class PooledSheets:
    """Implements `handlers.desk.Sheets` by the workers that examine; `calibration` is the one they judge by."""

    examination: PooledExamination
    calibration: Calibration

    async def draw(self, report: Report, photos: Sequence[Photo], say: Say) -> bytes:
        words = sheet_words(report, [int(photo.years) for photo in photos], say, self.calibration)
        return await self.examination.sheet(report, [photo.content for photo in photos], words)
