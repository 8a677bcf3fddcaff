"""The ways to certify; every one of them counts the same."""

from enum import StrEnum


class Channel(StrEnum):
    SELF_VIDEO = "self-video"
    REVIEWED_VIDEO = "reviewed-video"
    HELPER_VIDEO = "helper-video"
    LIVE_SESSION = "live-session"
    COUNTER = "counter"
    COMMUNITY_POINT = "community-point"
    BANK = "bank"
    HOME_VISIT = "home-visit"
    DATA_MATCHING = "data-matching"
    OTHER_PLACE = "other-place"
