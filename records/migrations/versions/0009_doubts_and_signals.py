"""Doubts about people, which two confirm, and the signals of other agencies"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "doubts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("suspicion", sa.String(length=20), nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_doubts_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_doubts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_doubts_beneficiary", "doubts", ["beneficiary"])
    op.create_index(
        "one_open_doubt",
        "doubts",
        ["beneficiary", "suspicion"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "confirmations",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("doubt", NUMBER, nullable=False),
        sa.Column("staff", NUMBER, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["doubt"], ["doubts.id"], name="fk_confirmations_doubt"),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_confirmations_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_confirmations"),
        sa.UniqueConstraint("doubt", "staff", name="uq_confirmations_doubt_staff"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "signals",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("match", sa.String(length=20), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_signals_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_signals"),
        sa.UniqueConstraint("beneficiary", "kind", "on", "source", name="uq_signals_beneficiary_kind_on_source"),
        sqlite_autoincrement=True,
    )
