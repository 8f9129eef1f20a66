"""Facts and skills of the résumé as phrases of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from framer.framing.alone import alone
from framer.framing.nounthings import noun_lines
from framer.framing.prose import NUMBER_WORDS, join, spell_small
from framer.framing.slots import Slot, Text
from framer.framing.spoken import short_forms, spoken, with_left_out_article

if TYPE_CHECKING:
    from framer.framing.clause import Clause
    from framer.framing.evidence import Fact, Gain
    from framer.model import Evidence, Position

Voice = Literal["paper", "letter", "spoken"]
# The longest clause, in words, that a text of each voice takes.
LIMITS: dict[Voice, int] = {"paper": 16, "letter": 17, "spoken": 15}

# Words more that a result may take: the figure that proves is not what is left out.
_FOR_A_RESULT = 6

_SECOND = 2.4
# Words of the short form of a fact.
_BRIEF = 9
_NUMBERS = "|".join(NUMBER_WORDS)
_COUNTED = re.compile(rf"\d|\b(?:{_NUMBERS}|half|third|doubl\w+)\b", re.I)
_WHOM_ENDS = r"(?=$|[,;.]| (?:in|at|on|across|over) | and (?:an? |the |\d|[$£€]))"
_WHOM = re.compile(
    r"(?:an? |the )?(?:[\w-]+ )?(?:team|staff|crew|brigade|unit|group|department) of"
    rf" (?:\d+|(?:{_NUMBERS})(?:-\w+)?)(?: [a-z]+)?{_WHOM_ENDS}"
    rf"|(?:an? |the )?(?:\d+|(?:{_NUMBERS})(?:-\w+)?)(?:-\w+)?"
    rf"(?: [a-z-]+){{1,2}}{_WHOM_ENDS}"
)
_RATE = re.compile(r"\b(?:an? |per |each )(?:hour|shift|day|night|week|month)\b")
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:first|last|this|next) "
    r"(?:year|quarter|month|six|two|three)\b"
)


def told_in(fact: Fact, voice: Voice) -> Clause | None:
    """The clause of a fact as short as a voice takes it; None where it is too long."""
    limit = LIMITS[voice]
    more = _FOR_A_RESULT if fact.kind == "result" else 0
    return fact.clause.shortened(limit) or fact.clause.shortened(limit + more)


def said_slot(fact: Fact, position: Position, voice: Voice) -> Slot | None:
    """A fact in the forms that a sentence may need, or None where it is too long."""
    clause = told_in(fact, voice)
    return None if clause is None else _Said(fact, clause, position, voice).slot()


class _Said:
    """One fact of a role in every form that a sentence may need.

    Args:
        fact: The fact.
        clause: Its clause, as short as the voice takes it.
        position: The role.
        voice: How the text will be read.
    """

    def __init__(
        self, fact: Fact, clause: Clause, position: Position, voice: Voice
    ) -> None:
        self.fact = fact
        self.clause = clause
        self.position = position
        self.voice = voice
        over = fact.clause.passive and clause.form != "noun"  # "on call" goes on
        self.present = clause.form != "past" and position.current and not over
        self.tense = "base" if self.present else "past"

    def slot(self) -> Slot:
        """All forms; what cannot be said does not exist."""
        values: dict[str, Any] = {
            "i": self.own,
            "since": self.since,
            "spanned": self.spanned,
            "follow": self.follow,
            "too": self.too,
            "then": self.then,
            "aside": self.aside,
            "past": self.past,
            "ing": self.ing,
            "base": lambda: self.form("base"),
            "done": self.done,
            "does": self.does,
            "said": lambda: self.form(self.tense),
            "did": self.did,
            "noun": self.noun,
            "tells": self.tells,
            "named": self.named,
            "with": self.beside,
            "says": self.says,
            **_brief(self.fact, self.clause, self.voice),
            "at": self.fact.evidence.at,
        }
        if self.clause.own and self.voice == "paper":
            # on paper a line without a verb stands as it is, in its own words
            values |= {
                "did": self.noun, "past": self.noun, "said": self.noun, "i": None,
                "then": None, "base": None, "done": None,
                "follow": lambda: self._behind(", ", self.beside() or self.ing()),
                "aside": lambda: self._behind("; ", self.noun()),
            }  # fmt: skip
        return Slot(values)

    def form(self, name: str) -> Text | None:
        """The clause with its verbs in one form."""
        phrase = _phrase(self.clause, name, self.voice)
        return Text(phrase, self.fact.evidence) if phrase is not None else None

    def _behind(self, joint: str, words: Text | None) -> Text | None:
        return words.turned(f"{joint}{words}") if words else None

    def did(self) -> Text | None:
        """The fact without its subject, to begin a bullet."""
        own = self.form(self.tense)
        return own.turned(own.removeprefix("was ").removeprefix("am ")) if own else None

    def own(self) -> Text | None:
        """The fact with its subject: what was done once is told in the past."""
        words = self.form(self.tense)
        if words is None:
            return None
        if self.voice == "spoken" and words.startswith("am "):
            return words.turned(f"I'm {words[3:]}")
        return words.turned(f"I {words}")

    def since(self) -> Text | None:
        """The fact after "since then": only of a role that goes on."""
        dated = not self.position.current or _DATED.search(self.clause.rest)
        words = None if dated else self.form("participle")
        have = "I've" if self.voice == "spoken" else "I have"
        return words.turned(f"{have} {words}") if words is not None else None

    def spanned(self) -> Text | None:
        """The fact after "since June 2019" or "from June 2019"."""
        return self.since() if self.position.current else self.own()

    def past(self) -> Text | None:
        """The fact as over; on paper a duty that goes on is not told so."""
        return None if self.present and self.voice == "paper" else self.form("past")

    def ing(self) -> Text | None:
        """The fact as `cutting waste`; "to working on reports" is stiff."""
        return None if _lent_work(self.clause) else self.form("ing")

    def too(self) -> Text | None:
        """The fact as one more sentence: `I have also built`."""
        words = self.own()
        if words is None:
            return None
        if self.clause.own and words.startswith("I have "):
            return words.turned(f"I also {words[2:]}")
        return words.turned(_with_also(words))

    def follow(self) -> Text | None:
        """The fact as the end of a line that tells a move: `, building stock`."""
        hangs = not self.clause.passive and self.clause.form != "charge"
        return self._behind(", ", self.form("ing") if hangs else None)

    def then(self) -> Text | None:
        """The fact as what came after another: `, then cut waste`."""
        over = not self.present and not self.clause.passive
        return self._behind(", then ", self.form("past") if over else None)

    def aside(self) -> Text | None:
        """The fact beside others of another role: `; cut waste`."""
        return self._behind("; ", self.past())

    def done(self) -> Text | None:
        """The fact behind "have"; a rate is no sum that one has by some day."""
        return None if _RATE.search(self.clause.rest) else self.form("participle")

    def does(self) -> Text | None:
        """The fact behind "who": `leads a team`, `has cut waste`, `led a team`."""
        if self.clause.own and self.clause.base == "have":
            return None  # "who has 128 students": "with 128 students" says it
        if self.present and (self.fact.ongoing or self.clause.form != "noun"):
            return self.form("third")
        current = self.position.current and not _DATED.search(self.clause.rest)
        words = self.form("participle" if current else "past")
        return words.turned(f"has {words}") if words and current else words

    def tells(self) -> Text | None:
        """The fact as a line about somebody: `leads a team`, `cut waste`."""
        if self.clause.own:
            return self.noun()
        return self.form("third") if self.present else self.did()

    def named(self) -> Text | None:
        """The fact behind a title: `leading a team` while it goes on, `cut waste`."""
        if self.clause.own:
            return self.noun()
        return self.form("ing") if self.present else self.did()

    def says(self) -> Text | None:
        """A line without a verb as a sentence of its own: `costs fell by 9%`."""
        if self.voice == "paper":
            return None
        whole = _is_all(self.clause, self.position)
        words = alone(self.clause, present=self.present, all_of=whole)
        return Text(words, self.fact.evidence) if words else None

    def noun(self) -> Text | None:
        """The line's own words as a noun phrase: `40 beds and a $7M budget`."""
        clause = self.clause
        if not clause.own:
            return None
        if self.voice == "paper":
            return Text(short_forms(clause.own), self.fact.evidence)
        kept = clause.rest if clause.base == "have" else clause.own
        return Text(spell_small(" " + spoken(kept))[1:], self.fact.evidence)

    def beside(self) -> Text | None:
        """What was had, right behind the role it was had in: `with 40 beds`."""
        clause = self.clause
        words = self.noun() if clause.base in ("have", "see") else None
        if words is None or _rose(clause):
            return None
        # behind "with" the articles that a line leaves out are missed on paper too
        articled = self.voice == "paper" and clause.base == "have"
        return words.turned(f"with {clause.rest if articled else words}")


def _is_all(clause: Clause, position: Position) -> bool:
    """Whether a clause tells all that the résumé says of a role, or nearly."""
    said = sum(len(bullet.text.split()) for bullet in position.bullets)
    return len(clause.own.split()) >= _NEARLY_ALL * said


def _lent_work(clause: Clause) -> bool:
    """Whether "work on" is only lent to a line: "to working on reports" is stiff."""
    return bool(clause.own) and clause.base == "work" and clause.rest.startswith("on ")


def _brief(fact: Fact, clause: Clause, voice: Voice) -> dict[str, Any]:
    """The short forms of a fact: its people alone, a few words of it."""
    facts = (fact.evidence,)
    brief = clause.shortened(_BRIEF)
    if brief is not None and (brief.length > _BRIEF or brief.own):
        brief = None

    def short(name: str) -> Text | None:
        said = _phrase(brief, name, voice) if brief is not None else None
        return Text(said, *facts) if said else None

    def bare() -> Text | None:
        """Nothing to read: it exists only where the fact holds no figure."""
        counted = _COUNTED.search(f"{clause.rest} {clause.tail} {clause.outcome}")
        return None if counted else Text("", *facts)

    return {
        "whom": lambda: _whom(fact, voice, facts),
        "bare": bare,
        "short_ing": lambda: short("ing"),
        "short_past": lambda: short("past"),
    }


def _whom(fact: Fact, voice: Voice, facts: tuple[Evidence, ...]) -> Text | None:
    """The people of a line that counts those who were led: `a team of seven`."""
    if not fact.people:
        return None
    match = _WHOM.match(fact.clause.rest)
    if match is None or len(match.group().split()) > _BRIEF - 2:
        return None
    said = match.group()
    return Text(said if voice == "paper" else spell_small(f" {said}")[1:], *facts)


@lru_cache(maxsize=1024)
def _phrase(clause: Clause, name: str, voice: Voice) -> str | None:
    """A clause in one form, with the articles that a spoken text puts back."""
    if clause.then is not None and voice != "paper":
        one = _phrase(replace(clause, then=None), name, voice)
        two = _phrase(clause.then, name, voice)
        comma = "," if " and " in clause.rest or "," in clause.rest else ""
        return f"{one}{comma} and {two}" if one and two else None
    phrase = clause.phrase(name)
    if phrase is None:
        return None
    if voice == "paper":
        return short_forms(phrase)
    head, _, after = phrase.partition(clause.rest)
    rest = spoken(clause.rest)
    if clause.form != "charge" and not clause.passive:
        rest = with_left_out_article(rest, clause.verbs[-1].base)
    return head + spell_small(" " + rest + after)[1:]


def _rose(clause: Clause) -> bool:
    """Whether a line's own words hold a finite verb: `occupancy rose to 71%`."""
    return clause.base == "see" and bool(
        noun_lines().changes.keys() & clause.own.split()
    )


# The part of the words of a role's lines that is nearly all of them.
_NEARLY_ALL = 0.7
_BEFORE_ALSO = re.compile(r"^(I(?:'ve|'m| have| am| was)?) ")
AUXILIARY = re.compile(r"^(I(?:'ve|'m| have| am)?) ")


def _with_also(sentence: str) -> str:
    """`I've also cut waste` of `I've cut waste`."""
    return _BEFORE_ALSO.sub(r"\1 also ", sentence, count=1)


def leading(gains: Iterable[Gain]) -> list[Gain]:
    """The most telling gain, and up to two more that read well beside it."""
    ranked = list(gains)
    if not ranked:
        return []
    tool = ranked[0].skill.kind == "tool"
    same = [each for each in ranked if (each.skill.kind == "tool") == tool]
    chosen: list[Gain] = []
    for each in same:
        name = each.skill.name.lower()
        others = [other.skill.name.lower() for other in chosen]
        if any(name in other or other in name for other in others):
            continue
        chosen.append(each)
        if len(chosen) == 2:
            break
    # a second skill only where it carries weight of its own
    return chosen[:1] if len(chosen) == 2 and chosen[1].weight < _SECOND else chosen


def skills_text(gains: list[Gain]) -> Text | None:
    """`Power BI and demand planning`."""
    if not gains:
        return None
    facts = [fact for gain in gains for fact in gain.evidence[:2]]
    return Text(join([gain.skill.name for gain in gains]), *facts)


def with_text(gains: list[Gain]) -> Text | None:
    """`with Power BI` for tools, `in demand planning` for all else."""
    names = skills_text(gains)
    if names is None:
        return None
    lead = "with" if gains[0].skill.kind == "tool" else "in"
    return names.turned(f"{lead} {names}")
