"""Which languages there are, what they call themselves, and which one a stranger probably reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """`code` names the folder of its texts, `region` the customs by which dates and numbers are written."""

    code: str
    name: str
    region: str


languages = (Language("zh-Hans", "中文", "zh_Hans_CN"), Language("en", "English", "en_GB"))


def guess(code: str | None) -> str:
    """The language of a messenger's `language_code`; Chinese where nothing is known, English for every other."""
    return "zh-Hans" if not code or code.lower().startswith("zh") else "en"
