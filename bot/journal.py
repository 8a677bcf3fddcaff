"""What the process writes about its own work: one JSON object a line, without personal data."""

import logging
import sys

import structlog


def begin(level: int = logging.INFO) -> None:
    """Set the journal up on the error stream; libraries whose lines hold addresses with tokens are kept quiet."""
    logging.basicConfig(level=level, stream=sys.stderr, format='{"logger": "%(name)s", "event": "%(message)s"}')
    for library in ("httpx", "httpcore", "apscheduler", "aiogram.event", "uvicorn", "telegram"):
        logging.getLogger(library).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
