"""Parts of a house: which go with a title, and what such a part calls itself."""

from __future__ import annotations

import re
from functools import lru_cache

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.vocabulary import spaced, vocabulary
from framer.reading.word_files import employment_words

_DOCTOR = re.compile(r"(?:Dr|Prof)\b", re.I)


def is_partnership(text: str) -> bool:
    """Say whether a text is a practice with what its partners are: "Boyd, P.A."."""
    name, comma, letters = text.rpartition(",")
    if not comma or title_likeness(name) >= SURE_TITLE:
        return False
    known = spaced(letters)
    return known in vocabulary().callings or (
        known in vocabulary().practices
        and letters.replace(".", "").strip().isupper()
        and letters.strip() not in vocabulary().codes
    )


@lru_cache(maxsize=8)
def _known(kind: str) -> tuple[str, ...]:
    return tuple(employment_words().departments[kind])


@lru_cache(maxsize=4096)
def of_a_title(text: str) -> bool:
    """Say whether a part of a house goes with the title before it: "Division of X"."""
    return f"{spaced(text)} ".startswith(
        tuple(f"{each} " for each in _known("title_parts"))
    )


@lru_cache(maxsize=4096)
def lists_parts(text: str) -> bool:
    """Say whether a name may list what it cares for: "Office of Planning, Budget"."""
    return f"{spaced(text)} ".startswith(
        tuple(f"{each} " for each in _known("listing"))
    )


@lru_cache(maxsize=4096)
def is_unit(text: str) -> bool:
    """Say whether a text calls itself a part of a house: "Acquisition Division"."""
    words = spaced(text).split()
    return len(words) > 1 and words[-1] in _known("units")


def is_practice(text: str, name: int, begin: int, end: int) -> bool:
    """Say whether letters belong to a practice before them: "Dr. Hale, DDS".

    Args:
        text: The row.
        name: Where the name before the letters begins.
        begin: Where the letters begin.
        end: Where they end.
    """
    letters = text[begin:end]
    if spaced(letters) in vocabulary().callings:
        house = text[name:begin].rstrip(" ,")
        return ("&" in house or _DOCTOR.match(house) is not None) and (
            title_likeness(house) < SURE_TITLE
        )
    if not letters.replace(".", "").isupper() or " " in letters:
        return False
    if spaced(letters) not in vocabulary().practices:
        return False
    if letters in vocabulary().codes and text[end : end + 1] in ("", " "):
        return False  # "Reading, PA"
    return title_likeness(text[name:begin].rstrip(" ,")) < 0.5
