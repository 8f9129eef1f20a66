import io
import zipfile

from framer.framing.asking import begin, question, reply
from framer.framing.letters import write_letter
from framer.output.asking_text import closing_text, question_text
from framer.output.letter_word import letter_docx
from framer.output.sheets import as_plain, letter_markdown, letter_notes, letter_text
from framer.reading.docx import read_document
from tests.framing.reports import named


def letter():
    return write_letter(named("nurse"))


def test_the_word_file_holds_the_letter_and_marks_its_blanks():
    data = letter_docx(letter())
    lines = [line.text for line in read_document(data).lines]
    assert lines == [paragraph.text for paragraph in letter().paragraphs]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
        about = archive.read("docProps/core.xml").decode()
    assert body.count('w:highlight w:val="yellow"') == len(letter().blanks)
    assert "python-docx" not in about


def test_the_same_letter_gives_the_same_bytes():
    assert letter_docx(letter()) == letter_docx(letter())


def test_the_letter_alone_has_nothing_beside_it():
    text = letter_text(letter())
    assert "body/p" not in text
    assert "##" not in text
    assert text.rstrip().endswith("Robin Example")


def test_notes_say_what_was_left_open():
    notes = "\n".join(letter_notes(letter()))
    assert "whose decision" in notes
    assert "--job" in notes
    for each in letter().blanks:
        assert each in notes


def test_signs_of_markdown_in_a_fact_are_made_harmless():
    plain = as_plain("# A\n\n**x** \\*y\\* \\_z\\_\n")
    assert plain == "A\n=\n\nx *y* _z_\n"
    assert "<" not in letter_markdown(letter()).replace("\\<", "")


def test_a_question_shows_its_choices_and_an_example():
    state = begin(named("nurse"))
    text = question_text(question(state), first=True)
    assert "1 chosen" in text
    assert "? for help" in text
    state = reply(reply(state, "chosen"), "skill")
    short = question_text(question(state))
    assert short.count("“") == 2
    helped = question_text(question(state), helped=True)
    assert helped.count("“") > 2
    assert max(map(len, helped.splitlines())) <= 80


def test_private_questions_say_so_and_the_end_says_where_the_answers_are():
    state = begin(named("nurse"))
    while (asked := question(state)) and not asked.key.startswith("questions."):
        state = reply(state, "")
    assert "for you alone" in question_text(asked)
    assert closing_text(state, "me.answers.toml").startswith("Your answers are kept")
    assert "0/5" in closing_text(state, "x")
