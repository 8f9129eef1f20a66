"""What a move was for: the person's words, or what the résumé shows was gained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framer.framing.phrases import leading, with_text
from framer.framing.practice import earned, practised
from framer.framing.reasons import may_print, reason_entry
from framer.framing.slots import Slot, Text
from framer.framing.verbs import read
from framer.model import Evidence, MoveAnswers

if TYPE_CHECKING:
    from framer.framing.evidence import Gain, Proof
    from framer.framing.stated import Stated


# A single mention of a skill weighs less than a whole new field of work.
_PLAIN = 2.4
_FACTS = 3
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
    if proof.stated is not None and said.reason is None:
        told = _told_reason(proof.stated)
        if told is not None or proof.stated.private:
            return told
    shown = shown_aim(proof, field)
    if shown is not None:
        return shown
    entry = reason_entry(said.reason)
    if entry is not None and entry.wanted:
        evidence = Evidence(said.reason or "", f"answers/{move}.reason", "answer")
        return _own_words(entry.wanted, evidence)
    return None


def _told_reason(stated: Stated) -> Slot | None:
    """The aim in the words of the résumé itself."""
    if stated.to is not None:
        return Slot({"to": stated.to, "noun": stated.to.turned(f"to {stated.to}")})
    if stated.noun is not None:
        noun = stated.noun
        return Slot({"to": noun.turned(f"have {noun}"), "noun": noun, "thing": noun})
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
    """Whether a field is of one word, which is nothing to be after: risk, housing."""
    name = gain.skill.name
    return gain.skill.kind in ("domain", "own") and " " not in name


def _plain(gain: Gain) -> bool:
    """Whether a skill says less than the name of the new field."""
    skill = gain.skill
    specific = skill.kind != "tool" and re.search(r"[ -]", skill.name)
    return gain.weight < _PLAIN and not specific


def shown_aim(proof: Proof, field: Text | None) -> Slot | None:
    """An aim that the lines of the new role themselves suggest.

    A skill that a line of the role names first, then a certificate earned there, then
    work that was not done before. A title says nothing of what anyone was after.
    """
    ranked = tuple(
        each
        for each in proof.gains
        if not _bare(each) and any(fact.kind == "skill" for fact in each.evidence)
    )
    if field or _NEW_FIELD & set(proof.move.kinds):
        # whoever changes field is after its work, not after one of its tools
        ranked = tuple(sorted(ranked, key=lambda each: each.skill.kind == "tool"))
    gains = leading(ranked)
    names = with_text(gains)
    if names is None or (field and _plain(gains[0])):
        return _earned_or_practised(proof)
    tool = gains[0].skill.kind == "tool"
    kind = "hands-on experience" if tool else "experience"
    return _experience(names.turned(f"{kind} {names}"))


def _earned_or_practised(proof: Proof) -> Slot | None:
    certificate = earned(proof)
    if certificate is not None:
        to = certificate.turned(f"gain {certificate}")
        at = certificate.facts[0].at
        return Slot({"to": to, "noun": certificate, "thing": certificate, "line": at})
    # where little else can be told, the same work would be purpose and proof in one
    enough = len(proof.facts(proof.new)) >= _FACTS
    work = practised(proof) if enough else None
    if work is None:
        return None
    return _experience(work.turned(f"experience {work}"), line=work.facts[0].at)


def _experience(noun: Text, line: str | None = None) -> Slot:
    """An aim; `line` is the line that it repeats, which is then no proof of it."""
    to = noun.turned(f"build {noun}")
    return Slot({"to": to, "noun": noun, "thing": noun, "line": line})
