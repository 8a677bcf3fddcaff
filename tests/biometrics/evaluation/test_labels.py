"""The lists, as tidy and as untidy as they come."""

from pathlib import Path

import pytest

from biometrics.evaluation.labels import ColumnsMissing, read_pairs, read_segments, read_stills, read_videos


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def test_windows_files_with_a_byte_order_mark_and_more_columns_are_read(written: Path) -> None:
    written.write_bytes(
        "\ufeffA,b, Same ,group,age,note\r\n"
        'x\\1.jpg,y.jpg,1,elders,70+,"said, with a comma"\r\n'
        "\r\n"
        "y.jpg,z.jpg,0,,,\r\n".encode()
    )
    (one, other), unread = read_pairs(written)

    assert not unread
    assert (one.a, one.b, one.same, one.group) == ("x/1.jpg", "y.jpg", True, "elders")
    assert one.groups == {"group": "elders", "age": "70+"}
    assert (other.same, other.group, other.groups, other.line) == (False, "ungrouped", {}, 4)


def test_lines_that_make_no_sense_are_named_and_the_others_read(written: Path) -> None:
    written.write_text("a,b,same\nx.jpg,y.jpg,perhaps\nx.jpg,,1\nx.jpg,y.jpg,0\n")
    pairs, unread = read_pairs(written)

    assert [pair.line for pair in pairs] == [4]
    assert [(one.line, one.path, one.why) for one in unread] == [
        (2, "x.jpg", "same: 'perhaps'"),
        (3, "x.jpg", "b is empty"),
    ]


def test_a_list_without_a_needed_column_is_no_list(written: Path) -> None:
    written.write_text("first,second,same\nx,y,1\n")

    with pytest.raises(ColumnsMissing, match="no column a, b"):
        read_pairs(written)


def test_short_lines_and_words_for_nothing_are_empty(written: Path) -> None:
    written.write_text(
        "path,kind,person,ref_image,attack_type,persons,width,height\n"
        "a.mp4,live,ann,-,-,1,480,640\n"
        "b.mp4,spoof,ann,,print\n"
        "c.mp4,live,none,,-,0,,\n"
        "d.mp4,real,ann+bob,,,2,,\n"
        "e.mp4,dog,,,,,,\n"
    )
    videos, unread = read_videos(written)

    assert [(one.path, one.live, one.reference, one.attack, one.persons, one.size) for one in videos] == [
        ("a.mp4", True, "", "", 1, (480, 640)),
        ("b.mp4", False, "", "print", 1, None),
        ("c.mp4", True, "", "", 0, None),
        ("d.mp4", True, "", "", 2, None),
    ]
    assert [one.why for one in unread] == ["kind: 'dog'"]


def test_stretches_need_seconds_in_order(written: Path) -> None:
    written.write_text("path,t0,t1,action\na.mp4,1,2.5,Smile\na.mp4,3,2,smile\na.mp4,x,2,smile\n")
    segments, unread = read_segments(written)

    assert [(one.start, one.end, one.action) for one in segments] == [(1.0, 2.5, "smile")]
    assert [one.line for one in unread] == [3, 4]


def test_single_pictures_carry_their_attack(written: Path) -> None:
    written.write_text("path,kind,attack_type\na.jpg,spoof,print\nb.jpg,live,-\n")

    assert [(one.live, one.attack) for one in read_stills(written)[0]] == [(False, "print"), (True, "")]
