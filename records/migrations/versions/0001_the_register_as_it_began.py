"""The register as it began"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("event", sa.String(length=60), nullable=False),
        sa.Column("account", sa.BigInteger()),
        sa.Column("beneficiary", sa.BigInteger()),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_table(
        "beneficiaries",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("identity", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("first_payment", sa.String(length=7), nullable=False),
        sa.Column("last_certified", sa.Date()),
        sa.Column("closed_on", sa.Date()),
        sa.Column("district", sa.String(length=100), nullable=False),
        sa.Column("documents_accepted", sa.Boolean(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("remind_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_beneficiaries"),
        sa.UniqueConstraint("number", name="uq_beneficiaries_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_beneficiaries_deadline", "beneficiaries", ["deadline"])
    op.create_index("ix_beneficiaries_remind_on", "beneficiaries", ["remind_on"])

    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_marks"),
    )
    op.create_table(
        "accounts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("consent_version", sa.String(length=40)),
        sa.Column("consent_at", MOMENT),
        sa.Column("beneficiary", NUMBER),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_accounts_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("bot", "user", name="uq_accounts_bot_user"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_accounts_beneficiary", "accounts", ["beneficiary"])

    op.create_table(
        "templates",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("picture", sa.String(length=64), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_templates_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_templates"),
        sa.UniqueConstraint("picture", name="uq_templates_picture"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_templates_beneficiary", "templates", ["beneficiary"])

    op.create_table(
        "cases",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("account", NUMBER),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("actions", sa.String(length=200)),
        sa.Column("issued_at", MOMENT),
        sa.Column("expires_at", MOMENT),
        sa.Column("promised_at", MOMENT),
        sa.Column("reason", sa.String(length=40)),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_cases_account", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_cases_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_cases_account", "cases", ["account"])
    op.create_index("ix_cases_beneficiary_state", "cases", ["beneficiary", "state"])
    op.create_index(
        "one_current_case",
        "cases",
        ["beneficiary"],
        unique=True,
        sqlite_where=sa.text("state IN ('open', 'review')"),
        postgresql_where=sa.text("state IN ('open', 'review')"),
    )

    op.create_table(
        "guesses",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("account", NUMBER),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_guesses_account", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_guesses"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_guesses_account", "guesses", ["account"])
    op.create_index("ix_guesses_at", "guesses", ["at"])
    op.create_index("ix_guesses_digest", "guesses", ["digest"])

    op.create_table(
        "reminders",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("claimed_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        sa.Column("result", sa.String(length=20)),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name="fk_reminders_account", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_reminders_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sa.UniqueConstraint(
            "beneficiary", "deadline", "step", "account", name="uq_reminders_beneficiary_deadline_step_account"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminders_account", "reminders", ["account"])
    op.create_index(
        "waiting_reminders",
        "reminders",
        ["id"],
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )

    op.create_table(
        "attempts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("clip", sa.String(length=64)),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("actions", sa.String(length=200), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("notice", sa.BigInteger()),
        sa.Column("verdict", sa.String(length=10)),
        sa.Column("failure", sa.String(length=40)),
        sa.Column("failure_action", sa.String(length=20)),
        sa.Column("remedy", sa.String(length=64)),
        sa.Column("findings", sa.LargeBinary()),
        sa.Column("decided_at", MOMENT),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name="fk_attempts_case"),
        sa.PrimaryKeyConstraint("id", name="pk_attempts"),
        sa.UniqueConstraint("bot", "chat", "message", name="uq_attempts_bot_chat_message"),
        sa.UniqueConstraint("case", "number", name="uq_attempts_case_number"),
        sa.UniqueConstraint("clip", name="uq_attempts_clip"),
        sa.UniqueConstraint("remedy", name="uq_attempts_remedy"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attempts_digest", "attempts", ["digest"])
    op.create_index(
        "kept_clips",
        "attempts",
        ["decided_at"],
        sqlite_where=sa.text("clip IS NOT NULL"),
        postgresql_where=sa.text("clip IS NOT NULL"),
    )
    op.create_index(
        "untold_attempts", "attempts", ["id"], sqlite_where=sa.text("told = 0"), postgresql_where=sa.text("NOT told")
    )

    op.create_table(
        "certifications",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("beneficiary", NUMBER, nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor", NUMBER),
        sa.Column("attempt", NUMBER),
        sa.Column("restored_since", sa.String(length=7)),
        sa.Column("restored_months", sa.Integer()),
        sa.ForeignKeyConstraint(["actor"], ["accounts.id"], name="fk_certifications_actor", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["attempt"], ["attempts.id"], name="fk_certifications_attempt"),
        sa.ForeignKeyConstraint(["beneficiary"], ["beneficiaries.id"], name="fk_certifications_beneficiary"),
        sa.PrimaryKeyConstraint("id", name="pk_certifications"),
        sa.UniqueConstraint("attempt", name="uq_certifications_attempt"),
        sa.UniqueConstraint("number", name="uq_certifications_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_certifications_actor", "certifications", ["actor"])
    op.create_index("ix_certifications_beneficiary", "certifications", ["beneficiary"])
