"""What a review says rests on the career alone."""

import re

import msgspec
import pytest

from framer.output.view import labels
from framer.reading.resume import read
from framer.review.blind import Shown, _contact, _personal
from framer.review.fair import career_of, fair_title
from framer.review.pages import write_page
from framer.review.table import COLUMNS, Row, cells
from framer.review.words import one_of, words
from framer.review.work import Settings, review_document
from tests.builders import write
from tests.review.people import pairs, resume

SETTINGS = Settings("2026-11")
BLIND = Settings("2026-11", blind=True)
PAIRS = pairs()


def without_identity(candidate):
    raw = msgspec.to_builtins(candidate)
    for name in ("id", "sha256", "name"):
        raw.pop(name)
    # what the person is called and who they are may move lines down the page
    return msgspec.json.decode(
        re.sub(rb"body/p\[\d+\]", b"body/p[]", msgspec.json.encode(raw))
    )


def page(candidate, tmp_path, settings):
    masked = msgspec.structs.replace(candidate, id="", sha256="")
    place = tmp_path / "page.html"
    with place.open("w", encoding="utf-8") as stream:
        write_page(lambda: iter([Row(1, "", masked)]), stream, settings)
    return re.sub(r"body/p\[\d+\]", "body/p[]", place.read_text("utf-8"))


def test_there_are_at_least_two_hundred_pairs():
    assert len(PAIRS) >= 200
    assert all(a != b for _, a, b in PAIRS)


@pytest.mark.parametrize("career", range(5))
def test_pairs_that_differ_in_the_person_only_give_the_same(career, tmp_path):
    seen = moves = 0
    for label, first, second in PAIRS:
        if not label.endswith(f"career {career}"):
            continue
        a, b = write(first), write(second)
        one, two = review_document(a, BLIND), review_document(b, BLIND)
        assert without_identity(one) == without_identity(two), label
        if seen % 6 == 0:
            assert page(one, tmp_path, BLIND) == page(two, tmp_path, BLIND), label
        row, other = cells(Row(1, "", one)), cells(Row(1, "", two))
        for column in set(COLUMNS) - {"candidate", "sha256"}:
            assert row[column] == other[column], (label, column)
        seen += 1
        moves += len(one.changes)
        if seen % 2 and "gender" not in label and "all of it" not in label:
            # with names shown, the name is the only difference
            one, two = review_document(a, SETTINGS), review_document(b, SETTINGS)
            assert without_identity(one) == without_identity(two), label
    assert seen >= 40
    assert moves >= seen


def test_gendered_titles_are_read_alike_and_shown_word_for_word_unless_blind():
    man, woman = resume(), resume(seller="Saleswoman")
    one, two = review_document(man, SETTINGS), review_document(woman, SETTINGS)
    assert one.roles[0].title == "Salesman"
    assert two.roles[0].title == "Saleswoman"
    assert [e.direction for e in one.changes] == [e.direction for e in two.changes]
    assert [e.id for e in one.changes] == [e.id for e in two.changes]
    assert review_document(woman, BLIND).roles[0].title == "[salesperson]"


@pytest.mark.parametrize(
    "group", words().gendered, ids=[each.neutral for each in words().gendered]
)
def test_every_form_of_a_word_is_read_as_one_title(group):
    titles = {fair_title(f"Senior {form.capitalize()}") for form in group.forms}
    assert len({each.lower() for each in titles}) == 1


def test_endings_of_other_languages_are_read_as_one_title():
    for ending in words().endings:
        for each in ending.fits:
            assert fair_title(each) != each, each
        for each in ending.does_not_fit:
            assert fair_title(each) == each, each


def test_units_and_systems_are_not_taken_for_people():
    shown = Shown(review_resume(), blind=True)
    for each in ("from 1200 ms to 340 ms", "the HIS and the MS Office suite"):
        assert shown.quote(each) == each


def review_resume():
    return read(resume())


@pytest.mark.parametrize("name", ["purpose", "results", "breaks"])
def test_examples_of_patterns(name):
    entry = getattr(words(), name)
    assert [each for each in entry.fits if not one_of(name).search(each)] == []
    assert [each for each in entry.does_not_fit if one_of(name).search(each)] == []


def test_examples_of_personal_matters_and_contacts():
    entries = [*words().personal, words().contact]
    patterns = [*_personal(), _contact()]
    for entry, pattern in zip(entries, patterns, strict=True):
        assert [each for each in entry.fits if not pattern.search(each)] == []
        assert [each for each in entry.does_not_fit if pattern.search(each)] == []


def test_every_direction_and_kind_has_neutral_words():
    assert words().kinds.keys() == labels().kinds.keys()
    assert words().directions.keys() == labels().directions.keys()


def test_a_time_away_is_a_time_without_a_post():
    text = """= Dana Whitlock
# Experience
**Buyer**, Tern Mills\tJan 2021 – Present
**Maternity Leave**\tFeb 2019 – Dec 2020
**Senior Buyer**, Orrin Steel\tJan 2014 – Jan 2019
"""
    told = review_document(write(text), SETTINGS)
    silent = review_document(
        write(text.replace("**Maternity Leave**\tFeb 2019 – Dec 2020\n", "")), SETTINGS
    )
    assert b"eave" not in msgspec.json.encode(told)
    assert without_identity(told) == without_identity(silent)


def test_personal_matters_are_shown_nowhere(tmp_path):
    data = write("""= Dana Whitlock
Date of birth: 4 May 1961
Marital status: married, two children
Nationality: Turkish
# Experience
**Buyer**, Tern Mills\tJan 2021 – Present
- Joined to get back to work after my illness
- Cut cost by 12% as a mother of two children
- The youngest buyer of the year, aged 29, saved £20,000
# Education
BA, Ashgrove College, 1983
""")
    candidate = review_document(data, SETTINGS)
    text = page(candidate, tmp_path, SETTINGS).split("</section>", 1)[1].lower()
    for word in ("1961", "married", "turkish", "illness", "mother", "1983", "aged"):
        assert word not in text, word
    assert "cut cost by 12%" in text
    assert candidate.roles[0].purpose == []


def test_blind_leaves_out_who_the_person_is(tmp_path):
    data = write("""= Dana Whitlock
dana@example.org | 020 7946 0000 | 14 Mill Lane
# Experience
**Owner**, Whitlock Consulting\tJan 2021 – Present
- Won 3 clients, see www.whitlock-consulting.com, from 2 to 5
**Buyer**, Tern Mills\tJan 2015 – Dec 2020
- Dana Whitlock raised savings by 12% with Ashgrove College
# Education
BA Business, Ashgrove College, 2006
Dana Whitlock, page 1
""")
    text = page(review_document(data, BLIND), tmp_path, BLIND).lower()
    for word in ("dana", "whitlock", "example.org", "7946", "mill lane", "2006"):
        assert word not in text, word
    assert "[name] consulting" in text
    assert (
        "whitlock" in page(review_document(data, SETTINGS), tmp_path, SETTINGS).lower()
    )


def test_everybody_is_asked_three_to_five_questions_of_the_core_set():
    known = {each.id for each in words().questions}
    always = {each.id for each in words().questions if each.when == "always"}
    for _, text, _ in PAIRS[::9]:
        asked = {each.id for each in review_document(write(text), SETTINGS).questions}
        assert 3 <= len(asked) <= 5
        assert always <= asked <= known


def test_what_is_not_shown_is_never_called_not_intentional(tmp_path):
    text = page(review_document(resume(), SETTINGS), tmp_path, SETTINGS).lower()
    assert "not shown in the résumé" in text
    for word in ("intentional", "red flag", "overqualified", "job hopp", "flight"):
        assert word not in text


def test_a_career_keeps_its_posts():
    assert len(career_of(review_resume())) == 3
