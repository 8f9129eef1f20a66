"""Whether a list of nouns is English and about work, so that it may be told."""

from __future__ import annotations

import re
from itertools import pairwise

from framer.framing.data import terms
from framer.framing.english import BEHIND_NOUN
from framer.framing.nominal import (
    is_deed_noun,
    project_things,
)
from framer.framing.nounlines import listed, numerals_hidden
from framer.framing.nounthings import (
    COUNT,
    PROPER,
    head_noun,
    held_item,
    noun_lines,
    word_set,
)
from framer.framing.verbs import read

_WORK_ENDS = ("ing", "tion", "tions", "ment", "ance", "sis", "ship", "work", "line")
_ENGLISH_ONLY = re.compile(r" (?:the|of|for|and|with|from|by|across|at) ")
# "First hire of the group", "half a day a week", "number 3 in the district"
_ONE_OF = re.compile(
    r"(?:first|second|third|only|sole|number|half|an?|one|\w+ \d)\b", re.I
)
# a verb and its number, a sum that hangs loose: "steward 600 donors", "oven €2.1m"
_TELLS = re.compile(r"[a-z] [$£€]\d")
# "C++20", "ROS 2", "QUICKBOOKS 2020"
_VERSION = re.compile(r"[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*){0,2} ?\d[\d.]*")
_EVERY = re.compile(r"\b(?:an?|per|each|every) |^\d")
_AGENT = re.compile(r"[a-z]{3}(?:er|or|ist|man|woman|ant)$")


def of_one_class(items: list[str]) -> list[str]:
    """The items of a list that can be work: no tool, machine, version or aside.

    "Pruning, netting and tractor": one prunes and nets, and drives the tractor.
    """
    found: list[str] = []
    for item in items:
        first, joint, last = item.rpartition(" and ")
        kept = item
        if joint and _is_no_work(last):
            kept = first if is_surely_work(first) else ""
        if kept and not _is_no_work(kept):
            found.append(kept)
    if found != items and 2 * sum(map(is_surely_work, found)) < max(len(found), 1):
        return []
    return found


def _is_no_work(item: str) -> bool:
    head = head_noun(item).lower()
    term = terms().get(item.lower())
    if _VERSION.fullmatch(item) or (term is not None and term.kind == "tool"):
        return True
    if head in word_set("terms_of_post") and not _EVERY.search(item):
        return True  # "night shift": when, not what
    singular = len(item.split()) < 3 and head in word_set("machines")
    return singular or any(map(item.lower().startswith, noun_lines().words.asides))


def is_surely_work(item: str) -> bool:
    """Whether an item names work by a noun that is known: `bed flow`, `tests`."""
    heads = [head_noun(part).lower() for part in item.split(" and ")]
    return any(is_work(head) or head in word_set("work") for head in heads)


def is_english(items: list[str]) -> bool:
    """Whether a list of nouns is surely English and about work."""
    heads = {head_noun(item).lower() for item in items}
    heads |= {BEHIND_NOUN.split(item)[0].rsplit(" ", 1)[-1].lower() for item in items}
    last = items[0].rsplit(" ", 1)[-1].lower()
    named = word_set("work") | word_set("done") | word_set("events") | {"groups"}
    phrase = items[0].split()
    named |= project_things() if phrase[1:] and not phrase[0].isupper() else set()
    if heads & named or any(map(is_work, heads)):
        return True
    first, all_of = items[0].lower(), " ".join(items).lower()
    if any(part in terms() for part in (first, first.split()[0], last)):
        return len(" ".join(items).split()) > 1
    if any(held_item(item, inside=False) for item in items[1:]):
        return True
    if _is_plain_work(items) or (len(items[0].split()) > 1 and is_deed_noun(items[0])):
        return True
    return bool(re.search(rf"\b(?:for|of|at) (?:up to )?(?:{COUNT}) ", all_of))


def _is_plain_work(items: list[str]) -> bool:
    """Whether a list of nouns can be no more than what the work was about.

    Small words that only English has, or enough words that are known, show that it is
    English; a time, a prize, a firm or a person is no work.
    """
    text = numerals_hidden(" ".join(items))
    tokens = re.findall(r"[A-Za-z][A-Za-z'’-]+", text)
    inner = [word for word in tokens[1:] if PROPER.match(word)]
    heads = {head_noun(item).lower() for item in items}
    if any(word.lower() not in terms() for word in inner) or len(tokens) < 2:
        return False
    never = word_set("no_list") | word_set("no_work")
    last = re.split(r" (?:of|for|with|at|in|on|to) |[,(]", items[0], maxsplit=1)[0]
    if (heads | {word.lower() for word in tokens}) & never or _AGENT.search(last):
        return False
    if _ONE_OF.match(text) or _TELLS.search(text) or _is_deed_first(tokens):
        return False
    if _ENGLISH_ONLY.search(text):
        return True
    known = [word for word in tokens if _is_known(word.lower())]
    return len(items) > 1 and 2 * len(known) >= len(tokens)


def _is_deed_first(tokens: list[str]) -> bool:
    """Whether the first word of a list is a verb and no noun, or a later one is."""
    first = read(tokens[0])
    nouns = listed("nounish") | listed("nouns_first")
    if first is not None and first.form == "base" and first.verb.base not in nouns:
        return True
    for word, following in pairwise(tokens):
        reading = read(word)
        acts = reading is not None and reading.form == "third"
        if acts and following in {"the", "a", "an", "his", "her", "its", "their"}:
            return True
    return "I" in tokens


def _is_known(word: str) -> bool:
    held = word_set("work") | word_set("held") | word_set("met") | listed("persons")
    forms = (word, f"{word}s", word.removesuffix("s"))
    return read(word) is not None or any(form in held for form in forms)


def is_work(head: str) -> bool:
    """Whether a noun ends as nouns of work do: -ing, -tion."""
    return head.endswith(_WORK_ENDS) and head not in word_set("no_work")
