import io
import zipfile
from itertools import pairwise

import docx
import pytest

from framer.framing.interviews import prepare
from framer.framing.letters import write_letter
from framer.framing.plans import make_plan
from framer.output import sheets
from framer.output.blocks import Block, heading, markdown, plain
from framer.output.letter_word import letter_docx
from framer.output.sheet_word import sheet_docx
from framer.output.where import places_of
from framer.output.word_new import A4, Page, page_of
from framer.reading.docx import read_document
from tests.builders import document, p
from tests.framing.reports import named

LETTER = Page(12_240, 15_840)


def interview(page=A4):
    report = named("nurse")
    return sheet_docx(
        sheets.interview_blocks(prepare(report)), page, place=places_of(report)
    )


def test_every_word_of_the_sheet_is_in_the_file_and_every_blank_is_marked():
    blocks = sheets.interview_blocks(prepare(named("nurse")))
    data = sheet_docx(blocks)
    text = "\n".join(line.text for line in read_document(data).lines)
    for each in blocks:
        assert each.text in text
        assert each.label in text
        for place in each.places:
            assert place in text
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    marks = sum(each.text.count("[[") for each in blocks)
    assert marks > 3
    assert body.count('w:highlight w:val="yellow"') == marks


def test_headings_step_down_one_at_a_time_and_stay_with_what_follows():
    made = docx.Document(io.BytesIO(interview()))
    names = [each.style.name for each in made.paragraphs]
    levels = [0 if n == "Title" else int(n[-1]) for n in names if n[:4] in HEADS]
    assert levels[0] == 0
    assert levels.count(0) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    for name in ("Title", "Heading 1", "Heading 2", "Question"):
        assert made.styles[name].paragraph_format.keep_with_next


HEADS = ("Titl", "Head")


def test_no_style_in_use_has_a_colour_or_a_typeface_of_its_own():
    made = docx.Document(io.BytesIO(interview()))
    used = {each.style.name: each.style for each in made.paragraphs}
    assert len(used) > 5
    for style in used.values():
        assert style.font.name == "Calibri"
        assert str(style.font.color.rgb) == "000000"
        assert not style.element.xpath("./w:rPr/w:rFonts/@w:asciiTheme")


@pytest.mark.parametrize("page", [A4, LETTER])
def test_the_paper_is_that_of_the_resume(page):
    resume = document(p("Jane Doe", section=sized(page.width, page.height)))
    assert page_of(resume) == page
    assert page_of(interview(page)) == page
    assert page_of(letter_docx(write_letter(named("nurse")), page)) == page


def sized(width, height):
    return f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/></w:sectPr>'


@pytest.mark.parametrize(
    ("width", "height"), [("x", "9"), ("1", "1"), ("99999999", "16838"), ("٣", "٣")]
)
def test_an_odd_paper_is_not_taken_over(width, height):
    assert page_of(document(p("Jane", section=sized(width, height)))) == A4


def test_a_resume_on_its_side_gives_an_upright_sheet():
    turned = document(p("Jane", section=sized(A4.height, A4.width)))
    assert page_of(turned) == A4
    assert page_of(document(p("Jane"))) == A4


def test_the_same_sheet_gives_the_same_bytes_and_names_nobody():
    assert interview() == interview()
    about = docx.Document(io.BytesIO(interview())).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.title == "What to have ready"


def test_the_plan_leaves_room_to_write_and_boxes_to_tick():
    blocks = sheets.plan_blocks(make_plan())
    made = docx.Document(io.BytesIO(sheet_docx(blocks)))
    questions = [each for each in blocks if each.kind == "write"]
    ruled = [each for each in made.paragraphs if each.style.name == "Answer line"]
    assert len(ruled) == 2 * len(questions)
    ticks = [each for each in blocks if each.kind == "tick"]
    assert sum(each.text.startswith("☐") for each in made.paragraphs) == len(ticks)


def test_what_xml_cannot_hold_is_left_out():
    data = sheet_docx([heading("A\x00B", 1), Block("say", "C\x07 [[d\ufffe?]]")])
    lines = [line.text for line in read_document(data).lines]
    assert lines[:2] == ["AB", "C [[d?]]"]


def test_places_are_said_in_words():
    report = named("nurse")
    place = places_of(report)
    first = report.resume.positions[0]
    assert first.title in place(first.at)
    assert place(first.bullets[0].at) == f"{first.title}, bullet 1"
    assert place("job/line[3]") == "the job ad, line 3"
    assert place("answers/m1.gain") == "your answer"
    assert first.title in place(f"computed/{first.at}")
    assert place("body/p[999]") == "body/p[999]"


def test_facts_are_listed_once_and_named_by_their_numbers():
    text = markdown(sheets.interview_blocks(prepare(named("nurse"))))
    move = text.split("\n## ")[1]
    used = move.split("### The facts")[1].split("### Likely")[0]
    facts = [line for line in used.splitlines() if line[:1].isdigit()]
    assert len(facts) == len({each.split(". ", 1)[1] for each in facts})
    assert "Rests on no. 1" in move


def test_an_item_goes_on_below_its_words_in_plain_text():
    block = Block("fact", "word " * 30, label="12", places=("body/p[1]",))
    lines = plain(markdown([block])).splitlines()
    assert lines[0].startswith("12. word")
    assert lines[1].startswith("    word")


def test_what_an_answer_rests_on_stays_on_its_page():
    made = docx.Document(io.BytesIO(interview())).paragraphs
    answers = [n for n, each in enumerate(made) if each.style.name == "Spoken"]
    followed = [n for n in answers if made[n + 1].style.name == "Source"]
    assert followed
    assert all(made[n].paragraph_format.keep_with_next for n in followed)
