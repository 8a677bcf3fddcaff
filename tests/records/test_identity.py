"""Numbers as people write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from pension.errors import IdentityNumberWrong
from records.identity import chinese_identity

births = st.dates().filter(lambda day: day.year >= 1900)


@pytest.mark.parametrize(
    "text",
    [
        "330902194803070026",
        " 330902 19480307 0026\n",
        "330902-19480307-0026",
        "３３０９０２１９４８０３０７００２６",
        "330902194803070026\u200b",
    ],
)
def test_a_number_is_read_however_it_is_spaced(text: str) -> None:
    assert chinese_identity(text) == "330902194803070026"


def test_a_small_x_counts_as_a_large_one() -> None:
    assert chinese_identity("11010519491231002x") == "11010519491231002X"
    assert chinese_identity("11010519491231002ｘ") == "11010519491231002X"


@pytest.mark.parametrize(
    "text",
    ["", "x", "王秀英", "33090219480307002", "3309021948030700266", "330902194803070027", "330902194813070026"],
)
def test_what_cannot_be_a_number_is_refused(text: str) -> None:
    with pytest.raises(IdentityNumberWrong):
        chinese_identity(text)


def test_an_impossible_birthday_is_refused_though_the_check_digit_fits() -> None:
    body = "33090219480230002"
    with pytest.raises(IdentityNumberWrong):
        chinese_identity(body + ric.calc_check_digit(body + "0"))


@given(st.text(max_size=30))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    with suppress(IdentityNumberWrong):
        assert len(chinese_identity(text)) == 18


@given(births, st.integers(0, 999), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(birth: object, order: int, place: int, shift: int) -> None:
    body = f"330902{str(birth).replace('-', '')}{order:03}"
    number = body + ric.calc_check_digit(body + "0")
    assert chinese_identity(number) == number
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    with pytest.raises(IdentityNumberWrong):
        chinese_identity(wrong)
