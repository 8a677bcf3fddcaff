"""Names and numbers as people may see them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension.beneficiary import Beneficiary, same_name
from pension.category import Category
from pension.month import Month

WANG = Beneficiary(1, "330902194803070026", "王秀英", Category.OTHER, Month(2018, 3))


def test_a_masked_name_can_be_recognised_by_oneself_alone() -> None:
    assert WANG.masked_name == "王**"
    assert replace(WANG, name="王").masked_name == "王*"
    assert WANG.masked_identity == "33090219480307****"


@given(st.text(min_size=2, max_size=40))
def test_a_mask_shows_one_letter_and_keeps_the_length(name: str) -> None:
    masked = replace(WANG, name=name).masked_name
    assert masked == name[0] + "*" * (len(name) - 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王秀英", " 王 秀英 "),
        ("阿依古丽·买买提", "阿依古丽•买买提"),
        ("Anna Nowak", "anna  nowak"),
        ("Anna-Maria", "ANNA MARIA"),
    ],
)
def test_the_same_name_written_otherwise_is_the_same(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("王秀英", "王秀珍"), ("王秀英", "王秀"), ("王秀英", "")])
def test_another_name_is_another(one: str, other: str) -> None:
    assert not same_name(one, other)
