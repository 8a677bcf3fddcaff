"""How the Bot API says no: the codes and descriptions that bots know from Telegram."""


class Refused(Exception):
    """A request that is answered with `ok: false`."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad(what: str) -> Refused:
    return Refused(400, f"Bad Request: {what}")


def flooded(seconds: int) -> Refused:
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def blocked() -> Refused:
    return Refused(403, "Forbidden: bot was blocked by the user")
