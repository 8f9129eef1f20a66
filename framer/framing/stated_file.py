"""`stated-reasons.toml`: how résumés say why a post was left or taken."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives

Place = Literal["new", "old", "leaving", "profile"]


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to say a reason; the file says what each key is for."""

    where: list[Place]
    pattern: str
    fits: list[str]
    does_not_fit: list[str]
    stance: Literal["chosen", "ended", ""] = ""
    to: str = ""
    noun: str = ""
    because: str = ""
    says: str = ""
    private: bool = False
    deed: bool = False


class StatedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `stated-reasons.toml`."""

    labels: list[str]
    verbs: list[str]
    ends: list[str]
    joints: list[str]
    private: list[str]
    things: list[str]
    shapes: list[Shape]


@cache
def stated_file() -> StatedFile:
    """Give stated-reasons.toml."""
    return load_table("stated-reasons.toml", StatedFile)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a shape, in any case."""
    things = "|".join(sorted(stated_file().things, key=len, reverse=True))
    return re.compile(pattern.replace("{things}", f"(?:{things})"), re.I)


@cache
def ends() -> re.Pattern[str]:
    """Where a reason ends and another matter begins."""
    words = alternatives(stated_file().ends)
    return re.compile(rf"\s*(?:[;:(|]|,\s| [-–—] )|\s+(?:{words})\b|[.!?]+$", re.I)


@cache
def joints() -> re.Pattern[str]:
    """Where a reason may be cut to leave a private matter out."""
    words = alternatives(stated_file().joints)
    return re.compile(rf"\s+(?:{words})\s", re.I)


@cache
def private() -> re.Pattern[str]:
    """Words of private matters."""
    return re.compile(rf"\b(?:{'|'.join(stated_file().private)})\b", re.I)


@cache
def label() -> re.Pattern[str]:
    """The label of the field, alone or with what follows it."""
    words = alternatives(stated_file().labels)
    return re.compile(rf"^(?:{words})\s*(?:[:–—-]\s*)?", re.I)
