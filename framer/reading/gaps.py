"""Rows whose fields are parted by nothing but blanks.

Some programs write "Acme Springfield , OH Cashier 04/2011 to 05/2017", others set a
second column with a run of blanks. Signs of the same length are put where one field
ends, so that every place in the text stays what it was.
"""

from __future__ import annotations

import re
from copy import copy

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.date_habits import Habits
from framer.reading.layout import Row
from framer.reading.vocabulary import employer_likeness, spaced, vocabulary
from framer.reading.word_files import plain_words

_RUN = re.compile(r"(?<=\S) {3,}(?=\S)")
_LOOSE = re.compile(r"(?<=\w) , (?=[A-Z])")
_LONGEST_TOWN, _LONGEST_STATE = 3, 2
_PARTS = re.compile(r"[,|\t(]|\s[–—-]\s|－")
_STATE = re.compile(r" ([A-Z]{2})$")
_MOST_WORDS, _LIKE_NAME = 18, 0.3
_YEAR = re.compile(r"(?:19|20)\d\d (?=[A-ZÀ-Þ])")
# the last word of a house, a town and its state: "Foods-Des Moines, IA"
_HYPHENED = re.compile(
    r"(\w[\w.&']*\)?)-([A-ZÀ-Þ][\w.']*(?: [A-ZÀ-Þ][\w.']*){0,2}), "
    r"([A-Z]{2}|[A-ZÀ-Þ][^\W\d_]+(?: [^\W\d_]+)?)$"
)
_COMMA_STATE = re.compile(
    r"(?<=[^\W\d_]) ?, ([A-Z]{2}|[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-Z][a-z]+)?)\b"
)
_SIGN = "|"


def parted(row: Row, habits: Habits) -> Row:
    """Give the row with signs where blanks alone part its fields."""
    text = row.text
    if len(row.cells) > 1 or row.columns:
        return row
    text = _behind_year(row, text)
    if "   " in text and "\t" not in text and len(text.split()) <= _MOST_WORDS:
        text = _RUN.sub(lambda found: "\t" * len(found.group()), text)
    if habits.loose_commas or any(name in text for name in vocabulary().placeholders):
        text = _unglued(text)
    text = _unhyphened(text)
    town = _town_at_end(text) or ("," in text and _behind_house(text))
    if town:
        text = f"{text[: town - 1]}{_SIGN}{text[town:]}"
    if text == row.text:
        return row
    changed = copy(row)
    changed.text = text
    return changed


def _behind_year(row: Row, text: str) -> str:
    """Part a year in front from a title: "2012 Clerk, Acme", or bold from the rest."""
    found = _YEAR.match(text)
    if found is None or row.line.bullet:
        return text
    title = _PARTS.split(text[found.end() :])[0].strip()
    alone = (row.line.bold_prefix or "").strip() == found.group().strip()
    if alone or title_likeness(title) >= SURE_TITLE:
        return f"{text[: found.end() - 1]}\t{text[found.end() :]}"
    return text


def _unhyphened(text: str) -> str:
    """Part a house and its town where only a hyphen stands: "Acme Foods-Tacoma, WA"."""
    found = _HYPHENED.search(text) if "-" in text else None
    if found is None or not _is_state(found.group(3)):
        return text
    before, town = found.group(1), found.group(2)
    known = vocabulary().places
    if spaced(f"{before} {town}") in known or spaced(town) not in known:
        alone = found.start() == 0 or not text[: found.start()].strip()
        if alone or spaced(f"{before} {town}") in known:
            return text  # "Stoke-Newton, KY" is one town
    at = found.end(1)
    return f"{text[:at]}{_SIGN}{text[at + 1 :]}"


def _is_state(text: str) -> bool:
    known = vocabulary()
    if text in known.codes or spaced(text) in known.regions:
        return True
    name, _, kind = spaced(text).rpartition(" ")
    return bool(name) and kind in known.districts  # "Sevilla provincia"


def _behind_house(text: str) -> int:
    """Give where a town begins right behind "... School" or "... Hospital".

    "Ash Lane Elementary Chico, CA": the kind of the house ends its name.
    """
    found = _COMMA_STATE.search(text)
    if found is None or not _is_state(found.group(1)):
        return 0
    begin = max(
        (each.end() for each in _PARTS.finditer(text[: found.start()])), default=0
    )
    words = list(re.finditer(r"\S+", text[begin : found.start()]))
    kinds = plain_words("house_ends")
    for size in range(min(_LONGEST_TOWN, len(words) - 2), 0, -1):
        if spaced(words[-size - 1].group()) not in kinds:
            continue
        if not words[-size].group()[0].isalpha():
            continue
        town = [each.group() for each in words[-size:]]
        plain = all(word[0].isupper() and word.isalpha() for word in town)
        names = " ".join(town)
        if spaced(names) in vocabulary().places or (
            plain and max(title_likeness(names), employer_likeness(names)) < _LIKE_NAME
        ):
            return begin + words[-size].start()
    return 0


def _town_at_end(text: str) -> int:
    """Give where a known town and its state begin at the end of "Acme Tulsa OK"."""
    if text[-3:-2] != " " or not text[-2:].isupper():
        return 0
    found = _STATE.search(text)
    if found is None or found.group(1) not in vocabulary().codes:
        return 0
    words = list(re.finditer(r"\S+", text[: found.start()]))
    known, directions = vocabulary().places, vocabulary().directions
    for size in range(min(_LONGEST_TOWN, len(words)), 0, -1):
        begin = words[-size].start()
        if spaced(text[begin : found.start()]) in known:
            wide = size
            if size < len(words) and words[-size - 1].group() in directions:
                wide, begin = size + 1, words[-size - 1].start()
            if wide == len(words):
                return 0
            before = words[-wide - 1].group()
            parted = not before[-1].isalnum() or before[0].islower()
            return 0 if parted or begin < 2 else begin
    return 0


def _unglued(text: str) -> str:
    """Part a town and its state from the words on both sides."""
    cuts: set[int] = set()
    for found in _LOOSE.finditer(text):
        begin = _town_begins(text[: found.start()])
        end = _state_ends(text, found.end())
        if begin is None or end is None:
            continue
        cuts.update((begin - 1, end))
    for name in vocabulary().placeholders:
        at = text.find(name)
        while at >= 0:
            cuts.update((at - 1, at + len(name)))
            at = text.find(name, at + 1)
    signs = list(text)
    for at in cuts:
        if 0 < at < len(signs) - 1 and signs[at] == " ":
            around = signs[at - 1], signs[at + 1]
            if all(sign.isalnum() or sign in ".)(" for sign in around):
                signs[at] = _SIGN
    return "".join(signs)


def _town_begins(before: str) -> int | None:
    """Give where the town at the end of a text begins."""
    words = list(re.finditer(r"\S+", before))
    if not words:
        return None
    lists = vocabulary()
    known = lists.places
    for size in range(min(_LONGEST_TOWN, len(words)), 0, -1):
        begin = words[-size].start()
        if spaced(before[begin:]) in known:
            longer = size < len(words) and words[-size - 1]
            if longer and spaced(longer.group()) in lists.place_heads:
                return longer.start()  # "South San Francisco"
            return begin
    if len(words) > 1 and not before[: words[-1].start()].rstrip().endswith(
        tuple(lists.placeholders)
    ):
        last, head = spaced(words[-1].group()), spaced(words[-2].group())
        two = last in lists.place_tails or head in lists.place_heads
        if two and words[-2].group()[0].isupper():
            return words[-2].start()  # "Deer Park", "La Porte"
    tail = _PARTS.split(before)[-1].strip()
    if len(tail) < len(before.strip()) and tail.count(" ") < _LONGEST_TOWN:
        return len(before.rstrip()) - len(tail)  # "Acme － West Fargo"
    return words[-1].start()


def _state_ends(text: str, at: int) -> int | None:
    """Give where the state or country that begins at `at` ends."""
    words = list(re.finditer(r"\S+", text[at : at + 40]))
    known = vocabulary()
    for size in range(min(_LONGEST_STATE, len(words)), 0, -1):
        state = text[at : at + words[size - 1].end()].rstrip(".")
        if state in known.codes or spaced(state) in known.regions | {"state"}:
            return at + words[size - 1].end()
    return None
