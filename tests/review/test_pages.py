"""The pages: neutral, whole, and asking the network for nothing."""

import re

import pytest
from lxml import html

from framer.errors import OutputError
from framer.review.batch import Order, review
from framer.review.pages import timeline
from framer.review.words import words
from framer.review.work import Settings, review_document
from tests.builders import write
from tests.review.people import CAREERS, resume

SETTINGS = Settings("2026-11")


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.docx").write_bytes(resume())
    (place / "b.docx").write_bytes(
        write(
            '= <b>Eve</b>\n# Experience\n**<script>x</script>**, A & "B"\t2019 – 2021'
        )
    )
    (place / "c.docx").write_bytes(b"broken")
    return place


def made(folder, output, **more):
    order = Order(
        (str(folder),), Settings("2026-11", **more), output, "html", "2026-11-22T10:00",
        jobs=1, force=True,
    )  # fmt: skip
    review(order)
    return output


def test_one_file_holds_an_index_and_a_page_each(folder, tmp_path):
    page = made(folder, tmp_path / "review.html")
    tree = html.fromstring(page.read_bytes())
    assert len(tree.xpath("//article")) == 3
    links = tree.xpath("//table//a/@href")
    assert [tree.xpath(f"//*[@id='{each[1:]}']")[0].tag for each in links] == [
        "article"
    ] * 3
    assert not tree.xpath("//article//script")
    assert len(set(tree.xpath("//@id"))) == len(tree.xpath("//@id"))


def test_a_folder_holds_an_index_and_a_page_each(folder, tmp_path):
    place = made(folder, tmp_path / "pages")
    names = sorted(each.name for each in place.iterdir())
    assert names == ["00001.html", "00002.html", "00003.html", "index.html"]
    tree = html.fromstring((place / "index.html").read_bytes())
    assert tree.xpath("//table//a/@href") == names[:3]
    for name in names:
        text = html.fromstring((place / name).read_bytes()).text_content()
        for told in (
            *words().does,
            *words().does_not,
            *words().limits,
            words().decides,
        ):
            assert told in text, name
    made(folder, place)  # a review's own folder may be replaced
    (place / "index.html").unlink()
    with pytest.raises(OutputError, match="something else"):
        made(folder, place)


def test_pages_are_neutral_and_ask_the_network_for_nothing(folder, tmp_path):
    text = made(folder, tmp_path / "review.html").read_text("utf-8")
    assert "default-src 'none'" in text
    assert not re.search(r"(?:src|href)=\"(?!data:|#)", text)
    assert " style=" not in text
    body = text.split("</style>")[1].lower()
    for name in ("red", "green", "#f00", "seen-down", "down"):
        assert not re.search(rf"class=\"[^\"]*\b{name}\b", body)
    words_of = html.fromstring(text).text_content().lower()
    for word in ("step down", "setback", "overqualified", "job hop", "red flag"):
        assert word not in words_of
    style = text.split("<style>")[1].split("</style>")[0]
    ink = set(re.findall(r"fill: ([^;}]+)", style))
    assert ink <= {"var(--ink)", "none", "var(--soft)"}


def test_blind_pages_are_in_the_order_of_the_hash_and_name_no_file(folder, tmp_path):
    page = made(folder, tmp_path / "blind.html", blind=True).read_text("utf-8")
    assert ".docx" not in page
    assert "Whitlock" not in page
    ids = re.findall(r"fingerprint <code>([0-9a-f]{12})", page)
    assert ids == sorted(ids)


def test_the_picture_of_time_draws_every_dated_post_alike():
    roles = review_document(resume(), SETTINGS).roles
    picture = timeline(roles, "2026-11")
    assert len(picture.bars) == len(roles) == 3
    assert picture.bars[0].open_end
    assert all(
        0 <= each.x <= 600 and each.x + each.width <= 600.1 for each in picture.bars
    )
    assert timeline([], "2026-11") is None
    assert CAREERS
