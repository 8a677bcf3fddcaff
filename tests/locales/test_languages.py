"""Whether each language is itself: its own script, its own plurals, its own dates, and nothing left of another."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import locales
from locales import Texts, languages
from pension.code_word import code_word
from tests.locales.test_texts import messages, spoken

FOLDER = Path(locales.__file__).parent
CODES = [language.code for language in languages]
SCRIPTS = {
    "zh-Hans": r"[\u4e00-\u9fff]",
    "zh-Hant": r"[\u4e00-\u9fff]",
    "en": r"[A-Za-z]",
    "es": r"[A-Za-z\u00c0-\u00ff]",
    "pt-BR": r"[A-Za-z\u00c0-\u00ff]",
    "hi": r"[\u0900-\u097f]",
    "ru": r"[\u0400-\u04ff]",
    "ar": r"[\u0600-\u06ff]",
}
# what is the same in every language: commands, the names of things one sees, and the word Language for who is lost
SHARED = re.compile(r"/[a-z_]+|Language|QR|PDF|PNG|Ed25519|Telegram|Anxin")
LETTER = re.compile(r"[^\W\d_]")
NATIVE_DIGITS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]")


class Words(Visitor):
    """The text of a message without what is put into it."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - named by fluent.syntax
        self.parts.append(node.value)


class Choices(Visitor):
    def __init__(self) -> None:
        self.found: list[set[str]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - named by fluent.syntax
        keys = (variant.key for variant in node.variants)
        self.found.append({key.name if isinstance(key, ast.Identifier) else key.value for key in keys})
        self.generic_visit(node)


def entries(code: str) -> Iterator[ast.Message]:
    for file in sorted((FOLDER / code).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                yield entry


def text_of(entry: ast.Message) -> str:
    words = Words()
    words.visit(entry)
    return " ".join(words.parts)


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_another_language_is_left(code: str) -> None:
    own = re.compile(SCRIPTS[code])
    for entry in entries(code):
        if entry.id.name.startswith("language-name"):
            continue
        rest = SHARED.sub("", text_of(entry))
        if code in {"en", "zh-Hans"} and entry.id.name == "command-language":
            continue  # it says so in the other one as well
        foreign = [letter for letter in LETTER.findall(rest) if not own.match(letter)]
        assert not foreign, f"{entry.id.name}: {''.join(foreign)}"


@pytest.mark.parametrize(("code", "encoding"), [("zh-Hans", "gb2312"), ("zh-Hant", "big5")])
def test_each_chinese_is_written_in_its_own_characters(code: str, encoding: str) -> None:
    for entry in entries(code):
        han = "".join(re.findall(r"[\u4e00-\u9fff]", text_of(entry)))
        if code == "zh-Hans" and entry.id.name == "command-language":
            continue
        assert han.encode(encoding, "replace").decode(encoding) == han, entry.id.name


@pytest.mark.parametrize("language", languages, ids=CODES)
def test_whatever_is_counted_is_told_for_every_number(language: locales.Language) -> None:
    wanted = set(Locale.parse(language.region).plural_form.tags) | {"other"}
    for entry in entries(language.code):
        choices = Choices()
        choices.visit(entry)
        for found in choices.found:
            if found & {"zero", "one", "two", "few", "many"}:
                assert wanted <= found, f"{entry.id.name}: {wanted - found}"


@pytest.mark.parametrize("code", ["ru", "ar"])
@pytest.mark.parametrize("key", ["forget-ask"])
def test_the_word_for_days_follows_their_number(code: str, key: str) -> None:
    say = Texts(strict=True).say_in(code)
    told = {
        days: re.sub(r"[\d\u2068\u2069]+", "#", say(key, days=days, name="N", deadline="…"))
        for days in (1, 2, 5, 11, 21, 22)
    }
    assert told[2] != told[5]
    assert told[1] != told[2]
    if code == "ru":
        assert told[1] == told[21]
        assert told[2] == told[22]
        assert told[5] == told[11]
    else:
        assert told[11] == told[21]
        assert told[5] != told[11]


@pytest.mark.parametrize("code", CODES)
def test_numbers_have_the_digits_that_stand_on_cards_and_telephones(code: str) -> None:
    assert [key for key in messages(code) if NATIVE_DIGITS.search(spoken(code, key))] == []


def test_whatever_is_put_into_a_line_from_the_right_stands_apart() -> None:
    """A name of another script or a number would otherwise pull the words around it to the wrong side."""
    text = Texts(strict=True).say_in("ar")("confirm", identity="33090219480307****", name="王**")
    assert "\u206833090219480307****\u2069 \u2068王**\u2069" in text
    for entry in entries("ar"):
        text = text_of(entry)
        assert text.count("\u2066") == text.count("\u2069"), entry.id.name
        assert re.findall(r"/[a-z]+", text) == re.findall(r"(?<=\u2066)/[a-z]+", text), entry.id.name


def quoted(code: str) -> Iterator[tuple[str, str]]:
    for entry in entries(code):
        for words in re.findall(r"[“«「]([^{}”»」]+)[”»」]", text_of(entry)):
            yield entry.id.name, words


@pytest.mark.parametrize("code", CODES)
def test_a_button_that_is_spoken_of_is_there(code: str) -> None:
    labels = [text_of(entry) for entry in entries(code) if entry.id.name.startswith(("button-", "desk-", "key-"))]
    for key, words in quoted(code):
        assert any(words in label for label in labels), f"{key}: {words}"


@pytest.mark.parametrize("code", CODES)
def test_a_language_is_known_by_its_folder_alone(code: str) -> None:
    assert {path.name for path in (FOLDER / code).glob("*.ftl")} == {
        path.name for path in (FOLDER / "en").glob("*.ftl")
    }
    assert {path.parent.name for path in FOLDER.glob("*/*.ftl")} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_word_a_family_may_be_given_can_be_kept(code: str) -> None:
    words = Texts(strict=True).say_in(code)("code-words").split("·")
    assert len(set(words)) == 24
    assert [code_word(word) for word in words] == words
