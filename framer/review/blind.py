"""The words of a résumé as a review may show them.

Always: personal matters (age, family, health, origin, belief) are taken out, gendered
words in quoted lines are made neutral. In a blind review also: the person's name,
contacts, schools and years of study. What was replaced stands in square brackets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from framer.knowledge.normalise import alternatives
from framer.knowledge.titles import title_likeness
from framer.model import YEAR, Resume
from framer.review.fair import endings, neutral_words
from framer.review.words import words

_LONGEST = 240


class Shown:
    """Makes the words of one résumé fit to be shown.

    Args:
        resume: The résumé.
        blind: Leave out who the person is as well.
    """

    def __init__(self, resume: Resume, *, blind: bool) -> None:
        """Learn what to leave out."""
        self.blind = blind
        self._names = _name_pattern(resume.name) if resume.name else None
        self._schools = _school_pattern(resume) if blind else None

    def quote(self, text: str) -> str:
        """Give a line of the résumé, shortened where it is very long."""
        text = neutral_words(self._without_personal(_plain(text)), bracketed=True)
        text = self._without_person(text)
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"

    def title(self, text: str) -> str:
        """Give a title, word for word unless the review is blind."""
        text = _plain(text)
        if not self.blind:
            return text
        for pattern, form in endings():
            text = pattern.sub(rf"[{form}]", text)
        return self._without_person(neutral_words(text, bracketed=True))

    def name(self, text: str | None) -> str:
        """Give the name of an employer or a place."""
        return self._without_person(_plain(text or ""))

    def studied(self, text: str) -> str:
        """Leave the years out of a line about studies in a blind review."""
        return YEAR.sub("[year]", text) if self.blind else text

    def is_about_person(self, text: str) -> bool:
        """Tell whether a line names the person or holds something personal."""
        named = self._names is not None and self._names.search(text) is not None
        return named or is_personal(text)

    def _without_personal(self, text: str) -> str:
        for pattern in _personal():
            text = pattern.sub("[…]", text)
        return text

    def _without_person(self, text: str) -> str:
        if not self.blind:
            return text
        if self._names is not None:
            text = self._names.sub("[name]", text)
        if self._schools is not None:
            text = self._schools.sub("[school]", text)
        return _contact().sub("[contact]", text)


def is_personal(text: str) -> bool:
    """Tell whether a line holds a personal matter or tells how to reach somebody."""
    return any(each.search(text) for each in (*_personal(), _contact()))


def _plain(text: str) -> str:
    """Take out line breaks and characters that nobody sees."""
    if text.isprintable():
        return " ".join(text.split())
    kept = "".join(
        each if unicodedata.category(each)[0] != "C" else " " for each in text
    )
    return " ".join(kept.split())


@cache
def _personal() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each.pattern) for each in words().personal)


@cache
def _contact() -> re.Pattern[str]:
    return re.compile(words().contact.pattern)


def _name_pattern(name: str) -> re.Pattern[str] | None:
    """Find the name in full, turned round, with an initial, or its rarer parts."""
    parts = [part for part in re.findall(r"[^\W\d_][\w'’-]*", name) if len(part) > 1]
    if not parts:
        return None
    first, last = map(re.escape, (parts[0], parts[-1]))
    forms = [
        r"\W{1,3}".join(map(re.escape, parts)),
        rf"{last}\W{{1,3}}{first}",
        rf"{first[0]}\.? ?{last}",
        rf"{first}\W{{1,3}}{last}",
    ]
    plain = set(words().names.plain)
    # a part that is a plain word or a title would tear holes into other words
    rare = [
        part
        for part in parts
        if part[0].isupper()
        and part.lower() not in plain
        and len(part) > 2
        and title_likeness(part) <= 0
    ]
    whole = f"(?i:{'|'.join(forms)})"
    alone = "|".join(re.escape(part) for part in rare)
    return re.compile(rf"(?<!\w)(?:{whole}{'|' + alone if alone else ''})(?!\w)")


def _school_pattern(resume: Resume) -> re.Pattern[str] | None:
    employers = {(each.employer or "").lower() for each in resume.positions}
    names = {
        each.issuer.strip()
        for each in resume.credentials
        if each.kind == "education" and each.issuer and len(each.issuer.strip()) > 3
    }
    kept = [each for each in names if each.lower() not in employers]
    if not kept:
        return None
    return re.compile(rf"(?<!\w)(?:{alternatives(kept)})(?!\w)", re.I)
