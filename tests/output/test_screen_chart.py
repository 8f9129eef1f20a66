"""The picture in characters: what is drawn, how wide, and that nothing false is."""

import pytest

from framer.output.screen import Screen, width_of
from framer.output.screen_chart import EVERY_SIGN, LEAST, MOST, print_chart
from tests.output.test_chart import HOSTILE, busy, career, job, move

WIDTHS = (60, 72, 80, 100, 120)


def drawn(report, width=80, signs="lines", **options):
    parts = []
    made = print_chart(Screen(parts.append, width, signs=signs, **options), report)
    assert made == bool(parts)
    return "".join(parts).splitlines()


def row(lines, title):
    return next(line for line in lines if line.startswith(title))


def bar(line):
    """The first and the last column of a bar."""
    at = [n for n, sign in enumerate(line) if sign in "━╸╺╼╾─╶╴"]
    return at[0], at[-1]


def long_career(count):
    titles = ("Staff Nurse", "Charge Nurse", "護士長", "Director " * 9)
    jobs, moves = [], []
    for n in range(count):
        year = 1990 + n
        end = "now" if n == count - 1 else f"{year + 1}-{1 + n % 12:02d}"
        start = f"{year}-{1 + n % 12:02d}" if n % 3 else str(year)
        jobs.append(job(f"p{n}", titles[n % 4], start, end, employer=f"Ward {n}"))
        if n:
            way = ("up", "down", "lateral", "unclear")[n % 4]
            moves.append(move(f"p{n - 1}", f"p{n}", way, (0.95, 0.8, 0.5)[n % 3]))
    return career(*reversed(jobs), moves=moves)


def test_one_row_a_position_by_time_with_its_level_and_its_move():
    lines = drawn(busy(), 120)
    found = [line.split("  ")[0] for line in lines[1:7]]
    assert found == [
        "Software Engineer",
        "Engineering Manager",
        "Wizard of Light",
        "Head of Platform",
        "Founder",
        "Engineer",
    ]
    assert "level" in lines[0]
    assert "2020" in lines[0]
    assert row(lines, "Engineering Manager").endswith("6 (5-7)  ▲ up")
    assert row(lines, "Founder").endswith("7 (6-8)  ↔ sideways, not sure")
    assert row(lines, "Engineer ").endswith("4 (3-5)  ▼ step down, likely")
    assert row(lines, "Wizard of Light").endswith("?        ? unclear")


def test_bars_follow_one_another_as_the_dates_do():
    lines = drawn(busy(), 120)
    early = bar(row(lines, "Software Engineer"))
    later = bar(row(lines, "Engineering Manager"))
    wizard = bar(row(lines, "Wizard"))
    assert early[0] < early[1] <= later[0]
    assert wizard[0] <= later[1]  # they overlap
    head, founder = bar(row(lines, "Head")), bar(row(lines, "Founder"))
    assert founder[0] > head[1] + 1  # a gap
    assert any("Gaps: 9–20 months between Head of Platform" in each for each in lines)


def test_a_missing_month_is_drawn_light_and_explained():
    lines = drawn(busy(), 120)
    assert "─" in row(lines, "Founder")
    assert "━" in row(lines, "Founder")
    assert "─" not in row(lines, "Head of Platform")
    assert "── month not known" in lines
    sure = career(job("p1", "Clerk", "2019-01", "now"))
    assert not any("not known" in each for each in drawn(sure))


def test_what_goes_on_has_an_arrow_and_nothing_else_has():
    lines = drawn(busy(), 100)
    assert [line.split("  ")[0] for line in lines if "▸" in line] == ["Engineer"]


def test_what_is_set_apart_stands_below():
    lines = drawn(busy())
    at = lines.index("beside the main line")
    assert lines[at + 1].startswith("Trustee")


def test_a_position_without_dates_has_no_bar():
    report = career(job("p2", "Engineer"), job("p1", "Clerk", "2019-01", "2020-03"))
    line = row(drawn(report), "Engineer")
    assert "no dates" in line
    assert not set(line) & set("━╸╺─")
    only = drawn(career(job("p1", "Engineer")))
    assert "no dates" in only[1]
    assert only[0].strip() == "level"


def test_titles_that_are_alike_have_their_employer():
    report = career(
        job("p2", "Nurse", "2020-01", "now", employer="Elm Ward"),
        job("p1", "Nurse", "2018-01", "2019-12", employer="Oak Ward"),
    )
    lines = drawn(report)
    assert row(lines, "Nurse, Oak Ward")
    assert row(lines, "Nurse, Elm Ward")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [1, 2, 5, 12, 25])
@pytest.mark.parametrize("signs", ["lines", "ascii"])
def test_it_fits_and_time_has_room(width, count, signs):
    lines = drawn(long_career(count), width, signs)
    assert max(map(width_of, lines)) <= width
    held = [line for line in lines if " " in line][1 : count + 1]
    assert len(held) == count
    if signs == "ascii":
        text = "".join(lines).replace("護士長", "")
        assert text.isascii()


@pytest.mark.parametrize("width", [LEAST - 1, 20, 1])
def test_a_narrow_terminal_gets_none(width):
    assert drawn(busy(), width) == []


def test_a_wide_one_is_not_filled():
    assert max(map(width_of, drawn(long_career(25), 300))) <= MOST


def test_a_pipe_and_an_empty_career_get_none():
    assert drawn(busy(), signs="") == []
    assert drawn(career()) == []


def test_a_hostile_title_stays_on_its_line():
    report = career(
        job("p2", HOSTILE + "\n\x1b[31m", "2019", "now"),
        job("p1", "Clerk\tof\tWorks", "1900", "2018"),
    )
    lines = drawn(report, 60)
    assert not any("\x1b" in each for each in lines)
    assert max(map(width_of, lines)) <= 60


def test_dates_far_apart_or_the_wrong_way_round_do_no_harm():
    for jobs in (
        [job("p1", "Clerk", "1900", "2026-01")],
        [job("p1", "Clerk", "2020-05", "2019-01")],
        [job("p1", "Clerk", "2030-01", "now")],
        [job("p1", "Clerk", "", "2019")],
    ):
        for width in WIDTHS:
            assert max(map(width_of, drawn(career(*jobs), width))) <= width


def test_looks_are_left_out_where_they_are_not_wanted():
    plain = drawn(busy(), 100)
    dressed = drawn(busy(), 100, looks=True)
    assert not any("\x1b" in each for each in plain)
    assert any("\x1b[1;36m▼ step down" in each for each in dressed)


def test_the_signs_are_single_columns():
    assert {width_of(each) for each in EVERY_SIGN} == {1}
