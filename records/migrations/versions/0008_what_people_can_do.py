"""What people can do, hear and read, told once and kept encrypted"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "abilities",
        sa.Column("beneficiary", NUMBER, autoincrement=False, nullable=False),
        sa.Column("missing", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_abilities_beneficiary"),
        sa.PrimaryKeyConstraint("beneficiary", name="pk_abilities"),
    )
