"""A text becomes sentences, each with those of its facts that it rests on."""

from __future__ import annotations

import re
from functools import cache

from framer.framing.ads import stems
from framer.framing.data import words
from framer.framing.grounding import ungrounded
from framer.framing.passages import Sentence
from framer.model import BLANK, Evidence

_HELD = "\x00"
_NUMBER = re.compile(r"\d[\d.,]*")
# A duty is one line among many: two words in common say that it is meant.
_SHARED = 2
_WHOLE = frozenset({"title", "employer", "dates", "answer", "job", "employment"})


@cache
def _ends() -> re.Pattern[str]:
    """Where a sentence ends; not behind "St. Mary's", "J. Smith", "Acme Inc. of"."""
    short = "".join(rf"(?<!\b{each}\.)" for each in (*words().stops, "[A-Z]"))
    return re.compile(rf"(?<=[.!?]){short}\s+(?=[A-Z\[“\"])|(?<=\]\])\s+(?=[A-Z])")


def split(text: str) -> list[str]:
    """The sentences of a text; a blank with its question stays in one piece."""
    kept = BLANK.sub(lambda match: match.group().replace(" ", _HELD), text)
    return [each.replace(_HELD, " ") for each in _ends().split(kept) if each]


def sourced(text: str, facts: tuple[Evidence, ...]) -> tuple[Sentence, ...]:
    """Each sentence of a text with the facts that it rests on.

    Where a sentence cannot be matched to single facts, it keeps all of them: naming too
    many sources is the smaller mistake.
    """
    found: list[Sentence] = []
    for each in split(text):
        mine = tuple(fact for fact in facts if _speaks_of(each, fact))
        if ungrounded(each, mine):
            mine = facts
        found.append(Sentence(each, mine))
    return tuple(found)


def _speaks_of(sentence: str, fact: Evidence) -> bool:
    have, wanted = stems(sentence), stems(fact.fact)
    shared = have & wanted
    numbers = {each.rstrip(".,") for each in _NUMBER.findall(sentence)}
    stated = {each.rstrip(".,") for each in _NUMBER.findall(fact.fact)}
    if fact.kind in _WHOLE:
        if fact.kind == "dates":
            return bool(numbers & stated) or fact.fact.lower() in sentence.lower()
        return bool(wanted) and (
            shared == wanted or fact.fact.lower() in sentence.lower()
        )
    return len(shared) >= _SHARED or (bool(shared) and bool(numbers & stated))
