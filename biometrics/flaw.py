"""What keeps a page from being read; light to import."""

from enum import StrEnum


class PageFlaw(StrEnum):
    UNREADABLE = "unreadable"
    TOO_SMALL = "too-small"
    LOCKED = "locked"
    TOO_MANY_PAGES = "too-many-pages"
