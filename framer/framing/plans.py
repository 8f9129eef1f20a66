"""The worksheet before a move: what to ask oneself, to agree on and to collect.

Answers to the five questions are private: they are put into the worksheet only if that
is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from framer.errors import KnowledgeError
from framer.framing.ads import Ask, as_activity, read_ad
from framer.framing.facts import facts
from framer.framing.frames import default_folder
from framer.framing.language import finder
from framer.framing.questions import question_file
from framer.model import Answers, Evidence, Position, Report

_TEMPLATE = "plan/plan.md"
_SECTION = re.compile(r"^## (?P<title>[^|]+?)\s*(?:\|\s*(?P<codes>[A-Z0-9, ]+))?$")
_SLOT = re.compile(r"^\{(?P<name>[a-z]+)\}\s*(?P<caption>.*)$")
_SLOTS = frozenset({"five", "money", "have", "lacking", "record", "bare", "next"})
_SHOWN = 8
_MEASURED = ("result", "scope")

Kind = Literal["advice", "tick", "write", "fact", "note", "slot"]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the worksheet.

    Attributes:
        kind: `advice` to read, `tick` to do, `write` a question to answer, `fact` from
            the résumé or the ad, `note` something said before, `slot` to be filled.
        text: Its words; for `write` the question without brackets, for `slot` what
            stands above the things that fill it.
        evidence: Where a fact comes from.
        private: It is for nobody but the person.
        slot: The name of the slot.
    """

    kind: Kind
    text: str
    evidence: tuple[Evidence, ...] = ()
    private: bool = False
    slot: str = ""


@dataclass(frozen=True, slots=True)
class PlanSection:
    """One section of the worksheet."""

    title: str
    items: tuple[Item, ...]
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole worksheet."""

    title: str
    sections: tuple[PlanSection, ...]


def make_plan(
    report: Report | None = None,
    *,
    answers: Answers | None = None,
    job: str | None = None,
    private: bool = False,
    templates: Path | None = None,
) -> Plan:
    """Set out the worksheet.

    Args:
        report: A résumé that was read, so that results and needs can be set beside it.
        answers: What the person said so far.
        job: The ad of the smaller role.
        private: Put the answers to the five questions into the worksheet.
        templates: A folder with a person's own templates.
    """
    said = answers or Answers()
    title, sections = load_plan(templates)
    filler = _Filler(report, said, job, private=private)
    return Plan(
        title,
        tuple(
            PlanSection(
                section.title,
                tuple(item for each in section.items for item in filler.fill(each)),
                section.source,
            )
            for section in sections
        ),
    )


@cache
def load_plan(folder: Path | None = None) -> tuple[str, tuple[PlanSection, ...]]:
    """The worksheet's title and sections as the template has them.

    Raises:
        KnowledgeError: The template breaks its form; file and line are named.
    """
    path = default_folder() / _TEMPLATE
    if folder is not None and (folder / _TEMPLATE).is_file():
        path = folder / _TEMPLATE
    title = ""
    sections: list[tuple[str, list[Item], tuple[str, ...]]] = []
    comment = False
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        plain = line.strip()
        if comment or plain.startswith("<!--"):
            comment = not plain.endswith("-->")
        elif plain.startswith("# "):
            title = plain[2:]
        elif plain.startswith("#"):
            heading = _SECTION.match(plain)
            if heading is None:
                message = f"{path.name}:{number}: a section begins with `## title`."
                raise KnowledgeError(message)
            codes = (heading.group("codes") or "").replace(",", " ").split()
            sections.append((heading.group("title"), [], tuple(codes)))
        elif plain:
            item = _item(plain)
            if not sections or item is None:
                message = f"{path.name}:{number}: the worksheet cannot hold this line."
                raise KnowledgeError(message)
            sections[-1][1].append(item)
    return title, tuple(
        PlanSection(name, tuple(i), codes) for name, i, codes in sections
    )


def _item(line: str) -> Item | None:
    slot = _SLOT.match(line)
    if slot:
        name = slot.group("name")
        known = name in _SLOTS
        return Item("slot", slot.group("caption"), slot=name) if known else None
    if line.startswith("- [ ] "):
        return Item("tick", line[6:])
    if line.startswith("- [[") and line.endswith("]]"):
        return Item("write", line[4:-2])
    return None if line.startswith("-") else Item("advice", line)


class _Filler:
    """Fills the slots of the worksheet from the résumé, the ad and the answers."""

    def __init__(
        self, report: Report | None, said: Answers, job: str | None, *, private: bool
    ) -> None:
        self.said, self.private = said, private
        self.asks: tuple[Ask, ...] = ()
        self.now: Position | None = None
        self.measured: list[Evidence] = []
        if report is None or not report.resume.positions:
            return
        find = finder(report.resume)
        ad = read_ad(job, report.resume, find)
        self.asks = ad.asks if ad else ()
        self.now = _now(report.resume.positions)
        found = [each for each in facts(self.now, find) if each.kind in _MEASURED]
        self.measured = list(
            {each.evidence.at: each.evidence for each in found}.values()
        )

    def fill(self, item: Item) -> list[Item]:
        """The item itself, or what stands in its place."""
        if item.kind != "slot":
            return [item]
        if item.slot in ("five", "money"):
            return self._questions(item)
        found = self._found(item.slot)
        if found is None:
            return []
        text = item.text
        if self.now is not None:
            text = text.replace("{title}", self.now.title)
        text = text.replace("{role}", _target(self.said))
        return [Item("advice", text), *found]

    def _questions(self, item: Item) -> list[Item]:
        """The private questions, with their answers or the word that there is one."""
        found: list[Item] = []
        for key, entry in question_file().five.items():
            if (key == "afford") != (item.slot == "money"):
                continue
            found.append(Item("write", entry.text, private=True))
            answer = self.said.questions.get(key)
            if answer and self.private:
                found.append(Item("note", answer, private=True))
            else:
                found.append(Item("note", item.text if answer else entry.why))
        return found

    def _found(self, slot: str) -> list[Item] | None:
        """What fills a slot, None where there is nothing."""
        if slot in ("have", "lacking"):
            asks = [ask for ask in self.asks if bool(ask.shown) == (slot == "have")]
            return [_asked(ask) for ask in asks[:_SHOWN]] or None
        if slot == "record":
            kept = self.measured[:_SHOWN]
            return [Item("fact", each.fact, (each,)) for each in kept] or None
        if slot == "bare":
            return [] if self.now is not None and not self.measured else None
        return [] if self.said.target_role else None


def _target(said: Answers) -> str:
    where = f" at {said.target_employer}" if said.target_employer else ""
    return f"{said.target_role}{where}"


def _asked(ask: Ask) -> Item:
    facts = (Evidence(ask.words, ask.at, "job"), *ask.shown[:1])
    return Item("fact", as_activity(ask.words), facts)


def _now(positions: tuple[Position, ...]) -> Position:
    return max(
        positions,
        key=lambda each: (
            each.current,
            each.end.latest if each.end else 0,
            each.start.latest if each.start else 0,
        ),
    )
