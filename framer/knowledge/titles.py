"""The title vocabulary as reading needs it: does this text look like a job title?"""

from __future__ import annotations

import re
from functools import lru_cache

from framer.knowledge.grammar import canonical, grammar
from framer.knowledge.ladders import load_index

_PARTS = re.compile(r"\s*(?:[,|/;:()\[\]•·]|\s[-–—]+\s|[–—])\s*")
# two capitals behind a comma are a state, not letters of a title: ", CA", ", MD"
_STATE = re.compile(r"(?<=[a-z.]),\s*[A-Z]{2}\b(?=\s*(?:\d{5}|[,|)]|$))")
_LONGEST = 6
# From here on a text is surely a title by its words.
SURE_TITLE = 0.8


@lru_cache(maxsize=16384)
def title_likeness(text: str) -> float:
    """Say how much a text looks like a job title by its words alone, 0 to 1.

    1.0 for a listed title, about 0.8 where a known head noun ends (or begins) it,
    less where a head stands somewhere inside, 0.0 where no word speaks for a title.
    """
    if "," in text:
        text = _STATE.sub("", text)
    best = 0.0
    for part in _PARTS.split(text):
        if part:
            best = max(best, _part_likeness(part))
    return best


# one part stands in many of the texts that are asked for
@lru_cache(maxsize=16384)
def _part_likeness(part: str) -> float:
    key = canonical(part)
    if not key:
        return 0.0
    index, rules = load_index(), grammar()
    if key in index.titles or key in rules.heads:
        return 1.0
    tokens = key.split()
    if len(tokens) > 12:
        return 0.1
    while len(tokens) > 1 and (tokens[-1] in rules.numerals or tokens[-1].isdigit()):
        tokens = tokens[:-1]
    for size in range(min(_LONGEST, len(tokens)), 0, -1):
        tail = " ".join(tokens[-size:])
        if tail in index.titles or tail in rules.heads:
            return 0.9 if size > 1 or len(tokens) <= 5 else 0.75
    core = tokens
    for place, token in enumerate(tokens):
        if place and (token in rules.of or token in rules.to or token in rules.end):
            core = tokens[:place]
            break
    tails = core is tokens  # looked up already
    for size in range(min(_LONGEST, len(core)), 0, -1):
        for first in range(len(core) - size + 1 - tails):
            phrase = " ".join(core[first : first + size])
            if phrase in index.titles or phrase in rules.heads:
                at_edge = first == 0 or first + size == len(core)
                return 0.8 if at_edge and len(tokens) <= 8 else 0.45
    if any(token in rules.modifiers for token in tokens[:2]) and len(tokens) <= 5:
        return 0.35
    return 0.0
