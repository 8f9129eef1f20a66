"""How sentences on a job begin: "Worked as", "3 years experience in", "I joined"."""

from __future__ import annotations

import re
from functools import cache

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.date_tables import cut, duration_end, tables
from framer.reading.vocabulary import spaced, title_by_ending
from framer.reading.word_files import plain_words

_LONG = 60
_CLAUSE = re.compile(r"(?<=[,.]\s)\S")
_FIRST_PERSON = frozenset(("i", "ive", "ich", "je"))
_ARTICLE = r"(?:(?:an?|the)\s+)?"
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\.?\s*")
# where the title in a sentence ends
_TITLE_END = re.compile(r"\s(?:at|with|for|in|by|of)\s|[,.;(]")
# so many words may stand between a length of time and what it is the length of
_BETWEEN = 3
# so many signs has a number of years: "12.5+"
_LENGTH = 5


@cache
def _openers() -> dict[str, str]:
    """Give what opens a sentence on a job."""
    openers = {spaced(word): "title" for word in plain_words("openers")}
    openers.update(
        (spaced(word), "employer") for word in plain_words("employer_openers")
    )
    return openers


def opener(text: str) -> tuple[int, str]:
    """Skip "Worked as" before a title, "Worked with" before an employer."""
    openers = _openers()
    head = spaced(text[:36]).split()
    for size in (4, 3, 2, 1):
        kind = openers.get(" ".join(head[:size])) if len(head) > size else None
        if kind is not None:
            found = re.match(rf"(?:\S+\s+){{{size}}}{_ARTICLE}", text)
            if found and _opens(text[found.end() :], kind):
                return found.end(), kind
    told = _behind_length(text)
    if told[1]:
        return told
    return _in_the_middle(text, openers) if len(text) > _LONG else (0, "")


def opener_behind(text: str, end: int) -> tuple[int, str]:
    """Skip dates and "worked with": "2016 – 2018: worked with Acme as Clerk".

    Args:
        text: The row.
        end: Where the dates in front end.
    """
    begin = end
    while begin < len(text) and not text[begin].isalnum():
        begin += 1
    skipped, kind = opener(text[begin:])
    return (begin + skipped, kind) if kind else (0, "")


def _opens(text: str, kind: str) -> bool:
    """Say whether a name begins here, or a sure title: "Acme", "iVoice", "cleaner"."""
    head = text[:3]
    if head[:1].isupper():
        return True
    if head[:1].isalnum() and any(sign.isupper() for sign in head[1:]):
        return True
    if kind != "title" or not head[:1].isalpha():
        return False
    title = _TITLE_END.split(text[:_LONG], maxsplit=1)[0].strip()
    return title_likeness(title) >= SURE_TITLE or title_by_ending(title)


@cache
def _lengths() -> frozenset[str]:
    return frozenset(map(spaced, plain_words("of_length")))


@cache
def _numbers() -> frozenset[str]:
    return frozenset(plain_words("number_words"))


def _behind_length(text: str) -> tuple[int, str]:
    """Skip "3 years 2 months experience in" before an employer, "... as" a title."""
    first = text.split(None, 1)[0].lower() if text[:1].isalnum() else ""
    worded = not first[:1].isdecimal() and first in _numbers() and " " in text
    if not worded and not (first[:1].isdecimal() and len(first) <= _LENGTH):
        return 0, ""
    length = f"1 {text[len(first) :].lstrip()}" if worded else text
    tokens = cut(length[:_LONG])
    after = duration_end(tokens, 0)
    if not after or after >= len(tokens) or tokens[0].text not in length[:4]:
        return 0, ""
    if not {each.text for each in tokens[:after]} & tables().sets["duration_units"]:
        return 0, ""
    at = tokens[after].begin + len(text) - len(length)
    known = False
    for _ in range(_BETWEEN):
        found = _WORDS.match(text, at)
        if found is None:
            return 0, ""
        at = found.end()
        known = spaced(found.group()) in _lengths()
        if known:
            break
    if not known:
        return 0, ""
    join = _WORDS.match(text, at)
    word = spaced(join.group()) if join is not None else ""
    if join is not None and word == "of":  # "of working as"
        for _ in range(2):
            more = _WORDS.match(text, join.end())
            if more is None:
                return 0, ""
            join, word = more, spaced(more.group())
    if join is None or word not in {
        *plain_words("title_joins"),
        *plain_words("sentence_joins"),
    }:
        return 0, ""
    kind = "title" if word in plain_words("title_joins") else "employer"
    article = re.compile(_ARTICLE).match(text, join.end())
    end = article.end() if article is not None else join.end()
    return (end, kind) if _opens(text[end:], kind) else (0, "")


def _in_the_middle(text: str, openers: dict[str, str]) -> tuple[int, str]:
    """Find "..., from 2009 to 2015, I was Under-gardener at"."""
    for found in _CLAUSE.finditer(text, 0, 80):
        head = spaced(text[found.end() - 1 : found.end() + 36]).split()
        if not head or head[0] not in _FIRST_PERSON:
            continue
        for size in (4, 3, 2, 1):
            kind = openers.get(" ".join(head[:size])) if len(head) > size else None
            if kind is not None:
                start = found.end() - 1
                words = re.match(rf"(?:\S+\s+){{{size}}}{_ARTICLE}", text[start:])
                end = start + words.end() if words else len(text)
                if text[end : end + 1].isupper():
                    return end, kind
    return 0, ""
