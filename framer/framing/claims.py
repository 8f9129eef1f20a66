"""Whether a résumé supports what a person claims elsewhere, sentence by sentence.

Each claim (a number, date, title, name, skill, verb of charge or reach) is shown, not
shown or unclear. Sentences about the reader claim nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from framer.career.titles import read_title
from framer.framing.ads import stem, stems
from framer.framing.amounts import Amount, agree, amounts, lasted, worked_out
from framer.framing.claims_file import claim_file
from framer.framing.clauses import Clause, clauses
from framer.framing.evidence import month_names
from framer.framing.facts import title_evidence
from framer.framing.ground import Ground
from framer.framing.prose import MONTHS, title_in_prose
from framer.knowledge.normalise import alternatives
from framer.model import Evidence

Support = Literal["shown", "not shown", "unclear"]

_YEAR = re.compile(
    rf"(?:\b(?P<month>{'|'.join(MONTHS)})\s+)?(?<![\w.,$£€])(?P<year>(?:19|20)\d\d)\b(?![%,\d])"
)
_NAME = re.compile(
    r"(?<![.!?:“\"] )(?<!^)(?<![\w“\"(])[A-Z][\w&'’-]*"
    r"(?: (?:(?:of|and|the|&) )?[A-Z][\w&'’-]*)*"
)
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d)|my|me)\b")
_SECOND = re.compile(r"\b(?:you|your|yours)\b", re.I)
_DID = re.compile(
    r"\bI(?:['’](?:ve|d)| have| had)?(?: also| then| first| later| now| personally)* "
    r"(?P<what>[a-z].+?)(?=[.;!?](?:\s|$)|,? (?:and|but|where|when) I\b|,? I\b|$)"
)
# In front of a number that is the reader's: your team of 40.
_READERS = re.compile(r"\byour (?:[\w-]+ ){0,3}$", re.I)
# Where a title is over.
_AFTER = re.compile(
    r"(?:,? |^)(?=(?:as|I|at|in|where|with|who|which|that|and|my|for|because|to|from"
    r"|after|before|until|since|by|on|but|or|when|while|so|behind|under"
    r"|beside|ended|began|came|have|has|had|is|are|was|were|can|could|will|would|did|do|go|went)\b)"
    r"|, (?=[a-z]+ing (?:the|a|an|my|all)\b)"
)
_SHARED = 2
_NEAR = 7
_SURE = 0.5
# Months that a length of time may be rounded up by before it is not shown.
_ROUNDED = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a text says about the person.

    Attributes:
        kind: `number`, `date`, `title`, `name`, `skill`, `charge` or `reach`.
        words: The text's own words.
        start: Where they begin in the sentence.
        support: Whether the résumé shows it.
        evidence: The line that shows it, or the nearest one.
        rule: The rule that it breaks, "" for none.
    """

    kind: str
    words: str
    start: int
    support: Support
    evidence: Evidence | None = None
    rule: str = ""


def claims(sentence: str, ground: Ground) -> list[Claim]:
    """What one sentence claims, in its order."""
    if _is_courtesy(sentence):
        return []
    own = bool(_FIRST.search(sentence)) or not _SECOND.search(sentence)
    found = _numbers(sentence, ground, own=own)
    found += _dates(sentence, ground)
    found += _titles(sentence, ground)
    found += _names(sentence, ground)
    if own:
        found += _skills(sentence, ground)
        found += _charges(sentence, ground)
        found += _reach(sentence, ground)
    return sorted(found, key=lambda each: each.start)


def _is_courtesy(sentence: str) -> bool:
    lower = sentence.lower().strip(" ,")
    return len(lower.split()) <= 8 and any(
        re.match(rf"{re.escape(each)}\b", lower) for each in claim_file().words.courtesy
    )


def _numbers(sentence: str, ground: Ground, *, own: bool) -> list[Claim]:
    found: list[Claim] = []
    have = stems(sentence)
    for each in amounts(sentence):
        if _READERS.search(sentence[: each.start]):
            continue
        support, evidence, rule = _number(each, have, ground)
        if support == "not shown" and (
            not own or each.words.lower() in ground.given or not _FIRST.search(sentence)
        ):
            if not own or each.words.lower() in ground.given:
                continue
            support, rule = "unclear", ""
        found.append(Claim("number", each.words, each.start, support, evidence, rule))
    return found


def _number(
    claim: Amount, have: frozenset[str], ground: Ground
) -> tuple[Support, Evidence | None, str]:
    elsewhere: Evidence | None = None
    for line in ground.lines:
        same = any(agree(claim, shown) for shown in line.amounts)
        if same or worked_out(claim, list(line.amounts)):
            if have & line.stems:
                return "shown", line.evidence, ""
            if same:
                elsewhere = elsewhere or line.evidence
    if claim.unit in ("years", "months"):
        for months, evidence in ground.lengths:
            if lasted(claim, months):
                return "shown", evidence, ""
        for months, evidence in ground.lengths:
            if lasted(claim, months + _ROUNDED):
                return "unclear", evidence, ""
    if elsewhere is not None:
        return "unclear", elsewhere, "V8"
    return "not shown", None, "V1"


def _dates(sentence: str, ground: Ground) -> list[Claim]:
    found: list[Claim] = []
    for match in _YEAR.finditer(sentence):
        year, month = match.group("year"), match.group("month")
        shown: Evidence | None = None
        for line in ground.lines:
            fact = line.evidence.fact
            if year in fact and (month is None or month in month_names(fact)):
                shown = line.evidence
                break
        support: Support = "shown" if shown else "not shown"
        if shown is None and year in ground.given:
            continue
        rule = "" if shown else "V2"
        found.append(Claim("date", match.group(), match.start(), support, shown, rule))
    return found


def _titles(sentence: str, ground: Ground) -> list[Claim]:
    leads = alternatives(claim_file().words.titled)
    offered = alternatives(claim_file().words.offered)
    found: list[Claim] = []
    for match in re.finditer(rf"\b(?:{leads}) (?=[A-Za-z])", sentence, re.I):
        before = sentence[: match.start()].lower()
        if re.search(rf"\b(?:{offered})\b[^.]{{0,20}}$", before):
            continue
        words = re.match(r"[\w&/-]+(?:,? [\w&/-]+){0,5}", sentence[match.end() :])
        title = _title_in(words.group() if words else "")
        if title and title.lower() not in ground.given:
            found.append(_title(title, match.end(), ground))
    return found


def _title_in(words: str) -> str:
    """The title that the words begin with, as far as a ladder knows it."""
    parts = _AFTER.split(words, maxsplit=1)[0].split()
    plain = ""
    for size in range(1, len(parts) + 1):
        text = " ".join(parts[:size]).rstrip(",")
        reading = read_title(text)
        if reading.listed:
            plain = text
        elif not plain and size > 1 and reading.public.level is not None:
            plain = text if reading.public.certainty >= _SURE else ""
    return plain


def _title(title: str, start: int, ground: Ground) -> Claim:
    wanted = stems(title)
    nearest: Evidence | None = None
    for position in ground.resume.positions:
        have = stems(position.title) | stems(title_in_prose(position.title))
        at_work = re.match(
            rf"{re.escape(position.title)} (?:of|at|for|in)\b", title, re.I
        )
        if wanted <= have or at_work:
            return Claim("title", title, start, "shown", title_evidence(position))
        if wanted & have:
            nearest = nearest or title_evidence(position)
    if title.lower() in ground.text:
        return Claim("title", title, start, "shown", nearest)
    return Claim("title", title, start, "not shown", nearest, "V3")


def _names(sentence: str, ground: Ground) -> list[Claim]:
    found: list[Claim] = []
    for match in _NAME.finditer(sentence):
        words = re.sub(r"['’]s$", "", match.group())
        if words in MONTHS or re.fullmatch(r"I(?:['’].*)?", words):
            continue
        lower = words.lower()
        if all(part in ground.text for part in re.findall(r"[\w&-]+", lower)):
            found.append(Claim("name", words, match.start(), "shown"))
        elif lower not in ground.given and not ground.finder.find(words):
            found.append(Claim("name", words, match.start(), "unclear", None, "V4"))
    return found


def _skills(sentence: str, ground: Ground) -> list[Claim]:
    lower = sentence.lower()
    denied = any(
        re.search(rf"\b{re.escape(each)}\b" if each != "n't" else r"n['’]t\b", lower)
        for each in claim_file().words.denied
    )
    found: list[Claim] = []
    for skill in ground.finder.find(sentence):
        start = max(lower.find(skill.name.lower()), 0)
        if skill.key in ground.skills or stems(skill.name) <= stems(ground.text):
            line, _ = ground.nearest(stems(skill.name))
            evidence = line.evidence if line else None
            found.append(Claim("skill", skill.name, start, "shown", evidence))
        elif not denied and _FIRST.search(sentence):
            found.append(Claim("skill", skill.name, start, "not shown", None, "V5"))
    return found


def _charges(sentence: str, ground: Ground) -> list[Claim]:
    found: list[Claim] = []
    spans = [
        (each.group("what"), each.start("what")) for each in _DID.finditer(sentence)
    ]
    if not spans and not _FIRST.search(sentence):
        spans = [(sentence, 0)]
    for text, start in spans:
        for clause in clauses(text):
            claim = _charge(clause, sentence, start, ground)
            if claim is not None:
                found.append(claim)
    return found


def _charge(clause: Clause, sentence: str, start: int, ground: Ground) -> Claim | None:
    claimed = rank(clause.base)
    # what the verb itself is about stands close behind it
    wanted = stems(" ".join(clause.rest.split()[:_NEAR]))
    line, shared = ground.nearest(wanted)
    words = clause.phrase(clause.form if clause.form != "charge" else "past") or ""
    where = sentence.find(clause.rest[:20], start)
    at = max(where - len(clause.base) - 2, start) if where >= 0 else start
    if line is not None and (shared >= _SHARED or wanted <= line.stems):
        shown = _shown_rank(line.evidence.fact, wanted)
        if shown is not None and claimed > shown:
            return Claim("charge", words, at, "not shown", line.evidence, "V6")
        return (
            Claim("charge", words, at, "shown", line.evidence) if claimed == 3 else None
        )
    if claimed < 3:
        return None
    charges = set(claim_file().verbs.charge)
    used = any(
        stem(word) in charges
        for line in ground.lines
        for word in re.findall(r"[A-Za-z-]+", line.evidence.fact)
    )
    if used:
        return Claim("charge", words, at, "unclear")
    return Claim("charge", words, at, "not shown", None, "V9")


def rank(base: str) -> int:
    """How far a verb says that one's charge went: 1 shared, 2 done, 3 in charge."""
    verbs = claim_file().verbs
    if base in verbs.shared:
        return 1
    return 3 if base in verbs.charge else 2


def _shown_rank(fact: str, wanted: frozenset[str]) -> int | None:
    """The charge that a line shows for the thing in question."""
    best: tuple[int, int] | None = None
    for clause in clauses(fact):
        shared = len(wanted & stems(f"{clause.base} {clause.rest} {clause.tail}"))
        if best is None or shared > best[0]:
            best = (shared, rank(clause.base))
    return best[1] if best else None


def _reach(sentence: str, ground: Ground) -> list[Claim]:
    found: list[Claim] = []
    lower = sentence.lower()
    for phrase in claim_file().words.reach:
        start = lower.find(phrase)
        if start < 0 or any(each.start == start for each in found):
            continue
        if phrase in ground.text:
            found.append(Claim("reach", phrase, start, "shown"))
        else:
            found.append(Claim("reach", phrase, start, "not shown", None, "V7"))
    return found
