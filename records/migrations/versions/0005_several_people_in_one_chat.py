"""Several people in one chat: who may act for whom, and until when"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "bindings",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("means", sa.String(length=20), nullable=False),
        sa.Column("called", sa.LargeBinary()),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_bindings_account", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_bindings_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_bindings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_bindings_account", "bindings", ["account"])
    op.create_index("ix_bindings_beneficiary", "bindings", ["beneficiary"])
    op.create_index(
        "one_binding_between_two",
        "bindings",
        ["account", "beneficiary"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.execute(
        "INSERT INTO bindings (account, beneficiary, kind, means, since) "
        "SELECT id, beneficiary, 'own', 'number', COALESCE(consent_at, CURRENT_TIMESTAMP) "
        "FROM accounts WHERE beneficiary IS NOT NULL"
    )
