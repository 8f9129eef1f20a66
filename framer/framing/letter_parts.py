"""The paragraphs of a cover letter, built from facts that stand nowhere else in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framer.framing.ads import Ad, Ask, as_activity
from framer.framing.choosing import runs
from framer.framing.employers import employer_phrase, with_open_comma
from framer.framing.evidence import Proof
from framer.framing.facts import Fact, employer_evidence, title_evidence
from framer.framing.passages import Sentence, Written, fitting, joined, load_passages
from framer.framing.phrases import said_slot
from framer.framing.prose import a_title, join, spoken_title
from framer.framing.rendering import blanks
from framer.framing.sentences import sourced
from framer.framing.slots import Slot, Text
from framer.framing.wording import check
from framer.model import Answers, Evidence, Position, Report, Suggestion

LEAST = 250
# The role is named in full only once, which takes a few words away again.
_MARGIN = 15
_TEMPLATE = "letter/letter.md"
_NAMED = 3
_BLANKS = 4
# Facts of the record beside the story, and without one; of one role at most two.
_FREE, _ALONE = 3, 5
# The words that a filled blank comes to, more or less: a clause, or three sentences.
_FILLED, _TOLD = 8, 54
# A role that the sentence before has named already.
_AGAIN = ("in the same role", "there", "in that role")
_COUNTED = frozenset({"result", "scope", "duty", "credential", "skill"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a letter: its part in it, and its sentences."""

    part: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return joined(self.sentences)


class Builder:
    """Builds the paragraphs of one letter; keeps which lines were used already."""

    def __init__(
        self,
        report: Report,
        proof: Proof,
        values: dict[str, Any],
        ad: Ad | None,
        answers: Answers,
        templates: Path | None,
    ) -> None:
        self.report, self.proof, self.values, self.ad = report, proof, values, ad
        self.answers = answers
        self.passages = load_passages(_TEMPLATE, templates)
        self.used: set[str] = set()
        self.said: set[str] = set()
        self.named = {proof.now.employer or ""}
        self.story = ""
        self.words = 0
        self.again = -1

    def body(self, carried: Suggestion | None) -> list[Paragraph]:
        """All paragraphs in order."""
        story: tuple[Sentence, ...] = ()
        if carried is not None:
            story = sourced(carried.text, carried.evidence)
            self.values["told"] = Text("")
            self.used |= {f.at for f in carried.evidence if f.kind in _COUNTED}
            self.words += count("move", carried.text)
            self.story = carried.text.lower()
            self.named |= {f.fact for f in carried.evidence if f.kind == "employer"}
        self._place(carried.text if carried is not None else "")
        self._reader()
        matched = self._matched()
        opening = self._write("opening", ["opening with ad", "opening"])
        match = self._write("match", ["match"]) if matched else None
        goal = self.answers.goal or ""
        reader = self._write("reader", [f"reader {goal}".strip(), "reader"])
        close = self._write("close", ["close"])
        record = None
        if self.words < LEAST + _MARGIN:
            self._free(_FREE if story else _ALONE)
            record = self._write("record", ["record"])
        # where the résumé says little, blanks for the person carry the rest
        example = self._if_short("example")
        start = self._if_short("start")
        work = self._if_short("work")
        parts = [self._write("salutation", ["salutation"]), opening, match]
        if story:
            parts.append(Paragraph("move", story))
        parts += [
            record,
            work,
            example,
            start,
            reader,
            close,
            self._write("farewell", ["farewell"]),
        ]
        return [each for each in parts if each is not None] + self._name()

    def _write(self, part: str, sections: list[str]) -> Paragraph | None:
        key = self.proof.move.id
        for section in sections:
            for each in fitting(self.passages, section, self.values, key=key):
                if _passes(each):
                    self.words += count(part, each.text)
                    return Paragraph(part, each.sentences)
        return None

    def _if_short(self, part: str) -> Paragraph | None:
        return self._write(part, [part]) if self.words < LEAST + _MARGIN else None

    def _place(self, story: str) -> None:
        """Note whether the story names the present post, or begins with it."""
        post = str(self.values["now"].a_post)
        if post not in story:
            self.values["fresh"] = Text("")
        elif story.startswith(f"As {post}") and self.proof.now.current:
            self.values["begun"] = Text("")

    def _reader(self) -> None:
        name = self.answers.target_employer
        if name:
            fact = Evidence(name, "answers/target_employer", "answer")
            self.values["reader"] = Text(name, fact)

    def _matched(self) -> bool:
        """Set out what the ad asks for and the résumé shows; whether there is any."""
        if self.ad is None:
            return False
        shown = [ask for ask in self.ad.asks if ask.shown]
        proved: list[tuple[Ask, Fact, Position]] = []
        for ask in sorted(shown, key=lambda ask: not ask.skill):
            found = self._fact(ask)
            if found is not None and len(proved) < _NAMED:
                self.used.add(found[0].evidence.at)
                self.said.add(found[0].clause.rest.lower())
                proved.append((ask, *found))
        named = [ask for ask, _, _ in proved]
        named += [ask for ask in shown if ask not in named]
        names = named[:_NAMED]
        if names:
            facts = [Evidence(ask.words, ask.at, "job") for ask in names]
            facts += [ask.shown[0] for ask in names]
            things = sorted((_thing(ask) for ask in names), key=_is_activity)
            text = Text(join(things), *facts)
            several = text if len(things) > 1 else None
            self.values["ad"] = Slot({"list": text, "several": several})
        before: Position | None = None
        for name, (ask, fact, position) in zip(
            ("first", "second", "third"), proved, strict=False
        ):
            slot = said_slot(fact, position, "letter")
            said = str(slot.i).lower() if slot else ""
            thing = Text(_thing(ask), Evidence(ask.words, ask.at, "job"))
            self.values[name] = Slot(
                {
                    "thing": None if ask.words.lower() in said else thing,
                    "role": self._role(position, before),
                    "i": slot.i if slot else None,
                }
            )
            before = position
        return bool(proved)

    def _fact(self, ask: Ask) -> tuple[Fact, Position] | None:
        """The strongest unused fact that shows what the ad asks for."""
        places = {each.at for each in ask.shown}
        for position in self._positions():
            for fact in self.proof.facts(position):
                at = fact.evidence.at
                fresh = (
                    at not in self.used and fact.clause.rest.lower() not in self.said
                )
                if at in places and fresh and _usable(fact, position):
                    return fact, position
        return None

    def _free(self, most: int) -> None:
        """Set out the strongest facts that stand nowhere else in the letter."""
        found: list[Slot] = []
        for position in self._positions():
            before: Position | None = None
            for fact in self.proof.facts(position):
                if len(found) == most or not _usable(fact, position):
                    continue
                if self._is_told(fact, position):
                    continue
                role = self._role(position, before)
                self.used.add(fact.evidence.at)
                self.said.add(fact.clause.rest.lower())
                slot = said_slot(fact, position, "letter")
                found.append(Slot({"i": slot.i if slot else None, "role": role}))
                if before is not None:
                    break
                before = position
        if found:
            names = zip(("one", "two", "three", "four", "five"), found, strict=False)
            self.values["free"] = Slot(dict(names))

    def _is_told(self, fact: Fact, position: Position) -> bool:
        """Whether the letter tells a fact, or its line with nothing left out."""
        if fact.clause.rest.lower() in self.said:
            return True
        if fact.evidence.at not in self.used:
            return False
        said = said_slot(fact, position, "letter")
        words = str(getattr(said, "i", None) or "")
        again = fact.clause.rest.lower() in self.story
        again = again or bool(runs(words) & runs(self.story))
        return again or not words or fact.clause.hung

    def _role(self, position: Position, before: Position | None) -> Text:
        """`as a buyer at Tern Energy`; the employer is named once in a letter."""
        if before is not None and before.id == position.id:
            self.again += 1
            return Text(_AGAIN[self.again % len(_AGAIN)])
        title = title_evidence(position)
        words = f"as {a_title(spoken_title(position.title))}"
        place, employer = employer_phrase(position), position.employer or ""
        if not place or employer in self.named:
            return Text(words, title)
        self.named.add(employer)
        return Text(
            f"{words} {with_open_comma(place)}", title, employer_evidence(position)
        )

    def _positions(self) -> list[Position]:
        """The roles that may be told, those of the move first.

        Of an earlier one the title must be known: what was misread is no post.
        """
        proof, known = self.proof, self.report.readings
        main = [proof.now, proof.later, proof.new, proof.old]
        main += [
            each
            for each in proof.before
            if each.id not in known or known[each.id].level is not None
        ]
        return list({each.id: each for each in main if each is not None}.values())

    def _name(self) -> list[Paragraph]:
        name = self.report.resume.name
        if not name:
            return [Paragraph("name", (Sentence("[[your name?]]"),))]
        at = next(
            (e.line.at for e in self.report.resume.placed if "name" in e.role), "name"
        )
        return [Paragraph("name", (Sentence(name, (Evidence(name, at, "name"),)),))]


def _usable(fact: Fact, position: Position) -> bool:
    slot = said_slot(fact, position, "letter")
    if slot is None or fact.clause.passive:
        return False
    try:
        return bool(slot.i)
    except AttributeError:
        return False


def _thing(ask: Ask) -> str:
    words = _in_prose(ask.words)
    if " " not in words and any(words.lower() in each.fact for each in ask.shown):
        words = words.lower()
    return as_activity(words)


def _is_activity(thing: str) -> bool:
    return thing.split(" ", 1)[0].endswith("ing") and " " in thing


def _in_prose(words: str) -> str:
    """The ad's words inside a sentence: a capital that only began the line goes."""
    first, _, rest = words.partition(" ")
    if first[1:].islower() and first[:1].isupper() and rest.islower():
        return f"{first.lower()} {rest}"
    return words


def _passes(written: Written) -> bool:
    findings = check(written.text, evidence=written.evidence)
    few = len(blanks(written.text)) <= _BLANKS
    return few and not any(each.severity == "error" for each in findings)


def count(part: str, text: str) -> int:
    """The words of a paragraph once its blanks are filled, more or less."""
    questions = blanks(text)
    plain = text
    for each in questions:
        plain = plain.replace(f"[[{each}]]", "")
    return len(plain.split()) + (_TOLD if part == "example" else _FILLED) * len(
        questions
    )
