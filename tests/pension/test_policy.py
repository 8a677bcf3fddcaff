"""The policy file: what it may say, and how it is told that it is wrong."""

from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension.category import Category
from pension.policy import Policies, Policy, PolicyWrong


def test_the_file_we_ship_holds_the_national_rules() -> None:
    assert Policies.parse(files("pension").joinpath("policy.toml").read_text()) == Policies(Policy(), {})


def test_an_empty_file_is_the_national_rules() -> None:
    assert Policies.parse("")[Category.OTHER] == Policy()


def test_a_category_changes_only_what_it_names() -> None:
    policies = Policies.parse("[default]\nmonths = 6\n[category.other]\nattempts = 5")
    assert policies[Category.OTHER] == Policy(months=6, attempts=5)
    assert policies[Category.EMPLOYEE_PENSION] == Policy(months=6)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("months = ", "Invalid value"),
        ("[defaults]", "unknown table: defaults"),
        ("default = 3", "must be a table"),
        ("category = 3", "category must be a table"),
        ("[category]\nother = 3", "must be a table"),
        ("[category.teachers]", "unknown category: teachers"),
        ("[default]\nmonth = 12", "unknown rule: month"),
        ("[default]\nmonths = '12'", "months must be written like 12"),
        ("[default]\nmonths = true", "months must be written like 12"),
        ("[default]\nreminder_days = 60", "reminder_days must be written like"),
        ("[default]\nreminder_days = ['60']", "reminder_days must be written like"),
        ("[default]\nreminder_days = []", "at least one"),
        ("[default]\nreminder_days = [-1]", "between 0 and 366"),
        ("[default]\ndocuments = [1]", "documents must be written like"),
        ("[default]\nmonths = 0", "months must be between"),
        ("[default]\nmonths = 25", "months_until_documents must be between"),
        ("[default]\ngrace_days = 400", "grace_days must be between"),
        ("[default]\nattempts = 0", "attempts"),
        ("[default]\nchallenge_seconds = 5", "challenge_seconds"),
        ("[default]\nclip_days = 0", "clip_days"),
        ("[default]\nsignature_days = 0", "signature_days must be between"),
        ("[default]\nsignature_days = 4000", "signature_days must be between"),
        ("[default]\npassive_pad = 'sometimes'", "passive_pad must be required or optional"),
        ("[default]\npassive_pad = true", "passive_pad must be written like required"),
    ],
)
def test_a_mistake_is_named(text: str, sentence: str) -> None:
    with pytest.raises(PolicyWrong, match=sentence):
        Policies.parse(text)


def test_one_category_that_requires_the_check_for_screens_is_enough() -> None:
    assert Policies.parse("").require_passive_check
    loose = Policies.parse("[default]\npassive_pad = 'optional'")
    assert not loose.require_passive_check
    mixed = Policies.parse("[default]\npassive_pad = 'optional'\n[category.other]\npassive_pad = 'required'")
    assert mixed.require_passive_check
    assert not mixed.without_passive_check().require_passive_check
    loosened = Policy(passive_pad="optional")
    assert mixed.without_passive_check() == Policies(loosened, {Category.OTHER: loosened})


values = st.one_of(st.integers(), st.booleans(), st.just("'a'"), st.just("[]"), st.just("[1, 'a']"), st.just("{a = 1}"))


@given(st.sampled_from([*Policy.__dataclass_fields__]), values)
def test_whatever_the_file_says_it_is_read_or_refused(rule: str, value: Any) -> None:
    text = f"[default]\n{rule} = {str(value).lower() if isinstance(value, bool) else value}"
    try:
        policy = Policies.parse(text).default
    except PolicyWrong:
        return
    assert policy.months_until_documents >= policy.months >= 1
    assert policy.reminder_days
