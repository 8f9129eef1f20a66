"""From what is proved and what the person said to the values that wordings name.

docs/frames.md lists the values for a coach who edits wordings; a value without ground
does not exist here, so the wording that names it does not fit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from framer.framing import evidence as ev
from framer.framing.aims import aim_slot
from framer.framing.employers import employer_phrase, with_open_comma
from framer.framing.evidence import Proof
from framer.framing.extras import extras
from framer.framing.fields import changed, field_slot
from framer.framing.job import Job
from framer.framing.offers import offer_slot, telling
from framer.framing.papers import Paper
from framer.framing.phrases import (
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
    join,
    months_in_prose,
    title_closed,
)
from framer.framing.reasons import may_print
from framer.framing.returns import same_work, taken_up_again
from framer.framing.rise import beginning, rise
from framer.framing.roles import computed, employer_text, role, same_employer
from framer.framing.slots import Slot, Text
from framer.model import Answers, Evidence, MoveAnswers, Position, TitleReading

# Kinds of move after which the work is another.
_OTHER_WORK = frozenset({
    "function-pivot", "industry-pivot", "military-to-civilian", "academia-industry",
    "to-self-employment", "from-self-employment",
})  # fmt: skip


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
        readings: The reading of each title, by position id.
        turn: 1 begins with the second fact of each role.
    """

    proof: Proof
    voice: Voice
    form: str
    answers: Answers
    said: MoveAnswers
    job: Job | None
    readings: dict[str, TitleReading] = field(default_factory=dict)
    turn: int = 0

    def __post_init__(self) -> None:
        """Take what the résumé says of a decision as said, where the person has not."""
        stated = self.proof.stated
        decided = stated is not None and stated.chosen and not stated.ended
        if self.said.stance is None and decided:
            object.__setattr__(self, "said", replace(self.said, stance="chosen"))


def context(setting: Setting) -> dict[str, Any]:
    """All values that exist for a move, in one voice."""
    proof, voice, turn = setting.proof, setting.voice, setting.turn
    fields = field_slot(setting)
    before, after = fields.get("old"), fields.get("new")
    aim = aim_slot(proof, setting.said, setting.form, after)
    line = getattr(aim, "line", "")
    values: dict[str, Any] = {
        "old": role(proof, proof.old, voice, line=before, turn=turn),
        "new": role(
            proof,
            proof.new,
            voice,
            credentials=True,
            line=after,
            turn=turn,
            avoid=line,
        ),
        "now": role(proof, proof.now, voice, turn=turn),
        "changed": changed(setting, fields),
        "gained": gained(proof),
        "carried": carried(proof),
        "climb": climb(proof),
        "gap": gap(proof),
        "aim": aim,
        "reason": proof.stated.slot if proof.stated else None,
        "target": target(setting),
        "job": job_slot(setting),
        "path": path(proof, voice),
    }
    values |= {
        name: None if _is_aim(each, line) else each
        for name, each in extras(proof, voice).items()
    }
    kept = not may_print(setting.said, setting.form)
    if aim is None and (kept or (proof.stated is not None and proof.stated.private)):
        values["withheld"] = Text("")
    values["offer"] = offer_slot(proof, values["paper"])
    goal = values["target"]
    values["wanted"] = (
        aim.noun if aim else Text("[[what were you after, as far as you like to say?]]")
    )
    values["for_target"] = (
        goal.role if goal else Text("[[which role, at which employer?]]")
    )
    if goal:
        values["applying"] = goal.role
    if _well_told(proof):
        values["old"].drop("more")
    if proof.later is not None:
        values["later"] = role(proof, proof.later, voice, turn=turn)
    values["old"] = values["old"].with_more({"rise": rise(proof, voice)})
    if same_employer(proof.old, proof.new):
        values["inside"] = employer_text(proof.new)
    elif employer_phrase(proof.old) and employer_phrase(proof.new):
        values["elsewhere"] = Text("", ev.employer_evidence(proof.new))
    values["began"] = beginning(proof, voice, setting.readings)
    if proof.move.direction == "down":
        values["down"] = Text("", ev.title_evidence(proof.old))
        values |= _held_above(setting)
    short = stint(proof)
    if short is not None:
        values["stint"] = role(proof, short, voice)
        if short is proof.old:
            values["after"] = values["new"]
        elif proof.later is not None:
            values["after"] = values["later"]
    return {name: value for name, value in values.items() if value is not None}


def _held_above(setting: Setting) -> dict[str, Text]:
    """What the post before says of the present one, to which a step down led.

    The values are nothing to read: `above` exists where both are of the same work,
    `headed` where people were led before, `led` where both is so.
    """
    proof = setting.proof
    if proof.new is not proof.now or not proof.new.current:
        return {}
    nothing = Text("", *map(ev.title_evidence, (proof.old, proof.new)))
    kinds = set(proof.move.kinds)
    found = {}
    if "management-to-specialist" in kinds:
        found["headed"] = nothing
    alike = same_work(proof.old, proof.new) or taken_up_again(proof) is not None
    if alike and not _OTHER_WORK & kinds:
        found["above"] = nothing
        if "headed" in found:
            found["led"] = nothing
    return found


def _is_aim(paper: Slot | None, line: str) -> bool:
    """Whether a paper is what was wanted: no text that says so names it again."""
    name = getattr(paper, "name", None)
    return bool(line) and name is not None and name.facts[0].at == line


_ENOUGH = 5


def _well_told(proof: Proof) -> bool:
    """Whether the roles after the move alone give a text enough to say."""
    lines = {
        fact.evidence.at
        for position in (proof.new, proof.later)
        if position is not None
        for fact in proof.facts(position)
    }
    return len(lines) >= _ENOUGH


def gained(proof: Proof) -> Slot | None:
    """Skills that first appear in the new role, as far as they stand for themselves."""
    gains = leading([each for each in proof.gains if telling(each)])
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


def climb(proof: Proof) -> Slot | None:
    """How long it took from the step to the role after it."""
    if proof.later is None:
        return None
    months = ev.months_between(proof.new.start, proof.later.start)
    if months is None or months < 2:
        return None
    words = f"{months} months" if months > 9 else months_in_prose(months)
    spoken_length = months_in_prose(months)
    return Slot(
        {
            "months": Text(words, computed(words, proof.new, proof.later)),
            "length": Text(
                spoken_length, computed(spoken_length, proof.new, proof.later)
            ),
        }
    )


def gap(proof: Proof) -> Slot | None:
    """The time between the two roles, where both ends are known to the month."""
    months = proof.move.gap_months
    if months is None or months[0] < 6:
        return None
    values: dict[str, Any] = {}
    if proof.old.end:
        values["from"] = Text(
            date_in_prose(proof.old.end), ev.dates_evidence(proof.old)
        )
    if months[0] == months[1]:
        length = months_in_prose(months[0])
        values["length"] = Text(length, computed(length, proof.old, proof.new))
    for paper in proof.beside.papers:
        if _between(paper, proof) and paper.fact.clause.base in ("earn", "complete"):
            rest = re.sub(r" in \d{4}$", "", paper.fact.clause.rest)
            undated = replace(paper.fact, clause=replace(paper.fact.clause, rest=rest))
            values["credential"] = said_slot(undated, proof.new, "letter")
            break
    return Slot(values)


def _between(paper: Paper, proof: Proof) -> bool:
    """Whether a paper was certainly earned between the two roles."""
    end, start = proof.old.end, proof.new.start
    if paper.when is None or end is None or start is None:
        return False
    return end.earliest <= paper.when.earliest and paper.when.latest <= start.latest


def stint(proof: Proof) -> Position | None:
    """The one of the two roles that lasted less than a year and is over."""
    for position in (proof.new, proof.old):
        months = ev.months_between(position.start, position.end)
        if not position.current and months is not None and months + 1 < 12:
            return position
    return None


def path(proof: Proof, voice: Voice = "paper") -> Text:
    """`from senior buyer to supply planner at Tern Energy`."""
    old, new = proof.old, proof.new
    before, after = (title_closed(ev.prose_title(each, voice)) for each in (old, new))
    facts = [ev.title_evidence(old), ev.title_evidence(new)]
    left, right = (
        with_open_comma(place) if (place := employer_phrase(each)) else None
        for each in (old, new)
    )
    facts += [
        ev.employer_evidence(each) for each in (old, new) if employer_phrase(each)
    ]
    if same_employer(old, new):
        return Text(f"from {before} to {after} {right}", *facts)
    if before.lower() == after.lower() and left and right:
        return Text(f"from {left[3:]} to {right[3:]} as {after}", *facts)
    first = f"{before} {left}" if left else before
    second = f"{after} {right}" if right else after
    return Text(f"from {first} to {second}", *facts)


def target(setting: Setting) -> Slot | None:
    """The role that the person is going for, if they, the ad or the résumé said."""
    title, employer = setting.answers.target_role, setting.answers.target_employer
    at = "answers/target_role"
    if not title and setting.job is not None and setting.job.title:
        title, at = setting.job.title, setting.job.title_at
    if not title:
        return _sought(setting.proof, employer)
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


def _sought(proof: Proof, employer: str | None) -> Slot | None:
    """The role that the résumé names as the one that is sought."""
    known = proof.beside.sought
    if known is None:
        return None
    facts = [known.evidence]
    place = ""
    if employer:
        facts.append(Evidence(employer, "answers/target_employer", "answer"))
        place = f" at {employer}"
    values: dict[str, Any] = {"role": Text(f"{known.role}{place}", *facts)}
    if known.title:
        values["title"] = Text(known.title, known.evidence)
        values["a_title"] = Text(a_title(known.title), known.evidence)
    return Slot(values)


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
