"""Which languages there are, what they call themselves, and which one a stranger probably reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """`code` names the folder of its texts, `region` the customs by which dates and numbers are written.

    `rightward` is false where lines begin on the right: what stands in them of other scripts is then set apart.
    `drawable` is false where letters change with their neighbours, which our pictures do not do.
    """

    code: str
    name: str
    region: str
    rightward: bool = True
    drawable: bool = True


languages = (
    Language("zh-Hans", "中文", "zh_Hans_CN"),
    Language("zh-Hant", "繁體中文", "zh_Hant_HK"),
    Language("en", "English", "en_GB"),
    Language("es", "Español", "es_ES"),
    Language("pt-BR", "Português", "pt_BR"),
    Language("hi", "हिन्दी", "hi_IN", drawable=False),
    Language("ru", "Русский", "ru_RU"),
    Language("ar", "العربية", "ar", rightward=False, drawable=False),
)

TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def guess(code: str | None) -> str:
    """The language of a messenger's `language_code`; Chinese where nothing is known, English for every other."""
    told = (code or "zh").lower().replace("_", "-")
    if told.startswith(TRADITIONAL):
        return "zh-Hant"
    spoken = told.split("-")[0]
    return next((language.code for language in languages if language.code.split("-")[0] == spoken), "en")


def others(language: Language) -> list[Language]:
    """The nearest first: to a reader of Chinese the other Chinese, to everybody else English."""

    def distance(other: Language) -> tuple[bool, bool]:
        return other.code[:2] != language.code[:2], other.code != "en"

    return sorted((other for other in languages if other is not language), key=distance)
