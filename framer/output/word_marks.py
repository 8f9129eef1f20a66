"""The XML of framer's remarks: comments, and bullets as tracked insertions."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from framer.model import BLANK, PartialDate
from framer.output.word_looks import SPACE, Pattern, drop, highlighted, pattern
from framer.output.word_new import cleaned
from framer.output.word_own import AUTHOR, check_of, inserted_text, put_section
from framer.output.word_places import Place, begins_control, pieces
from framer.reading import ooxml_names as names
from framer.reading.ooxml_names import VAL, W

# in a w:pPr these stand after the w:rPr
_AFTER_MARK = (W + "sectPr", W + "pPrChange")
_COMMENT_SIZE = "20"


def shown(text: str) -> str:
    """Give a suggestion as it stands in Word: a blank in single brackets."""
    return cleaned(BLANK.sub(r"[\1]", text))


@dataclass(slots=True)
class Marks:
    """What all remarks of one run share.

    Attributes:
        as_of: The month that they are dated to.
        taken: Numbers that the document's own marks have.
    """

    as_of: PartialDate | None
    taken: set[int]
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def number(self) -> str:
        """Give a number that no other mark has."""
        found = next(each for each in self._numbers if each not in self.taken)
        return str(found)

    def revision(self, tag: str) -> etree._Element:
        """Make an element that names framer as the author of a change."""
        made = etree.Element(W + tag, nsmap={"w": W[1:-1]})
        made.set(names.ID, self.number())
        made.set(W + "author", AUTHOR)
        if self.as_of is not None:
            month = self.as_of.month or 1
            made.set(W + "date", f"{self.as_of.year:04d}-{month:02d}-01T00:00:00Z")
        return made


# --- comments -----------------------------------------------------------------------


def add_comment(
    comments: etree._Element, place: Place, paragraphs: Iterable[str], marks: Marks
) -> None:
    """Add a comment to its part and anchor it on a line."""
    comment = marks.revision("comment")
    comment.set(W + "initials", AUTHOR[0])
    number = comment.get(names.ID) or ""
    for index, text in enumerate(paragraphs):
        paragraph = etree.SubElement(comment, W + "p")
        properties = etree.SubElement(paragraph, W + "pPr")
        spacing = etree.SubElement(properties, W + "spacing")
        spacing.set(W + "before", "0")
        spacing.set(W + "after", "0")
        if index == 0:
            sign = etree.SubElement(paragraph, W + "r")
            etree.SubElement(sign, W + "annotationRef")
        look = etree.Element(W + "rPr")
        etree.SubElement(look, W + "sz").set(VAL, _COMMENT_SIZE)
        paragraph.append(_run(cleaned(text), look))
    comments.append(comment)
    _anchor(place, number)


def _anchor(place: Place, number: str) -> None:
    paragraph = place.paragraph
    start = etree.Element(W + "commentRangeStart")
    end = etree.Element(W + "commentRangeEnd")
    reference = etree.Element(W + "r")
    etree.SubElement(reference, W + "commentReference").set(names.ID, number)
    start.set(names.ID, number)
    end.set(names.ID, number)
    first, last = _ends(place)
    careful = begins_control(paragraph)
    if first is None or last is None or careful:
        properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(end)
    else:
        first.addprevious(start)
        paragraph.insert(paragraph.index(last) + 1, end)
    (start if careful else end).addnext(reference)


def _ends(place: Place) -> tuple[etree._Element | None, etree._Element | None]:
    """Give the first and last child of the paragraph that a line stands in."""
    mine = [each for each in pieces(place.paragraph) if each.line == place.line]
    worded = [each for each in mine if each.text.strip()]
    if not worded:
        return None, None
    return (
        _child_of(place.paragraph, worded[0].run),
        _child_of(place.paragraph, worded[-1].run),
    )


def _child_of(paragraph: etree._Element, run: etree._Element) -> etree._Element:
    child = run
    for each in run.iterancestors():
        if each is paragraph:
            break
        child = each
    return child


# --- insertions ---------------------------------------------------------------------


def insert_before(place: Place, texts: Iterable[str], marks: Marks) -> None:
    """Insert bullets before a bullet, each a paragraph of its own.

    Every new paragraph's own mark is flagged: on rejection it flows into the old one.
    """
    look = pattern(place)
    for text in texts:
        paragraph = _paragraph(look, text, marks)
        flag_mark(paragraph, marks)
        place.paragraph.addprevious(paragraph)


def insert_line(place: Place, texts: Iterable[str], marks: Marks) -> bool:
    """Insert lines before a line of a paragraph that holds several.

    Returns:
        False where a run would have to be cut in two for it; nothing is changed then.
    """
    found = [each for each in pieces(place.paragraph) if each.text == "\n"]
    if len(found) < place.line - 1:
        return False
    ending = found[place.line - 2]
    content = [each for each in ending.run if each.tag != W + "rPr"]
    if ending.run.getparent() is not place.paragraph:
        return False
    look = pattern(place)
    if content[-1] is ending.element:
        at = ending.run
        for text in texts:
            made = _insertion(look, text, marks, break_after=True)
            at.addnext(made)
            at = made
        return True
    if content[0] is ending.element:
        for text in texts:
            made = _insertion(look, text, marks, break_before=True)
            ending.run.addprevious(made)
        return True
    return False


def insert_after(
    paragraph: etree._Element,
    like: Pattern,
    texts: Iterable[str],
    marks: Marks,
    *,
    followed: bool,
) -> None:
    """Insert bullets after a paragraph that is no bullet itself.

    Args:
        paragraph: The paragraph above the place.
        like: How the bullets look.
        texts: Their words.
        marks: What all remarks share.
        followed: Another paragraph comes next. If not, the last mark of a cell, box or
            body cannot be the inserted one: the marks above it are, and the last new
            paragraph says what it was before, the one that it is inserted after.
    """
    made = [_paragraph(like, text, marks) for text in texts]
    if not made:
        return
    own = paragraph.find(names.PARAGRAPH_PROPERTIES)
    if not followed:
        _remember(made[-1], own, marks)
        section = None if own is None else own.find(names.SECTION)
        if section is not None:
            put_section(made[-1][0], section)
    for each in made if followed else (paragraph, *made[:-1]):
        flag_mark(each, marks)
    at = paragraph
    for each in made:
        at.addnext(each)
        at = each


def _remember(
    paragraph: etree._Element, old: etree._Element | None, marks: Marks
) -> None:
    """Note in a `w:pPrChange` which properties a paragraph gets on rejection."""
    if paragraph.find(names.PARAGRAPH_PROPERTIES) is None:
        paragraph.insert(0, etree.Element(names.PARAGRAPH_PROPERTIES))
    before, after = _lasting(old), _lasting(paragraph[0])
    if [etree.tostring(each) for each in before] == [
        etree.tostring(each) for each in after
    ]:
        return
    change = marks.revision("pPrChange")
    change.append(before)
    paragraph[0].append(change)


def _lasting(properties: etree._Element | None) -> etree._Element:
    """Copy the properties that a `w:pPrChange` can name."""
    made = etree.Element(names.PARAGRAPH_PROPERTIES, nsmap={"w": W[1:-1]})
    if properties is not None:
        made.extend(deepcopy(each) for each in properties)
        drop(made, ("rPr", "sectPr", "pPrChange"))
    return made


def flag_mark(paragraph: etree._Element, marks: Marks) -> None:
    """Flag a paragraph's mark as inserted."""
    properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
    if properties is None:
        properties = etree.Element(names.PARAGRAPH_PROPERTIES)
        paragraph.insert(0, properties)
    look = properties.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        last = next((each for each in properties if each.tag in _AFTER_MARK), None)
        if last is None:
            properties.append(look)
        else:
            last.addprevious(look)
    look.insert(0, marks.revision("ins"))


def _paragraph(look: Pattern, text: str, marks: Marks) -> etree._Element:
    paragraph = etree.Element(W + "p", nsmap={"w": W[1:-1]})
    if look.properties is not None:
        paragraph.append(deepcopy(look.properties))
    paragraph.append(_insertion(look, text, marks))
    return paragraph


def _insertion(
    look: Pattern,
    text: str,
    marks: Marks,
    *,
    break_before: bool = False,
    break_after: bool = False,
) -> etree._Element:
    insertion = marks.revision("ins")
    if break_before:
        insertion.append(_break())
    insertion.extend(deepcopy(each) for each in look.sign)
    for number, words in enumerate(BLANK.split(text)):
        if number % 2:
            insertion.append(_run(shown(f"[[{words}]]"), highlighted(look.look)))
        elif words:
            insertion.append(_run(shown(words), look.look))
    if break_after:
        insertion.append(_break())
    check = check_of(inserted_text(insertion))
    for run in insertion.iter(W + "r"):
        run.set(W + "rsidR", check)
    return insertion


def _break() -> etree._Element:
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "br")
    return run


def _run(text: str, look: etree._Element | None) -> etree._Element:
    run = etree.Element(W + "r")
    if look is not None and len(look):
        run.append(deepcopy(look))
    words = etree.SubElement(run, W + "t")
    words.text = text
    words.set(SPACE, "preserve")
    return run
