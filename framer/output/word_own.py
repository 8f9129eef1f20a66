"""Framer's own remarks in a Word file: told apart by their author, and taken out.

A second run starts from the document without them, so that nothing piles up. What the
person has made of a remark stays: an insertion that was edited, a comment that was
answered or marked as done. An insertion carries a check of its words in the `rsidR` of
its runs, so that an edited one can be told from an untouched one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from lxml import etree

from framer.reading import ooxml_names as names
from framer.reading.ooxml_names import W

AUTHOR = "framer"
_AUTHOR = W + "author"
_RSID = W + "rsidR"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_PARAGRAPH_ID = _W14 + "paraId"
POINTS = (
    W + "bookmarkStart",
    W + "bookmarkEnd",
    W + "commentRangeStart",
    W + "commentRangeEnd",
    W + "proofErr",
    W + "permStart",
    W + "permEnd",
)

Known = Callable[[str], bool]


def check_of(text: str) -> str:
    """Give the eight digits that an untouched insertion of this text carries."""
    return "00" + sha256(text.encode()).hexdigest()[:6].upper()


def is_own(element: etree._Element) -> bool:
    """Tell whether a comment or a tracked change is framer's."""
    return bool(element.get(_AUTHOR) == AUTHOR)


def mark(paragraph: etree._Element) -> etree._Element | None:
    """Give framer's sign that a paragraph mark was inserted, None if there is none."""
    found = paragraph.find(f"{W}pPr/{W}rPr/{W}ins")
    return found if found is not None and is_own(found) else None


def inserted_text(insertion: etree._Element) -> str:
    """Give the words of an insertion, tabs and line breaks included."""
    signs = {W + "tab": "\t", W + "br": "\n"}
    return "".join(
        (each.text or "") if each.tag == names.TEXT else signs[each.tag]
        for each in insertion.iter(names.TEXT, *signs)
    )


def remove_own(body: etree._Element, known: Known) -> list[str]:
    """Take framer's untouched insertions out.

    Args:
        body: The body, changed in place.
        known: Tells of a text whether framer would write it now.

    Returns:
        The texts of the insertions that stay because the person edited them.
    """
    kept: list[str] = []
    own = [each for each in body.iter(W + "ins") if is_own(each)]
    held = dict.fromkeys(each.getparent() for each in own)
    paragraphs = [each for each in held if each is not None and each.tag == W + "p"]
    for paragraph in paragraphs:
        for group in _groups(paragraph):
            if not _is_untouched(group, known):
                kept.append("".join(map(inserted_text, group)))
            elif not _is_whole(paragraph):
                for each in group:
                    paragraph.remove(each)
    for paragraph in list(body.iter(W + "p")):
        if mark(paragraph) is None or paragraph.getparent() is None:
            continue
        if _is_whole(paragraph):
            if _all_untouched(paragraph, known):
                _take_out(paragraph)
        else:
            _close_gap(paragraph, known)
    return kept


def _groups(paragraph: etree._Element) -> list[list[etree._Element]]:
    """List framer's insertions; those side by side belong together.

    LibreOffice cuts an insertion into one for each run.
    """
    groups: list[list[etree._Element]] = [[]]
    for each in paragraph:
        if each.tag == W + "ins" and is_own(each):
            groups[-1].append(each)
        elif each.tag not in POINTS:
            groups.append([])
    return [each for each in groups if each]


def _is_untouched(group: list[etree._Element], known: Known) -> bool:
    if any(_is_edit(inner) for each in group for inner in each.iter()):
        return False
    if all(map(_has_check, group)):
        return True
    lines = "".join(map(inserted_text, group)).split("\n")
    return all(known(line) for line in lines if line.strip())


def _has_check(insertion: etree._Element) -> bool:
    """Tell whether an insertion carries the check of the words that are in it."""
    text = inserted_text(insertion)
    check = check_of(text)
    return not text or any(run.get(_RSID) == check for run in insertion.iter(W + "r"))


def _is_edit(element: etree._Element) -> bool:
    return element.tag in (W + "del", W + "ins") and not is_own(element)


def _is_whole(paragraph: etree._Element) -> bool:
    """Tell whether everything in a paragraph is framer's insertion."""
    rest = [
        each
        for each in paragraph
        if each.tag not in (names.PARAGRAPH_PROPERTIES, *POINTS)
    ]
    return bool(rest) and all(each.tag == W + "ins" and is_own(each) for each in rest)


def _all_untouched(paragraph: etree._Element, known: Known) -> bool:
    return all(_is_untouched(each, known) for each in _groups(paragraph))


def _take_out(paragraph: etree._Element) -> None:
    for each in list(paragraph):
        if each.tag in POINTS:
            paragraph.addprevious(each)
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)


def _close_gap(paragraph: etree._Element, known: Known) -> None:
    """Undo insertions below a paragraph whose own mark was flagged for them."""
    own: list[etree._Element] = []
    for following in paragraph.itersiblings():
        if following.tag in POINTS:
            continue
        if (
            following.tag != W + "p"
            or not _is_whole(following)
            or not _all_untouched(following, known)
        ):
            return
        own.append(following)
        if mark(following) is None:
            break
    if not own:
        return
    properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
    flag = mark(paragraph)
    if properties is None or flag is None or mark(own[-1]) is not None:
        return
    _drop_up(flag, properties)
    section = own[-1].find(f"{names.PARAGRAPH_PROPERTIES}/{names.SECTION}")
    if section is not None:
        put_section(properties, section)
    if len(properties) == 0 and not properties.attrib:
        paragraph.remove(properties)
    for each in own:
        _take_out(each)


def _drop_up(element: etree._Element, end: etree._Element) -> None:
    """Remove an element and what is empty without it, but not `end` itself."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if parent is not end and len(parent) == 0 and not parent.attrib:
        _drop_up(parent, end)


def put_section(properties: etree._Element, section: etree._Element) -> None:
    """Put a `w:sectPr` where the schema wants it."""
    change = properties.find(W + "pPrChange")
    if change is None:
        properties.append(section)
    else:
        change.addprevious(section)


# --- comments -----------------------------------------------------------------------


def settled(
    comments: etree._Element, extended: etree._Element | None
) -> frozenset[str]:
    """List framer's comments that the person answered or marked as done."""
    if extended is None:
        return frozenset()
    answered: set[str] = set()
    for each in extended:
        parent = each.get(_W15 + "paraIdParent")
        if parent is not None:
            answered.add(parent)
        if each.get(_W15 + "done") in ("1", "true"):
            answered.add(each.get(_W15 + "paraId") or "")
    return frozenset(
        each.get(names.ID) or ""
        for each in comments
        if is_own(each) and _paragraph_ids(each) & answered
    )


def _paragraph_ids(comment: etree._Element) -> set[str]:
    return {each.get(_PARAGRAPH_ID) or "" for each in comment.iter(W + "p")} - {""}


def remove_comments(
    body: etree._Element, comments: etree._Element, kept: Iterable[str]
) -> set[str]:
    """Take framer's comments out of the document, but for those to be kept.

    Returns:
        The paragraph ids of the removed comments.
    """
    gone: set[str] = set()
    paragraphs: set[str] = set()
    for comment in list(comments):
        number = comment.get(names.ID) or ""
        if comment.tag == W + "comment" and is_own(comment) and number not in kept:
            gone.add(number)
            paragraphs |= _paragraph_ids(comment)
            comments.remove(comment)
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for each in list(body.iter(W + tag)):
            if each.get(names.ID) in gone:
                _unanchor(each)
    return paragraphs


def _unanchor(element: etree._Element) -> None:
    run = element.getparent()
    if run is None:
        return
    run.remove(element)
    if run.tag == W + "r" and all(each.tag == W + "rPr" for each in run):
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)


def forget_paragraphs(extended: etree._Element, paragraphs: set[str]) -> bool:
    """Drop what a side part says of removed comments; tell whether it said anything."""
    found = [
        each
        for each in extended
        if any(
            value in paragraphs
            for name, value in each.attrib.items()
            if str(name).endswith("}paraId")
        )
    ]
    for each in found:
        extended.remove(each)
    return bool(found)
