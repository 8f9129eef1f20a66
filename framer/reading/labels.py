"""What parts the fields of a row, and the words that say what stands behind them."""

from __future__ import annotations

import re
from functools import cache

from framer.knowledge.loader import load_table
from framer.knowledge.titles import title_likeness
from framer.reading.vocabulary import label_kind, spaced, vocabulary
from framer.reading.word_files import EmploymentWords

_REMARK = re.compile(r"\([^\W\d_A-ZÄÖÜ][^()]*\)")
_CLAUSE = re.compile(r"(?<=[,.]\s)\S")
_FIRST_PERSON = frozenset(("i", "ive", "ich", "je"))
_AS = re.compile(r"\s(as|als|como|come)(?=\s+[A-ZÀ-Þ])")
_LONG, _SURE_TITLE = 60, 0.8
_LOOSE = frozenset(("duties", "department", "employment", "project"))


@cache
def separators() -> re.Pattern[str]:
    """Give what may part two fields of a row."""
    sure = [word for word, safe in vocabulary().joins.items() if safe and word != "@"]
    joins = "|".join(re.escape(word) for word in sorted(sure, key=len, reverse=True))
    words = load_table("employment-words.toml", EmploymentWords).joins
    whole = "|".join(words["whole"])
    stops = "".join(rf"(?<!\b{word})" for word in words["short"])
    # none begins with a letter or digit, which one look at the first sign tells
    return re.compile(
        r"(?!\w)(?:\t+|\s*[|¦│‖]+\s*|\s*[·•∙▪●◦■♦❖»]\s*|\s{2,}|\s*\\\s+"
        r"|\s*(?:→|->|=>|➔|⟶)\s*"
        r"|\s+[-–—―−－~]+\s*|[-–—―−－]+\s+|[—–]|\s*/{2,}\s*|\s+/\s+|\s*;\s*|,(?!\d)\s*"
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
        if found and len(head) <= 45 and rest.strip():
            kind = label_kind(head)
            sure = sign == ":" or cells or kind not in _LOOSE or " " in head.strip()
            if kind is not None and sure:
                return kind, len(head) + 1
    return "", 0


@cache
def _openers() -> dict[str, str]:
    """Give what opens a sentence on a job."""
    words = load_table("employment-words.toml", EmploymentWords).plain
    openers = dict.fromkeys(words["openers"], "title")
    openers.update(dict.fromkeys(words["employer_openers"], "employer"))
    return openers


@cache
def sentence_separators() -> re.Pattern[str]:
    """Give what parts the fields of a sentence on a job."""
    words = load_table("employment-words.toml", EmploymentWords).plain
    joins = "|".join(
        re.escape(word)
        for word in sorted(words["sentence_joins"] + words["title_joins"], reverse=True)
    )
    pattern = (
        rf"{separators().pattern}|(?:\s+|(?<=[\s)]))(?:{joins})\s+(?=(?-i:[A-ZÀ-Þ]))"
    )
    return re.compile(pattern, re.I)


@cache
def _title_separators() -> re.Pattern[str]:
    """Give what parts "Acme, Smallville as Clerk"."""
    joins = "|".join(re.escape(word) for word in sorted(title_joins(), reverse=True))
    behind = r"(?=(?-i:[A-ZÀ-Þ]))"
    return re.compile(rf"{separators().pattern}|\s+(?:{joins})\s+{behind}", re.I)


def separators_of(text: str, *, opened: bool, dated: bool) -> re.Pattern[str]:
    """Give what parts the fields of this row.

    Args:
        text: The row.
        opened: It is a sentence on a job.
        dated: Dates stand in it.
    """
    if opened:
        return sentence_separators()
    join = _AS.search(text) if dated else None
    if join is not None and spaced(join.group(1)) in title_joins():
        behind = re.split(r"[,(|\t]|\s[–—-]\s", text[join.end(1) :], maxsplit=1)[0]
        if title_likeness(behind.strip()) >= _SURE_TITLE:
            return _title_separators()
    return separators()


@cache
def title_joins() -> frozenset[str]:
    """Give the words that stand before a title: "as"."""
    words = load_table("employment-words.toml", EmploymentWords).plain
    return frozenset(words["title_joins"])


def opener(text: str) -> tuple[int, str]:
    """Skip "Worked as" before a title, "Worked with" before an employer."""
    openers = _openers()
    head = spaced(text[:36]).split()
    for size in (4, 3, 2, 1):
        kind = openers.get(" ".join(head[:size])) if len(head) > size else None
        if kind is not None:
            found = re.match(rf"(?:\S+\s+){{{size}}}(?:(?:an?|the)\s+)?", text)
            if found and text[found.end() : found.end() + 1].isupper():
                return found.end(), kind
    return _in_the_middle(text, openers) if len(text) > _LONG else (0, "")


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
                words = re.match(
                    rf"(?:\S+\s+){{{size}}}(?:(?:an?|the)\s+)?", text[start:]
                )
                end = start + words.end() if words else len(text)
                if text[end : end + 1].isupper():
                    return end, kind
    return 0, ""


def remarks(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Give the brackets that hold a remark: "(bearings, 1,900 employees)"."""
    return [
        (found.start() + 1, found.end() - 1)
        for found in _REMARK.finditer(text, begin, end)
        if "," in found.group()
    ]
