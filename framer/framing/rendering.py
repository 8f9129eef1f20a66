"""Wordings are filled with values; every fact that was used is kept.

`((...))` is a sentence that stands only if everything that it names is known, and
`((... // ...))` takes the first that does. A missing value anywhere else means that the
wording does not fit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from framer.framing.prose import OPEN_COMMA, capitalise, with_article
from framer.framing.slots import Text
from framer.model import BLANK, Evidence

_SPACED = re.compile(r" ([.,;:?!])")
_LOOSE = (" .", " ,", " ;", " :", " ?", " !")
_DOUBLE = re.compile(r",([.;])")
# A name with a comma, where the sentence goes on behind it.
_GOES_ON = re.compile(rf"{OPEN_COMMA}(?= \w)")
_OPTIONAL = re.compile(r"\(\((.*?)\)\)", re.S)
_FIELD = re.compile(
    r"\{\{\s*(?P<path>\w+(?:\.\w+)*)\s*(?P<filters>(?:\|\s*\w+\s*)*)\}\}"
)
_FILTERS = {"cap": capitalise, "an": with_article}

_Words = tuple[str, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class _Field:
    """A named value of a wording and what is done to it."""

    path: str
    filters: tuple[str, ...]


class Values(dict[str, Any]):
    """Values to fill many wordings with: each name and part is looked up once."""

    def __init__(self, values: dict[str, Any]) -> None:
        """Keep the values."""
        super().__init__(values)
        self._found: dict[str, Any] = {}
        self._filled: dict[str, _Words | None] = {}

    def find(self, path: str) -> Any:
        """The value of a name such as `new.one.did`, None where there is none."""
        if path not in self._found:
            first, *rest = path.split(".")
            value: Any = self.get(first)
            for part in rest:
                value = getattr(value, part, None)
            self._found[path] = value
        return self._found[path]

    def fill(self, part: str) -> _Words | None:
        """One part of a wording with its facts; None where a value is missing."""
        if part not in self._filled:
            self._filled[part] = self._fill(part)
        return self._filled[part]

    def _fill(self, part: str) -> _Words | None:
        words: list[str] = []
        facts: list[Evidence] = []
        for piece in _pieces(part):
            if isinstance(piece, str):
                words.append(piece)
                continue
            value = self.find(piece.path)
            if not isinstance(value, str):
                return None
            words.append(_filtered(value, piece.filters))
            if isinstance(value, Text):
                facts.extend(value.facts)
        return "".join(words), tuple(facts)


def _filtered(value: str, filters: tuple[str, ...]) -> str:
    text = str(value)
    for name in filters:
        text = _FILTERS[name](text)
    return text


@cache
def _pieces(part: str) -> tuple[str | _Field, ...]:
    """A part of a wording as plain words and the values between them."""
    found: list[str | _Field] = []
    reached = 0
    for match in _FIELD.finditer(part):
        found.append(part[reached : match.start()])
        names = re.findall(r"\w+", match.group("filters"))
        found.append(_Field(match.group("path"), tuple(names)))
        reached = match.end()
    found.append(part[reached:])
    return tuple(each for each in found if each != "")


@cache
def _parts(text: str) -> tuple[tuple[str, ...], ...]:
    """A wording as parts, each with its alternatives; a required part has one."""
    parts: list[tuple[str, ...]] = []
    for number, piece in enumerate(_OPTIONAL.split(text)):
        if number % 2 == 0:
            parts.append((piece,) if piece else ())
        else:
            parts.append(tuple(each.strip() for each in piece.split("//")))
    return tuple(parts)


def ready(values: dict[str, Any]) -> Values:
    """Values made ready to fill many wordings with."""
    return values if isinstance(values, Values) else Values(values)


def render(text: str, values: dict[str, Any]) -> _Words | None:
    """Fill a wording; None where it names something that is not known."""
    made = drawn(text, values)
    return None if made is None else finished(*made)


def finished(words: str, used: list[Evidence]) -> _Words:
    """A filled wording as it is read, with each of its facts once."""
    return tidy(words), tuple(dict.fromkeys(used))


def drawn(text: str, values: dict[str, Any]) -> tuple[str, list[Evidence]] | None:
    """A filled wording as it comes: enough to choose by, and quicker."""
    parts = _parts(text)
    if not parts:
        return None
    known = ready(values)
    words: list[str] = []
    used: list[Evidence] = []
    for number, choices in enumerate(parts):
        for choice in choices:
            made = known.fill(choice)
            if made is not None:
                words.append(made[0])
                used.extend(made[1])
                break
        else:
            if choices and number % 2 == 0:
                return None
    return "".join(words), used


def tidy(text: str) -> str:
    """Close up blanks and doubled stops that left-out parts leave behind."""
    if OPEN_COMMA in text:
        text = _GOES_ON.sub(",", text).replace(OPEN_COMMA, "")
    text = " ".join(text.split())
    if "|" in text:
        text = re.sub(r" ?\| ?", " | ", text)
    text = text.replace(", being responsible for ", ", responsible for ")
    if any(each in text for each in _LOOSE):
        text = _SPACED.sub(r"\1", text)
    if ".." in text:
        text = re.sub(r"\.\.+", ".", text)
    return _DOUBLE.sub(r"\1", text) if ",." in text or ",;" in text else text


def blanks(text: str) -> tuple[str, ...]:
    """The questions of a text's blanks, in order."""
    return tuple(BLANK.findall(text))
