import re
from dataclasses import replace

import pytest

from framer.framing import letter_parts
from framer.framing.ad_words import ad_words
from framer.framing.ads import phrases, read_ad
from framer.framing.choosing import runs
from framer.framing.grounding import ungrounded
from framer.framing.interviews import prepare
from framer.framing.language import finder
from framer.framing.letters import write_letter
from framer.framing.passages import load_passages
from framer.framing.rendering import blanks
from framer.framing.wording import check
from framer.model import Answers, MoveAnswers, Report
from framer.output import sheets
from tests.framing.people import AS_OF, PEOPLE
from tests.framing.reports import of as report
from tests.framing.reports import said as answers

AD = """Supply Chain Manager
Fenwick Foods is looking for a manager of its supply chain.

What you will do
- Plan inventory for six depots and negotiate contracts
- Mentor senior engineers, design courses
- Lead a team of planners
- Train new staff, negotiate with suppliers and write reports for the board

What you bring
- Five years of experience in Power BI, Tableau or SAP
- Excellent communication skills

Benefits
Free lunch and a parking space
"""
STANCES = [None, "chosen", "accepted", "imposed"]
CLAIMS = re.compile(r"\b(?:chose|chosen|choice|my decision|decided to)\b", re.I)

WARD_AD = """Senior Nurse
Vale Trust
- CCRN certification
- Ventilated patients
- Courses for new nurses
- Less overtime
"""


def passages_of(report, said, job):
    """Ids of the passages that a letter could have been made of."""
    seen = set()
    passes = letter_parts._passes

    def note(written):
        if passes(written):
            seen.add(written.id)
        return False

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(letter_parts, "_passes", note)
        write_letter(report, answers=said, job=job)
    return seen


@pytest.fixture(params=PEOPLE, ids=lambda person: person.name)
def person(request):
    return request.param


def planner():
    return next(each for each in PEOPLE if each.name == "planner")


@pytest.mark.parametrize("stance", STANCES)
@pytest.mark.parametrize("job", [AD, None], ids=["ad", "no ad"])
def test_every_sentence_rests_on_its_sources(person, stance, job):
    letter = write_letter(report(person), answers=answers(person, stance), job=job)
    assert letter is not None
    for paragraph in letter.paragraphs:
        assert len(blanks(paragraph.text)) <= 4
        for sentence in paragraph.sentences:
            assert ungrounded(sentence.text, sentence.evidence) == []
            assert all(fact.at for fact in sentence.evidence)


@pytest.mark.parametrize("stance", STANCES)
def test_every_paragraph_passes_the_wording_check(person, stance):
    letter = write_letter(report(person), answers=answers(person, stance), job=AD)
    for paragraph in letter.paragraphs:
        bad = [f for f in check(paragraph.text) if f.severity == "error"]
        assert bad == []


def test_no_choice_is_claimed_without_a_stance(person):
    for stance in (None, "accepted", "imposed"):
        said = answers(person, stance, intent="explicit")
        letter = write_letter(report(person), answers=said, job=AD)
        assert not CLAIMS.search(letter.text), letter.text
    assert "stance" in write_letter(report(person)).notes


def test_a_private_reason_stays_out_unless_it_is_shared():
    someone = planner()
    said = answers(someone, "chosen")
    kept = replace(
        said,
        moves={
            move.id: MoveAnswers(
                stance="chosen", reason="burnout", reason_text="to recover from burnout"
            )
            for move in someone.moves
        },
    )
    assert "burnout" not in write_letter(report(someone), answers=kept).text.lower()


def test_the_ads_words_stand_only_where_the_resume_shows_them():
    letter = write_letter(report(planner()), job=AD)
    text = letter.text.lower()
    assert "power bi" in text
    for missing in ("tableau", "sap", "mentor", "courses", "parking", "communication"):
        assert missing not in text
    assert {ask.words for ask in letter.unshown} >= {"Tableau", "SAP"}


def test_role_and_employer_come_from_the_ad_with_its_address():
    letter = write_letter(report(planner()), job=AD)
    facts = {
        (fact.fact, fact.at)
        for paragraph in letter.paragraphs
        for sentence in paragraph.sentences
        for fact in sentence.evidence
    }
    assert ("Supply Chain Manager", "job/line[1]") in facts
    assert ("Fenwick Foods", "job/line[2]") in facts
    said = Answers(target_role="Head of Planning")
    own = write_letter(report(planner()), job=AD, answers=said)
    assert "Head of Planning" in own.text


def test_length_is_in_the_band_or_the_note_says_so(person):
    letter = write_letter(report(person), job=AD)
    assert letter.words <= 400
    assert (letter.words >= 250) != ("short" in letter.notes)


@pytest.mark.parametrize("stance", STANCES)
def test_a_letter_is_long_enough_whatever_the_resume_gives(person, stance):
    assert write_letter(report(person), answers=answers(person, stance)).words >= 240


def test_the_present_post_is_named_in_full_only_once(person):
    current = [each.employer for each in person.resume.positions if each.current]
    letter = write_letter(report(person), answers=answers(person, "chosen"))
    opening = next(each.text for each in letter.paragraphs if each.part == "opening")
    story = [each.text for each in letter.paragraphs if each.part == "move"]
    for post in current:
        if f"at {post}" in opening:
            title = re.split(r" as | am ", opening.split(f" at {post}")[0])[-1]
            assert not any(f"{title} at {post}" in text for text in story)


def test_no_fact_stands_twice(person):
    letter = write_letter(report(person), job=AD)
    seen: dict[str, tuple[str, str]] = {}
    for paragraph in letter.paragraphs:
        if paragraph.part == "opening":
            continue
        for sentence in paragraph.sentences:
            for fact in sentence.evidence:
                if fact.kind in ("result", "scope", "duty", "credential"):
                    before = seen.setdefault(fact.at, (paragraph.part, sentence.text))
                    again = runs(before[1]) & runs(sentence.text)
                    assert before[0] == paragraph.part or not again


def test_the_same_input_gives_the_same_letter():
    assert write_letter(report(planner()), job=AD) == write_letter(
        report(planner()), job=AD
    )


def test_a_single_position_gives_no_letter():
    someone = planner()
    assert write_letter(Report(someone.resume, as_of=AS_OF), job=AD) is None


def test_markdown_lists_blanks_sources_and_what_is_not_shown():
    letter = write_letter(report(planner()), job=AD)
    text = sheets.letter_markdown(letter)
    assert "job/line[1]" in text
    assert "Tableau" in text
    assert all(question in text.replace("\\", "") for question in letter.blanks)
    assert sheets.letter_text(letter).startswith("Dear ")


@pytest.mark.parametrize("example", ad_words().examples, ids=lambda each: each.line)
def test_examples_of_the_ad_words(example):
    assert phrases(example.line) == example.gives


def test_words_of_one_line_but_of_two_things_show_nothing():
    resume = planner().resume
    ad = read_ad("Buyer\n- Negotiate warehouses", resume, finder(resume))
    assert all(not ask.shown for ask in ad.asks)


def test_each_section_of_the_letter_is_there():
    sections = load_passages("letter/letter.md")
    for name in ("opening", "match", "record", "reader", "close"):
        assert len(sections[name]) >= 2


def test_each_passage_can_be_used_by_somebody():
    sections = load_passages("letter/letter.md")
    usable = set()
    for person in PEOPLE:
        for goal in (None, "stay", "up"):
            for job in (AD, WARD_AD, None):
                for stance in ("chosen", "imposed"):
                    said = answers(person, stance, goal=goal)
                    usable |= passages_of(report(person), said, job)
    everything = {each.id for section in sections.values() for each in section}
    assert everything - usable == set()


def test_a_shared_reason_stands_in_that_output_only():
    someone = planner()
    said = MoveAnswers(
        stance="chosen",
        reason="family",
        reason_text="to be close to my father",
        share=("letter",),
    )
    answers_of = Answers(moves={move.id: said for move in someone.moves})
    letter = write_letter(report(someone), answers=answers_of)
    assert "my father" in letter.text
    sheet = prepare(report(someone), answers=answers_of)
    assert "my father" not in sheets.interview_markdown(sheet)
