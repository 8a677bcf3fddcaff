"""The tables of the register."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Number = BigInteger().with_variant(Integer, "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware moment, stored in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 asked for
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 asked for
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _on_its_way() -> tuple[Column[Any], ...]:
    """How far a row has come on its way to a chat; see `records.outbox`."""
    return (
        Column("account", Number, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("written_at", Moment, nullable=False),
        Column("again_at", Moment),
        Column("tries", Integer, nullable=False, server_default="0"),
        Column("claimed_at", Moment),
        Column("begun_at", Moment),
        Column("settled_at", Moment),
        Column("result", String(20)),
    )


def _table(name: str, *items: Any) -> Table:
    """A table whose row numbers are never given twice, not even after a row has gone."""
    return Table(name, metadata, Column("id", Number, primary_key=True), *items, sqlite_autoincrement=True)


beneficiaries = _table(
    "beneficiaries",
    Column("number", String(64), nullable=False, unique=True),  # keyed digest of the identity number
    Column("identity", LargeBinary, nullable=False),
    Column("name", LargeBinary, nullable=False),
    Column("category", String(40), nullable=False),
    Column("first_payment", String(7), nullable=False),
    Column("last_certified", Date),
    Column("closed_on", Date),
    Column("district", String(100), nullable=False),
    Column("documents_accepted", Boolean, nullable=False),
    Column("deadline", Date, nullable=False, index=True),
    Column("remind_on", Date, index=True),
    Column("code_word", LargeBinary),
    Column("lapses_on", Date, index=True),
)

abilities = Table(
    "abilities",
    metadata,
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), primary_key=True, autoincrement=False),
    Column("missing", LargeBinary, nullable=False),
)

accounts = _table(
    "accounts",
    Column("bot", BigInteger, nullable=False),
    Column("user", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("language", String(35), nullable=False),
    Column("consent_version", String(40)),
    Column("consent_at", Moment),
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), index=True),
    Column("reachable", Boolean, nullable=False),
    Column("zone", String(40)),
    UniqueConstraint("bot", "user"),
)

bindings = _table(
    "bindings",
    Column("account", Number, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("means", String(20), nullable=False),
    Column("called", LargeBinary),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Column("ended_at", Moment),
    Column("warned", Boolean, nullable=False, server_default=false()),
    Index("ix_bindings_until", "until"),
)
Index(
    "one_binding_between_two",
    bindings.c.account,
    bindings.c.beneficiary,
    unique=True,
    sqlite_where=bindings.c.ended_at.is_(None),
    postgresql_where=bindings.c.ended_at.is_(None),
)

asks = _table(
    "asks",
    Column("account", Number, ForeignKey("accounts.id", ondelete="SET NULL"), index=True),
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("called", LargeBinary, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("state", String(20), nullable=False),
    Column("settled_at", Moment),
    Column("opened_at", Moment),  # when its link was opened, which is good for one
)

templates = _table(
    "templates",
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("picture", String(64), nullable=False, unique=True),
    Column("taken_on", Date, nullable=False),
    Column("accepted", Boolean, nullable=False),
    Column("origin", String(20), nullable=False, server_default="given"),
)

cases = _table(
    "cases",
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False),
    Column("account", Number, ForeignKey("accounts.id", ondelete="SET NULL"), index=True),
    Column("opened_at", Moment, nullable=False),
    Column("state", String(20), nullable=False),
    Column("actions", String(200)),
    Column("issued_at", Moment),
    Column("expires_at", Moment),
    Column("promised_at", Moment),
    Column("reason", String(40)),
    Column("waits_since", Moment),
    Column("spent", Integer, nullable=False, server_default="0"),
    Column("ask", Number, ForeignKey("asks.id"), index=True),
    Index("ix_cases_beneficiary_state", "beneficiary", "state"),
)
Index(
    "waiting_cases",
    cases.c.promised_at,
    sqlite_where=cases.c.state == "review",
    postgresql_where=cases.c.state == "review",
)
CURRENT = ("open", "review")
Index(
    "one_current_case",
    cases.c.beneficiary,
    unique=True,
    sqlite_where=cases.c.state.in_(CURRENT) & cases.c.ask.is_(None),
    postgresql_where=cases.c.state.in_(CURRENT) & cases.c.ask.is_(None),
)
Index(
    "one_current_vow",
    cases.c.ask,
    unique=True,
    sqlite_where=cases.c.state.in_(CURRENT),
    postgresql_where=cases.c.state.in_(CURRENT),
)

attempts = _table(
    "attempts",
    Column("case", Number, ForeignKey("cases.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("bot", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("message", BigInteger, nullable=False),
    Column("clip", String(64), unique=True),
    Column("digest", String(64), nullable=False, index=True),
    Column("actions", String(200), nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("notice", BigInteger),
    Column("verdict", String(10)),
    Column("failure", String(40)),
    Column("failure_action", String(20)),
    Column("remedy", String(64), unique=True),
    Column("findings", LargeBinary),
    Column("decided_at", Moment),
    Column("told", Boolean, nullable=False),
    UniqueConstraint("case", "number"),
    UniqueConstraint("bot", "chat", "message"),
)
Index("untold_attempts", attempts.c.id, sqlite_where=attempts.c.told == false(), postgresql_where=~attempts.c.told)
Index(
    "kept_clips",
    attempts.c.decided_at,
    sqlite_where=attempts.c.clip.is_not(None),
    postgresql_where=attempts.c.clip.is_not(None),
)

frames = _table(
    "frames",
    Column("attempt", Number, ForeignKey("attempts.id"), nullable=False, index=True),
    Column("picture", String(64), nullable=False, unique=True),
)

signatures = Table(
    "signatures",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("attempt", Number, ForeignKey("attempts.id"), nullable=False, unique=True),
    Column("content", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Integer, primary_key=True, autoincrement=False),  # truncated keyed digest of a part of a signature
    Column(
        "signature", Number, ForeignKey("signatures.number", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Index("ix_bands_signature", "signature"),
    sqlite_with_rowid=False,
)

certifications = _table(
    "certifications",
    Column("number", String(40), nullable=False, unique=True),
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("channel", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Number, ForeignKey("accounts.id", ondelete="SET NULL"), index=True),
    Column("attempt", Number, ForeignKey("attempts.id"), unique=True),
    Column("restored_since", String(7)),
    Column("restored_months", Integer),
)

invitations = _table(
    "invitations",
    Column("name", LargeBinary, nullable=False),
    Column("role", String(20), nullable=False),
    Column("until", Moment, nullable=False),
    Column("used_at", Moment),
)

staff = _table(
    "staff",
    Column("account", Number, ForeignKey("accounts.id", ondelete="SET NULL")),
    Column("role", String(20), nullable=False),
    Column("name", LargeBinary, nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
)
Index(
    "one_role_an_account",
    staff.c.account,
    unique=True,
    sqlite_where=staff.c.until.is_(None),
    postgresql_where=staff.c.until.is_(None),
)

claims = Table(
    "claims",
    metadata,
    Column("case", Number, ForeignKey("cases.id"), primary_key=True, autoincrement=False),
    Column("staff", Number, ForeignKey("staff.id"), nullable=False, index=True),
    Column("until", Moment, nullable=False),
)

decisions = _table(
    "decisions",
    Column("case", Number, ForeignKey("cases.id"), nullable=False, index=True),
    Column("staff", Number, ForeignKey("staff.id"), nullable=False),
    Column("ruling", String(20), nullable=False),
    Column("why", String(40)),
    Column("attempt", Number, ForeignKey("attempts.id")),
    Column("at", Moment, nullable=False),
    Column("told", Boolean, nullable=False),
)
Index("untold_decisions", decisions.c.id, sqlite_where=decisions.c.told == false(), postgresql_where=~decisions.c.told)

guesses = _table(
    "guesses",
    Column("account", Number, ForeignKey("accounts.id", ondelete="SET NULL"), index=True),
    Column("digest", String(64), nullable=False, index=True),
    Column("at", Moment, nullable=False, index=True),
)

reminders = _table(
    "reminders",
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False),
    Column("deadline", Date, nullable=False),
    Column("step", Integer, nullable=False),
    *_on_its_way(),
    UniqueConstraint("beneficiary", "deadline", "step", "account"),
)
Index(
    "waiting_reminders",
    reminders.c.id,
    sqlite_where=reminders.c.settled_at.is_(None),
    postgresql_where=reminders.c.settled_at.is_(None),
)

payrolls = _table("payrolls", Column("at", Moment, nullable=False))

stoppages = Table(
    "stoppages",
    metadata,
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), primary_key=True, autoincrement=False),
    Column("standing", String(20), nullable=False),
    Column("since", String(7), nullable=False),
    Column("deadline", Date, nullable=False),
)

standing_events = _table(
    "standing_events",
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("change", String(20), nullable=False),
    Column("on", Date, nullable=False, index=True),
    Column("deadline", Date, nullable=False),
    Column("since", String(7)),
    Column("months", Integer),
    Column("payroll", Number, ForeignKey("payrolls.id"), index=True),
)
Index(
    "waiting_for_payroll",
    standing_events.c.id,
    sqlite_where=standing_events.c.payroll.is_(None),
    postgresql_where=standing_events.c.payroll.is_(None),
)

tidings = _table(
    "tidings",
    Column("about", Number, ForeignKey("beneficiaries.id", ondelete="SET NULL"), index=True),
    Column("content", LargeBinary, nullable=False),
    *_on_its_way(),
)
Index(
    "waiting_tidings",
    tidings.c.id,
    sqlite_where=tidings.c.settled_at.is_(None),
    postgresql_where=tidings.c.settled_at.is_(None),
)

papers = _table(
    "papers",
    Column("case", Number, ForeignKey("cases.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("content", String(64), nullable=False, unique=True),
    Column("is_pdf", Boolean, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("state", String(20), nullable=False),
    Column("why", String(20)),
    UniqueConstraint("case", "number"),
)

doubts = _table(
    "doubts",
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("suspicion", String(20), nullable=False),
    Column("source", LargeBinary, nullable=False),
    Column("dated", Date, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("state", String(20), nullable=False),
    Column("settled_at", Moment),
)
Index(
    "one_open_doubt",
    doubts.c.beneficiary,
    doubts.c.suspicion,
    unique=True,
    sqlite_where=doubts.c.state == "open",
    postgresql_where=doubts.c.state == "open",
)

confirmations = _table(
    "confirmations",
    Column("doubt", Number, ForeignKey("doubts.id"), nullable=False),
    Column("staff", Number, ForeignKey("staff.id"), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("doubt", "staff"),
)

signals = _table(
    "signals",
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("on", Date, nullable=False),
    Column("source", String(100), nullable=False),
    Column("match", String(20), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("beneficiary", "kind", "on", "source"),
)

points = _table(
    "points",
    Column("name", String(100), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("district", String(100), nullable=False),
    Column("address", String(100), nullable=False),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    Column("hours", String(100), nullable=False),
    Column("telephone", String(100), nullable=False),
    Column("bring", String(100), nullable=False),
)

appointments = _table(
    "appointments",
    Column("kind", String(10), nullable=False),
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False, index=True),
    Column("account", Number, ForeignKey("accounts.id", ondelete="SET NULL"), index=True),
    Column("starts_at", Moment, nullable=False),
    Column("seat", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("booked_at", Moment, nullable=False),
    Column("errand", LargeBinary),
    Column("member", Number, ForeignKey("staff.id")),
    Column("opened_at", Moment),
    Column("settled_at", Moment),
    Column("why", String(40)),
    Column("eve_told", Boolean, nullable=False),
    Column("soon_told", Boolean, nullable=False),
)
MET = ("booked", "under-way")
Index(
    "one_seat_an_appointment",
    appointments.c.kind,
    appointments.c.starts_at,
    appointments.c.seat,
    unique=True,
    sqlite_where=appointments.c.state.in_(MET),
    postgresql_where=appointments.c.state.in_(MET),
)
Index(
    "one_appointment_a_person",
    appointments.c.beneficiary,
    appointments.c.kind,
    unique=True,
    sqlite_where=appointments.c.state.in_(MET),
    postgresql_where=appointments.c.state.in_(MET),
)
Index(
    "sessions_under_way",
    appointments.c.account,
    sqlite_where=appointments.c.state == "under-way",
    postgresql_where=appointments.c.state == "under-way",
)

session_clips = _table(
    "session_clips",
    Column("appointment", Number, ForeignKey("appointments.id"), nullable=False, index=True),
    Column("clip", String(64), nullable=False, unique=True),
    Column("at", Moment, nullable=False, index=True),
)

elsewhere = _table(
    "elsewhere",
    Column("number", String(40), nullable=False, unique=True),
    Column("beneficiary", Number, ForeignKey("beneficiaries.id"), nullable=False),
    Column("account", Number, ForeignKey("accounts.id", ondelete="SET NULL"), index=True),
    Column("place", LargeBinary),
    Column("asked_at", Moment, nullable=False),
    Column("office", String(100)),
    Column("settled_at", Moment),
)
Index(
    "one_request_a_person",
    elsewhere.c.beneficiary,
    unique=True,
    sqlite_where=elsewhere.c.settled_at.is_(None),
    postgresql_where=elsewhere.c.settled_at.is_(None),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("event", String(60), nullable=False),
    Column("account", BigInteger),
    Column("beneficiary", BigInteger),
    Column("digest", String(64), nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", String(100), nullable=False),
)
