"""Time zones as they are written down: by name, or as the distance from UTC."""

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

DISTANCE = re.compile(r"([+-])(\d\d):(\d\d)")


def zone_of(text: str) -> tzinfo:
    """`Asia/Shanghai` or `+05:30`."""
    if found := DISTANCE.fullmatch(text):
        sign, hours, minutes = found.groups()
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(ahead if sign == "+" else -ahead)
    return ZoneInfo(text)


def offset(ahead: timedelta) -> str:
    minutes = abs(ahead) // timedelta(minutes=1)
    return f"{'-' if ahead < timedelta() else '+'}{minutes // 60:02}:{minutes % 60:02}"
