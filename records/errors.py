"""What can be wrong with the register and what lies beside it."""

from pension.errors import EvidenceLost


class RecordsError(Exception):
    """The register could not do what was asked."""


class NotInRegister(RecordsError, LookupError):
    """No row has this number."""


class KeyFileExposed(RecordsError):
    """Others than its owner can read the key file: allow its owner alone (mode 0600)."""


class SecretTooShort(RecordsError, ValueError):
    """A secret needs at least 32 characters."""


class KeyUnknown(RecordsError):
    """The register was written with a key that is not on this ring."""


class EvidenceMissing(RecordsError, EvidenceLost):
    """No evidence is kept under this name."""


class EvidenceDamaged(RecordsError, EvidenceLost):
    """The evidence was changed, or was written with a key that is not on this ring."""


class EvidenceNameWrong(RecordsError, ValueError):
    """This cannot be the name of a piece of evidence."""


class TokenForged(RecordsError, ValueError):
    """The signature of the token is not ours, or its content was changed."""


class RulesDiffer(RecordsError):
    """The dates in the register follow other rules: set ANXIN_POLICY as for `anxin run`, or start that once."""
