"""The person's name: behind its label, or the line at the top that is most like one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from framer.knowledge.titles import title_likeness
from framer.reading.dates import find_dates
from framer.reading.heading_words import exact_kind
from framer.reading.layout import Row
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    place_likeness,
    spaced,
)
from framer.reading.word_files import plain_words

# rows at the top among which a name and its label are looked for
_TOP, _FORM = 8, 16
# what a name must be worth
_LEAST, _TITLE, _MOST, _LONGEST, _LONGEST_ROW = 1.0, 0.95, 5, 45, 80
_FIELD = re.compile(r"\t| [|·•] |,")
_LABEL = re.compile(r"\s*[:\t]\s*")
_NOT_NAMES = re.compile(r"[\d@:/\\|]|https?")
_STOP = re.compile(r"[^\W\d_]{3}\.$")
_LETTER = re.compile(r"[^\W\d_]")
_MAIL = re.compile(r"[\w.+-]+@|(?:in|com)/[\w-]+")


@lru_cache(maxsize=8)
def _words(kind: str) -> frozenset[str]:
    return frozenset(map(spaced, plain_words(kind)))


@cache
def _particles() -> frozenset[str]:
    return frozenset(plain_words("particles"))


def find_name(rows: list[Row]) -> tuple[Row, str] | None:
    """Find the person's name among the first rows."""
    return _labelled(rows[:_FORM]) or _at_top(rows[:_TOP])


def names_paper(text: str) -> bool:
    """Say whether a line only says what the paper is: "Curriculum vitae", "Hello!"."""
    words = spaced(text).split()
    return bool(words) and _words("papers").issuperset(words)


def _labelled(rows: list[Row]) -> tuple[Row, str] | None:
    """Find the name that a form gives: in one field, or the family's and one's own."""
    found: dict[str, tuple[Row, str]] = {}
    for row, after in zip(rows, [*rows[1:], None], strict=False):
        begin = row.text[:2]
        if begin.isascii() and begin.lower() not in _begins():
            continue  # as nearly all rows
        if len(row.text) > _LONGEST_ROW:
            continue
        parted = ":" in row.text or "\t" in row.text
        parts = _LABEL.split(row.text.strip(), maxsplit=1) if parted else [row.text]
        kind = _label(parts[0])
        if not kind or kind in found:
            continue
        value = _LABEL.sub(" ", parts[1]).strip() if len(parts) > 1 else ""
        if value:
            found[kind] = row, value
        elif after is not None and not _label(after.text):
            found[kind] = after, after.text.strip()
    found = {kind: each for kind, each in found.items() if _could_be_name(each[1])}
    first = found.get("first") or found.get("name")
    last = found.get("last")
    if first and last and last[1] not in first[1] and first[1] not in last[1]:
        return first[0], f"{first[1]} {last[1]}"
    whole = found.get("name") or first or last
    return whole if whole and " " in whole[1] else None


def _label(text: str) -> str:
    """Give what a label says it stands before: `name`, `last`, `first`, "" if none."""
    return _labels().get(spaced(text), "")


@cache
def _labels() -> dict[str, str]:
    kinds = {
        "name": "name_labels",
        "first": "first_name_labels",
        "last": "surname_labels",
    }
    return {word: kind for kind, words in kinds.items() for word in _words(words)}


@cache
def _begins() -> frozenset[str]:
    """Give how labels of names begin."""
    return frozenset(label[:2] for label in _labels())


def _could_be_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and not _NOT_NAMES.search(text)


def _at_top(rows: list[Row]) -> tuple[Row, str] | None:
    """Find the line that is most like a name."""
    best: tuple[float, Row, str] | None = None
    mails = ""
    for number, row in enumerate(rows):
        bound = 2.5 - 0.4 * number + (row.line.size or 10.0) / 10
        bound += 0.5 * row.line.bold
        if bound < _LEAST or (best is not None and bound <= best[0]):
            continue  # whatever its words say
        text = _bare(_FIELD.split(row.text, maxsplit=1)[0]) or _bare(row.text)
        text = text[:-1] if _STOP.search(text) else text
        text = _stacked(text, row, rows[number + 1 : number + 2])
        words = [word for word in text.split() if _LETTER.search(word)]
        if not 1 <= len(words) <= _MOST or not _could_be_name(text):
            continue
        if not all(_in_name(word) for word in words):
            continue
        if exact_kind(row.line) is not None or label_kind(text) is not None:
            continue
        score = bound - (0.0 if 2 <= len(words) <= 4 else 1.5)
        if score < _LEAST or (best is not None and score <= best[0]):
            continue
        title = title_likeness(text)
        score -= 2.5 * title + 2.0 * employer_likeness(text)
        score -= 2.0 * place_likeness(text)
        if title >= _TITLE or find_dates(text):
            continue
        if len(words) == 1:
            mails = mails or " ".join(_MAIL.findall(" ".join(r.text for r in rows)))
            if spaced(text) not in spaced(mails):
                continue  # "Contents", where no address says that it is a name
        if best is None or score > best[0]:
            best = (score, row, text)
    if best is None or best[0] < _LEAST:
        return None
    return best[1], best[2]


def _stacked(text: str, row: Row, below: list[Row]) -> str:
    """Put the two lines of a name together that stand one above the other."""
    if not below or " " in text or not text[:1].isupper():
        return text
    line, after = row.line, below[0].line
    last = below[0].text.strip()
    alike = line.bold == after.bold and line.size == after.size
    alike = alike and text.isupper() == last.isupper() and text == row.text.strip()
    if not alike or not last.isalpha() or not last[0].isupper() or label_kind(last):
        return text
    return text if exact_kind(after) is not None else f"{text} {last}"


def _in_name(word: str) -> bool:
    """Say whether a word can stand in a name."""
    bare = word.strip(".,()").casefold()
    return word[:1].isupper() or word[0] in "(#" or bare in _particles()


def _bare(text: str) -> str:
    """Leave out what the paper calls itself: "Resume of Ann Lee", "Ann Lee – CV"."""
    text = text.strip("# ")
    if "'" not in text and _words("papers").isdisjoint(spaced(text).split()):
        return text
    words = text.split()
    papers, joins = _words("papers"), _words("of_papers")
    begin, end, told = 0, len(words), False
    while begin < end:
        word = spaced(words[begin])
        if word in papers:
            told = True
        elif word and not (word in joins and (told or "'" in words[begin])):
            break
        begin += 1
    while end > begin and spaced(words[end - 1]) in (*papers, ""):
        end -= 1
    kept = words[begin:end]
    if any(spaced(word) in papers for word in kept):
        return ""
    return " ".join(kept)
