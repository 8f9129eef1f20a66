"""What a review reads levels and moves from: the career without the person.

Gendered words are made neutral before titles are read, times away are left out, studies
and their years are not looked at, the person's name is taken out of employers. So two
résumés that differ in these only cannot give different readings.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from framer.career.titles import read_title
from framer.knowledge.normalise import alternatives
from framer.model import Bullet, Position, Resume
from framer.review.words import one_of, words

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3


def career_of(resume: Resume) -> tuple[Position, ...]:
    """Give the positions to show: times away left out, numbered anew.

    A time away may tell of health or family; it reads as time that is not listed.
    """
    kept = [each for each in resume.positions if not _is_break(each)]
    return tuple(replace(each, id=f"p{number}") for number, each in enumerate(kept, 1))


def without_person(resume: Resume, positions: tuple[Position, ...]) -> Resume:
    """Give a résumé to find moves in, in which only the career is left."""
    return Resume(positions=tuple(_neutral(each, resume.name) for each in positions))


def _is_break(position: Position) -> bool:
    return "career-break" in position.employment or bool(
        one_of("breaks").search(position.title)
    )


def _neutral(position: Position, name: str | None) -> Position:
    employer = position.employer
    if name and employer and name.lower() in employer.lower():
        employer = re.sub(re.escape(name), "Own", employer, flags=re.I)
    return replace(
        position,
        title=fair_title(position.title),
        employer=employer,
        bullets=tuple(
            Bullet(neutral_words(each.text), each.at) for each in position.bullets
        ),
    )


@lru_cache(maxsize=4096)
def fair_title(title: str) -> str:
    """Give the form of a title that every gender's form of it shares.

    Of the forms in a fixed order, the first whose level is known counts.
    """
    plain = title
    for pattern, form in endings():
        plain = pattern.sub(form, plain)
    matches = _gendered().finditer(plain) if _may_be_gendered(plain) else ()
    match = next((each for each in matches if _counts(each.group())), None)
    if match is None:
        return plain
    group = _groups()[match.group().lower()]
    variants = [plain[: match.start()] + each + plain[match.end() :] for each in group]
    known = (each for each in variants if read_title(each).public.level is not None)
    return next(known, variants[0])


def neutral_words(text: str, *, bracketed: bool = False) -> str:
    """Put the neutral word in place of gendered ones.

    Args:
        text: Words of the résumé.
        bracketed: Show by `[…]` that a word was replaced.
    """
    if not _may_be_gendered(text):
        return text

    def neutral(match: re.Match[str]) -> str:
        if not _counts(match.group()):
            return match.group()
        word = _groups()[match.group().lower()][0]
        return f"[{word}]" if bracketed else word

    return _gendered().sub(neutral, text)


@cache
def endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Give the endings that show gender, each with its form without it."""
    return tuple((re.compile(each.pattern), each.form) for each in words().endings)


def _counts(word: str) -> bool:
    """Tell `Ms` from milliseconds and `his` from the system HIS."""
    if word.isupper() and len(word) <= _SHORT:
        return False
    return word.lower() not in _honorifics() or word in _honorifics().values()


@cache
def _honorifics() -> dict[str, str]:
    """Forms that count only as they are written, with a capital."""
    return {
        form.lower(): form
        for group in words().gendered
        for form in group.forms
        if form != form.lower()
    }


def _may_be_gendered(text: str) -> bool:
    return not _single().isdisjoint(_WORD.findall(text.lower()))


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """All forms of a word, by each of them; the neutral one first."""
    return {
        form.lower(): (group.neutral, *group.forms)
        for group in words().gendered
        for form in group.forms
    }


@cache
def _single() -> frozenset[str]:
    return frozenset(part for form in _groups() for part in _WORD.findall(form))


@cache
def _gendered() -> re.Pattern[str]:
    forms = alternatives(_groups())
    return re.compile(rf"(?<![\w'’])(?:{forms})(?![\w]|['’]\w)", re.I)
