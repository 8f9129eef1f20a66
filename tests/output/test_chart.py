"""The career picture: what is drawn, that nothing false is, that nothing breaks it."""

import re
import sys

import pytest
from lxml import etree

from framer.errors import KnowledgeError, OutputError
from framer.framing.frames import default_folder
from framer.model import Move, PartialDate, Position, Report, Resume, TitleReading
from framer.output import chart
from framer.output.chart_layout import plan
from framer.output.chart_time import gaps, ordered, overlaps, spans
from framer.output.report_files import look

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</svg></style><script>alert("x")</script>&\'"\x0b\ud800\u202e<b>'


def reading(title: str, level: int | None = 5, track: str = "specialist"):
    return TitleReading(
        title=title,
        field="software" if level is not None else None,
        track=track,  # type: ignore[arg-type]
        level=level,
        low=None if level is None else level - 1,
        high=None if level is None else level + 1,
    )


def job(id_: str, title: str, start: str = "", end: str = "", **more):
    """A position at `body/<id>`; an end of "now" means that it goes on."""
    return Position(
        title=title,
        start=start or None,  # type: ignore[arg-type]
        end=None if end in ("", "now") else end,  # type: ignore[arg-type]
        current=end == "now",
        id=id_,
        at=f"body/{id_}",
        **more,
    )


def move(one: str, two: str, direction: str, confidence: float = 0.95):
    needs = {"up": (), "unclear": ("level",)}.get(direction, ("stance",))
    return Move(
        id=f"m-{one}-{two}",
        from_id=one,
        to_id=two,
        direction=direction,  # type: ignore[arg-type]
        confidence=confidence,
        needs=needs,
    )


def career(*jobs, levels=None, tracks=None, moves=(), as_of="2026-11", aside=None):
    """A report from positions, newest first as a résumé has them."""
    levels, tracks = levels or {}, tracks or {}
    return Report(
        resume=Resume(positions=tuple(jobs), source="résumé.docx"),
        readings={
            each.id: reading(
                each.title, levels.get(each.id, 5), tracks.get(each.id, "specialist")
            )
            for each in jobs
        },
        moves=tuple(moves),
        as_of=PartialDate.parse(as_of) if as_of else None,
        concurrent=aside or {},
    )


def busy():
    """A career with nearly everything that a picture must show."""
    return career(
        job("p7", "Engineer", "2024-02", "now", employer="Acme"),
        job("p6", "Founder", "2021", "2023", employer="Own Firm"),
        job("p5", "Head of Platform", "2018-01", "2020-03"),
        job("p4", "Trustee", "2016-05", "2019-05"),
        job("p3", "Wizard of Light", "2014-09", "2016-02"),
        job("p2", "Engineering Manager", "2012-01", "2014-12"),
        job("p1", "Software Engineer", "2008-03", "2011-12"),
        levels={"p1": 3, "p2": 6, "p3": None, "p5": 8, "p6": 7, "p7": 4, "p4": None},
        tracks={"p2": "management", "p5": "management", "p6": "owner",
                "p3": "unknown", "p4": "unknown"},
        aside={"p4": "a voluntary post"},
        moves=(
            move("p1", "p2", "up"),
            move("p2", "p3", "unclear", 0.4),
            move("p3", "p5", "unclear", 0.4),
            move("p5", "p6", "lateral", 0.6),
            move("p6", "p7", "down", 0.8),
        ),
    )  # fmt: skip


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode("utf-8"))


def words(tree: etree._Element) -> list[str]:
    return [each.text or "" for each in tree.iter(f"{SVG}text")]


def picture(report, width=chart.WIDE):
    made = plan(report, look(), width)
    assert made is not None
    return made


def test_one_bar_a_position_with_its_interval_and_its_number():
    made = picture(busy())
    assert sorted(each.number for each in made.bars) == [1, 2, 3, 4, 5, 6, 7]
    by_title = {each.title: each for each in made.bars}
    manager, engineer = by_title["Engineering Manager"], by_title["Software Engineer"]
    assert manager.y < engineer.y, "a higher level stands higher"
    assert manager.band_height == pytest.approx(engineer.band_height)
    assert manager.band_y < manager.y < manager.band_y + manager.band_height
    assert manager.x > engineer.x, "time runs to the right"


def test_what_has_no_level_and_what_is_set_apart_stand_below_the_plot():
    made = picture(busy())
    by_title = {each.title: each for each in made.bars}
    assert [each.label for each in made.lanes] == [
        "Level not known",
        "Beside the main line",
    ]
    assert by_title["Wizard of Light"].y > made.floor
    assert by_title["Trustee"].y > by_title["Wizard of Light"].y


@pytest.mark.parametrize("width", [chart.WIDE, chart.NARROW])
def test_each_move_has_a_shape_and_a_word(width):
    tree = parsed(str(chart.draw(busy(), width, prefix="x")))
    seen = words(tree)
    for word in ("up", "unclear", "sideways, not sure", "step down, likely"):
        assert word in seen
    signs = tree.xpath("//*[@class='sign']/*[1]")
    shapes = {etree.tostring(each) for each in signs}
    assert len(signs) == 5
    assert len(shapes) == 4, "each direction has a shape of its own"


def test_tracks_differ_by_pattern_and_are_named():
    tree = parsed(chart.svg(busy()))
    fills = set(tree.xpath("//@fill"))
    assert {"url(#career-management)", "url(#career-owner)"} <= fills
    assert {"specialist", "leads people", "owner"} <= set(words(tree))
    used = {each[5:-1] for each in fills if each.startswith("url(#")}
    assert used <= set(tree.xpath("//@id"))


def test_gaps_and_overlaps_are_named_and_only_where_they_are_certain():
    found = spans(busy())
    assert [(each.least, each.most) for each in gaps(found)] == [(2, 2), (9, 20)]
    assert [each.numbers for each in gaps(found)] == [(3, 4), (5, 6)]
    assert [(each.least, each.numbers) for each in overlaps(found)] == [(4, (2, 3))]
    seen = words(parsed(chart.svg(busy())))
    assert "gap, 9–20 months" in seen
    assert "overlap, 4 months" in seen


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("2010-01", "2012-05"), ("2012-05", "2014-01")),
        (("2010-01", "2012-05"), ("2012-06", "2014-01")),
        (("2010-01", "2012-05"), ("2012-07", "2014-01")),
        (("2010", "2012"), ("2012", "2014")),
        (("2010", "2012"), ("2013", "2014")),
        (("2010-01", ""), ("2013-01", "2014-01")),
        (("2010-01", "2012-05"), ("", "2014-01")),
    ],
)
def test_dates_that_may_touch_make_neither_gap_nor_overlap(before, after):
    found = spans(career(job("p2", "B", *after), job("p1", "A", *before)))
    assert len(found) == 2
    assert gaps(found) == ()
    assert overlaps(found) == ()


def test_a_position_that_covers_the_time_leaves_no_gap():
    found = spans(
        career(
            job("p3", "C", "2018-01", "2019-01"),
            job("p2", "B", "2011-01", "2012-01"),
            job("p1", "A", "2010-01", "2017-12"),
        )
    )
    assert gaps(found) == ()


def test_a_missing_month_is_drawn_as_not_known():
    made = picture(career(job("p1", "Engineer", "2015", "2017")))
    bar = made.bars[0]
    assert bar.is_blurred
    assert bar.sure_x > bar.x
    assert bar.sure_x + bar.sure_width < bar.x + bar.width
    assert "month not known" in [each.text for each in made.keys]
    whole = picture(career(job("p1", "Engineer", "2015-01", "2017-01")))
    assert "month not known" not in [each.text for each in whole.keys]
    same = picture(career(job("p1", "Engineer", "2015", "2015"))).bars[0]
    assert same.sure_width == 0


def test_nothing_stands_outside_the_picture_and_no_bar_hides_another():
    for width in (chart.WIDE, chart.NARROW):
        made = picture(busy(), width)
        for each in made.bars:
            assert each.x >= 0
            assert each.x + each.width <= width
            assert each.band_y + each.band_height <= made.height
        labels = [each.label for each in made.bars if each.label]
        assert bool(labels) is (width == chart.WIDE)
    twins = picture(
        career(
            job("p2", "B", "2012-01", "2014-01"), job("p1", "A", "2010-01", "2015-01")
        )
    )
    assert twins.bars[0].y != twins.bars[1].y


def test_order_is_by_time_and_undated_positions_come_last():
    report = career(
        job("p1", "Undated"),
        job("p2", "Late", "2019", "now"),
        job("p3", "Only an end", "", "2012-01"),
        job("p4", "Early", "2001", "2003"),
    )
    titles = [each.title for each in ordered(report)]
    assert titles == ["Early", "Only an end", "Late", "Undated"]
    assert [each.position.title for each in spans(report)] == titles[:-1]


@pytest.mark.parametrize(
    "report",
    [
        career(),
        career(job("p1", "Undated")),
        career(job("p1", "Now", "", "now"), as_of=None),
        career(job("p1", "Future", "2030-01", "now")),
        career(job("p1", "Backwards", "2015-05", "2012-01")),
        career(job("p1", "Old", "1000", "now")),
        career(job("p1", "One month", "2020-01", "2020-01")),
        career(job("p1", HOSTILE, "2020-01", "now", employer=HOSTILE)),
        career(job("p1", "", "2020-01", "now")),
        career(job("p1", "長" * 80, "2020-01", "now"), levels={"p1": 12}),
        career(job("p1", "Boy", "2020-01", "now"), levels={"p1": 0}),
        career(*(job(f"p{n}", f"Job {n}", "2010-01", "2020-01") for n in range(1, 60))),
    ],
)
def test_odd_careers_still_give_a_well_formed_picture(report):
    text = chart.svg(report)
    tree = parsed(text)
    assert tree.tag == f"{SVG}svg"
    assert not list(tree.iter(f"{SVG}script"))
    assert "nan" not in text.lower().replace("finance", "")
    for each in tree.xpath("//@width | //@height"):
        assert float(each) >= 0
    assert chart.svg(report) == text


def test_a_hostile_title_stays_text():
    report = career(job("p1", HOSTILE, "2010-01", "now"))
    text = chart.svg(report)
    assert "<script" not in text
    assert len(parsed(text).findall(f".//{SVG}style")) == 1
    assert re.search(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]", text) is None


def test_the_file_asks_for_nothing_and_names_its_colours():
    text = chart.svg(busy())
    assert "var(" not in text
    assert re.findall(r"https?://(?!www\.w3\.org/)", text) == []
    assert "@import" not in text
    refs = re.findall(r"url\(([^)]*)\)", text)
    assert refs
    assert all(each.startswith("#") for each in refs)


def test_it_is_named_and_described_for_those_who_do_not_see_it():
    tree = parsed(chart.svg(busy()))
    assert tree.get("role") == "img"
    for name in tree.get("aria-labelledby").split():
        assert tree.xpath("string(//*[@id=$name])", name=name)
    said = tree.findtext(f"{SVG}desc")
    assert "7 positions from 2008 to 2026" in said
    assert "6 → 7 step down, likely" in said


def test_a_persons_own_words_replace_the_shipped_ones(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    own = (default_folder() / "reports" / "picture.toml").read_text("utf-8")
    (folder / "picture.toml").write_text(
        own.replace('down = "step down"', 'down = "chosen step"', 1), "utf-8"
    )
    assert "chosen step, likely" in chart.svg(busy(), templates=tmp_path)


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("{{ nothing_such }}", r"career\.svg: .*nothing_such"),
        ("a\n{% if %}", r"career\.svg:2: "),
        ("{{ ''.__class__.__mro__ }}", r"career\.svg: .*unsafe"),
    ],
)
def test_a_template_that_is_wrong_is_named(tmp_path, template, complaint):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "career.svg").write_text(template, "utf-8")
    with pytest.raises(KnowledgeError, match=complaint):
        chart.svg(busy(), templates=tmp_path)


def test_png_is_drawn_from_the_same_picture():
    pytest.importorskip("resvg_py")
    data = chart.png(busy())
    assert data.startswith(b"\x89PNG\r\n")
    assert int.from_bytes(data[16:20], "big") == 2 * chart.WIDE
    assert chart.png(busy()) == data
    assert chart.png(career()).startswith(b"\x89PNG")


def test_png_without_its_library_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(OutputError, match=r"framer\[png\].*\.svg"):
        chart.png(busy())


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in parts
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, two: str) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_have_enough_contrast(scheme):
    colours = getattr(look(), scheme)
    pairs = [
        ("text", "page"), ("soft", "page"), ("text", "card"), ("soft", "card"),
        ("link", "page"), ("link", "card"), ("on-button", "button"),
        ("on-blank", "blank"), ("on-filled", "filled"),
    ]  # fmt: skip
    for one, two in pairs:
        assert contrast(colours[one], colours[two]) >= 4.5, (one, two)
    for name in ("up", "lateral", "down", "unclear", "specialist", "management",
                 "owner", "licensed", "support", "unknown", "edge"):  # fmt: skip
        assert contrast(colours[name], colours["page"]) >= 3, name
    assert set(look().light) == set(look().dark)
