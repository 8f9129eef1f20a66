"""What parts the fields of a row, and the words that say what stands behind them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.knowledge.normalise import alternatives, has_digit
from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    place_likeness,
    spaced,
    title_by_ending,
    vocabulary,
)
from framer.reading.word_files import employment_words, plain_words

_REMARK = re.compile(r"\([^\W\d_A-ZÄÖÜ][^()]*\)")
# what a house does and how large it is: "Tamar Freight – parcel carrier, 80 staff"
_REMARK_TAIL = re.compile(r"\s[–—-]\s([a-zà-ÿ][^\t|–—]*,\s*[\d$€£][^\t|–—]*)$")
_AS = re.compile(r"\s(as(?: an?| the)?|als|como|come)(?=\s+[^\W\d_])")
_JOINED = re.compile(r"(?:as|als|como|come|en|in)\b", re.I)
_LONG = 60
# a word or a sign that can stand before an employer
_AT_FIRST = re.compile(r"@|[^\W\d_]{2,6}\s")
_LONGEST_LABEL = 60
_LONG_ROW, _SURE_HOUSE = 110, 0.6
_TITLE_END = re.compile(r"[,(|\t]|\s[–—-]\s")
_FIELD_END = re.compile(r"[,(|\t:]|\s[–—-]\s")
_DATES_FIRST, _LIKE_PLACE = re.compile(r"^[\d\s/.–—-]+"), 0.4
_LOOSE = frozenset(("duties", "department", "employment", "project"))


@cache
def separators() -> re.Pattern[str]:
    """Give what may part two fields of a row."""
    sure = [word for word, safe in vocabulary().joins.items() if safe and word != "@"]
    joins = alternatives(sure)
    words = employment_words().joins
    whole = "|".join(words["whole"])
    stops = "".join(rf"(?<!\b{word})" for word in words["short"])
    # none begins with a letter or digit, which one look at the first sign tells
    return re.compile(
        r"(?!\w)(?:\t+|\s*[|¦│‖]+\s*|\s*[·•∙▪●◦■♦❖»]\s*|\s{2,}|\s*\\\s+"
        r"|\s*(?:→|->|=>|➔|⟶)\s*"
        r"|\s+\.\s+|\s+[-–—―−－~]+\s*|[-–—―−－]+\s+|[—–]|\s*/{2,}\s*|\s+/\s+|\s*;\s*|,(?!\d)\s*"
        rf"|\s*[()\[\]]+(?:[^\S\t]|,)*|:\s+|\s*@\s*|\s+(?:{joins})\s+(?!(?:{whole})\b)"
        rf"|(?<=[^\W\d_]{{4}}){stops}\.\s+(?=[^\W\d_]))",
        re.I,
    )


def label_in_front(text: str, *, cells: bool) -> tuple[str, int]:
    """Read a label at the start: `Company: Acme`, or `From – To` in a cell before."""
    head, dash, rest = text.partition(" - ")
    if dash and rest.strip() and spaced(head) in vocabulary().dashed:
        return label_kind(head) or "", len(head) + 3
    for sign in (":", "\t"):
        head, found, rest = text.partition(sign)
        if found and len(head) <= _LONGEST_LABEL and rest.strip():
            kind = label_kind(head)
            sure = sign == ":" or cells or kind not in _LOOSE or " " in head.strip()
            if kind is not None and sure:
                return kind, len(head) + 1
    return "", 0


@lru_cache(maxsize=2)
def sentence_separators(*, small: bool) -> re.Pattern[str]:
    """Give what parts the fields of a sentence on a job.

    Args:
        small: Its title is written small: "as cashier".
    """
    words = employment_words().plain
    joins = "|".join(
        re.escape(word)
        for word in sorted(words["sentence_joins"] + words["title_joins"], reverse=True)
    )
    known = (word for word in words["title_joins"] if small or " " in word)
    loose = "|".join(sorted(known, key=len, reverse=True))
    pattern = (
        rf"{separators().pattern}|(?:\s+|(?<=[\s)]))(?:{joins})\s+(?=(?-i:[A-ZÀ-Þ]))"
        rf"|\s+(?:{loose})\s+(?=[^\W\d_])"
    )
    return re.compile(pattern, re.I)


@cache
def _title_separators() -> re.Pattern[str]:
    """Give what parts "Acme, Smallville as Clerk"."""
    joins = "|".join(re.escape(word) for word in sorted(title_joins(), reverse=True))
    behind = r"(?=[^\W\d_])"
    return re.compile(rf"{separators().pattern}|\s+(?:{joins})\s+{behind}", re.I)


def separators_of(text: str, *, opened: bool, dated: bool) -> re.Pattern[str]:
    """Give what parts the fields of this row.

    Args:
        text: The row.
        opened: It is a sentence on a job.
        dated: Dates stand in it.
    """
    join = _AS.search(text) if dated else None
    if opened:
        small = join is not None and text[join.end() :].lstrip()[:1].islower()
        return sentence_separators(small=small)
    if join is not None and spaced(join.group(1)) in title_joins():
        behind = _TITLE_END.split(text[join.end(1) :], maxsplit=1)[0]
        if title_likeness(behind.strip()) >= SURE_TITLE:
            return _title_separators()
    return _loose_separators() if _joins_house(text) else separators()


@cache
def _loose() -> re.Pattern[str]:
    words = plain_words("loose_joins")
    joins = alternatives(words)
    return re.compile(rf"\s+({joins})\s+(?=[A-ZÀ-Þ])")


@cache
def _loose_separators() -> re.Pattern[str]:
    return re.compile(rf"{separators().pattern}|{_loose().pattern}", re.I)


def _joins_house(text: str) -> bool:
    """Say whether a title and a house are joined: "Camarera en Restaurante Quill"."""
    found = _loose().search(text) if len(text) < _LONG_ROW else None
    if found is None:
        return False
    title = _FIELD_END.split(text[: found.start()])[-1]
    house, *rest = _FIELD_END.split(text[found.end() :], maxsplit=1)
    title, house = _DATES_FIRST.sub("", title.strip()), house.strip()
    if title_likeness(title) < SURE_TITLE and not title_by_ending(title):
        return False
    if " " in house and employer_likeness(house) >= _SURE_HOUSE:
        return True
    # "Employé polyvalent à ARCOS, Le Robert": a house, for its town stands behind it
    town = "".join(rest).strip()
    behind = found.group(1) == "à" and town[:1].isupper() and not has_digit(town)
    return behind and place_likeness(house) < _LIKE_PLACE


@cache
def title_joins() -> frozenset[str]:
    """Give the words that stand before a title: "as"."""
    words = employment_words().plain
    return frozenset(words["title_joins"])


def behind_join(text: str) -> int:
    """Skip "als" before a title that stands in a row of its own."""
    if not text[:1].isalpha() or not _JOINED.match(text):
        return 0
    for join in sorted(title_joins(), key=len, reverse=True):
        if spaced(text[: len(join)]) == join and text[len(join) : len(join) + 1] == " ":
            rest = text[len(join) :].strip()
            title = _TITLE_END.split(rest, maxsplit=1)[0].strip()
            sure = title_likeness(title) >= SURE_TITLE or title_by_ending(title)
            return len(join) + 1 if title[:1].isupper() and sure else 0
    return 0


@cache
def _sure_joins() -> re.Pattern[str]:
    sure = [word for word, safe in vocabulary().joins.items() if safe]
    return re.compile(rf"(?:{alternatives(sure)})\s+(?=[A-ZÀ-Þ0-9])", re.I)


def behind_at(text: str) -> int:
    """Skip "at" before an employer that stands in a row of its own: "at Acme Ltd"."""
    if len(text) > _LONG or text.endswith(".") or not _AT_FIRST.match(text):
        return 0
    found = _sure_joins().match(text)
    if found is None:
        return 0
    words = re.findall(r"[^\W\d_]{4,}", text[found.end() :])
    return found.end() if words and not any(word.islower() for word in words) else 0


def remarks(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Give the brackets that hold a remark: "(bearings, 1,900 employees)"."""
    asides = [
        (found.start() + 1, found.end() - 1)
        for found in _REMARK.finditer(text, begin, end)
        if "," in found.group()
    ]
    tail = _REMARK_TAIL.search(text, begin, end)
    if tail is not None:
        asides.append((tail.start(1), tail.end() + 1))
    return asides
