"""The report on the terminal: what is shown at first, what on request."""

from dataclasses import replace
from pathlib import Path

import pytest

from framer.output import terminal, view
from framer.output.screen import Screen
from framer.pipeline import analyse
from tests.output.test_chart import busy

SAMPLE = Path(__file__).parents[2] / "samples" / "marketing-manager.docx"


@pytest.fixture(scope="module")
def report():
    return analyse(SAMPLE, as_of="2026-11")


def printed(report, forms=view.USUAL_FORMS, width=88, **options):
    parts = []
    screen = Screen(parts.append, width, **options)
    terminal.print_suggestions(screen, report, forms)
    return "".join(parts)


def joined(text):
    return " ".join(text.split())


def test_the_usual_forms_are_shown_and_the_others_named_once(report):
    text = printed(report)
    words = joined(text)
    for each in report.suggestions:
        assert (each.form in view.USUAL_FORMS) == (joined(each.text) in words)
    assert text.count("`--forms all`") == 1
    assert "profile headline" in text.splitlines()[-3] + text.splitlines()[-2]
    assert "Safe as it stands" in text
    assert "If this move was your choice" in text


def test_all_forms_on_request_and_then_nothing_is_named(report):
    forms = set(view.labels().forms)
    words = joined(printed(report, forms))
    for each in report.suggestions:
        assert joined(each.text) in words
    assert "--forms" not in words


def test_one_form_alone(report):
    text = printed(report, {"headline"})
    assert "Profile headline" in text
    assert "Cover-letter" not in text
    assert "cover-letter paragraph" in text


def test_each_fact_is_printed_once_and_every_number_leads_to_one(report):
    text = printed(report)
    for part in text.split("What these words rest on")[1:]:
        facts = [line for line in part.splitlines() if line.strip()[:1].isdigit()]
        facts = facts[: next((n for n, f in enumerate(facts) if "Words for" in f), 99)]
        assert [int(line.split()[0]) for line in facts] == [*range(1, len(facts) + 1)]
    first = text.split("What these words rest on")[0]
    assert "(rests on 1" in first


def test_numbers_are_said_shortly(report):
    facts = [fact for each in report.suggestions for fact in each.evidence]
    known = view.numbered(facts)
    by_number = {number: fact for fact, number in known.items()}
    assert view.numbers([by_number[n] for n in (1, 2, 3, 5, 7, 8)], known) == (
        "1–3, 5, 7, 8"
    )
    assert view.numbers([by_number[2], by_number[2]], known) == "2"


def test_a_report_without_words_prints_none(report):
    assert printed(replace(report, suggestions=())) == ""


def test_plain_text_has_the_table_and_no_picture(report):
    text = terminal.as_text(report)
    assert "Halvorsen Home Brands" in text.split("1. ")[0]
    assert not set(text) & set("━╸╺▸")
    assert (
        "headline" in terminal.as_text(report, forms=set(view.labels().forms)).lower()
    )


def read(report, **options):
    parts = []
    full = options.pop("full", True)
    terminal.print_read(Screen(parts.append, 100, **options), report, full=full)
    return "".join(parts)


def test_the_picture_comes_first_and_the_table_where_it_is_wanted():
    text = read(busy(), signs="lines")
    assert text.index("▼ step down") < text.index("Feb 2024 – present")
    assert "Feb 2024 – present" not in read(busy(), signs="lines", full=False)
    narrow = read(busy(), full=False)
    assert "Feb 2024 – present" in narrow


def test_an_encoding_that_lacks_signs_gets_plainer_ones(report):
    parts = []
    screen = Screen(parts.append, 88, signs="ascii", encoding="ascii")
    terminal.print_read(screen, report)
    terminal.print_findings(screen, report)
    terminal.print_suggestions(screen, report)
    text = "".join(parts)
    assert text.isascii()
    assert "->" in text
    assert max(map(len, text.splitlines())) <= 88
