"""Laying a case open before a reviewer: the video, the photos, the sheet, the history."""

from collections.abc import Awaitable, Sequence

import structlog
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from biometrics.report import Report
from handlers.desk import Sheets
from handlers.exhibit import Exhibit
from handlers.pages import page_buttons
from handlers.talk import Talk
from locales import Say
from pension.attempt import Attempt
from pension.cases.study import CaseFile, Photo
from pension.certification import Certification
from pension.errors import ExaminationLost
from pension.paper import Page

log = structlog.get_logger()
PAST = 5
WEBM = b"\x1a\x45\xdf\xa3"


async def lay_open(file: CaseFile, exhibit: Exhibit, talk: Talk, sheets: Sheets, drawn: Say) -> None:
    """In the order in which one looks: who and why, the person in motion, the photos, what the machine saw.

    `drawn` is the voice of what stands inside the picture of the sheet.
    """
    say = talk.say
    await exhibit.add(await talk.write(_head(file, say)))
    if file.clip is None:
        await exhibit.add(await talk.write(say("file-no-video")))
    else:
        await _put(exhibit, talk, talk.film(file.clip, film_name(file.clip), say("file-video")))
    for photo in file.photos:
        await _put(exhibit, talk, talk.show(photo.content, "photo.jpg", _caption(photo, say), protected=True))
    if not file.photos:
        await exhibit.add(await talk.write(say("file-no-photo")))
    if file.findings is not None:
        await _put_sheet(file.findings.report, file.photos, exhibit, talk, sheets, drawn)
    for page, content in file.papers:
        await _put_page(page, content, exhibit, talk)


async def _put_page(page: Page, content: bytes | None, exhibit: Exhibit, talk: Talk) -> None:
    """Each with its own buttons; what is lost is said, and can be sent back."""
    caption, buttons = talk.say("file-page", number=page.number), page_buttons(page, talk.say)
    if content is None:
        await exhibit.add(await talk.write(f"{caption}\n{talk.say('file-not-shown')}", buttons))
    elif page.is_pdf:
        await _put(exhibit, talk, talk.hand(content, f"page-{page.number}.pdf", caption, buttons, protected=True))
    else:
        await _put(exhibit, talk, talk.show(content, f"page-{page.number}.jpg", caption, buttons, protected=True))


def film_name(clip: bytes) -> str:
    return "video.webm" if clip.startswith(WEBM) else "video.mp4"


async def _put(exhibit: Exhibit, talk: Talk, sending: Awaitable[Message]) -> None:
    """What the messenger will not show must not keep a reviewer from the rest."""
    try:
        await exhibit.add(await sending)
    except TelegramBadRequest as refusal:
        log.warning("evidence refused by the messenger", reason=refusal.message)
        await exhibit.add(await talk.write(talk.say("file-not-shown")))


async def _put_sheet(
    report: Report, photos: Sequence[Photo], exhibit: Exhibit, talk: Talk, sheets: Sheets, drawn: Say
) -> None:
    try:
        sheet = await sheets.draw(report, photos, drawn)
    except ExaminationLost:
        await exhibit.add(await talk.write(talk.say("file-no-sheet")))
    else:
        await _put(exhibit, talk, talk.show(sheet, "sheet.png", talk.say("file-sheet"), protected=True))


def _head(file: CaseFile, say: Say) -> str:
    head = file.head
    lines = [
        say("file-head", name=head.name, identity=head.identity, promised_at=head.promised_at),
        say(f"file-standing-{head.standing}"),
        say(f"reason-{head.reason}"),
        *_history(file.history, say),
        *_attempts(file.attempts, say),
        say("file-held", until=head.held_until),
    ]
    return "\n\n".join(lines)


def _history(history: Sequence[Certification], say: Say) -> list[str]:
    if not history:
        return [say("file-never-certified")]
    lines = [
        say("file-certification", number=one.number, on=one.on, channel=say(f"channel-{one.channel}"))
        for one in history[:PAST]
    ]
    return ["\n".join([say("file-certifications", count=len(history)), *lines])]


def _attempts(attempts: Sequence[Attempt], say: Say) -> list[str]:
    if not attempts:
        return []
    lines = [
        say("file-attempt", number=one.number, at=one.received_at, found=_found(one, say)) for one in attempts[-PAST:]
    ]
    return ["\n".join([say("file-attempts", count=len(attempts)), *lines])]


def _found(attempt: Attempt, say: Say) -> str:
    if attempt.failure is not None:
        return say(f"sheet-cause-{attempt.failure.code}", action=say(f"action-{attempt.failure.action or 'any'}"))
    return say(f"sheet-verdict-{attempt.verdict.lower()}" if attempt.verdict else "file-attempt-open")


def _caption(photo: Photo, say: Say) -> str:
    lines = [say("sheet-reference-aged", years=int(photo.years))]
    if not photo.accepted:
        lines.append(say("file-photo-unchecked"))
    return "\n".join(lines)
