"""Who somebody is, in the words of the résumé's own profile.

`Friendly retail professional with 14+ years in fabric stores` says, in a sentence: `a
retail professional with over 14 years in fabric stores`. Praise is left out, and where
the sentence goes on with anything but a plain list it is cut.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.framing.data import avoid
from framer.framing.english import in_latin_letters, with_article
from framer.framing.nounlines import listed
from framer.framing.prose import lower_word, title_in_prose
from framer.framing.rules import matches
from framer.framing.slots import Text
from framer.knowledge.loader import load_table
from framer.knowledge.normalise import alternatives
from framer.model import Evidence, Resume

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_HEAD = 5
_LEAST, _MOST = 5, 22
_LISTED = re.compile(r"[^,]+(?:, [^,]+)*,? (?:and|&) [^,]+")
_ARTICLE = re.compile(r"^(?:(?:I am|I'm|I’m) )?(?:an? |the )?", re.I)
_PLUS = re.compile(r"\b(\d{1,2}) ?\+ ?years?\b")


class ProfileExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of a profile and what is told of it; `told` is empty for nothing."""

    line: str
    told: str = ""


class ProfileFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `profile.toml`; the file says what each list is for."""

    persons: list[str]
    praise: list[str]
    joints: list[str]
    stops: list[str]
    filler: list[str]
    empty: list[str]
    fits: list[ProfileExample]
    does_not_fit: list[ProfileExample]


@cache
def profile_file() -> ProfileFile:
    """Give profile.toml."""
    return load_table("profile.toml", ProfileFile)


def who(resume: Resume) -> Text | None:
    """The first sentence of the profile that says who the person is."""
    items = resume.summary
    for item, following in zip(items[:2], (*items[1:], None), strict=False):
        if following is not None and following.text[:1].islower():
            return None  # a line that was wrapped: its sentence ends elsewhere
        for sentence in _SENTENCE.split(item.text)[:2]:
            said = who_in(sentence)
            if said is not None:
                return Text(said, Evidence(item.text, item.at or "summary", "duty"))
    return None


def who_in(sentence: str) -> str | None:
    """`a nurse with 17 years at the bedside`, with its article; None for all else."""
    plain = _ARTICLE.sub("", sentence.strip())
    plain = _PLUS.sub(r"over \1 years", plain)
    plain = _praise().sub("", plain)
    match = _shape().match(plain)
    if match is None:
        return None
    head = match["head"].split()
    rest = _cut(match["rest"])
    if rest is None or len(head) > _HEAD or head[-1].lower() not in _persons():
        return None
    if not _LEAST <= len(head) + len(rest.split()) <= _MOST:
        return None
    titled = len(head) > 1 and all(each[:1].isupper() for each in head)
    # only the first word of a sentence owes its capital to its place
    named = title_in_prose(" ".join(head)) if titled else _opened(head)
    said = with_article(f"{named} {_filler().sub('', rest)}")
    return said if _may(said) else None


def _opened(head: list[str]) -> str:
    return " ".join((lower_word(head[0]), *head[1:]))


def _cut(rest: str) -> str | None:
    """What follows the noun, up to where the sentence goes on."""
    rest = re.split(r"[.;:(|\t–—]| - ", rest, maxsplit=1)[0].strip(" ,")
    stop = _stop().search(rest)
    if stop is not None:
        rest = rest[: stop.start()].strip(" ,")
    if "," in rest and not _LISTED.fullmatch(rest):
        rest = rest.split(",", 1)[0]
    if rest.split(" ", 1)[0].lower() == "who" and "," in rest:
        return None
    last = rest.rsplit(" ", 1)[-1].lower()
    return None if last in listed("english") or len(rest.split()) < 2 else rest


def _may(said: str) -> bool:
    rules = avoid().rules
    empty = re.search(rf"\b(?:{alternatives(profile_file().empty)})\b", said, re.I)
    return (
        in_latin_letters(said)
        and not empty
        and "@" not in said
        and not re.search(r"\b(?:I|my|me)\b", said)
        and not any(matches(rule, said) for rule in rules.values())
    )


@cache
def _persons() -> frozenset[str]:
    return frozenset(profile_file().persons) | listed("persons")


@cache
def _praise() -> re.Pattern[str]:
    """Praise before the noun: `Friendly and organized`, `Kind, hard working`."""
    praise = alternatives(profile_file().praise)
    return re.compile(rf"^(?:(?:{praise})(?:,? and |, | & | ))+(?=[A-Za-z])", re.I)


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(profile_file().filler)}) ", re.I)


@cache
def _shape() -> re.Pattern[str]:
    joints = alternatives(profile_file().joints)
    return re.compile(
        rf"(?P<head>[A-Za-z][\w&/'’-]*(?: [\w&/'’-]+){{0,{_HEAD - 1}}}?)"
        rf"(?P<rest> (?:(?:{joints})\b|of (?=[\w-]+ years\b)).+)$",
        re.I,
    )


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf",? (?:{alternatives(profile_file().stops)})\b", re.I)
