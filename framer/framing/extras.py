"""The values of wordings that rest on no job: papers, honours, the profile's years."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from framer.framing.beside import Honour
from framer.framing.evidence import Fact, Proof, during, prose_title
from framer.framing.papers import Paper
from framer.framing.papers_file import any_of, papers_file, pattern_of
from framer.framing.phrases import Voice, said_slot
from framer.framing.slots import Slot, Text
from framer.model import Position

# Letters that stand behind a name or a title: CCRN, AICP, NVQ Level 6 not.
_LETTERS = re.compile(r"[A-Z][A-Za-z-]{0,2}[A-Z]{1,4}")
_TOKEN = re.compile(r"[a-z]{4,}")
_STEM = 5
# What a paper must weigh to be told: a first degree of long ago in another line of
# work says nothing of a move.
_WORTH = 1.2
_LONG_AGO = 15 * 12
_YEAR_BEFORE = 12
# Years after which an honour says little of the work of today.
_RECENT = 12
_WEIGHT = {"certificate": 1.0, "course": 0.4, "degree": 0.3}


def extras(proof: Proof, voice: Voice) -> dict[str, Slot | None]:
    """`paper`, `earned`, `brought`, `honour`, `profile` and `languages`."""
    ranked = sorted(proof.beside.papers, key=lambda each: -_weight(each, proof))
    told = [each for each in ranked if _weight(each, proof) >= _WORTH]
    start = proof.new.start
    since = [
        each for each in told
        if each.when and start and start.latest <= each.when.earliest
    ]  # fmt: skip
    before = [
        each for each in told
        if each.when and start and each.when.latest < start.earliest
    ]  # fmt: skip
    languages = proof.beside.languages
    recent = proof.as_of.year - _RECENT
    honours = [each for each in proof.beside.honours if (each.year or recent) >= recent]
    honours.sort(key=lambda each: -(each.year or 0))
    return {
        "paper": _first(told, proof, voice),
        "earned": _first(since, proof, voice),
        "brought": _first(before, proof, voice),
        "honour": honour_slot(honours[0].fact, proof.now, voice, honours[0].name)
        if honours
        else None,
        "profile": _profile(proof, voice),
        "languages": Slot({"noun": languages}) if languages else None,
    }


def _profile(proof: Proof, voice: Voice) -> Slot:
    """Years of work and who somebody is; not where that is only the old title."""
    said = proof.beside.who
    if said is not None and prose_title(proof.old, voice).lower() in said.lower():
        said = None
    line = said.turned(said.split(" ", 1)[1]) if said is not None else None
    return Slot({"years": proof.beside.years, "who": said, "line": line})


def _first(papers: list[Paper], proof: Proof, voice: Voice) -> Slot | None:
    return paper_slot(papers[0], proof, voice) if papers else None


def paper_slot(paper: Paper, proof: Proof, voice: Voice) -> Slot | None:
    """A paper in the forms of a fact, and by its name alone."""
    # what is held is held today, whichever post is the present one
    said = said_slot(paper.fact, replace(proof.now, current=True), voice)
    if said is None:
        return None
    return said.with_more(
        {
            "name": Text(paper.name, paper.evidence),
            "with": Text(f"with {paper.name}", paper.evidence),
            "tag": Text(paper.tag, paper.evidence),
            "letters": _letters(paper, proof.now.title),
        }
    )


def _letters(paper: Paper, title: str) -> Text | None:
    """The letters of a paper, to stand behind a title that does not say them."""
    initials = "".join(word[0] for word in title.split() if word[0].isupper())
    if not _LETTERS.fullmatch(paper.tag) or paper.tag in initials or paper.tag in title:
        return None
    return Text(paper.tag, paper.evidence)


def honour_slot(
    fact: Fact, position: Position, voice: Voice, name: str = ""
) -> Slot | None:
    """An award in the forms of a fact, and by its name where it stands by itself."""
    said = said_slot(fact, position, voice)
    if said is None or not name:
        return said
    return said.with_more({"noun": Text(name, fact.evidence)})


def honour_of(proof: Proof, position: Position, voice: Voice) -> Slot | None:
    """The award of a role: its own line, or one of the list with a year within it."""
    for fact in proof.facts(position):
        if _is_honour(fact):
            return honour_slot(fact, position, voice)
    for each in proof.beside.honours:
        if each.year and _in_one(each, position, proof):
            return honour_slot(each.fact, position, voice, each.name)
    return None


def _is_honour(fact: Fact) -> bool:
    clause = fact.clause
    if clause.own or clause.base not in ("receive", "win", "earn", "name", "award"):
        return False
    words = papers_file().honour
    return pattern_of([*words.nouns, *words.phrases]).search(clause.rest) is not None


def _in_one(honour: Honour, position: Position, proof: Proof) -> bool:
    """Whether a role lasted all through the year of an award."""
    year = honour.year or 0
    first, last = year * 12, year * 12 + 11
    if position.start is None or position.start.latest > first:
        return False
    end = proof.as_of if position.current else position.end
    return end is not None and end.earliest >= last


def _weight(paper: Paper, proof: Proof) -> float:
    """How much a paper says for this move: its kind, its time, its field."""
    weight = _WEIGHT[paper.kind] + (0.5 if paper.higher else 0.0)
    start = proof.new.start
    weight += 0.5 if paper.known else 0.0
    if paper.when is None:
        pass
    elif during(paper.when, proof.new):
        weight += 4
    elif start is not None:
        months = start.earliest - paper.when.latest
        if months <= _YEAR_BEFORE:
            weight += 2
        elif proof.old.start and paper.when.earliest >= proof.old.start.latest:
            weight += 1.2
        elif months > _LONG_AGO:
            weight -= 0.8
    mine = _stems(paper.tag)
    if mine & _stems(f"{proof.new.title} {proof.now.title}"):
        weight += 1.5
    elif mine & _stems(" ".join(each.text for each in proof.new.bullets)):
        weight += 0.8
    return weight


@cache
def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that tie it to a line of work."""
    plain = any_of("generic.words").sub(" ", text.lower())
    return frozenset(each[:_STEM] for each in _TOKEN.findall(plain))
