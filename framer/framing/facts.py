"""The facts of a role: clauses of its lines, sorted by how well they carry a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from framer.framing.clauses import Clause, clauses
from framer.framing.data import avoid, terms, words
from framer.framing.held import fitted
from framer.framing.nounthings import WORD_NUMBER, word_set
from framer.framing.ranking import on_the_side, standing
from framer.framing.rules import matches
from framer.framing.stated import without_reasons
from framer.framing.verbs import base_of
from framer.knowledge.normalise import alternatives
from framer.model import Bullet, Evidence, Position

if TYPE_CHECKING:
    from framer.framing.language import Skill, SkillFinder

MEASURE = re.compile(
    r"\d(?:[\d.,]*\d)?\s?%|\bfrom \S*\d\S*(?: \w+)? to \S*\d|\bper cent\b|\bpercent\b"
    r"|\b(?:halv|doubl|tripl)\w+|\bby (?:half|a third|a quarter|two thirds)\b"
)

_BEFORE_AFTER = re.compile(
    r"\bfrom (?:\S+ ){0,3}?\S*(?:\d|\b[A-F]\b)[^;]*? to \S"
    r"|\b(?:up|down) (?:by )?(?:\S*\d|half|a third)|\binstead of\b"
    r"|\b(?:halv|doubl|tripl)\w+"
)

_NUMBER = re.compile(r"\d")

_MONEY = re.compile(r"[$£€]\s?\d")

_POINTS_BACK = re.compile(
    r"\b(?:it|its|them|they|their|these|those|this|that)\b$|\b(?:them|they|it)\b"
)
_DATE_ONLY = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?\b")

_YEAR = re.compile(
    r"(?<![\d,.$£€])(?:19|20)\d\d(?![\d,.]\d|\s*(?:kg|hours|units|people|calls))\b"
)
_VERSIONED = re.compile(
    r"(?P<name>[A-Z][\w.+#-]*(?: [A-Z][\w.+#-]*){0,3}) "
    r"(?:19|20)\d\d(?:(?:/|, | and )(?:19|20)\d\d)*\b"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# How long a thing is counts nothing: "three week look-aheads", "a two-day course".
_LONG = re.compile(
    rf"\b(?:\d+|{WORD_NUMBER})[- ](?:day|week|month|year|hour)\b(?![ -]old)"
)
# A measured change of one bare word, whose thing the clause before it names.
_BARE_OBJECT = re.compile(r"\w+ (?:from|by|to) \S*\d")

# What a rank, a mark or a test passed adds to a fact.
_FOR_STANDING = 1.0
# What a duty beside the work itself lacks, and a line that does not stand first.
_BESIDE_THE_WORK = 1.4
_NOT_FIRST = 0.15
# What each further deed of one line lacks.
_LATER_IN_LINE = 0.1
# Words of two clauses that are said together.
_ONE_BREATH = 14


@cache
def _private() -> re.Pattern[str]:
    """What makes a line a private matter."""
    return re.compile(rf"\b(?:{alternatives(words().private)})\b", re.I)


@dataclass(frozen=True, slots=True)
class Fact:
    """A clause of the résumé that a text may use.

    Attributes:
        clause: The clause.
        kind: `result` (a measured change), `scope` (how many, how much), `credential`,
            `work` (anything else that was done).
        score: How well it carries a text, higher is better.
        evidence: The whole line with its address.
        skills: The skills that the clause names.
        people: It states a number of people led.
        ongoing: It was done all along, not once.
    """

    clause: Clause
    kind: str
    score: float
    evidence: Evidence
    skills: tuple[Skill, ...] = ()
    people: bool = False
    ongoing: bool = True


def title_evidence(position: Position) -> Evidence:
    """The title, word for word."""
    return Evidence(position.title, position.at or f"{position.id}/title", "title")


def employer_evidence(position: Position) -> Evidence:
    """The employer's name."""
    at = position.employer_at or f"{position.id}/employer"
    return Evidence(position.employer or "", at, "employer")


def dates_evidence(position: Position) -> Evidence:
    """The dates as the résumé writes them, in full where it shortens the year."""
    read = " – ".join(str(date) for date in (position.start, position.end) if date)
    written = position.dates_text or read
    years = [str(date.year) for date in (position.start, position.end) if date]
    if not all(year in written for year in years):
        written = f"{written} ({read})"
    at = position.dates_at or f"{position.id}/dates"
    return Evidence(written, at, "dates")


def bullet_at(position: Position, bullet: Bullet, number: int) -> str:
    """The address of a bullet; made from its place where the résumé gives none."""
    return bullet.at or f"{position.id}/bullet[{number + 1}]"


def plainly(text: str) -> str:
    """A line by which it is known again: small letters, single blanks, no stop."""
    return " ".join(text.lower().split()).strip(" .;,•")


def facts(
    position: Position, finder: SkillFinder, told: frozenset[str] = frozenset()
) -> tuple[Fact, ...]:
    """The usable facts of a role, strongest first; of equals the earlier line.

    Args:
        position: The role.
        finder: Finds the skills of a text.
        told: Lines, in the form of `plainly`, that a later role tells already.
    """
    found: list[Fact] = []
    seen = set(told)
    begun = [
        {each.form for each in clauses(bullet.text, frozenset()) if not each.own}
        for bullet in position.bullets
    ]
    for number, bullet in enumerate(position.bullets):
        line = plainly(bullet.text)
        if line in seen or _private().search(bullet.text):
            continue
        seen.add(line)
        at = bullet_at(position, bullet, number)
        others = (forms for each, forms in enumerate(begun) if each != number)
        beside = frozenset[str]().union(*others)
        told_there = without_reasons(bullet.text)
        parts = _together(clauses(told_there, beside), told_there)
        for order, clause in enumerate(parts):
            if order and _POINTS_BACK.search(clause.rest):
                continue
            if order and not clause.own and _BARE_OBJECT.match(clause.rest):
                continue  # "..., raising accuracy from 71% to 88%": of what?
            if _outside(_whole(clause), position):
                continue
            fact = _fact(clause, position.title, bullet, at, number, finder)
            if fact is None:
                continue
            fact = replace(fact, score=fact.score - _LATER_IN_LINE * order)
            if position.current and clause.form == "past" and not fact.people:
                # a present job tells in the past what was done once
                fact = replace(fact, ongoing=False)
            found.append(fact)
    found.sort(key=lambda fact: -fact.score)
    return tuple(found)


def _fact(
    clause: Clause,
    title: str,
    bullet: Bullet,
    at: str,
    number: int,
    finder: SkillFinder,
) -> Fact | None:
    if clause.base in words().own_moves:
        return None  # "Chose fewer hours": why, not what was done
    if clause.base == "report" and clause.rest.startswith(("to ", "directly to ")):
        return None  # whom somebody reported to says nothing of the work
    clause = fitted(_led_alone(clause), title)
    if not _IN_BRACKETS.sub("", clause.rest).strip():
        return None  # "Modelling (flow, geology)": of what stands in the bracket alone
    if clause.rest.lower() in {"to", "for", "in", "with"}:
        return None
    whole = _whole(clause)
    phrase = f"{clause.base} {whole}"
    counted = _LONG.sub("", _named_number().sub("", _DATE_ONLY.sub("", whole)))
    skills = finder.find(whole)
    people = _counts(clause, counted)
    if clause.base in words().earned and (
        any(skill.kind == "certification" for skill in skills)
        or re.search(r"\b(?:certif\w+|diploma|licen[cs]e|degree|course)\b", clause.rest)
    ):
        kind, score = "credential", 3.0
    elif _is_tool_list(clause):
        kind, score = "work", 2.4
    elif _BEFORE_AFTER.search(phrase) and (_NUMBER.search(counted) or clause.own):
        kind, score = "result", 5.8
    elif MEASURE.search(phrase) or (_changes(clause) and _NUMBER.search(counted)):
        kind, score = "result", 5.0
    elif _NUMBER.search(counted) or _number_word(counted):
        kind, score = "scope", 4.0
    else:
        kind, score = "work", 2.0
    score += 0.5 if skills else 0.0
    score += _FOR_STANDING if kind != "credential" and standing(bullet.text) else 0.0
    score += 0.4 if people else 0.0
    score += 0.5 if _MONEY.search(counted) else 0.0
    score -= 1.2 if clause.base in words().weak and not clause.own else 0.0
    score -= 0.3 if clause.own and kind == "work" else 0.0
    score -= 0.1 if clause.own and kind == "scope" else 0.0
    score -= 1.5 if clause.passive else 0.0
    score -= (0.8 if kind == "scope" else 1.5) if clause.form == "charge" else 0.0
    score -= _BESIDE_THE_WORK if kind != "result" and on_the_side(phrase) else 0.0
    score -= 2.0 if clause.rigid else 0.0
    score -= 3.0 if clause.loose else 0.0
    score -= 2.5 if matches(avoid().rules["N6"], phrase) else 0.0
    score -= 0.7 if clause.dependent and kind == "work" else 0.0
    score -= 0.3 if clause.dependent else 0.0
    score -= 0.4 if clause.length > 16 and not clause.outcome else 0.0
    score -= 1.5 if clause.length < 4 and kind == "work" else 0.0
    score -= number * 0.05 + (_NOT_FIRST if number else 0.0)
    evidence = Evidence(bullet.text, at, kind if kind != "work" else "duty")
    ongoing = (
        kind in ("scope", "work")
        and clause.base not in words().change
        and clause.base not in words().once
        and not clause.passive
        and not (clause.own and clause.form == "past")
    )
    return Fact(clause, kind, score, evidence, skills, people, ongoing)


def _whole(clause: Clause) -> str:
    """All that a clause says behind its first verb."""
    parts = (clause.rest, clause.tail, clause.outcome)
    whole = ", ".join(each for each in parts if each)
    if clause.then is None:
        return whole
    return f"{whole} and {clause.then.base} {clause.then.rest}"


def _together(parts: list[Clause], line: str) -> list[Clause]:
    """The clauses of a line; two short ones joined by "and" are told as one."""
    if len(parts) != 2:
        return parts
    one, two = parts
    plain = not any(
        each.own
        or each.tail
        or each.outcome
        or each.passive
        or each.rigid
        or each.dependent
        for each in parts
    )
    same = one.form == two.form and one.form != "charge"
    if not (plain and same and one.length + two.length < _ONE_BREATH):
        return parts
    if not re.search(rf"{re.escape(one.rest)},? and ", line) or "," in one.rest:
        return parts
    return [replace(one, then=two)]


def _outside(text: str, position: Position) -> bool:
    """Whether a text names a year in which the role was not held."""
    first = position.start.year if position.start else 0
    last = position.end.year if position.end and not position.current else 9999
    years = (int(each) for each in _YEAR.findall(_without_versions(text)))
    return any(not first <= year <= last for year in years)


def _without_versions(text: str) -> str:
    """The text without the years that name a version: SQL Server 2008."""

    def without(match: re.Match[str]) -> str:
        named = match.group("name").lower().split()
        tails = [" ".join(named[start:]) for start in range(len(named))]
        known = (terms().get(each) for each in tails)
        tool = any(term and term.kind in ("tool", "everyday") for term in known)
        tool = tool or bool(word_set("versioned") & set(tails))
        return match.group("name") if tool else match.group()

    return _VERSIONED.sub(without, text)


def _led_alone(clause: Clause) -> Clause:
    """A clause of people led without what its list goes on with: `, care plans`."""
    head, comma, after = clause.rest.partition(", ")
    plain = not (clause.own or clause.tail or clause.outcome)
    if not comma or not plain or clause.base not in words().scope:
        return clause
    goes_on = re.match(r"(?:and |with |\w+ing |\d|an? |the |[$£€])", after)
    if goes_on or " and " in after or not _people().search(head):
        return clause
    return replace(clause, rest=head)


def _is_tool_list(clause: Clause) -> bool:
    """Whether a line names only what was worked with; its figures are versions."""
    return bool(clause.own) and clause.rest.startswith("with ")


def _changes(clause: Clause) -> bool:
    """Whether a clause, or the one that hangs on it, is about a change."""
    tail = clause.tail.split(" ", 1)[0]
    return clause.base in words().change or base_of(tail) in words().change


def _counts(clause: Clause, text: str) -> bool:
    """Whether a clause counts people that were led or managed."""
    if clause.own and clause.base == "have":
        return _people().search(text) is not None
    if clause.base not in words().scope or clause.base in words().once:
        return False
    match = _people().search(text)
    return match is not None and match.start() < 22


@cache
def _people() -> re.Pattern[str]:
    nouns = alternatives({*words().people, *word_set("staff")})
    count = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    return re.compile(
        rf"^(?:[\w-]+ )?{count}(?:-| (?:[\w-]+ ){{0,2}})(?:{nouns})\b"
        rf"|\b(?:with|and|of) {count} (?:[a-z-]+ )?(?:{nouns})\b"
        r"|^(?:an? |the )?(?:[\w-]+ ){0,2}"
        rf"(?:team|department|staff|brigade|crew|unit|group|newsroom) of {count}"
    )


@cache
def _named_number() -> re.Pattern[str]:
    """A number that is part of a name: Year 10, ISO 9001, Java 21."""
    kinds = "|".join(sorted(words().numbered.split()))
    return re.compile(
        rf"\b(?i:{kinds}) \d+(?:(?:,| and| to|[-–]) ?\d+)*\b"
        r"|\b(?!(?:USD|EUR|GBP|AED|PKR|KES|INR|CAD|AUD|NZD|CHF|SGD|ZAR|PLN|HKD|SAR) )"
        r"[A-Z][\w+#-]* \d[\d.]*(?![\d.,]*\s?%)(?=[ ,.;)]|$)"
    )


def _number_word(text: str) -> bool:
    return bool(
        re.search(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b", text)
    )
