"""A whole cover letter: the job ad's needs, the move, and why this employer.

Nothing is claimed that the résumé, the ad or the person did not say. A choice is named
only where the person said that the move was theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from framer.framing.ads import Ad, Ask, as_activity, read_ad
from framer.framing.answers import with_arcs
from framer.framing.context import Setting, context
from framer.framing.evidence import (
    Fact,
    Proof,
    employer_evidence,
    proofs,
    title_evidence,
)
from framer.framing.language import finder
from framer.framing.passages import Sentence, Written, fitting, load_passages
from framer.framing.phrases import said_slot
from framer.framing.prose import capitalise, employer_phrase, join, title_in_prose
from framer.framing.rendering import blanks
from framer.framing.sentences import sourced
from framer.framing.slots import Slot, Text
from framer.framing.suggestions import suggest, worth_words
from framer.framing.wording import check
from framer.model import (
    Answers,
    Evidence,
    Move,
    MoveAnswers,
    Position,
    Report,
    Suggestion,
)

LEAST, MOST = 250, 400
_TEMPLATE = "letter/letter.md"
_NAMED = 3
_BLANKS = 4
_FREE = 3
# The words that a filled blank comes to, more or less: a clause, or three sentences.
_FILLED, _TOLD = 8, 45
_COUNTED = frozenset({"result", "scope", "duty", "credential", "skill"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a letter: its part in it, and its sentences."""

    part: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Letter:
    """A cover letter, and what the person should know about it.

    Attributes:
        paragraphs: Salutation first, farewell and name last.
        move: Id of the move that it carries, "" for none.
        words: Words of the body, a blank counted as eight.
        blanks: The questions of its blanks, in order.
        unshown: Things that the ad asks for and the résumé does not show.
        notes: Plain sentences: what was left open and why.
    """

    paragraphs: tuple[Paragraph, ...]
    move: str
    words: int
    blanks: tuple[str, ...]
    unshown: tuple[Ask, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The letter as it is sent."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs) + "\n"


def write_letter(
    report: Report,
    *,
    answers: Answers | None = None,
    job: str | None = None,
    templates: Path | None = None,
    move: str | None = None,
) -> Letter | None:
    """Write the letter; None where the résumé shows no move at all.

    Args:
        report: What was found; its suggestions are not needed.
        answers: What the person said. Without a stance no sentence says that the move
            was a choice.
        job: The text of the job ad.
        templates: A folder with a person's own templates.
        move: The move to carry; the one that most needs words if None.
    """
    resume, as_of = report.resume, report.as_of
    if not report.moves or as_of is None:
        return None
    find = finder(resume)
    ad = read_ad(job, resume, find)
    said = with_arcs(answers or Answers(), report.moves)
    heading, addresses = _heading(said, ad)
    made = suggest(
        resume, report.readings, report.moves, answers=heading, job=job, as_of=as_of,
        templates=templates,
    )  # fmt: skip
    carried = _carried(report, made, said, move)
    proved = proofs(resume, report.moves, find, as_of)
    chosen = carried.move if carried else _latest_move(report).id
    if chosen not in proved:
        return None
    proof = proved[chosen]
    setting = Setting(
        proof, "letter", "letter", heading, said.moves.get(chosen, MoveAnswers()),
        ad.job if ad else None, report.readings,
    )  # fmt: skip
    builder = _Builder(report, proof, context(setting), ad, heading, templates)
    body = builder.body(carried)
    body = _named_once(body, str(builder.values["for_target"]))
    paragraphs = tuple(_from_ad(each, addresses) for each in body)
    return _letter(paragraphs, chosen if carried else "", ad, said, report)


def _heading(said: Answers, ad: Ad | None) -> tuple[Answers, dict[str, Evidence]]:
    """The answers with what the ad says in their stead, and where the ad says it."""
    addresses: dict[str, Evidence] = {}
    if ad is None:
        return said, addresses
    for name, found in (("target_role", ad.title), ("target_employer", ad.employer)):
        if getattr(said, name) is None and found is not None:
            said = replace(said, **{name: found.fact})  # type: ignore[arg-type]
            addresses[f"answers/{name}"] = found
    return said, addresses


def _named_once(paragraphs: list[Paragraph], target: str) -> list[Paragraph]:
    """The letter with the full name of the role, or its blank, at its first place only."""
    found: list[Paragraph] = []
    seen = False
    for paragraph in paragraphs:
        sentences = []
        for each in paragraph.sentences:
            text = each.text
            if seen:
                if capitalise(target) != target:
                    text = text.replace(capitalise(target), "This role")
                text = text.replace(target, "this role")
            seen = seen or target in text
            sentences.append(Sentence(text, each.evidence))
        found.append(Paragraph(paragraph.part, tuple(sentences)))
    return found


def _from_ad(paragraph: Paragraph, addresses: dict[str, Evidence]) -> Paragraph:
    """The paragraph with the ad's address where a fact came from the ad."""
    return Paragraph(
        paragraph.part,
        tuple(
            Sentence(
                each.text, tuple(addresses.get(fact.at, fact) for fact in each.evidence)
            )
            for each in paragraph.sentences
        ),
    )


def _carried(
    report: Report, made: Sequence[Suggestion], said: Answers, move: str | None
) -> Suggestion | None:
    """The paragraph about the move: of the move with a stance, else of the latest."""
    order = {each.id: number for number, each in enumerate(report.moves)}
    ready = [
        each
        for each in made
        if each.form == "letter"
        and each.condition is None
        and (move is None or each.move == move)
    ]

    def rank(each: Suggestion) -> tuple[bool, int, int]:
        stance = said.moves.get(each.move, MoveAnswers()).stance
        return stance is not None, order[each.move], -len(each.blanks)

    return max(ready, key=rank, default=None)


def _latest_move(report: Report) -> Move:
    told = [move for move in report.moves if worth_words(move)]
    return (told or list(report.moves))[-1]


class _Builder:
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
        self.named = {proof.now.employer or ""}
        self.words = 0

    def body(self, carried: Suggestion | None) -> list[Paragraph]:
        """All paragraphs in order."""
        story: tuple[Sentence, ...] = ()
        if carried is not None:
            story = sourced(carried.text, carried.evidence)
            self.used |= {f.at for f in carried.evidence if f.kind in _COUNTED}
            self.words += _count("move", carried.text)
            self.named |= {f.fact for f in carried.evidence if f.kind == "employer"}
        self._reader()
        matched = self._matched()
        opening = self._write("opening", ["opening with ad", "opening"])
        match = self._write("match", ["match"]) if matched else None
        goal = self.answers.goal or ""
        reader = self._write("reader", [f"reader {goal}".strip(), "reader"])
        close = self._write("close", ["close"])
        record = None
        if self.words < LEAST:
            self._free()
            record = self._write("record", ["record"])
        example = None
        if self.words < LEAST:
            example = self._write("example", ["example"])
        parts = [self._write("salutation", ["salutation"]), opening, match]
        if story:
            parts.append(Paragraph("move", story))
        parts += [record, example, reader, close, self._write("farewell", ["farewell"])]
        return [each for each in parts if each is not None] + self._name()

    def _write(self, part: str, sections: list[str]) -> Paragraph | None:
        for each in fitting(
            self.passages, sections, self.values, key=self.proof.move.id
        ):
            if _passes(each):
                self.words += _count(part, each.text)
                return Paragraph(part, each.sentences)
        return None

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
                if at in places and at not in self.used and _usable(fact, position):
                    return fact, position
        return None

    def _free(self) -> None:
        """Set out the strongest facts that stand nowhere else in the letter."""
        found: list[Slot] = []
        before: Position | None = None
        for position in self._positions():
            for fact in self.proof.facts(position):
                if fact.evidence.at in self.used or not _usable(fact, position):
                    continue
                self.used.add(fact.evidence.at)
                slot = said_slot(fact, position, "letter")
                role = self._role(position, before)
                found.append(Slot({"i": slot.i if slot else None, "role": role}))
                before = position
                if len(found) == _FREE:
                    break
            if len(found) == _FREE:
                break
        if found:
            names = dict(zip(("one", "two", "three"), found, strict=False))
            self.values["free"] = Slot(dict(names))

    def _role(self, position: Position, before: Position | None) -> Text:
        """`as senior buyer at Tern Energy`; the employer is named once in a letter."""
        if before is not None and before.id == position.id:
            return Text("in the same role")
        title = title_evidence(position)
        words = f"as {title_in_prose(position.title)}"
        place, employer = employer_phrase(position), position.employer or ""
        if not place or employer in self.named:
            return Text(words, title)
        self.named.add(employer)
        return Text(f"{words} {place}", title, employer_evidence(position))

    def _positions(self) -> list[Position]:
        proof = self.proof
        main = (proof.now, proof.later, proof.new, proof.old, *proof.before)
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
    return as_activity(_in_prose(ask.words))


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


def _count(part: str, text: str) -> int:
    questions = blanks(text)
    plain = text
    for each in questions:
        plain = plain.replace(f"[[{each}]]", "")
    return len(plain.split()) + (_TOLD if part == "example" else _FILLED) * len(
        questions
    )


def _letter(
    paragraphs: tuple[Paragraph, ...],
    move: str,
    ad: Ad | None,
    said: Answers,
    report: Report,
) -> Letter:
    body = [each for each in paragraphs if each.part not in _FRAME]
    words = sum(_count(each.part, each.text) for each in body)
    questions = tuple(q for each in paragraphs for q in blanks(each.text))
    told = {each.id for each in report.moves if worth_words(each)}
    notes = []
    if move and said.moves.get(move, MoveAnswers()).stance is None:
        notes.append("stance")
    if told and not move:
        notes.append("no-story")
    if ad is None:
        notes.append("no-ad")
    if words < LEAST:
        notes.append("short")
    if words > MOST:
        notes.append("long")
    unshown = tuple(ask for ask in ad.asks if not ask.shown) if ad else ()
    return Letter(paragraphs, move, words, questions, unshown, tuple(notes))


_FRAME = frozenset({"salutation", "farewell", "name"})
