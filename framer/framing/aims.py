"""What a move was for: the person's words, or what the résumé shows was gained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framer.framing.data import avoid, words
from framer.framing.nounlines import listed
from framer.framing.offers import craft_text, stems
from framer.framing.phrases import leading, with_text
from framer.framing.practice import earned
from framer.framing.reasons import may_print, reason_entry
from framer.framing.returns import taken_up_again, work_of
from framer.framing.rules import matches
from framer.framing.slots import Slot, Text
from framer.framing.verbs import read
from framer.model import Evidence, MoveAnswers

if TYPE_CHECKING:
    from framer.framing.evidence import Gain, Proof
    from framer.framing.stated import Stated


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

    What the person gained comes first, also where the reason is kept private, unless
    its own words are private. Otherwise nothing is put in the place of a private
    reason: a purpose that the résumé suggests would be a motive that is not theirs.
    """
    move = proof.move.id
    if said.gain and (
        may_print(said, form, text=said.gain)
        or not matches(avoid().rules["N4"], said.gain)
    ):
        evidence = Evidence(said.gain, f"answers/{move}.gain", "answer")
        return _own_words(said.gain, evidence)
    if not may_print(said, form):
        return None
    if said.reason_text and may_print(said, form, text=said.reason_text):
        evidence = Evidence(said.reason_text, f"answers/{move}.reason_text", "answer")
        return _own_words(said.reason_text, evidence)
    if proof.stated is not None and said.reason is None:
        told = _told_reason(proof.stated)
        if told is not None or proof.stated.private or proof.stated.says:
            return told
    entry = reason_entry(said.reason)
    if entry is not None and entry.wanted:
        evidence = Evidence(said.reason or "", f"answers/{move}.reason", "answer")
        return _own_words(entry.wanted, evidence)
    return _asked(shown_aim(proof, field))


def _asked(shown: Slot | None) -> Slot | None:
    """What the résumé suggests is asked, not told: it shows what changed, never why."""
    if shown is None or getattr(shown, "line", None):
        return None  # a certificate is told as what it is
    noun: Text = shown.noun
    return Slot({"noun": noun.turned(f"[[{noun}, or what else?]]")})


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
    first, _, rest = plain.partition(" ")
    reading = read(first)
    base = words().wished.get(first)
    if reading is not None and reading.form == "ing":
        base = None if first in listed("noun_ings") else reading.verb.base
    if base and rest:
        # "being with one class": nobody says "I wanted being"
        plain = f"{base} {rest}"
        return Slot(
            {"to": Text(plain, evidence), "noun": Text(f"to {plain}", evidence)}
        )
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
    return bool(second) and second[0] in words().behind_wishes


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
    """An aim that the résumé itself suggests.

    A tool, system or method that is new there; a certificate earned there; the craft
    that the new title names, if the post before had another. Duties are no aim: nobody
    changes jobs for one of them. Of work taken up again the move itself is told.
    """
    if taken_up_again(proof) is not None:
        return None
    return _skill(proof, field) or _certificate(proof) or _new_craft(proof)


def _skill(proof: Proof, field: Text | None) -> Slot | None:
    """Experience with what the lines of the new role name first."""
    listed = {
        skill.key
        for line in proof.beside.skill_lines
        for skill in proof.finder.find(line)
    }
    ranked = tuple(
        each for each in proof.gains if not _bare(each) and _named(each, listed)
    )
    if proof.move.direction == "down":
        # nobody takes a smaller post for one of its tools
        ranked = tuple(each for each in ranked if each.skill.kind != "tool")
    if field or _NEW_FIELD & set(proof.move.kinds):
        # whoever changes field is after its work, not after one of its tools
        ranked = tuple(sorted(ranked, key=lambda each: each.skill.kind == "tool"))
    gains = leading(ranked)
    names = with_text(gains)
    if names is None or (field and _plain(gains[0])):
        return None
    kind = "hands-on experience" if gains[0].skill.kind == "tool" else "experience"
    return _experience(names.turned(f"{kind} {names}"))


def _named(gain: Gain, listed: set[str]) -> bool:
    """Whether a line of the role names a skill, and the person makes much of it.

    A tool is named for its own sake. Of a method or a field of work more must be said
    than one line: it is in the list of skills, in the title or in a further line.
    """
    lines = {fact.at for fact in gain.evidence if fact.kind == "skill"}
    if not lines or gain.skill.kind == "tool":
        return bool(lines)
    titled = any(fact.kind == "title" for fact in gain.evidence)
    return titled or len(lines) > 1 or gain.skill.key in listed


def _certificate(proof: Proof) -> Slot | None:
    certificate = earned(proof)
    if certificate is None:
        return None
    to = certificate.turned(f"gain {certificate}")
    at = certificate.facts[0].at
    return Slot({"to": to, "noun": certificate, "thing": certificate, "line": at})


def _new_craft(proof: Proof) -> Slot | None:
    """`experience in bookkeeping`, or hands-on work of what was managed before."""
    work = craft_text(proof.new)
    if work is None or str(work).endswith(tuple(words().no_crafts)):
        return None
    known = any(
        stems(work) & stems(work_of(each))
        for each in proof.before
        if each is not proof.old
    )
    same = bool(stems(work) & stems(work_of(proof.old)))
    if "management-to-specialist" in proof.move.kinds and (same or known):
        hands_on = work.turned(f"hands-on {work}")
        to = work.turned(f"do hands-on {work}")
        return Slot({"to": to, "noun": hands_on, "thing": hands_on})
    if same or known or proof.move.direction != "lateral":
        return None
    return _experience(work.turned(f"experience in {work}"))


def _experience(noun: Text) -> Slot:
    """An aim that is a thing to have."""
    return Slot({"to": noun.turned(f"build {noun}"), "noun": noun, "thing": noun})
