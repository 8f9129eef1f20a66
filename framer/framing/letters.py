"""A whole cover letter: the job ad's needs, the move, and why this employer.

Nothing is claimed that the résumé, the ad or the person did not say. A choice is named
only where the person said that the move was theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from framer.framing.ads import Ad, Ask, read_ad
from framer.framing.answers import with_arcs
from framer.framing.context import Setting, context
from framer.framing.evidence import (
    proofs,
)
from framer.framing.language import finder
from framer.framing.letter_parts import LEAST, Builder, Paragraph, count
from framer.framing.passages import Sentence
from framer.framing.prose import capitalise
from framer.framing.rendering import blanks
from framer.framing.suggestions import suggest
from framer.framing.worth import told_in
from framer.model import (
    Answers,
    Evidence,
    Move,
    MoveAnswers,
    Report,
    Suggestion,
)

MOST = 400
_FRAME = frozenset({"salutation", "farewell", "name"})


@dataclass(frozen=True, slots=True)
class Letter:
    """A cover letter, and what the person should know about it.

    Attributes:
        paragraphs: Salutation first, farewell and name last.
        move: Id of the move that it carries, "" for none.
        words: Words of the body, a blank counted as eight.
        blanks: The questions of its blanks, in order.
        unshown: Things that the ad asks for and the résumé does not show.
        notes: Keys of `[notes]` in letter.toml: what was left open and why.
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
    # the ad's needs have a paragraph of their own, so the story does not take them up
    made = suggest(
        resume, report.readings, report.moves, answers=heading, as_of=as_of,
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
    builder = Builder(report, proof, context(setting), ad, heading, templates)
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
    """The letter with the role named in full, or asked for, at its first place only."""
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
    told = [move for move in report.moves if told_in(report, move)]
    return (told or list(report.moves))[-1]


def _letter(
    paragraphs: tuple[Paragraph, ...],
    move: str,
    ad: Ad | None,
    said: Answers,
    report: Report,
) -> Letter:
    body = [each for each in paragraphs if each.part not in _FRAME]
    words = sum(count(each.part, each.text) for each in body)
    questions = tuple(q for each in paragraphs for q in blanks(each.text))
    told = {each.id for each in report.moves if told_in(report, each)}
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
