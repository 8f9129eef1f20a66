"""The forms of dates, what they say, and what is no date."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framer.model import PartialDate
from framer.reading.date_tables import tables
from framer.reading.dates import find_dates, learn_habits, read_dates


def said(text: str) -> str:
    """Give what all dates of a text say: `2019-03..2021`, `2019..now`."""
    values = [found.value for found in find_dates(text)]
    return "; ".join(
        f"{value.start or ''}..{'now' if value.current else value.end or ''}"
        for value in values
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2019 – Mar 2021", "2019-01..2021-03"),
        ("January 2019 to March 2021", "2019-01..2021-03"),
        ("01/2019-03/2021", "2019-01..2021-03"),
        ("2019-01 – 2021-03", "2019-01..2021-03"),
        ("1/19–3/21", "2019-01..2021-03"),
        ("2019 – 2021", "2019..2021"),
        ("2019–21", "2019..2021"),
        ("1998–03", "1998..2003"),
        ("2019/20", "2019..2020"),
        ("Jan – Mar 2020", "2020-01..2020-03"),
        ("Nov – Feb 2020", "2019-11..2020-02"),
        ("Sept. 2019 - Present", "2019-09..now"),
        ("Jan'19 - Feb'20", "2019-01..2020-02"),
        ("Jan ’19 – Feb ’20", "2019-01..2020-02"),
        ("01.2019 – 03.2021", "2019-01..2021-03"),
        ("15/03/2019 - 20/04/2020", "2019-03..2020-04"),
        ("03/15/2019 – 04/20/2020", "2019-03..2020-04"),
        ("March 15, 2019 - April 1, 2020", "2019-03..2020-04"),
        ("1st January 2019 – 2nd Feb 2020", "2019-01..2020-02"),
        ("2019年3月 – 2020年4月", "2019-03..2020-04"),
        ("III 2019 – VI 2020", "2019-03..2020-06"),
        ("Sep-19 to Aug-21", "2019-09..2021-08"),
        ("2020 - Sept 2021", "2020..2021-09"),
        ("Aug 2016 → Sep 2018", "2016-08..2018-09"),
        ("Oct 2019 -- Present", "2019-10..now"),
        ("2009-12", "2009..2012"),
        ("2009-12 – 2010-03", "2009-12..2010-03"),
        ("AY 2018-19", "2018..2019"),
        ("from Jan 2019 until Feb 2020", "2019-01..2020-02"),
        ("Jan 2019\t–\tMar 2021", "2019-01..2021-03"),
        ("Feburary 2016 - Janurary 2017", "2016-02..2017-01"),
        ("Sepember 2010 – Novemeber, 2011", "2010-09..2011-11"),
        ("July 2012-Feburary 2016", "2012-07..2016-02"),
        ("June 2007 - May 20008", "2007-06.."),
        ("November 2016 - Janwwry 2017", "2016-11..2017"),
        ("February & May – June 2024", "2024-02..2024-06"),
        ("Augusta, 2016 – 2017", "2016..2017"),
    ],
)
def test_ranges(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2019 to date", "2019 – to date", "2019 till date", "2019 to present",
        "2019 –", "Since 2019", "From 2019", "2019+", "2019…", "2019 - Current",
        "2019 (present)", "2019–now", "seit 2019", "2019 – heute", "2019 bis heute",
        "depuis 2019", "2019 – à ce jour", "2019 – aujourd’hui", "2019 – actualidad",
        "desde 2019", "2019 – in corso", "dal 2019", "2019 – oggi", "2019 – atual",
        "2019 – heden", "sinds 2019", "2019 – obecnie", "2019 – nuvarande", "2019 – nu",
    ],
)  # fmt: skip
def test_open_ends_name_no_end(text: str) -> None:
    (found,) = find_dates(text)
    assert found.value.current
    assert found.value.end is None
    assert found.value.start == PartialDate(2019)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/2019 – 08/2020", "2019-03..2020-08"),
        ("von Januar 2019 bis März 2021", "2019-01..2021-03"),
        ("Jänner 2019 – Dez. 2020", "2019-01..2020-12"),
        ("de janvier 2019 à août 2021", "2019-01..2021-08"),
        ("févr. 2019 – déc. 2020", "2019-02..2020-12"),
        ("enero 2019 hasta dic. 2020", "2019-01..2020-12"),
        ("gen 2019 – lug 2020", "2019-01..2020-07"),
        ("set/2019 – out/2020", "2019-09..2020-10"),
        ("mrt 2019 tot okt 2020", "2019-03..2020-10"),
        ("stycznia 2019 – maja 2020", "2019-01..2020-05"),
    ],
)
def test_other_languages(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "window"),
    [("Q1 2019", (1, 3)), ("H2 2020", (7, 12)), ("Q4/2020", (10, 12))],
)
def test_parts_of_a_year_keep_their_months(text: str, window: tuple[int, int]) -> None:
    (found,) = find_dates(text)
    assert found.value.start is not None
    assert found.value.start.month is None
    assert found.value.start.window == window


def test_a_season_names_no_month() -> None:
    (found,) = find_dates("Fall 2018 – Spring 2019")
    assert str(found.value.start) == "2018"
    assert found.value.start is not None
    assert found.value.start.window is not None
    assert said("Summer 2013, 2014") == "2013..2014"


@pytest.mark.parametrize(
    "text",
    [
        "Python 3.9 to 3.12", "from 1200 ms to 340 ms", "+44 20 7946 2000",
        "ISO 9001:2015", "24/7", "020 7946 2015", "555-2010", "EC1A 1BB", "GPA 3.9/4.0",
        "$2,000", "patent 9,871,204", "1,900 hours",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_grade_in_roman_numbers_is_no_month() -> None:
    (found,) = find_dates("Engineer III 2019 – 2021")
    assert "III" not in "Engineer III 2019 – 2021"[found.begin : found.end]


def test_a_state_before_the_dates_is_no_word_of_dates() -> None:
    text = "San Jose, CA\tJuly 2013 – present"
    (found,) = find_dates(text)
    assert text[found.begin :].startswith("July")


def test_the_grade_before_a_tab_is_no_day() -> None:
    text = "Teacher, Grade 8\tAug 2010 – Jun 2017"
    (found,) = find_dates(text)
    assert text[found.begin :].startswith("Aug")


@pytest.mark.parametrize(
    "text", ["Jan 2019 – Mar 2021 (2 yrs 3 mos)", "2019–2021 · 2 yrs", "(2019 – 2021)"]
)
def test_lengths_and_brackets_belong_to_the_dates(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.begin, found.end) == (0, len(text))


@pytest.mark.parametrize("text", ["6 weeks", "3 yrs 2 mos", "(10 months)"])
def test_a_length_alone_says_no_date(text: str) -> None:
    (found,) = find_dates(text)
    assert found.kind == "duration"
    assert found.value.start is None


def test_redacted_years_are_dates_without_a_value() -> None:
    (found,) = find_dates("20XX – 20XX")
    assert found.kind == "redacted"
    assert found.value.start is None


def test_day_and_month_stay_open_until_the_document_decides() -> None:
    assert said("03/04/2019") == "2019..2019"
    habits = learn_habits(["25/12/2018", "03/04/2019"])
    (found,) = find_dates("03/04/2019", habits)
    assert str(found.value.start) == "2019-04"


def test_a_year_and_two_digits_follow_the_document() -> None:
    habits = learn_habits(["2020/08 – present"])
    (found,) = find_dates("2007/10", habits)
    assert str(found.value.start) == "2007-10"


def test_the_first_of_the_month_tells_the_day() -> None:
    dates = ["11/1/2012 to 1/6/2014", "2/1/2010 to 11/1/2012", "8/1/2008 to 2/1/2010"]
    assert learn_habits(dates).month_first is True
    turned = ["1/11/2012 to 6/1/2014", "1/2/2010 to 1/11/2012", "1/8/2008 to 1/2/2010"]
    assert learn_habits(turned).month_first is False
    assert learn_habits(["11/2/2012 to 1/6/2014"]).month_first is None


def test_only_dates_are_read_as_dates() -> None:
    assert read_dates("2019 – 2021") is not None
    assert read_dates("2019 – 2021 at Acme") is None
    present = read_dates("Present")
    assert present is not None
    assert present.current


def test_two_digit_years_turn_at_the_pivot() -> None:
    pivot = tables().pivot
    assert said(f"Jan'{pivot:02d} - Feb'{pivot:02d}").startswith(f"20{pivot:02d}")
    assert said(f"Jan'{pivot + 1} - Feb'{pivot + 1}").startswith(f"19{pivot + 1}")


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_word_is_read(month: int) -> None:
    words = [word for word, number in tables().months.items() if number == month]
    assert words
    for word in words:
        assert said(f"{word} 2019") == f"2019-{month:02d}..2019-{month:02d}"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.begin < found.end <= len(text)
