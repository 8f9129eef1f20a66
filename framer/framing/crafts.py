"""The work that a title names, as a noun: `finance management` of a finance manager."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.framing.data import words
from framer.framing.prose import is_foreign, short_title
from framer.knowledge.loader import load_table

_MOST_WORDS = 3
# Letters by which two words are known to be of one family: sell, seller.
_STEM = 4


class CraftExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A title and its craft; `craft` is empty where it has none."""

    title: str
    craft: str = ""


class CraftsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `crafts.toml`; the file says what each list is for."""

    ranks: list[str]
    classes: list[str]
    general: list[str]
    akin: list[list[str]]
    not_first: list[str]
    not_before: list[str]
    people: list[str]
    light: list[str]
    nouns: dict[str, str]
    whole: dict[str, str]
    fits: list[CraftExample]
    does_not_fit: list[CraftExample]


@cache
def crafts_file() -> CraftsFile:
    """Give crafts.toml."""
    return load_table("crafts.toml", CraftsFile)


@cache
def craft(title: str) -> str | None:
    """The work of a title; None where its words do not say it."""
    file = crafts_file()
    plain = _classes().sub("", short_title(title)).strip()
    if is_foreign(title) or re.search(r"[,/(\d&]", plain):
        return None
    parts = plain.split()
    while len(parts) > 1 and parts[0].lower() in file.ranks:
        parts.pop(0)
    said = " ".join(parts).lower()
    if said in file.whole:
        return file.whole[said] or None
    if not parts or len(parts) > _MOST_WORDS or parts[0].lower() in file.not_first:
        return None
    if any(part.lower() in file.not_before for part in parts):
        return None
    noun = file.nouns.get(parts[-1].lower())
    return " ".join((*parts[:-1], noun)) if noun else None


def title_stems(title: str) -> frozenset[str]:
    """Beginnings of a title's words, without those that only give a rank."""
    found = re.findall(r"[a-z]{4,}", title.lower())
    return frozenset(word[:_STEM] for word in found if word not in _ranks())


@cache
def _ranks() -> frozenset[str]:
    return frozenset(words().ranks.split())


@cache
def _classes() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(crafts_file().classes)})\b", re.I)
