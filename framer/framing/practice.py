"""What was done in a role day by day, without its count, or earned there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framer.framing.clause import ends_open
from framer.framing.data import words
from framer.framing.english import NUMBER_WORDS
from framer.framing.evidence import credential_facts
from framer.framing.slots import Text
from framer.framing.spoken import spoken, with_left_out_article
from framer.model import Evidence

if TYPE_CHECKING:
    from framer.framing.clauses import Clause
    from framer.framing.evidence import Proof

_COUNT = re.compile(
    r"(?<![\w.$£€-])(?:(?:up to |over |more than |about |some )?\d[\d,]*\+?"
    rf"|(?:{'|'.join(NUMBER_WORDS)})) (?=(?:[a-z-]+ ){{0,2}}[a-z-]+s\b)",
    re.I,
)
_COUNTED = re.compile(
    r",? (?:for|to|in|at|with|across|over|on|from) (?:up to |over |more than |about )?"
    rf"(?:\d|(?:{'|'.join(NUMBER_WORDS)})\b)",
    re.I,
)
_RATE = re.compile(
    r"\d|\b(?:a|an|per|each|every) (?:day|night|week|month|year|hour|shift|quarter)\b"
)
_LONGEST_DOING = 7
_NEW_THING = ("a ", "an ", "its ", "their ", "our ", "all ", "each ", "every ")
_STOP = re.compile(
    r",? (?:that|which|who|worth|while|by|through|via|after|across|per|a|an|each|every"
    r"|within|under|over|including|from|to|with|for|in|at|on|using) |, | – | and "
)


def earned(proof: Proof) -> Text | None:
    """The certificate of the new role: `CCRN certification`."""
    for fact in credential_facts(proof, within=True):
        clause = fact.clause
        if fact.evidence.kind != "credential" or clause.base not in words().gained:
            continue
        rest = re.sub(r",? (?:in )?\d{4}$", "", clause.rest).strip(" ,")
        if rest and len(rest.split()) <= _LONGEST_DOING and not _open_end(rest):
            return Text(rest, Evidence(fact.evidence.fact, fact.evidence.at, "skill"))
    return None


def day_to_day(clause: Clause) -> str | None:
    """The clause in its -ing form, cut before its first count or detail."""
    head = _COUNTED.split(spoken(clause.rest), maxsplit=1)[0]
    whole = _COUNT.sub("", head)
    ends = [match.start() for match in _STOP.finditer(whole)] + [len(whole)]
    for end in reversed(ends):
        rest = whole[:end].strip(" ,")
        phrase = replace(clause, rest=rest, outcome="").phrase("ing") if rest else None
        if phrase is None or rest.startswith(_NEW_THING) or _RATE.search(rest):
            continue
        if rest.startswith("the ") and clause.base in words().creating.split():
            continue
        if not 2 <= len(phrase.split()) <= _LONGEST_DOING or _open_end(rest):
            continue
        if re.search(r"[A-Z]\w* [A-Z]", rest) or _NUMBER_WORD.search(rest):
            continue
        if with_left_out_article(rest, clause.base) != rest:
            continue
        if ", " in rest:
            continue  # a list that was cut short would be another claim
        if clause.base in _PEOPLED and _peopled(rest):
            continue
        return phrase
    return None


_PEOPLED = {"run", "manage"}
_LAST_WORD = re.compile(
    r"\b(?:of|and|or|for|to|in|on|at|with|by|up|out|off|down|the|worth|between)$"
)


def _open_end(text: str) -> bool:
    return bool(_LAST_WORD.search(text)) or ends_open(text)


def _peopled(text: str) -> bool:
    return any(re.search(rf"\b{re.escape(noun)}\b", text) for noun in words().people)


_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.I)
