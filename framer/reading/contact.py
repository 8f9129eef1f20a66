"""The lines of a résumé on how to reach the person, and those that only name it."""

from __future__ import annotations

import re

from framer.knowledge.normalise import has_digit
from framer.reading.dates import find_dates
from framer.reading.heading_words import clean_heading, headings

_CONTACT = re.compile(
    r"@|https?:|www\.|\blinked ?in\b|\bgithub\b|\btel\b|\bphone\b|\bmobile\b"
    r"|\be-?mail\b"
    r"|\btelefon\b|\bt[ée]l[ée]?f?o?n?[oe]?\b\.?:|(?:\+?\d[\d ()./-]{7,}\d)"
    r"|\b\w+\.(?:com|org|net|io|dev|me)\b",
    re.I,
)
# in small letters; to search without regard to case takes several times as long
_PAGE = re.compile(
    r"(?:page|p\.|seite|pagina|página|strona|sida|side|стр\.)\s*\d{1,2}"
    r"(?:\s*(?:of|von|de|sur|di|van|z|av|af|/)\s*\d{1,2})?"
)
_LONGEST = 160
_LONGEST_FOOT = 100


def is_contact(text: str) -> bool:
    """Say whether a line tells how to reach the person."""
    if len(text) > _LONGEST:
        return False
    found = _CONTACT.search(text)
    if found is None or not found.group()[0].isdigit():
        return found is not None
    spans = [each for each in find_dates(text) if each.kind in ("range", "open")]
    for each in reversed(spans):  # "01/2021-04/2021" is no number to call
        text = f"{text[: each.begin]} {text[each.end :]}"
    return not spans or _CONTACT.search(text) is not None


def is_page_number(text: str) -> bool:
    """Say whether a line is nothing but the number of a page: "Page 2 of 3"."""
    return len(text) < 20 and _PAGE.fullmatch(text.strip().casefold()) is not None


def repeats_top(text: str, name: str) -> bool:
    """Say whether a line is the name again with the number of a page."""
    if not name or len(text) > _LONGEST_FOOT or not has_digit(text):
        return False
    folded = text.casefold()
    rest = folded.replace(name.casefold(), " ")
    found = _PAGE.search(rest)
    if found is None or (rest == folded and not is_contact(text)):
        return False
    rest = rest[: found.start()] + rest[found.end() :]
    words = re.sub(r"[^\w]+", " ", rest).split()
    return not words or " ".join(words) in headings().phrases or is_contact(rest)


def is_page_line(text: str) -> bool:
    """Say whether a line of the page names the paper itself: "Resume - Clerk"."""
    head, sign, rest = text.partition(" - ")
    if not sign or len(text) > _LONGEST_FOOT or find_dates(text):
        return False
    return (
        bool(rest.strip()) and headings().phrases.get(clean_heading(head)) == "contact"
    )
