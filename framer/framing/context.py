"""From what is proved and what the person said to the values that wordings name.

docs/frames.md lists the values for a coach who edits wordings; a value without ground
does not exist here, so the wording that names it does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from framer.framing import evidence as ev
from framer.framing.aims import aim_slot
from framer.framing.data import words
from framer.framing.evidence import Fact, Proof
from framer.framing.job import Job
from framer.framing.phrases import (
    LIMITS,
    Voice,
    leading,
    said_slot,
    skills_text,
    with_text,
)
from framer.framing.prose import (
    a_title,
    article,
    capitalise,
    date_in_prose,
    employer_phrase,
    join,
    months_in_prose,
    period_in_prose,
    short_title,
)
from framer.framing.slots import Slot, Text
from framer.model import Answers, Evidence, MoveAnswers, Position, TitleReading

_LABELS = {
    "contract": "contract", "temporary": "temporary", "freelance": "freelance",
    "part-time": "part-time", "seasonal": "seasonal", "secondment": "seconded",
}  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """What a context is made for.

    Attributes:
        proof: What the résumé proves about the move.
        voice: How the text will be read.
        form: The form of the text, for reasons that are shared per output.
        answers: The person's answers.
        said: The person's answers about this move.
        job: The job ad, None without one.
    """

    proof: Proof
    voice: Voice
    form: str
    answers: Answers
    said: MoveAnswers
    job: Job | None
    readings: dict[str, TitleReading] = field(default_factory=dict)


def context(setting: Setting) -> dict[str, Any]:
    """All values that exist for a move, in one voice."""
    proof, voice = setting.proof, setting.voice
    fields = field_slot(setting)
    values: dict[str, Any] = {
        "old": role(proof, proof.old, voice, line=fields.get("old")),
        "new": role(proof, proof.new, voice, credentials=True, line=fields.get("new")),
        "now": role(proof, proof.now, voice),
        "gained": gained(proof),
        "carried": carried(proof),
        "climb": climb(proof),
        "gap": gap(proof),
        "aim": aim_slot(
            setting.proof, voice, setting.said, setting.form, fields.get("new")
        ),
        "target": target(setting),
        "job": job_slot(setting),
        "path": path(proof),
    }
    aim, goal = values["aim"], values["target"]
    values["wanted"] = (
        aim.noun if aim else Text("[[what were you after, as far as you like to say?]]")
    )
    values["for_target"] = (
        goal.role if goal else Text("[[which role, at which employer?]]")
    )
    if proof.later is not None:
        values["later"] = role(proof, proof.later, voice)
    if _same_employer(proof.old, proof.new):
        values["inside"] = employer_text(proof.new)
    short = stint(proof)
    if short is not None:
        values["stint"] = role(proof, short, voice)
        if short is proof.old:
            values["after"] = values["new"]
        elif proof.later is not None:
            values["after"] = values["later"]
    return {name: value for name, value in values.items() if value is not None}


def role(
    proof: Proof,
    position: Position,
    voice: Voice,
    *,
    credentials: bool = False,
    line: Text | None = None,
) -> Slot:
    """One role: its title, place, dates and strongest facts."""
    facts = proof.facts(position)
    usable = [fact for fact in facts if fact.clause.shortened(LIMITS[voice])]
    spread = _spread(usable)
    title = Text(ev.prose_title(position), ev.title_evidence(position))
    short = short_title(position.title)
    place = employer_phrase(position)
    place_text = Text(place, ev.employer_evidence(position)) if place else None
    post = Text(
        f"{title} {place}" if place else str(title),
        *title.facts,
        *(place_text.facts if place_text else ()),
    )
    values: dict[str, Any] = {
        "title": title,
        "a_title": title.turned(a_title(title)),
        "short": title.turned(short),
        "a_short": title.turned(a_title(short)),
        "Title": Text(position.title, ev.title_evidence(position)),
        "post": post,
        "a_post": post.turned(a_title(post)),
        "place": place_text,
        "field": line,
        "arrived": _arrival(proof, position, title, done=True),
        "arrive": _arrival(proof, position, title, done=False),
        "employer": employer_text(position) if place else None,
        **_dates(proof, position),
    }
    for name, fact in zip(("one", "two", "three"), spread, strict=False):
        values[name] = _later(fact, position, voice)
    charge, result = _charges(usable), [f for f in usable if f.kind == "result"]
    for name, ranked in (
        ("charge", charge),
        ("result", result),
        ("people", [fact for fact in usable if fact.people]),
        ("work", _works(usable)),
    ):
        if ranked:
            values[name] = _later(ranked[0], position, voice)
    values["story"] = lambda: _story(
        [*charge[:1], *result, *spread], position, voice
    )
    if credentials:
        earned = ev.credential_facts(proof, within=True)
        if earned:
            values["credential"] = said_slot(earned[0], position, voice)
    label = next(
        (_LABELS[each] for each in position.employment if each in _LABELS), None
    )
    if label:
        values["label"] = Text(
            label,
            Evidence(f"{position.title} ({label})", title.facts[0].at, "employment"),
        )
    return Slot(values)


def _later(fact: Fact, position: Position, voice: Voice) -> Callable[[], Slot | None]:
    return lambda: said_slot(fact, position, voice)


def _story(facts: list[Fact], position: Position, voice: Voice) -> Text | None:
    """One or two sentences about a role that is over: `I led ... I also cut ...`."""
    told: list[Fact] = []
    for fact in facts:
        if all(fact.evidence.at != other.evidence.at for other in told):
            told.append(fact)
    phrases: list[Text] = []
    for fact in told:
        slot = said_slot(fact, position, voice)
        words = getattr(slot, "past", None) if slot else None
        if words is not None:
            phrases.append(words)
    if not phrases:
        return None
    evidence = [fact for words in phrases[:2] for fact in words.facts]
    if len(phrases) == 1:
        return Text(f"I {phrases[0]}", *evidence)
    link = ". I also" if voice == "spoken" else ", and I"
    return Text(f"I {phrases[0]}{link} {phrases[1]}", *evidence)


def _arrival(proof: Proof, position: Position, title: Text, *, done: bool) -> Text:
    """`joined Harrow Vale Hospital as an ICU staff nurse`, without a subject."""
    named = a_title(title)
    place = employer_phrase(position)
    previous = {proof.new.id: proof.old}
    if proof.later is not None:
        previous[proof.later.id] = proof.new
    before = previous.get(position.id)
    facts = (*title.facts, ev.employer_evidence(position)) if place else title.facts
    if before is not None and _same_employer(before, position):
        verb = "became" if done else "become"
        return Text(f"{verb} {named}", *facts)
    if place and place.startswith("at "):
        verb = "joined" if done else "join"
        return Text(f"{verb} {position.employer} as {named}", *facts)
    verb = "started" if done else "start"
    return Text(f"{verb} as {named}" + (f" {place}" if place else ""), *facts)


def _charges(usable: list[Fact]) -> list[Fact]:
    """What was done all along, people led first, then what is counted."""
    found = [fact for fact in usable if fact.ongoing and fact.clause.phrase("ing")]
    return sorted(found, key=lambda fact: (not fact.people, fact.kind != "scope"))


def _works(usable: list[Fact]) -> list[Fact]:
    """What was done or made with one's own hands: no result, no people led."""
    found = [
        fact
        for fact in usable
        if fact.kind in ("work", "scope")
        and not fact.people
        and not fact.clause.passive
        and fact.clause.base not in words().change
    ]
    return sorted(found, key=lambda fact: not fact.ongoing)


def _spread(usable: list[Fact]) -> list[Fact]:
    """The strongest facts, at first one from each line, credentials not first."""
    lines: set[str] = set()
    first: list[Fact] = []
    rest: list[Fact] = []
    for fact in usable:
        if fact.evidence.at in lines:
            rest.append(fact)
        else:
            lines.add(fact.evidence.at)
            first.append(fact)
    first.sort(key=lambda fact: fact.kind == "credential")
    return first + rest


def employer_text(position: Position) -> Text | None:
    """The employer's name as it is written."""
    if not position.employer:
        return None
    return Text(position.employer, ev.employer_evidence(position))


def _dates(proof: Proof, position: Position) -> dict[str, Any]:
    dates = ev.dates_evidence(position)
    values: dict[str, Any] = {}
    if position.start:
        when = date_in_prose(position.start)
        values["when"] = Text(when, dates)
        values["span"] = Text(
            f"{'since' if position.current else 'from'} {when}", dates
        )
        values["year"] = Text(str(position.start.year), dates)
    if position.end:
        values["until"] = Text(date_in_prose(position.end), dates)
        values["end_year"] = Text(str(position.end.year), dates)
    if position.current:
        values["current"] = Text("", dates)
    else:
        values["closed"] = Text("", dates)
    end = proof.as_of if position.current else position.end
    months = ev.months_between(position.start, end)
    if position.start and position.end:
        values["period"] = Text(period_in_prose(position.start, position.end), dates)
    if months and months >= 6:
        length = months_in_prose(months)
        values["length"] = Text(length, _computed(length, position))
    return values


def _computed(length: str, *positions: Position) -> Evidence:
    at = "+".join(ev.dates_evidence(position).at for position in positions)
    return Evidence(length, f"computed/{at}", "dates")


def gained(proof: Proof) -> Slot | None:
    """Skills that first appear in the new role."""
    gains = leading(proof.gains)
    if not gains:
        return None
    return Slot(
        {
            "skills": skills_text(gains),
            "skill": skills_text(gains[:1]),
            "with": with_text(gains),
            "later": skills_text([each for each in gains if each.later]),
        }
    )


def carried(proof: Proof) -> Slot | None:
    """Skills of the old role that the new one uses again."""
    gains = leading(proof.carried)
    if not gains:
        return None
    return Slot({"skills": skills_text(gains), "skill": skills_text(gains[:1])})


def field_slot(setting: Setting) -> dict[str, Text]:
    """The fields of both roles, where both titles are read and the fields differ."""
    found = {}
    for name, position in (("old", setting.proof.old), ("new", setting.proof.new)):
        reading = setting.readings.get(position.id)
        if reading is None or not reading.function or not _sayable(reading):
            return {}
        fact = Evidence(
            f"{position.title} ({reading.function})",
            ev.title_evidence(position).at,
            "title",
        )
        found[name] = Text(reading.function, fact)
    return found if found["old"] != found["new"] else {}


def _sayable(reading: TitleReading) -> bool:
    """Whether a field's name is short enough to stand in a sentence."""
    name = reading.function or ""
    return reading.certainty >= 0.5 and "," not in name and len(name.split()) <= 4


def climb(proof: Proof) -> Slot | None:
    """How long it took from the step to the role after it."""
    if proof.later is None:
        return None
    months = ev.months_between(proof.new.start, proof.later.start)
    if months is None or months < 2:
        return None
    words = f"{months} months"
    spoken_length = months_in_prose(months)
    return Slot(
        {
            "months": Text(words, _computed(words, proof.new, proof.later)),
            "length": Text(
                spoken_length, _computed(spoken_length, proof.new, proof.later)
            ),
        }
    )


def gap(proof: Proof) -> Slot | None:
    """The time between the two roles, where both ends are known to the month."""
    months = proof.move.gap_months
    if months is None or months[0] < 4:
        return None
    values: dict[str, Any] = {}
    if proof.old.end:
        values["from"] = Text(
            date_in_prose(proof.old.end), ev.dates_evidence(proof.old)
        )
    if months[0] == months[1]:
        length = months_in_prose(months[0])
        values["length"] = Text(length, _computed(length, proof.old, proof.new))
    for fact in ev.credential_facts(proof):
        if fact.evidence.kind == "credential" and fact.clause.base in (
            "earn",
            "complete",
        ):
            rest = re.sub(r" in \d{4}$", "", fact.clause.rest)
            undated = replace(fact, clause=replace(fact.clause, rest=rest))
            values["credential"] = said_slot(undated, proof.new, "letter")
            break
    return Slot(values)


def stint(proof: Proof) -> Position | None:
    """The one of the two roles that lasted less than a year and is over."""
    for position in (proof.new, proof.old):
        months = ev.months_between(position.start, position.end)
        if not position.current and months is not None and months + 1 < 12:
            return position
    return None


def _same_employer(old: Position, new: Position) -> bool:
    return bool(
        old.employer
        and new.employer
        and old.employer.strip().lower() == new.employer.strip().lower()
        and employer_phrase(new)
    )


def path(proof: Proof) -> Text:
    """`from senior buyer to supply planner at Tern Energy`."""
    old, new = proof.old, proof.new
    before, after = ev.prose_title(old), ev.prose_title(new)
    facts = [ev.title_evidence(old), ev.title_evidence(new)]
    left, right = employer_phrase(old), employer_phrase(new)
    facts += [
        ev.employer_evidence(each) for each in (old, new) if employer_phrase(each)
    ]
    if _same_employer(old, new):
        return Text(f"from {before} to {after} {right}", *facts)
    if before.lower() == after.lower() and left and right:
        return Text(f"from {old.employer} to {new.employer} as {after}", *facts)
    first = f"{before} {left}" if left else before
    second = f"{after} {right}" if right else after
    return Text(f"from {first} to {second}", *facts)


def target(setting: Setting) -> Slot | None:
    """The role that the person is going for, if they or the ad said."""
    title, employer = setting.answers.target_role, setting.answers.target_employer
    at = "answers/target_role"
    if not title and setting.job is not None and setting.job.title:
        title, at = setting.job.title, setting.job.title_at
    if not title:
        return None
    facts = [Evidence(title, at, "answer" if at.startswith("answers") else "job")]
    if employer:
        facts.append(Evidence(employer, "answers/target_employer", "answer"))
    name = capitalise(title.strip())
    place = f" at {employer}" if employer else ""
    return Slot(
        {
            "role": Text(f"the {name} role{place}", *facts),
            "title": Text(name, *facts[:1]),
            "a_title": Text(f"{article(name)} {name}", *facts[:1]),
        }
    )


def job_slot(setting: Setting) -> Slot | None:
    """What the job ad asks for that the résumé shows."""
    job, proof = setting.job, setting.proof
    if job is None:
        return None
    asked = job.skills(proof.finder)
    shown: list[tuple[str, Evidence, Evidence]] = []
    for position in dict.fromkeys((proof.new, proof.now, proof.old)):
        for number, bullet in enumerate(position.bullets):
            for skill in proof.finder.find(bullet.text):
                if skill.key in asked and skill.kind != "certification":
                    at = ev.bullet_at(position, bullet, number)
                    found = Evidence(bullet.text, at, "skill")
                    shown.append((skill.name, asked[skill.key], found))
    names = list(dict.fromkeys(name for name, _, _ in shown))[:2]
    if not names:
        return None
    facts = [fact for name, *both in shown if name in names for fact in both]
    return Slot({"shared": Text(join(names), *facts)})
