"""Markers of how a job was held: "(Contract)", "via Hays", "Client: Acme"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from framer.knowledge.normalise import alternatives
from framer.model import Employment
from framer.reading.vocabulary import marker_kind, spaced, vocabulary
from framer.reading.word_files import employment_words, plain_words

_GOES_ON = frozenset(("for", "of", "to", "with", "after", "due", "and", "in"))
# how much of a week: "(60%)"
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d)?\s?%")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*$")


@lru_cache(maxsize=8)
def _openers(kind: str) -> re.Pattern[str]:
    table = employment_words()
    words = table.plain[kind]
    joined = alternatives(words)
    return re.compile(rf"(?:^|[\s(\[–—-]+)(?:{joined})[\s:]+(.+?)[)\]]*$", re.I)


def split_marker(text: str) -> tuple[str, list[Employment]]:
    """Cut trailing markers in brackets away; a title needs words of its own."""
    kinds: list[Employment] = []
    while True:
        found = _BRACKET.search(text)
        if found is None or not text[: found.start()].strip():
            return text, kinds
        told = found.group(1).strip()
        kind = "plain" if _SHARE.fullmatch(told) else marker_kind(told)
        if kind is None:
            return text, kinds
        if kind != "plain":
            kinds.append(cast(Employment, kind))
        text = text[: found.start()].rstrip(" ,-–—|")


@lru_cache(maxsize=4096)
def employment_in_title(title: str) -> tuple[Employment, ...]:
    """Give the kinds of employment that a title's own words state."""
    found: list[Employment] = []
    words = spaced(title).split()
    telling = plain_words("title_words")
    for word in words:
        if word in telling:
            kind = vocabulary().markers.get(word)
            if kind and kind != "plain" and kind not in found:
                found.append(cast(Employment, kind))
    if not found:
        known = vocabulary().markers
        for size in range(len(words), 0, -1):
            # "full-time carer for a parent", not "sabbatical officer"
            whole = size == len(words) or (size > 1 and words[size] in _GOES_ON)
            if whole and known.get(" ".join(words[:size])) == "career-break":
                found.append("career-break")
                break
    return tuple(found)


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    table = employment_words()
    return frozenset(words.split()[0] for words in table.plain["via"])


def opens_via(text: str) -> bool:
    """Say at a glance whether a text could begin as "via Hays" does."""
    return text.partition(" ")[0].strip("(:").lower() in _first_words()


def via_of(text: str) -> tuple[str, str] | None:
    """Part "Acme (via Hays)" into employer and agency."""
    return _opened(text, "via")


def client_of(text: str) -> tuple[str, str] | None:
    """Part "Hays (client: Acme)" into employer and client."""
    return _opened(text, "client")


def _opened(text: str, kind: str) -> tuple[str, str] | None:
    found = _openers(kind).search(text)
    if found is None:
        return None
    before = text[: found.start()].strip(" ,-–—|([")
    opener = text[found.start() : found.start(1)].strip(" ([-–—")
    if (
        not before
        and opener[:1].isupper()
        and opener.isalpha()
        and opener.lower() not in ("via", "through")
    ):
        return None  # "Uber Eats", "Site Solutions"
    if before and text[found.start()] not in "([–—-" and kind == "client":
        return None
    if before and found.group(0)[:1] == " " and kind == "via":
        word = found.group(0).split()[0].strip("([–—-").lower()
        if word not in ("via", "through"):
            return None
    return before, found.group(1).strip(" ,()[]")
