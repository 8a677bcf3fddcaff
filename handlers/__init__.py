"""Conversations: one module per flow; each fetches, calls one use case, and speaks."""

from aiogram import Router
from aiogram.fsm.scene import SceneRegistry
from aiogram.types import BotCommand

from handlers import (
    abilities,
    agenda,
    anything_else,
    apology,
    appointments,
    asking,
    certifying,
    code_word,
    doubts,
    elsewhere,
    enrolment,
    family,
    help,  # noqa: A004 - the flow is called so
    language,
    live,
    mistake,
    pages,
    papers,
    points,
    presence,
    privacy,
    questions,
    queue,
    receipts,
    recording,
    reference,
    reminder,
    reviewing,
    session,
    staff,
    status,
    stopped,
    together,
    trial,
    trust,
    visit,
    ways,
    welcome,
    zone,
)
from locales import Say

COMMANDS = (
    "start",
    "certify",
    "status",
    "receipt",
    "receipts",
    "stopped",
    "mistake",
    "papers",
    "help",
    "points",
    "visit",
    "live",
    "elsewhere",
    "language",
    "abilities",
    "codeword",
    "timezone",
    "really",
    "family",
    "helpers",
    "cancel",
    "mydata",
    "forget",
)


def routers() -> list[Router]:
    """Fresh routers, in the order in which they listen: commands and buttons, open steps, videos, anything else."""
    conversation = Router(name="conversation")
    registry = SceneRegistry(conversation)
    for flow in (
        staff,
        queue,
        reviewing,
        doubts,
        receipts,
        questions,
        welcome,
        family,
        asking,
        together,
        language,
        help,
        status,
        stopped,
        mistake,
        papers,
        pages,
        code_word,
        reminder,
        zone,
        trust,
        privacy,
        enrolment,
        abilities,
        trial,
        certifying,
    ):
        conversation.include_router(flow.router())
    for flow in (agenda, recording, ways, points, visit, live, appointments, elsewhere, session):
        conversation.include_router(flow.router())
    for scenes in (
        enrolment,
        abilities,
        reference,
        trial,
        certifying,
        code_word,
        zone,
        doubts,
        papers,
        asking,
        together,
    ):
        registry.add(*scenes.SCENES)
    for scenes in (recording, points, visit, appointments, elsewhere):
        registry.add(*scenes.SCENES)
    conversation.include_routers(certifying.clips(), presence.router(), anything_else.router())
    return [conversation, apology.router()]


def commands(say: Say) -> list[BotCommand]:
    """What the messenger lists behind the menu button."""
    return [BotCommand(command=name, description=say(f"command-{name}")) for name in COMMANDS]
