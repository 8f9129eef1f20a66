"""What a move was for: the person's words, or what the résumé shows was gained."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from framer.framing.data import words
from framer.framing.phrases import leading, with_text
from framer.framing.prose import NUMBER_WORDS
from framer.framing.reasons import may_print, reason_entry
from framer.framing.slots import Slot, Text
from framer.framing.spoken import spoken, with_left_out_article
from framer.framing.verbs import read
from framer.model import Evidence, MoveAnswers

if TYPE_CHECKING:
    from framer.framing.clauses import Clause
    from framer.framing.evidence import Gain, Proof


# A single mention of a skill weighs less than a whole new field of work.
_PLAIN = 2.4
_NEW_FIELD = {
    "function-pivot",
    "military-to-civilian",
    "academia-industry",
    "to-contract",
}


def aim_slot(
    proof: Proof,
    said: MoveAnswers,
    form: str,
    field: Text | None = None,
) -> Slot | None:
    """The aim as `to` (follows "to") and `noun` (follows "I wanted").

    The person's own words come first. Where the reason is private for this output,
    nothing is put in its place: a purpose that the résumé suggests would then be a
    motive that is not theirs.
    """
    move = proof.move.id
    if not may_print(said, form):
        return None
    if said.gain and may_print(said, form, text=said.gain):
        return _own_words(
            said.gain, Evidence(said.gain, f"answers/{move}.gain", "answer")
        )
    if said.reason_text and may_print(said, form, text=said.reason_text):
        evidence = Evidence(said.reason_text, f"answers/{move}.reason_text", "answer")
        return _own_words(said.reason_text, evidence)
    shown = shown_aim(proof, field)
    if shown is not None:
        return shown
    entry = reason_entry(said.reason)
    if entry is not None and entry.wanted:
        evidence = Evidence(said.reason or "", f"answers/{move}.reason", "answer")
        return _own_words(entry.wanted, evidence)
    return None


def _own_words(text: str, evidence: Evidence) -> Slot | None:
    plain = text.strip().rstrip(".")
    plain = re.sub(
        r"^(?:I wanted|I want|because I wanted|because)\s+", "", plain, flags=re.I
    )
    if not plain or len(plain.split()) > 22 or re.search(r"[.!?] [A-Z]", plain):
        return None
    if re.match(r"[A-Z][a-z]", plain) and not plain.startswith(("I ", "I'")):
        plain = plain[0].lower() + plain[1:]
    if re.match(r"(?:I|my|it|they|we|there)\b", plain):
        return None
    if plain.startswith("to "):
        return Slot({"to": Text(plain[3:], evidence), "noun": Text(plain, evidence)})
    reading = read(plain.split(" ", 1)[0])
    if (
        reading is not None
        and reading.form == "base"
        and plain.split()[0] == plain.split()[0].lower()
        and _is_verb_phrase(plain)
    ):
        return Slot(
            {"to": Text(plain, evidence), "noun": Text(f"to {plain}", evidence)}
        )
    noun = Text(plain, evidence)
    return Slot({"to": noun.turned(f"gain {plain}"), "noun": noun, "thing": noun})


def _is_verb_phrase(text: str) -> bool:
    second = text.split(" ")[1:2]
    return bool(second) and second[0] in {
        "a", "an", "the", "how", "my", "more", "with", "on", "in", "to", "closer", "up",
        "from", "new", "into", "for", "back",
    }  # fmt: skip


def _bare(gain: Gain) -> bool:
    """Whether a field of one word was only touched on: a story on housing."""
    name = gain.skill.name
    return gain.skill.kind == "domain" and " " not in name and gain.weight < _PLAIN


def _plain(gain: Gain) -> bool:
    """Whether a skill says less than the name of the new field."""
    skill = gain.skill
    specific = skill.kind != "tool" and re.search(r"[ -]", skill.name)
    return gain.weight < _PLAIN and not specific


def shown_aim(proof: Proof, field: Text | None) -> Slot | None:
    """An aim that the lines of the new role themselves suggest.

    A skill that first appears there comes first, then what was done there day by day;
    for a new field of work its name goes before that.
    """
    ranked = tuple(each for each in proof.gains if not _bare(each))
    if field or _NEW_FIELD & set(proof.move.kinds):
        # whoever changes field is after its work, not after one of its tools
        ranked = tuple(sorted(ranked, key=lambda each: each.skill.kind == "tool"))
    gains = leading(ranked)
    names = with_text(gains)
    if names is not None and not (field and _plain(gains[0])):
        tool = gains[0].skill.kind == "tool"
        kind = "hands-on experience" if tool else "experience"
        return _experience(names.turned(f"{kind} {names}"))
    doing = _doing(proof)
    if doing is not None:
        return doing
    if names is not None:
        return _experience(names.turned(f"experience {names}"))
    if field is not None:
        return _experience(field.turned(f"experience in {field}"))
    return None


def _experience(noun: Text, line: str | None = None) -> Slot:
    """An aim; `line` is the line that it repeats, which is then no proof of it."""
    to = noun.turned(f"build {noun}")
    return Slot({"to": to, "noun": noun, "thing": noun, "line": line})


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


@cache
def _no_aims() -> frozenset[str]:
    """Verbs of duties that nobody changes jobs for."""
    lists = words()
    return frozenset((*lists.weak, *lists.scope, *lists.no_aims)) - {"run", "manage"}


def _doing(proof: Proof) -> Slot | None:
    """What was done there day by day, without its count: drafting grant agreements."""
    for fact in proof.facts(proof.new):
        clause = fact.clause
        if not fact.ongoing or fact.people or clause.form == "charge":
            continue
        if clause.base in _no_aims() or clause.tail:
            continue
        phrase = _day_to_day(clause)
        if phrase is not None:
            line = fact.evidence
            # it names what was sought; told as done it would be a fact of another kind
            at = Evidence(line.fact, line.at, "skill")
            noun = Text(f"experience {phrase}", at)
            return _experience(noun, line=line.at)
    return None


def _day_to_day(clause: Clause) -> str | None:
    """The clause in its -ing form, cut before its first count or detail."""
    head = _COUNTED.split(spoken(clause.rest), maxsplit=1)[0]
    whole = _COUNT.sub("", head)
    ends = [match.start() for match in _STOP.finditer(whole)] + [len(whole)]
    for end in reversed(ends):
        rest = whole[:end].strip(" ,")
        phrase = replace(clause, rest=rest).phrase("ing") if rest else None
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
        if clause.base in _PEOPLED and _peopled(rest):
            continue
        return phrase
    return None


_PEOPLED = {"run", "manage"}
_LAST_WORD = re.compile(
    r"\b(?:of|and|or|for|to|in|on|at|with|by|up|out|off|down|the|worth|between)$"
)


def _open_end(text: str) -> bool:
    return bool(_LAST_WORD.search(text))


def _peopled(text: str) -> bool:
    return any(re.search(rf"\b{re.escape(noun)}\b", text) for noun in words().people)


_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.I)
