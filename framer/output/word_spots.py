"""The right place of a suggested bullet: first in its role, like the bullets there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from framer.model import Position, Report
from framer.output.word_looks import Pattern, pattern
from framer.output.word_own import POINTS
from framer.output.word_places import Place, Places, begins_control, is_filled_by_word
from framer.reading import ooxml_names as names
from framer.reading.ooxml_names import W

_HOLDERS = (
    names.BODY,
    names.TEXT_BOX,
    W + "tc",
    W + "sdtContent",
    W + "customXml",
)
_GONE = (W + "del", W + "moveFrom")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a bullet goes.

    Attributes:
        place: The bullet that it goes before; or the line that it goes after, where the
            role has no bullet.
        like: None before a bullet; else how the new one looks.
        followed: Another paragraph comes after the place.
    """

    place: Place
    like: Pattern | None = None
    followed: bool = True


def find_spot(
    report: Report, places: Places, position: Position, at: str
) -> Spot | None:
    """Find the place of a bullet in a position.

    Args:
        report: The report that it comes from.
        places: The addresses of the document.
        position: The position that it belongs to.
        at: Address of the line that it belongs to; if that is a bullet, the new one
            goes before it.

    Returns:
        None where nothing can be inserted without disturbing what is there.
    """
    named = [each for each in position.bullets if each.at == at]
    found = [
        place
        for each in (*named, *position.bullets)
        if (place := places.find(each.at, each.text)) is not None
    ]
    if not found:
        return _below_title(report, places, position)
    for place in found:
        if _takes_before(place.paragraph):
            return Spot(place)
    first = found[0]
    followed = _is_followed(first.paragraph)
    if begins_control(first.paragraph) and _takes_after(
        first.paragraph, followed=followed
    ):
        return Spot(first, pattern(first), followed)
    return None


def _below_title(report: Report, places: Places, position: Position) -> Spot | None:
    """Find the place below the last line of a position that has no bullets."""
    title = places.find(position.at, position.title)
    if title is None:
        return None
    head = [title]
    for at, words in (
        (position.employer_at, position.employer),
        (position.dates_at, position.dates_text),
    ):
        place = places.find(at, words or "")
        if place is not None and _is_beside(place, title):
            head.append(place)
    last = max(head, key=places.rank)
    if _others_follow(report, places, position, last):
        return None
    paragraph = last.paragraph
    followed = _is_followed(paragraph)
    if not _takes_after(paragraph, followed=followed):
        return None
    like = _nearest_bullet(report, places, last)
    if like is not None:
        return Spot(last, pattern(like), followed)
    if any(
        each.line.at == position.at and each.line.heading is not None
        for each in report.resume.placed
    ):
        return None  # in the look of a heading it would be one
    return Spot(last, pattern(last, plain_look=True), followed)


def _is_beside(place: Place, title: Place) -> bool:
    return place.paragraph.getparent() is title.paragraph.getparent()


def _others_follow(
    report: Report, places: Places, position: Position, last: Place
) -> bool:
    """Tell whether another position begins further down in the same paragraph."""
    return any(
        place.paragraph is last.paragraph and place.line > last.line
        for each in report.resume.positions
        if each is not position
        and (place := places.find(each.at, each.title)) is not None
    )


def _nearest_bullet(report: Report, places: Places, to: Place) -> Place | None:
    """Find the bullet of another position whose look can be taken."""
    found = [
        place
        for each in report.resume.positions
        for bullet in each.bullets[:1]
        if (place := places.find(bullet.at, bullet.text)) is not None
        and place.line == 1
    ]
    at = places.rank(to)[0]
    return min(found, key=lambda each: abs(places.rank(each)[0] - at), default=None)


def _takes_before(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph can be inserted before another one."""
    above = next(_neighbours(paragraph, preceding=True), None)
    flows_in = above is not None and above.tag == W + "p" and _has_mark(above, _GONE)
    return _is_held(paragraph) and not flows_in and not begins_control(paragraph)


def _takes_after(paragraph: etree._Element, *, followed: bool) -> bool:
    """Tell whether a paragraph can be inserted after another one."""
    unfit = _GONE if followed else (*_GONE, W + "ins", W + "moveTo")
    return _is_held(paragraph) and not _has_mark(paragraph, unfit)


def _is_held(paragraph: etree._Element) -> bool:
    parent = paragraph.getparent()
    if parent is None or parent.tag not in _HOLDERS:
        return False
    return not is_filled_by_word(paragraph)


def _is_followed(paragraph: etree._Element) -> bool:
    section = paragraph.find(f"{names.PARAGRAPH_PROPERTIES}/{names.SECTION}")
    if section is not None:
        return False
    following = next(_neighbours(paragraph), None)
    return following is not None and following.tag == W + "p"


def _neighbours(
    paragraph: etree._Element, *, preceding: bool = False
) -> Iterator[etree._Element]:
    return (
        each
        for each in paragraph.itersiblings(preceding=preceding)
        if each.tag not in POINTS
    )


def _has_mark(paragraph: etree._Element, kinds: tuple[str, ...]) -> bool:
    look = paragraph.find(f"{names.PARAGRAPH_PROPERTIES}/{W}rPr")
    return look is not None and any(each.tag in kinds for each in look)
