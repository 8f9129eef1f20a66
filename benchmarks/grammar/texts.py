"""The texts to check: everything that framer writes, for many résumés and answers."""

from __future__ import annotations

import itertools
import re
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.corpus.build import build as build_corpus
from benchmarks.strangers.build import build as build_strangers
from framer import pipeline
from framer.errors import FramerError
from framer.framing.data import reasons
from framer.framing.interviews import prepare
from framer.framing.letters import write_letter
from framer.model import Answers, MoveAnswers, PartialDate, Report, Stance

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
AS_OF = PartialDate(2026, 11)
SEED, COUNT = 41, 120
_NO_PROSE = frozenset({"salutation", "farewell", "name"})
_BLANK = re.compile(r"\[\[(.+?)\]\]", re.S)
_END = re.compile(r"(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?][”\"’)]?(?=\s+[A-Z“\"0-9£$€]|\s*$)")


def count(text: str) -> int:
    """How many sentences a text has; a line without a full stop is one."""
    return sum(len(_END.findall(each)) or 1 for each in text.splitlines() if each)


@dataclass(frozen=True)
class Text:
    """One text that framer wrote.

    Attributes:
        source: The résumé's file.
        form: A suggestion's form, `letter-whole`, or `interview/...`.
        frame: The frame or the passage that it was made with, "" if not known.
        told: What the person had said: `nothing`, or the stance and the reason.
        text: The words, blanks replaced.
        own: Words that are not framer's: the résumé's, the ad's, the person's.
    """

    source: str
    form: str
    frame: str
    told: str
    text: str
    own: str

    @property
    def sentences(self) -> int:
        """How many sentences it has."""
        return count(self.text)


@dataclass(frozen=True)
class Said:
    """One set of answers, the same for every move of a résumé.

    Attributes:
        stance: Whose decision it was.
        reason: A reason code.
        gain: What it gave the person, as they would type it.
        target: The role they are going for.
        employer: Where.
        reason_text: The reason in their own words.
        goal: `stay` or `up`.
        intent: How openly they speak of it.
        ad: Name of the job ad.
        share: Outputs that a private reason may stand in.
    """

    stance: Stance
    reason: str = ""
    gain: str = ""
    target: str = ""
    employer: str = ""
    reason_text: str = ""
    goal: str = ""
    intent: str = ""
    ad: str = ""
    share: tuple[str, ...] = ()

    def answers(self, report: Report) -> Answers:
        """The answers for a report's moves."""
        about = MoveAnswers(
            stance=self.stance,
            reason=self.reason or None,
            reason_text=self.reason_text or None,
            gain=self.gain or None,
            share=self.share,
        )
        return Answers(
            moves={move.id: about for move in report.moves},
            target_role=self.target or None,
            target_employer=self.employer or None,
            goal=self.goal or None,
            intent=self.intent or None,
        )

    @property
    def words(self) -> str:
        """What the person typed."""
        typed = (self.gain, self.target, self.employer, self.reason_text)
        return "\n".join(each for each in typed if each)


def all_said() -> list[Said]:
    """The sets of answers in answers.toml, codes checked."""
    table = tomllib.loads((HERE / "answers.toml").read_text("utf-8"))
    made = []
    for entry in table["said"]:
        if "share" in entry:
            entry["share"] = tuple(entry["share"])
        made.append(Said(**entry))
    unknown = {each.reason for each in made if each.reason} - set(reasons())
    if unknown:
        raise SystemExit(f"answers.toml: no such reason: {', '.join(sorted(unknown))}")
    return made


def documents(folder: Path) -> list[Path]:
    """Samples, strangers and the corpus's English résumés, as files."""
    build_strangers(folder / "strangers")
    made = build_corpus(SEED, COUNT, folder / "corpus")
    english = [
        path
        for path in made
        if '"language": "en"' in path.with_suffix(".json").read_text("utf-8")
    ]
    return [
        *sorted(SAMPLES.glob("*.docx")),
        *sorted((folder / "strangers").glob("*.docx")),
        *english,
    ]


def without_blanks(text: str) -> str:
    """The text with each blank replaced by words that fit its place."""
    entries = tomllib.loads((HERE / "blanks.toml").read_text("utf-8"))["blank"]

    def fill(match: re.Match[str]) -> str:
        before = text[: match.start()]
        for entry in entries:
            asked = re.match(entry["question"], match.group(1))
            if asked and re.search(entry["before"], before):
                return str(entry["words"])
        raise SystemExit("blanks.toml: the last entry must fit everywhere")

    return _BLANK.sub(fill, text)


def _own(report: Report) -> str:
    resume = report.resume
    lines = [each.line.text for each in resume.placed]
    return "\n".join([*lines, *(b.text for p in resume.positions for b in p.bullets)])


def _written(report: Report, name: str, said: Said | None, own: str) -> Iterator[Text]:
    told = f"{said.stance}/{said.reason}" if said else "nothing"
    answers = said.answers(report) if said else None
    job = (
        (HERE / "ads" / f"{said.ad}.txt").read_text("utf-8")
        if said and said.ad
        else None
    )
    own = "\n".join([own, said.words if said else "", job or ""])

    def made(form: str, frame: str, text: str) -> Text:
        return Text(name, form, frame, told, without_blanks(text), own)

    bare = replace(report, suggestions=())
    for each in pipeline.phrase(bare, answers=answers, job=job).suggestions:
        yield made(each.form, each.frame, each.text)
    letter = write_letter(bare, answers=answers, job=job)
    if letter:
        for paragraph in letter.paragraphs:
            if paragraph.part in _NO_PROSE:
                continue
            yield made(f"letter-whole/{paragraph.part}", "letter", paragraph.text)
    for sheet in prepare(bare, answers=answers, job=job).moves:
        for form, line in (("pressed", sheet.pressed), ("decline", sheet.decline)):
            if line:
                yield made(f"interview/{form}", line.id, line.text)
        for fear in sheet.fears:
            yield made(f"interview/{fear.id}", fear.line.id, fear.line.text)
        for likely in sheet.questions:
            yield made("interview/question", "interview.toml", likely.ask)


def texts(every: int = 1) -> list[Text]:
    """Every text, each once, in a fixed order.

    Args:
        every: Take each so many-th résumé only, for a quick look.
    """
    found: dict[tuple[str, str], Text] = {}
    variants = itertools.cycle(all_said())
    with tempfile.TemporaryDirectory() as folder:
        for path in documents(Path(folder))[::every]:
            try:
                report = pipeline.find(pipeline.read(path), as_of=AS_OF)
            except FramerError:
                continue
            if not report.moves:
                continue
            own = _own(report)
            pair = [next(variants), next(variants)]
            for said in (None, *pair):
                for each in _written(report, path.name, said, own):
                    found.setdefault((each.form, each.text), each)
    return list(found.values())
