"""Recordings are known again, passed videos leave a picture, reviewers get the best frames"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("templates", sa.Column("origin", sa.String(length=20), nullable=False, server_default="given"))

    op.create_table(
        "frames",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("attempt", NUMBER, nullable=False),
        sa.Column("picture", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["attempt"], ["attempts.id"], name="fk_frames_attempt"),
        sa.PrimaryKeyConstraint("id", name="pk_frames"),
        sa.UniqueConstraint("picture", name="uq_frames_picture"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_frames_attempt", "frames", ["attempt"])

    op.create_table(
        "signatures",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("attempt", NUMBER, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["attempt"], ["attempts.id"], name="fk_signatures_attempt"),
        sa.PrimaryKeyConstraint("number", name="pk_signatures"),
        sa.UniqueConstraint("attempt", name="uq_signatures_attempt"),
    )
    op.create_index("ix_signatures_at", "signatures", ["at"])

    op.create_table(
        "bands",
        sa.Column("band", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("signature", NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["signature"], ["signatures.number"], name="fk_bands_signature", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("band", "signature", name="pk_bands"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bands_signature", "bands", ["signature"])
