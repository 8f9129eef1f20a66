"""The look of what is inserted, taken from a bullet that is there.

It is a copy of the paragraph's and of one run's properties, without what belongs to
that one place: section breaks, page breaks, other people's tracked changes.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from framer.output.word_places import Piece, Place, pieces
from framer.reading import ooxml_names as names
from framer.reading.ooxml_names import VAL, W
from framer.reading.ooxml_text import plain, starts_with_bullet

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGN = re.compile(r"[ \t]*\S[ \t]*")
_PLACE_BOUND = (
    "sectPr",
    "pPrChange",
    "pageBreakBefore",
    "cnfStyle",
    "outlineLvl",
)
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "numberingChange")
_UNSEEN = ("vanish", "webHidden", "specVanish", "highlight")
# in a w:rPr these stand after a w:highlight
_AFTER_HIGHLIGHT = frozenset(
    W + name
    for name in (
        *("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em"),
        *("lang", "eastAsianLayout", "specVanish", "oMath"),
    )
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """The look of a bullet, taken from one that is there.

    Attributes:
        properties: A copy of its paragraph's properties, None if it has none.
        sign: Copies of the runs with the bullet sign that was typed in front of it.
        look: A copy of the properties of its longest run, None if it has none.
    """

    properties: etree._Element | None
    sign: tuple[etree._Element, ...]
    look: etree._Element | None


def pattern(place: Place, *, plain_look: bool = False) -> Pattern:
    """Take the look of a line.

    Args:
        place: The line.
        plain_look: Leave out what sets a title or an employer apart: bold, capitals.
    """
    mine = [each for each in pieces(place.paragraph) if each.line == place.line]
    text = "".join(each.text for each in mine)
    match = _SIGN.match(text) if starts_with_bullet(plain(text)) else None
    length = len(match.group()) if match else 0
    look = _look(mine)
    if plain_look and look is not None:
        drop(look, ("b", "bCs", "i", "iCs", "caps", "smallCaps", "u", "color"))
    return Pattern(
        properties=_properties(place.paragraph),
        sign=_sign(mine, length),
        look=look,
    )


def _properties(paragraph: etree._Element) -> etree._Element | None:
    found = paragraph.find(names.PARAGRAPH_PROPERTIES)
    if found is None:
        return None
    copy = deepcopy(found)
    copy.tail = None
    drop(copy, _PLACE_BOUND)
    numbering = copy.find(W + "numPr")
    if numbering is not None:
        drop(numbering, _CHANGES)
    look = copy.find(W + "rPr")
    if look is not None:
        drop(look, _CHANGES)
        if len(look) == 0:
            copy.remove(look)
    return copy


def _look(mine: list[Piece]) -> etree._Element | None:
    """Take the properties of the run with the most words, links left aside."""
    lengths: dict[etree._Element, int] = {}
    for each in mine:
        lengths[each.run] = lengths.get(each.run, 0) + len(each.text)
    own = [run for run in lengths if _link(run) is None] or list(lengths)
    if not own:
        return None
    found = max(own, key=lambda run: lengths[run]).find(W + "rPr")
    return None if found is None else _copied_look(found)


def _link(run: etree._Element) -> etree._Element | None:
    return next(run.iterancestors(W + "hyperlink"), None)


def _copied_look(look: etree._Element) -> etree._Element:
    copy = deepcopy(look)
    copy.tail = None
    drop(copy, (*_CHANGES, *_UNSEEN))
    return copy


def drop(element: etree._Element, gone: tuple[str, ...]) -> None:
    """Take out of an element its children of these names."""
    for each in list(element):
        if isinstance(each.tag, str) and each.tag in {W + name for name in gone}:
            element.remove(each)


def _sign(mine: list[Piece], length: int) -> tuple[etree._Element, ...]:
    runs: list[etree._Element] = []
    for each in mine:
        if length <= 0:
            break
        run = etree.Element(W + "r")
        look = each.run.find(W + "rPr")
        if look is not None:
            run.append(_copied_look(look))
        copy = deepcopy(each.element)
        copy.tail = None
        if each.element.tag == names.TEXT:
            copy.text = (each.element.text or "")[:length]
            copy.set(SPACE, "preserve")
        run.append(copy)
        runs.append(run)
        length -= len(each.text)
    return tuple(runs)


def highlighted(look: etree._Element | None) -> etree._Element:
    """Give a look with a yellow ground, so that a blank is seen."""
    made = etree.Element(W + "rPr") if look is None else deepcopy(look)
    highlight = etree.Element(W + "highlight")
    highlight.set(VAL, "yellow")
    after = next((each for each in made if each.tag in _AFTER_HIGHLIGHT), None)
    if after is None:
        made.append(highlight)
    else:
        after.addprevious(highlight)
    return made
