import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framer.errors import InputError
from framer.framing.amounts import amounts, lasted
from framer.framing.checking import check_file, check_pieces, text_pieces
from framer.framing.claims import claims
from framer.framing.claims_file import claim_file, every_rule
from framer.framing.data import avoid
from framer.framing.ground import Ground
from framer.framing.letters import write_letter
from framer.model import PartialDate
from framer.output import findings, sheets
from framer.reading.resume import read
from tests import builders
from tests.framing.people import AS_OF, PEOPLE
from tests.framing.reports import of, said

RULES = claim_file().rules


@pytest.fixture(scope="module")
def ground():
    resume = read(builders.write(claim_file().example["resume"]))
    return Ground(resume, PartialDate(2026, 11))


def rules(text, ground=None, **more):
    found = check_pieces(text_pieces(text), "letter.txt", ground=ground, **more)
    return [each.rule for each in found.findings]


@pytest.mark.parametrize(
    ("rule", "text"), [(name, each) for name in RULES for each in RULES[name].fires]
)
def test_a_rule_fires_where_it_says(rule, text, ground):
    assert rule in rules(text, ground)


@pytest.mark.parametrize(
    ("rule", "text"), [(name, each) for name in RULES for each in RULES[name].passes]
)
def test_a_rule_passes_where_it_says(rule, text, ground):
    assert rule not in rules(text, ground)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I have 12 years of experience.", "V1"),
        ("I was senior buyer for nine years.", "V1"),
        ("I raised a budget of £9M.", "V1"),
        ("I managed yarn worth £8M a year.", "V6"),
        ("I was responsible for the move of the dye house to Stafford.", "V6"),
        ("As director of planning, I schedule spinning lines.", "V3"),
        ("In May 2019 I joined Corbel Mills.", "V2"),
    ],
)
def test_more_that_the_resume_does_not_support(text, rule, ground):
    assert rule in rules(text, ground)


@pytest.mark.parametrize(
    "text",
    [
        "I was senior buyer for four and a half years.",
        "I was senior buyer for more than four years.",
        "I have worked at Corbel Mills for almost eight years.",
        "I schedule three spinning lines.",
        "I have bought yarn worth £8 million a year.",
        "In February 2019 I joined Corbel Mills as a senior buyer.",
        "I helped with the move of the dye house to Stafford.",
        "I do not know Tableau yet.",
        "I serve as Production Planner of Corbel Mills.",
        "I would bring it to your team of 90.",
        "Your 600 employees and your 14 sites deserve good planning.",
        "I am applying for the Supply Chain Director role.",
    ],
)
def test_what_the_resume_supports_is_left_alone(text, ground):
    found = check_pieces(text_pieces(text), "x", ground=ground).findings
    assert [f for f in found if f.severity != "note"] == []


def test_claims_say_whether_they_are_shown_and_where(ground):
    found = claims(
        "I cut overtime by 14% as production planner at Corbel Mills.", ground
    )
    kinds = {claim.kind: claim for claim in found}
    assert kinds["number"].support == "shown"
    assert kinds["number"].evidence.at
    assert kinds["title"].support == "shown"


def test_a_rounded_length_of_time_is_unclear(ground):
    found = claims("I was senior buyer for five years.", ground)
    years = next(claim for claim in found if claim.kind == "number")
    assert years.support == "not shown"
    near = claims(
        "I have been a production planner for three and a half years.", ground
    )
    assert next(c for c in near if c.kind == "number").support == "unclear"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="I ledmanag12%£k.,'year 0-9Tern[]\n", max_size=120))
def test_any_sentence_is_held_to_the_resume_without_a_fault(words):
    resume = read(builders.write(claim_file().example["resume"]))
    check_pieces(text_pieces(words), "x", ground=Ground(resume, AS_OF))


@pytest.mark.parametrize("stance", [None, "chosen", "imposed"])
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_letters_of_framers_own_have_no_finding_but_their_blanks(person, stance):
    report = of(person)
    letter = write_letter(report, answers=said(person, stance))
    ground = Ground(person.resume, AS_OF)
    pieces = text_pieces(sheets.letter_text(letter))
    found = check_pieces(pieces, "x", ground=ground).findings
    assert [f for f in found if f.rule != "B1"] == []


def test_a_place_is_given_by_line_and_column_across_line_breaks():
    text = "Dear Sam,\n\nI was glad, and\nthen, sadly, I was\nburnt\nout.\n"
    found = check_pieces(text_pieces(text), "x").findings
    places = {each.quote: (each.line, each.column) for each in found}
    assert places["sadly"] == (4, 7)
    assert places["burnt out"] == (5, 1)


def test_a_line_that_begins_with_a_number_goes_on_with_its_sentence():
    text = "I led a team of\n6. Then I left.\n\n1. One\n2. Two\n- Three\n"
    assert [piece.line for piece in text_pieces(text)] == [1, 4, 5, 6]


def test_blanks_before_it_do_not_move_the_place():
    text = "[[what did you do there, with one number?]] Sadly I left."
    found = [f for f in check_pieces(text_pieces(text), "x").findings if f.rule == "N2"]
    assert found[0].column == text.index("Sadly") + 1


def test_words_of_a_job_are_no_slip():
    assert "N4" in rules("I left because of my cancer.")
    severities = {
        f.severity
        for f in check_pieces(text_pieces("Assisted in cancer surgery."), "x").findings
    }
    assert severities <= {"note", "warning"}


def test_what_the_resume_itself_says_of_the_work_is_no_slip():
    resume = read(
        builders.write(
            "= Robin Example\n# Experience\n**Nurse**, Vale Hospital, 2019 – Present\n"
            "- Assisted in 300 cancer surgery lists"
        )
    )
    ground = Ground(resume, AS_OF)
    assert rules("I assisted in 300 cancer surgery lists.", ground) == []


def test_findings_can_be_set_aside_by_id():
    text = "Sadly I left.\n"
    assert rules(text) == ["N2"]
    assert rules(text, ignore=["N2"]) == []
    assert rules(f"<!-- framer: ignore N2 -->\n{text}") == []
    assert rules(f"framer: ignore N2\n{text}\n{text}") == ["N2"]
    assert rules(f"framer: ignore-file N2, N6\n{text}\n{text}") == []
    assert check_pieces(text_pieces(text), "x", ignore=["N2"]).ignored == 1


def test_markdown_code_and_comments_are_not_read():
    text = "# Letter\n\n```\nSadly\n```\n\n<!-- sadly\nso -->\n\nFine.\n"
    found = check_pieces(text_pieces(text, markdown=True), "x").findings
    assert found == ()


def test_word_files_give_the_address(tmp_path):
    path = tmp_path / "letter.docx"
    path.write_bytes(builders.write("Dear Sam,\nSadly I had to settle for less."))
    found = check_file(path).findings
    assert {f.at for f in found} == {"body/p[2]"}
    assert {f.rule for f in found} == {"N2"}


def test_bullets_of_a_resume_are_held_to_the_form_of_bullets(tmp_path):
    path = tmp_path / "resume.docx"
    path.write_bytes(
        builders.write(
            "= Robin Example\n# Experience\n**Buyer**, Corbel Mills, 2019 – Present\n"
            "- I bought yarn from 40 spinners"
        )
    )
    assert "Q11" in {f.rule for f in check_file(path).findings}


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.pdf", b"x", ".docx"),
        ("a.txt", b"\xff\xfe\x00", "UTF-8"),
        ("gone.txt", None, "no such file"),
        ("a.docx", b"x", "a.docx"),
        ("big.txt", b"a" * 2_000_001, "large"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(
    tmp_path, name, data, word
):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=word):
        check_file(path)


def test_sarif_declares_every_rule_and_keeps_the_schema(ground):
    text = (
        "Sadly I led the move of the dye house to Stafford.\nI supervised 90 people.\n"
    )
    checked = check_pieces(text_pieces(text), "my letter.txt", ground=ground)
    tree = json.loads(findings.sarif(checked))
    run = tree["runs"][0]
    declared = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert set(avoid().rules) | set(RULES) <= set(declared)
    assert len(declared) == len(set(declared))
    assert run["results"]
    for result in run["results"]:
        assert declared[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert uri["uri"] == "my%20letter.txt"
    assert tree["version"] == "2.1.0"


def test_json_and_terminal_say_the_same(ground):
    checked = check_pieces(
        text_pieces("Sadly I trained 40 planners."), "x", ground=ground
    )
    tree = json.loads(findings.as_json(checked))
    assert [each["rule"] for each in tree["findings"]] == [
        f.rule for f in checked.findings
    ]
    assert tree["claims"]
    plain = findings.terminal(checked)
    assert all(f"{f.rule}: " in plain for f in checked.findings)
    assert "Claims beside the résumé" in plain


def test_a_note_alone_is_nothing_to_mend(ground):
    note = check_pieces(text_pieces("I trained 40 planners."), "x", ground=ground)
    assert note.findings
    assert not findings.found_any(note)
    assert findings.found_any(check_pieces(text_pieces("Sadly."), "x"))


def test_every_finding_has_a_declared_rule():
    ids = {rule.id for rule in every_rule()}
    text = "I I was sadly sadly passionate about, [[a?]] toxic leverage, a office."
    assert {f.rule for f in check_pieces(text_pieces(text), "x").findings} <= ids


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_checked_without_a_fault(ground_text):
    checked = check_pieces(text_pieces(ground_text, markdown=True), "x")
    lines = max(len(ground_text.splitlines()), 1)
    assert all(1 <= each.line <= lines for each in checked.findings)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("£40k", 40_000, "money"),
        ("$3.1M", 3_100_000, "money"),
        ("12 per cent", 12, "percent"),
        ("forty-two people", 42, "plain"),
        ("1,200 queries", 1200, "plain"),
        ("two million customers", 2_000_000, "plain"),
        ("six and a half years", 6.5, "years"),
        ("a dozen eggs", 12, "plain"),
    ],
)
def test_numbers_are_read(text, value, unit):
    found = amounts(text)[0]
    assert (found.value, found.unit) == (value, unit)


def test_a_length_of_time_is_never_stretched():
    years = amounts("five years")[0]
    assert not lasted(years, 50)
    assert lasted(years, 60)
    assert lasted(amounts("almost five years")[0], 57)
    assert not lasted(amounts("more than five years")[0], 50)


def test_the_page_about_the_check_lists_every_rule_with_its_severity():
    page = (Path(__file__).parents[2] / "docs" / "your-part.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| ([BV]\d) \| (\w+) \|", page, re.M))
    assert rows == {name: rule.severity for name, rule in RULES.items()}
