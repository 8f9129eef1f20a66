"""Employers as they stand in a sentence."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.framing.data import words
from framer.framing.firms import called, shouted_name, without_legal_form
from framer.framing.prose import OPEN_COMMA, shouted_words, title_in_prose
from framer.knowledge.normalise import alternatives
from framer.model import Position

# A street with its number, and all behind it: ", Str. Depozitelor 5, Chitila".
_ADDRESS = re.compile(
    r",(?: [^\W\d][\w.'’-]*){1,4} (?:nr\.? ?|no\.? ?)?\d+\w?(?=$|,).*$"
)


@cache
def _served_in() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words().served_in)})\b")


@cache
def _held_of() -> re.Pattern[str]:
    titles = alternatives(words().held_of)
    return re.compile(rf"(?:{titles})(?=$|[,/]| and | & )")


def employer_in_prose(name: str) -> str:
    """An employer's name with the article that it takes in a sentence."""
    plain = _plain_name(name)
    lower = plain.lower()
    ends = tuple(words().with_the_ends)
    if lower.startswith("the "):
        return plain
    inside = any(each in lower for each in words().with_the_inside)
    if inside or lower.startswith(tuple(words().with_the)) or lower.endswith(ends):
        return f"the {plain}"
    return plain


def _plain_name(name: str) -> str:
    """A name without a bracket behind it, without its legal form and not shouted."""
    plain = re.sub(r"\s+\([^()]*\)$", "", name.strip().rstrip(",;"))
    plain = _site(_ADDRESS.sub("", plain))
    said = without_legal_form(plain)
    return called(said, shouted_words()) if shouted_name(said) else said


def _site(name: str) -> str:
    """The school, hospital or shop of a name that puts its owner before it."""
    _, _, last = name.rpartition(", ")
    parts = last.lower().split()
    return last if len(parts) > 1 and parts[-1] in words().sites else name


def employer_phrase(position: Position) -> str | None:
    """`at Harbour General`, `in the US Army`, or None where no company is named."""
    return _employer_phrase(position.employer or "", position.title)


@lru_cache(maxsize=1024)
def _employer_phrase(employer: str, title: str) -> str | None:
    name = _plain_name(employer)
    if not name or name.lower() in words().no_company:
        return None
    lower = name.lower()
    if any(f" {note}" in f" {lower} " for note in words().place_notes):
        return None  # where the work was, not whose it was
    if _served_in().search(lower):
        if lower.startswith("the "):
            return f"in the {name[4:]}"
        return f"in the {name}"
    if _held_of().match(title_in_prose(title).lower()):
        return f"of {employer_in_prose(name)}"
    return f"at {employer_in_prose(name)}"


@lru_cache(maxsize=1024)
def with_open_comma(name: str) -> str:
    """A name, marked where it holds a comma that a sentence has to close."""
    _, comma, last = name.rpartition(", ")
    firm = re.search(r" (?:&|and) ", last) or (
        last.lower().split(" ")[0] in words().company_endings
    )
    return f"{name}{OPEN_COMMA}" if comma and not firm else name
