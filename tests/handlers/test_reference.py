"""The first picture, where the register has none."""

import pytest
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetFile

from biometrics.report import Failure, FailureCode
from tests.handlers.conftest import FakeDesk, FakeExamination
from tests.handlers.person import FakePerson
from tests.handlers.telegram import Tray


async def test_a_photo_is_asked_for_where_there_is_none(at_the_photo: FakePerson) -> None:
    assert at_the_photo.reads[-1].startswith("请给自己拍一张照片发给我")


async def test_where_first_pictures_are_trusted_it_counts_at_once(at_the_photo: FakePerson) -> None:
    await at_the_photo.photographs()
    assert at_the_photo.reads[-2] == "照片很好，已经可以用了。"
    assert at_the_photo.reads[-1].startswith("先准备一下")


async def test_a_picture_file_is_a_photo(at_the_photo: FakePerson) -> None:
    await at_the_photo.attaches(b"photo", "image/jpeg")
    assert at_the_photo.reads[-2] == "照片很好，已经可以用了。"


async def test_a_refused_picture_has_one_cause_and_may_be_taken_again(
    at_the_photo: FakePerson, examination: FakeExamination
) -> None:
    examination.picture_failures.append(Failure(FailureCode.FACE_COVERED))
    await at_the_photo.photographs()
    assert at_the_photo.reads[-1] == "脸被挡住了一部分。请摘下口罩、帽子和墨镜。"
    assert "照片收到，正在看。" not in at_the_photo.reads
    await at_the_photo.photographs()
    assert at_the_photo.reads[-1].startswith("先准备一下")


async def test_a_forwarded_photo_is_not_of_now(at_the_photo: FakePerson) -> None:
    await at_the_photo.photographs(forwarded=True)
    assert at_the_photo.reads[-1].startswith("这是转发来的照片。")


async def test_a_video_comes_later(at_the_photo: FakePerson) -> None:
    await at_the_photo.records()
    assert at_the_photo.reads[-1].startswith("现在先要一张照片")


async def test_words_are_no_photo(at_the_photo: FakePerson) -> None:
    await at_the_photo.says("这样吗")
    assert at_the_photo.reads[-1].startswith("请发一张照片")


async def test_a_broken_line_asks_for_the_photo_once_more(at_the_photo: FakePerson, tray: Tray) -> None:
    tray.mishaps[GetFile] = [TelegramNetworkError(GetFile(file_id="x"), "away") for _ in range(3)]
    await at_the_photo.photographs()
    assert at_the_photo.reads[-1].startswith("网络断了一下")
    await at_the_photo.photographs()
    assert at_the_photo.reads[-1].startswith("先准备一下")


class TestWhereAReviewerLooksFirst:
    @pytest.fixture
    def trusting(self) -> bool:
        return False

    async def test_the_person_is_told_so(self, at_the_photo: FakePerson) -> None:
        await at_the_photo.photographs()
        assert at_the_photo.reads[-2] == "照片很好，收下了。第一次用的照片，工作人员还要核对一下。"

    async def test_a_good_video_goes_to_a_reviewer(self, at_the_photo: FakePerson, desk: FakeDesk) -> None:
        await at_the_photo.photographs()
        await at_the_photo.taps("📹 准备好了")
        await at_the_photo.records()
        await desk.works()
        assert at_the_photo.reads[-1].startswith("视频录得很好。您的照片是第一次用")
