"""A phrase of a résumé line as it stands in a sentence of prose."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.data import words
from framer.framing.prose import article

# A bracket without a blank before it is part of a word: 510(k).
_BRACKETS = re.compile(r"\s+\([^()]*\)|^\([^()]*\)\s*")

_LOOSE_TEAM = re.compile(r"(?:^|(?<=\band )|(?<=, )|(?<=\bwith ))team of(?= )")

_LOOSE_SUM = re.compile(
    r"^(?=(?:annual |total )?[$£€]\d[\d.,]*\s?[kKmMbB]?(?:n|illion)? (?:annual "
    r"|operating "
    r"|capital |a year |media )?(?:budget|portfolio|P&L|territory|contract|project|book"
    r"|programme|program|pipeline|account|fund|operation|department|business)\b)"
)

# Plurals, and nouns that are not counted: 24-hour accountability.
_NO_ARTICLE = ("s", "ity", "ment", "care", "cover", "work")
_LOOSE_SIZE = re.compile(
    r"^(?=\d+(?:,\d{3})?-[a-z]+ (?:[a-z]+ )?([a-z]+)\b)"
    r"(?!\S+ [a-z]+s (?:from|to|by|of|for|in|at|on|with|across|and)\b)"
)


_FIRST_NOUNS = re.compile(
    r"^((?:[a-z][a-z-]*|[A-Z][a-z]+day|[A-Z]{2,6})(?: [a-z][a-z-]*){0,2}?)"
    r"(?=$|,| (?:from|to|by|of|for|on|in|at|with|across|and|into|over|within|while"
    r"|used|that|which|after|against|between)\b)"
)


def with_left_out_article(rest: str, verb: str) -> str:
    """The phrase with the article that résumé style leaves out, where it is missed.

    Args:
        rest: What follows the verb: `office move to a new building`.
        verb: Base form of the verb; what it brings about is new and takes "a".
    """
    if verb == "work" and rest.startswith("on "):
        return f"on {with_left_out_article(rest[3:], 'see')}"
    match = _FIRST_NOUNS.match(rest)
    if match is None:
        return rest
    nouns = match.group(1).split()
    if nouns[0] in _determined() or nouns[-1] not in _count_nouns():
        return rest
    lead = article(nouns[0]) if verb in _creating() else "the"
    return f"{lead} {rest}"


@cache
def _determined() -> frozenset[str]:
    return frozenset(words().determined.split())


@cache
def _count_nouns() -> frozenset[str]:
    return frozenset(words().count_nouns.split())


@cache
def _creating() -> frozenset[str]:
    return frozenset(words().creating.split())


def short_forms(rest: str) -> str:
    """A phrase of a résumé line with `w/` written out."""
    return re.sub(r"\bw/ ?", "with ", rest)


def spoken(rest: str) -> str:
    """A phrase of a résumé line as it stands in a sentence of prose.

    Left-out articles come back, brackets go, short forms are written out.
    """
    text = _BRACKETS.sub("", rest)
    text = re.sub(r" ?& ?(?=[a-z])(?<=[a-z] & )|(?<=[a-z]) & (?=\w)", " and ", text)
    text = re.sub(r"\bw/ ?", "with ", text)
    text = re.sub(r"(?<=\w) \+ (?=\w)", " and ", text)
    text = re.sub(r"(?:\s?/\s?|\s)(?:yr|year|annum|p\.a)\b\.?", _per_year, text)
    text = re.sub(r"~\s?(?=[\d$£€])|\bapprox\.? (?=[\d$£€])", "about ", text)
    text = _LOOSE_TEAM.sub("a team of", text)
    if _LOOSE_SUM.match(text):
        text = f"a {text}" if not text.startswith("annual") else f"an {text}"
    size = _LOOSE_SIZE.match(text)
    mass = text.partition(" ")[2].split(" ", 1)[0].endswith(_NO_ARTICLE[1:])
    if size and not mass and not size.group(1).endswith("s"):
        lead = "an" if re.match(r"(?:8|11|18)(?!\d)|8\d", text) else "a"
        text = f"{lead} {text}"
    return re.sub(r"\s+", " ", text).strip(" ,")


def _per_year(match: re.Match[str]) -> str:
    return match.group() if match.group() == " year" else " a year"
