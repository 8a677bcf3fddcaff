"""People decide: staff by invitation, cases in somebody's hands, decisions"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("cases", sa.Column("waits_since", MOMENT))
    op.add_column("cases", sa.Column("spent", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(
        "waiting_cases",
        "cases",
        ["promised_at"],
        sqlite_where=sa.text("state = 'review'"),
        postgresql_where=sa.text("state = 'review'"),
    )

    op.create_table(
        "invitations",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "staff",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("account", NUMBER),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_staff_account", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "one_role_an_account",
        "staff",
        ["account"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )

    op.create_table(
        "claims",
        sa.Column("case", NUMBER, autoincrement=False, nullable=False),
        sa.Column("staff", NUMBER, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name="fk_claims_case"),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_claims_staff"),
        sa.PrimaryKeyConstraint("case", name="pk_claims"),
    )
    op.create_index("ix_claims_staff", "claims", ["staff"])

    op.create_table(
        "decisions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case", NUMBER, nullable=False),
        sa.Column("staff", NUMBER, nullable=False),
        sa.Column("ruling", sa.String(length=20), nullable=False),
        sa.Column("why", sa.String(length=40)),
        sa.Column("attempt", NUMBER),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["attempt"], ["attempts.id"], name="fk_decisions_attempt"),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name="fk_decisions_case"),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_decisions_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_case", "decisions", ["case"])
    op.create_index(
        "untold_decisions", "decisions", ["id"], sqlite_where=sa.text("told = 0"), postgresql_where=sa.text("NOT told")
    )
