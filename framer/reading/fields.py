"""How much a text looks like a title, an employer, a place, a degree, by its words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.knowledge.normalise import has_digit
from framer.knowledge.titles import title_likeness
from framer.reading.markers import opens_via, via_of
from framer.reading.units import is_partnership, is_unit
from framer.reading.vocabulary import (
    employer_likeness,
    is_credential,
    is_department,
    marker_kind,
    opens_department,
    place_likeness,
    spaced,
    title_by_ending,
    vocabulary,
)
from framer.reading.word_files import employment_words

_WRITTEN = re.compile(r"[\s,(]+")


@lru_cache(maxsize=8192)
def is_degree(text: str) -> bool:
    """Say whether a text speaks of a degree or a school leaving certificate."""
    words = spaced(text).split()
    known = vocabulary()
    if known.studies.isdisjoint(words[:4]):
        return False
    if f"{' '.join(words[:3])} ".startswith(known.classes):
        return True
    for place, word in enumerate(words[:4]):
        if word in known.degrees:
            if word in _STUDENTS and title_likeness(
                " ".join(words[place + 1 :][:3])
            ) > (_LIKE_TITLE):
                return False  # "Undergraduate Research Assistant"
            if len(word) <= 3 or word in ("master", "masters", "student", "associate"):
                # short ones must be written as degrees: BA, MSc, not "me" or "be"
                raw = _WRITTEN.split(text)
                written = raw[place] if place < len(raw) else ""
                if len(word) <= 3 and not (
                    written[:1].isupper()
                    and any(sign.isupper() or sign == "." for sign in written[1:])
                ):
                    continue
                if len(word) > 3 and not (
                    place + 1 < len(words)
                    and words[place + 1] in ("of", "in", "degree", "s")
                ):
                    continue
                if place and len(word) <= 3:
                    continue
            return True
        pair = " ".join(words[place : place + 2])
        if (
            pair in known.degree_pairs
            or " ".join(words[place : place + 3]) in known.degree_pairs
        ):
            return True
    return False


@cache
def _title_letters() -> tuple[str, ...]:
    """Give what ends a title though it is a legal form: " SE"."""
    return tuple(f" {each}" for each in employment_words().titles["letters"])


@lru_cache(maxsize=8192)
def field_scores(text: str) -> tuple[float, float, float, float]:
    """Score a text as title, employer, place and as something else."""
    if not (text[:1].isalpha() or any(map(str.isalpha, text))):
        return -3.0, -2.5, -1.5, 0.0
    if has_digit(text) and _NUMBER.search(text):
        return -3.0, -2.0, -2.0, 0.3
    place_like = place_likeness(text)
    title_like = title_likeness(text)
    if title_like < 0.8 and title_by_ending(text):
        title_like = 0.8
    if title_like > 0.4 and _only_department(text):
        title_like = 0.4
    if title_like and spaced(text) in vocabulary().strong_pairs:
        title_like = 0.0  # "United States Marine Corps"
    if place_like == 0.6 and title_likeness(text[: text.rfind(" ")]) < 0.5:
        title_like = min(title_like, 0.3)  # "Coaldale AB"
    if place_like >= 0.85 and "," in text:
        # the codes of some states are titles as well: "San Jose, CA"
        title_like = min(title_like, 0.3)
    elif place_like == _TOWN_AND_CODE and title_like and _is_town_and_code(text):
        title_like = 0.3
    employer_like = employer_likeness(text)
    if "," in text and employer_like < _PARTNERS and is_partnership(text):
        title_like, employer_like = 0.0, _PARTNERS
    if text.endswith(_title_letters()) and title_likeness(text.rpartition(" ")[0]):
        employer_like = 0.0
    likes = title_like, employer_like, place_like
    words = _by_words(*likes)
    form = _by_form(text, *likes)
    meaning = _by_meaning(text, *likes)
    title, employer, place, other = map(sum, zip(words, form, meaning, strict=True))
    kind = marker_kind(text)
    if kind == "career-break":
        title = max(title, 1.8)
    elif kind == "freelance":
        title, employer = min(title, 0.5), max(employer, 1.8)
    return title, employer, place, other


def _only_department(text: str) -> bool:
    """Say whether a text is a title for its last word alone: "Borle Warehouse"."""
    rest, _, last = text.rpartition(" ")
    if not rest or spaced(last) not in vocabulary().departments:
        return False
    return title_likeness(rest) < 0.1 and not is_department(text)


_TOWN_AND_CODE, _PARTNERS, _LIKE_TITLE = 0.6, 0.9, 0.5
_STUDENTS = frozenset(
    ("undergraduate", "undergrad", "postgraduate", "graduate", "doctoral")
)


def _is_town_and_code(text: str) -> bool:
    """Say whether a text is a title for the code of a state alone: "Smallville AB"."""
    town, _, code = text.rpartition(" ")
    words = town.split()
    return (
        code in vocabulary().codes
        and 0 < len(words) <= 2
        and title_likeness(town) < 0.1
        and all(
            len(word) > 3 and word.istitle() and not is_department(word)
            for word in words
        )
    )


# money, percent, codes of courses: never a title, never an employer
_NUMBER = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?(?:[kKmM]\s?)?[$€£¥₹]|^\d+(?:[.,]\d+)+\s?[kKmMbB]?$"
    r"|^\d+\s?%$|^[A-Z]{2,5}\s?\d{3}[A-Z]?\b"
)
# what tells how large a house is
_SIZE = re.compile(r",\s*[$€£]?\d[\d.,]*\s*[^\W\d]")
# a name of a shop: "Boothroyd's Chemist", "Lanyon's"
_OWNED = re.compile(r"[^\W\d_]+['’]s(?:\s+[^\W\d_]|$)")
_Scores = tuple[float, float, float, float]


def _by_words(title_like: float, employer_like: float, place_like: float) -> _Scores:
    """Judge by the vocabularies; what speaks for one speaks against the others."""
    title = -1.2 + 3.2 * title_like
    employer = 1.9 * employer_like
    place = -1.1 + 2.7 * place_like
    if employer_like >= 0.9:
        title -= 2.6
    elif employer_like >= 0.6 and title_like < 0.9:
        title -= 0.9 if title_like >= 0.3 else 1.5
    if title_like >= 0.3 and employer_like < 0.9:
        employer -= 1.9 * title_like
    if title_like >= 0.8 and place_like < 1.0:
        place -= 1.0
    if place_like >= 0.8:
        title -= 1.5 if title_like >= 0.5 else 6.0
        employer -= (2.8 if place_like == 0.9 else 1.8) if employer_like < 0.6 else 0.5
    elif place_like >= 0.4:
        employer -= 0.3
    return title, employer, place, -1.0


def _by_form(
    text: str, title_like: float, employer_like: float, place_like: float
) -> _Scores:
    """Judge by length, capitals and full stops."""
    words = text.split()
    size = len(words)
    long = max(size - 7, 0)
    title, employer, place, other = -0.45 * long, -0.3 * long, -0.5 * long, 0.0
    place -= 0.3 * max(size - 4, 0)
    if size > 2 and place_like < 0.4:
        place -= 0.4
    if text[0].islower():
        title, employer, place = title - 0.5, employer - 0.8, place - 0.8
        other += 0.3
    if text[0].islower() and _SIZE.search(text):
        title, other = title - 3.0, other + 1.0  # "parcel carrier, 80 staff"
    last = words[-1].strip(".")
    stops = text.endswith(".") and (
        (size > 1 and last.islower() and len(last) > 2) or (size > 5 and last.isdigit())
    )
    if stops and employer_like < 0.9:
        title, employer, place = title - 1.0, employer - 1.5, place - 1.0
        other += 0.4
    if size >= 7 and title_like < 0.8 and employer_like < 0.9:
        other += min(0.2 * (size - 6), 1.2)
    if _OWNED.match(text) and spaced(text).split()[0] not in vocabulary().whose:
        title, employer = title - 0.9, employer + 1.2
    if text[-1] in "»”“" and size > 1:
        title, employer = title - 1.0, employer + 1.5
    if text[0].isdigit() and size > 1 and words[1][0].islower():
        employer -= 1.5
        if words[0][-1].isdigit():
            title -= 3.0  # "8,000 hour apprenticeship", not "2nd officer"
    if place_like >= 0.8 and text[0].isdigit():
        employer -= 1.3
    if size <= 2 and not place_like and sum(sign.isdigit() for sign in text) >= 3:
        # a grade or a number: "GS-0343-12"
        employer -= 1.5
        other += 0.3
    if size == 1 and sum(sign.isdigit() for sign in text) >= 3:
        title -= 1.0  # "A320"
    if size > 2 and title_like < 0.8 and employer_like < 0.6 and _is_told(text):
        title, employer = title - 2.5, employer - 1.5
    return title, employer, place, other


def _is_told(text: str) -> bool:
    """Say whether somebody speaks in a text: "What I do for fun"."""
    return not vocabulary().speaking.isdisjoint(spaced(text).split())


def _by_meaning(
    text: str, title_like: float, employer_like: float, place_like: float
) -> _Scores:
    """Judge texts that are a department, a marker or a degree."""
    title = employer = place = other = 0.0
    if employer_like < 0.9 and (is_department(text) or is_credential(text)):
        employer = -2.2 if len(spaced(text).split()) < 3 else -1.0
        place, other = -0.9, 0.4
    if employer_like < 0.9 and is_unit(text) and title_like < 0.5:
        title, other = title - 1.5, other + 0.5
    agency = via_of(text) if opens_via(text) else None
    if agency is not None and not agency[0]:
        employer, other = employer - 3.0, other + 1.5
    if opens_department(text):
        other += 0.9
    kind = marker_kind(text)
    if kind == "career-break":
        employer -= 2.0
        other += 0.3
    elif kind is not None:
        other += 2.2
        employer -= 0.8
        place -= 2.0 if kind == "plain" and place_like < 0.4 else 0.3 * (place_like < 1)
        title -= 1.0 if title_like < 0.8 else 0.5
    if is_degree(text):
        title -= 2.0
        other += 1.0
    return title, employer, place, other
