"""The pages: neutral, whole, and asking the network for nothing."""

import json
import re

import pytest
from lxml import html

from framer.errors import OutputError
from framer.review.batch import Order, review
from framer.review.pages import timeline, write_folder, write_page
from framer.review.table import Row
from framer.review.words import words
from framer.review.work import Settings, review_document
from framer.review.writing import whole_folder
from tests.builders import write
from tests.review.people import folder_of, resume

SETTINGS = Settings("2026-11")


EVIL = '= <b>Eve</b>\n# Experience\n**<script>x</script>**, A & "B"\t2019 – 2021'
DOCUMENTS = (resume(), write(EVIL), b"broken")


def rows(settings):
    for number, data in enumerate(DOCUMENTS, 1):
        name = "" if settings.blind else f"cvs/{number}.docx"
        yield Row(number, name, review_document(data, settings))


def made(place, settings=SETTINGS):
    with place.open("w", encoding="utf-8") as stream:
        write_page(lambda: rows(settings), stream, settings)
    return place


def test_one_file_holds_an_index_and_a_page_each(tmp_path):
    page = made(tmp_path / "review.html")
    tree = html.fromstring(page.read_bytes())
    assert len(tree.xpath("//article")) == 3
    links = tree.xpath("//table//a/@href")
    assert [tree.xpath(f"//*[@id='{each[1:]}']")[0].tag for each in links] == [
        "article"
    ] * 3
    assert not tree.xpath("//article//script")
    assert len(set(tree.xpath("//@id"))) == len(tree.xpath("//@id"))


def test_a_folder_holds_an_index_and_a_page_each(tmp_path):
    place = tmp_path / "pages"
    with whole_folder(place) as part:
        write_folder(lambda: rows(SETTINGS), part, SETTINGS)
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
    with whole_folder(place) as part:  # a review's own folder may be replaced
        (part / "index.html").write_text("new", "utf-8")
    assert [each.name for each in place.iterdir()] == ["index.html"]
    (place / "index.html").unlink()
    with pytest.raises(OutputError, match="something else"), whole_folder(place):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["pages"]


def test_pages_are_neutral_and_ask_the_network_for_nothing(tmp_path):
    text = made(tmp_path / "review.html").read_text("utf-8")
    policy = html.fromstring(text).xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"(?:src|href)=\"(?!data:|#)", text)
    assert " style=" not in text
    body = text.split("</style>")[1].lower()
    for name in ("red", "green", "#f00", "seen-down", "down"):
        assert not re.search(rf"class=\"[^\"]*\b{name}\b", body)
    words_of = html.fromstring(text).text_content().lower()
    for word in ("step down", "setback", "overqualified", "job hop", "red flag"):
        assert word not in words_of
    style = text.split("<style>")[1].split("</style>")[0]
    ink = {each.strip() for each in re.findall(r"fill: ([^;}]+)", style)}
    assert ink <= {"var(--ink)", "none", "var(--soft)"}


def test_blind_pages_name_neither_file_nor_person(tmp_path):
    page = made(tmp_path / "b.html", Settings("2026-11", blind=True)).read_text("utf-8")
    for word in ("cvs/", "1.docx", "Whitlock", "Eve"):
        assert word not in page, word


def test_blind_rows_stand_in_the_order_of_the_hash(tmp_path):
    names = {f"{each}.docx": f"Kim Ash{'abcdef'[each]}" for each in range(6)}
    place = folder_of(tmp_path / "in", names)
    target = tmp_path / "out.jsonl"
    settings = Settings("2026-11", blind=True)
    review(Order((str(place),), settings, target, "jsonl", "now", jobs=1))
    found = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    ids = [each["candidate"]["sha256"] for each in found]
    assert ids == sorted(ids)
    assert {each["file"] for each in found} == {""}


def test_the_picture_of_time_draws_every_dated_post_alike():
    roles = review_document(resume(), SETTINGS).roles
    picture = timeline(roles, "2026-11")
    assert len(picture.bars) == len(roles) == 3
    assert picture.bars[0].open_end
    assert all(
        0 <= each.x <= 600 and each.x + each.width <= 600.1 for each in picture.bars
    )
    assert timeline([], "2026-11") is None
