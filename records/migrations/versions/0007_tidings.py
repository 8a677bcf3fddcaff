"""Tidings; how far a message has come; the time zone of a chat"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("accounts", sa.Column("zone", sa.String(length=40)))
    op.add_column("reminders", sa.Column("again_at", MOMENT))
    op.add_column("reminders", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("reminders", sa.Column("begun_at", MOMENT))

    op.create_table(
        "tidings",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("about", NUMBER),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("again_at", MOMENT),
        sa.Column("tries", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("claimed_at", MOMENT),
        sa.Column("begun_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        sa.Column("result", sa.String(length=20)),
        sa.ForeignKeyConstraint(["about"], ["beneficiaries.id"], name="fk_tidings_about", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_tidings_account", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_tidings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tidings_account", "tidings", ["account"])
    op.create_index("ix_tidings_about", "tidings", ["about"])
    op.create_index(
        "waiting_tidings",
        "tidings",
        ["id"],
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
