"""What the HTML of a bot becomes: plain text, entities in UTF-16 units, or Telegram's refusal."""

import pytest

from bot.messenger.entities import of_person, read
from bot.messenger.refusals import Refused


def test_tags_become_entities() -> None:
    text, entities = read("您好，我是<b>安心</b>。", "HTML")
    assert text == "您好，我是安心。"
    assert entities == [{"type": "bold", "offset": 5, "length": 2}]


def test_offsets_count_utf16_units() -> None:
    text, entities = read("📹 <i>record</i>", "HTML")
    assert text == "📹 record"
    assert entities == [{"type": "italic", "offset": 3, "length": 6}]


def test_tags_may_stand_inside_each_other() -> None:
    _, entities = read("<b>a<u>b</u></b>", "HTML")
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [("bold", 0, 2), ("underline", 1, 1)]


def test_a_code_block_knows_its_language() -> None:
    text, entities = read('<pre><code class="language-python">x = 1</code></pre>', "HTML")
    assert text == "x = 1"
    assert entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


def test_a_spoiler_and_a_link() -> None:
    _, entities = read('<tg-spoiler>a</tg-spoiler><a href="https://example.org/?a=1&amp;b=2">b</a>', "HTML")
    assert entities[0]["type"] == "spoiler"
    assert entities[1] == {"type": "text_link", "url": "https://example.org/?a=1&b=2", "offset": 1, "length": 1}


def test_a_dangerous_link_is_only_text() -> None:
    assert read('<a href="javascript:alert(1)">b</a>', "HTML") == ("b", [])


def test_references_are_read_and_others_stay() -> None:
    assert read("&lt;script&gt; &amp; &#20320; &nbsp;", "HTML")[0] == "<script> & 你 &nbsp;"


def test_white_space_around_is_cut() -> None:
    assert read("  <b> a </b>  ", "HTML") == ("a", [{"type": "bold", "offset": 0, "length": 1}])


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("<b>a", "Can't find end tag"),
        ("a</b>", "Unexpected end tag"),
        ("<b>a</i>", "Unmatched end tag"),
        ("<script>a</script>", 'Unsupported start tag "script"'),
        ("1 < 2", "Unsupported start tag"),
        ("你<x>", "byte offset 3"),
    ],
)
def test_bad_html_is_refused_as_telegram_does(source: str, what: str) -> None:
    with pytest.raises(Refused) as refused:
        read(source, "HTML")
    assert refused.value.code == 400
    assert "can't parse entities" in refused.value.description
    assert what in refused.value.description


def test_without_a_parse_mode_a_tag_is_text() -> None:
    assert read("<b>a</b>", None) == ("<b>a</b>", [])


def test_a_command_is_found_in_what_a_person_writes() -> None:
    assert of_person("/start now") == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert of_person("no /start") == []
