"""A family's word: what it may be, and whose it is."""

import pytest

from pension.binding import Kind, Means
from pension.cases.code_word import AskCodeWord, ChooseCodeWord
from pension.code_word import code_word
from pension.errors import CodeWordUnfit, NotEnrolled
from tests.fakes.town import LI, WANG, Town


@pytest.mark.parametrize("word", ["石榴花", "花香", "pomegranate", "old  willow ", "अनार", "رمان", "гранат", "une été"])
def test_letters_of_any_script_make_a_word(word: str) -> None:
    assert code_word(word) == " ".join(word.split())


@pytest.mark.parametrize(
    "word",
    [
        "",
        "花",
        "a" * 13,
        "6222020200112230",
        "石榴1",
        "a<b>",
        "石榴\u202eabc",
        "ab\x00c",
        "e" + "\u0301" * 200,
        "🌹🌹🌹",
        "a:b",
    ],
)
def test_what_is_no_word_is_refused(word: str) -> None:
    with pytest.raises(CodeWordUnfit):
        code_word(word)


async def test_a_family_keeps_its_word_until_it_chooses_another(town: Town) -> None:
    account = await town.enrols(WANG)
    choose, asks = ChooseCodeWord(town.database, town.clock), AskCodeWord(town.database, town.clock)
    assert await asks(account.id) is None
    assert await choose(account.id, "石榴花") == "石榴花"
    assert await choose(account.id, "小喜鹊", unless_chosen=True) == "石榴花"
    assert await asks(account.id) == "石榴花"
    assert await choose(account.id, "小喜鹊") == "小喜鹊"
    assert await asks(account.id) == "小喜鹊"


async def test_the_rest_of_the_family_hears_of_a_new_word(town: Town) -> None:
    account = await town.enrols(WANG)
    other = await town.opens(2)
    async with town.database.begin() as office:
        beneficiary = (await office.accounts.get(account.id)).beneficiary or 0
        await office.bindings.add(other.id, beneficiary, Kind.RELATIVE, Means.CHAT, town.clock.now())
    await ChooseCodeWord(town.database, town.clock)(account.id, "石榴花")
    assert [(told.kind, told.about) for told in await town.told(other)] == [("code-word-changed", beneficiary)]
    assert await town.told(account) == []


async def test_ones_own_name_is_no_word(town: Town) -> None:
    account = await town.enrols(WANG)
    with pytest.raises(CodeWordUnfit):
        await ChooseCodeWord(town.database, town.clock)(account.id, WANG.name)


async def test_who_is_tied_to_nobody_has_no_word(town: Town) -> None:
    account = await town.opens(5)
    with pytest.raises(NotEnrolled):
        await ChooseCodeWord(town.database, town.clock)(account.id, "石榴花")


async def test_the_word_is_not_readable_on_the_disk_and_survives_a_new_list(town: Town) -> None:
    account = await town.enrols(WANG)
    await town.enrols(LI, user=2)
    await ChooseCodeWord(town.database, town.clock)(account.id, "石榴花")
    await town.enters(WANG)
    assert await AskCodeWord(town.database, town.clock)(account.id) == "石榴花"
    assert await AskCodeWord(town.database, town.clock)(2) is None
    content = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    assert "石榴花".encode() not in content
    assert "石榴花" not in repr(await _person(town, account.id))


async def _person(town: Town, account: int) -> object:
    async with town.database.begin() as office:
        return await office.beneficiaries.get((await office.accounts.get(account)).beneficiary or 0)
