"""How days, months and moments are written so that they can be read aloud."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_date, format_datetime

from pension.month import Month

Value = str | int | date | datetime | Month


@dataclass(frozen=True, slots=True)
class Patterns:
    """Unicode date patterns: a day, a month, a full hour, and a moment within the hour."""

    day: str
    month: str
    hour: str
    minute: str


PATTERNS: Mapping[str, Patterns] = {
    "zh_Hans_CN": Patterns("y年M月d日", "y年M月", "M月d日EEEEBh点", "M月d日EEEEBh点mm分"),
    "en_GB": Patterns("d MMMM y", "MMMM y", "h a 'on' EEEE d MMMM", "h:mm a 'on' EEEE d MMMM"),
    "zh_Hant_HK": Patterns("y年M月d日", "y年M月", "M月d日EEEEBh點", "M月d日EEEEBh點mm分"),
    "es_ES": Patterns(
        "d 'de' MMMM 'de' y", "MMMM 'de' y", "EEEE d 'de' MMMM 'a' 'las' H:mm", "EEEE d 'de' MMMM 'a' 'las' H:mm"
    ),
    "pt_BR": Patterns(
        "d 'de' MMMM 'de' y", "MMMM 'de' y", "EEEE, d 'de' MMMM, 'às' H'h'", "EEEE, d 'de' MMMM, 'às' H'h'mm"
    ),
    "hi_IN": Patterns("d MMMM y", "MMMM y", "EEEE, d MMMM, B h 'बजे'", "EEEE, d MMMM, B h:mm 'बजे'"),
    "ru_RU": Patterns("d MMMM y 'года'", "MMMM y 'года'", "H:mm d MMMM (EEEE)", "H:mm d MMMM (EEEE)"),
    "ar": Patterns("d MMMM y", "MMMM y", "'الساعة' h BBBB 'يوم' EEEE d MMMM", "'الساعة' h:mm BBBB 'يوم' EEEE d MMMM"),
}


def spelled(value: Value, region: str) -> str | int:
    """2027年2月28日, 28 February 2027; words and numbers stay as they are."""
    patterns = PATTERNS[region]
    if isinstance(value, datetime):
        pattern = patterns.minute if value.minute else patterns.hour
        return format_datetime(value, pattern, tzinfo=value.tzinfo, locale=region)
    if isinstance(value, date):
        return format_date(value, patterns.day, locale=region)
    if isinstance(value, Month):
        return format_date(value.first_day, patterns.month, locale=region)
    return value
