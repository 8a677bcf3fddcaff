"""Ways beside the machine: certification points, appointments, live sessions, assistance from another place"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
MET = sa.text("state IN ('booked', 'under-way')")
WAITS = sa.text("settled_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "points",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("district", sa.String(length=100), nullable=False),
        sa.Column("address", sa.String(length=100), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("hours", sa.String(length=100), nullable=False),
        sa.Column("telephone", sa.String(length=100), nullable=False),
        sa.Column("bring", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_points"),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "appointments",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("account", NUMBER),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("booked_at", MOMENT, nullable=False),
        sa.Column("errand", sa.LargeBinary()),
        sa.Column("member", NUMBER),
        sa.Column("opened_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        sa.Column("why", sa.String(length=40)),
        sa.Column("eve_told", sa.Boolean(), nullable=False),
        sa.Column("soon_told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_appointments_beneficiary"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_appointments_account", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["member"], ["staff.id"], name="fk_appointments_member"),
        sa.PrimaryKeyConstraint("id", name="pk_appointments"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_appointments_beneficiary", "appointments", ["beneficiary"])
    op.create_index("ix_appointments_account", "appointments", ["account"])
    for name, columns in (
        ("one_seat_an_appointment", ["kind", "starts_at", "seat"]),
        ("one_appointment_a_person", ["beneficiary", "kind"]),
    ):
        op.create_index(name, "appointments", columns, unique=True, sqlite_where=MET, postgresql_where=MET)
    under_way = sa.text("state = 'under-way'")
    op.create_index(
        "sessions_under_way", "appointments", ["account"], sqlite_where=under_way, postgresql_where=under_way
    )

    op.create_table(
        "session_clips",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("appointment", NUMBER, nullable=False),
        sa.Column("clip", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["appointment"], ["appointments.id"], name="fk_session_clips_appointment"),
        sa.PrimaryKeyConstraint("id", name="pk_session_clips"),
        sa.UniqueConstraint("clip", name="uq_session_clips_clip"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_session_clips_appointment", "session_clips", ["appointment"])
    op.create_index("ix_session_clips_at", "session_clips", ["at"])

    op.create_table(
        "elsewhere",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("account", NUMBER),
        sa.Column("place", sa.LargeBinary()),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("office", sa.String(length=100)),
        sa.Column("settled_at", MOMENT),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_elsewhere_beneficiary"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_elsewhere_account", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_elsewhere"),
        sa.UniqueConstraint("number", name="uq_elsewhere_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_elsewhere_account", "elsewhere", ["account"])
    op.create_index(
        "one_request_a_person", "elsewhere", ["beneficiary"], unique=True, sqlite_where=WAITS, postgresql_where=WAITS
    )
