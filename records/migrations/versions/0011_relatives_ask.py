"""Relatives ask to act for somebody; the answer may be a video"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
CURRENT = "state IN ('open', 'review')"


def upgrade() -> None:
    op.add_column("bindings", sa.Column("warned", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_bindings_until", "bindings", ["until"])

    op.create_table(
        "asks",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("account", NUMBER),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("called", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("opened_at", MOMENT),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_asks_account", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_asks_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_asks"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_asks_account", "asks", ["account"])
    op.create_index("ix_asks_beneficiary", "asks", ["beneficiary"])

    number = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    op.execute(f"ALTER TABLE cases ADD COLUMN ask {number} CONSTRAINT fk_cases_ask REFERENCES asks (id)")
    op.create_index("ix_cases_ask", "cases", ["ask"])
    op.drop_index("one_current_case", "cases")
    for name, column, which in (
        ("one_current_case", "beneficiary", f"{CURRENT} AND ask IS NULL"),
        ("one_current_vow", "ask", CURRENT),
    ):
        where = sa.text(which)
        op.create_index(name, "cases", [column], unique=True, sqlite_where=where, postgresql_where=where)
