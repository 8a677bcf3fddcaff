"""What stops and what comes back: standing events, what stands still now, and what the payroll was told"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("beneficiaries", sa.Column("lapses_on", sa.Date()))
    op.create_index("ix_beneficiaries_lapses_on", "beneficiaries", ["lapses_on"])
    # too early a look changes nothing, and sets the right day
    op.execute("UPDATE beneficiaries SET lapses_on = deadline")
    op.execute("UPDATE beneficiaries SET lapses_on = closed_on WHERE closed_on < deadline")

    op.create_table(
        "payrolls",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_payrolls"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stoppages",
        sa.Column("beneficiary", NUMBER, autoincrement=False, nullable=False),
        sa.Column("standing", sa.String(length=20), nullable=False),
        sa.Column("since", sa.String(length=7), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_stoppages_beneficiary"),
        sa.PrimaryKeyConstraint("beneficiary", name="pk_stoppages"),
    )
    op.create_table(
        "standing_events",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("change", sa.String(length=20), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("since", sa.String(length=7)),
        sa.Column("months", sa.Integer()),
        sa.Column("payroll", NUMBER),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_standing_events_beneficiary"),
        sa.ForeignKeyConstraint(["payroll"], ["payrolls.id"], name="fk_standing_events_payroll"),
        sa.PrimaryKeyConstraint("id", name="pk_standing_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_standing_events_beneficiary", "standing_events", ["beneficiary"])
    op.create_index("ix_standing_events_on", "standing_events", ["on"])
    op.create_index("ix_standing_events_payroll", "standing_events", ["payroll"])
    op.create_index(
        "waiting_for_payroll",
        "standing_events",
        ["id"],
        sqlite_where=sa.text("payroll IS NULL"),
        postgresql_where=sa.text("payroll IS NULL"),
    )
