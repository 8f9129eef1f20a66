"""What a post had, told as one says it: people as a team, land as what one works on.

`Eight sergeants, 60 constables` says neither that somebody led them nor that they were
had. Under a title of charge they are a team; under any other they are only named,
behind "with".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from framer.framing.clause import Clause
from framer.framing.data import words
from framer.framing.nounthings import COUNT, word_set
from framer.framing.results import WORK
from framer.knowledge.normalise import alternatives

# what is no team, or one already
_NO_STAFF = {"reports", "team members", "members", "team"}
_PARTS = re.compile(r", and |, | and ")
# a regiment, a whole company: nobody calls it a team
_MANY = re.compile(r"\D*(?:\d{3}|\d,\d{3})")
_FEW = re.compile(r"(?:one|two|1|2) ", re.I)


def fitted(clause: Clause, title: str) -> Clause:
    """A line of what was had, by what it names and the title of its role."""
    if not clause.own or clause.base != "have":
        return clause
    parts = _PARTS.split(clause.rest)
    if all(map(_colleagues().match, parts)):
        return replace(clause, verbs=(WORK,), rest=f"with {clause.rest}")
    if all(_counted_in("land", part) for part in parts):
        return replace(clause, verbs=(WORK,), rest=f"on {clause.rest}")
    if all(_counted_in("furniture", part) for part in parts):
        return replace(clause, loose=True)
    staff = [_staff().match(part) is not None for part in parts]
    if not any(staff):
        return clause
    if not in_charge(title):
        return replace(clause, loose=True)
    few = len(parts) == 1 and _FEW.match(clause.rest)
    if all(staff) and not few and not any(map(_MANY.match, parts)):
        return replace(clause, rest=f"a team of {clause.rest}")
    return clause


def in_charge(title: str) -> bool:
    """Whether a title is one of charge: `Shift Supervisor`, not `Buyer`."""
    named = re.split(r" to |,", title.lower(), maxsplit=1)[0]
    return bool(set(re.findall(r"[a-z]+", named)) & word_set("in_charge"))


@cache
def _staff() -> re.Pattern[str]:
    nouns = (each for each in words().people if each.endswith(("s", "people", "nnel")))
    known = alternatives({*nouns, "staff", *word_set("staff")} - _NO_STAFF)
    return re.compile(
        rf"(?:{COUNT}) (?!direct |on )(?:[\w-]+ ){{0,2}}?(?:{known})(?![\w-])",
        re.I,
    )


@cache
def _colleagues() -> re.Pattern[str]:
    return re.compile(rf"(?:{COUNT}) (?:[\w-]+ )?colleagues\b", re.I)


def _counted_in(name: str, part: str) -> bool:
    nouns = alternatives(word_set(name))
    return re.match(rf"(?:{COUNT}) (?:[\w-]+ )?(?:{nouns})\b", part, re.I) is not None
