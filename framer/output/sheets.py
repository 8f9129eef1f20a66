"""Letters as text, interview sheets and plans as blocks and as Markdown."""

from __future__ import annotations

import textwrap
from functools import cache

import msgspec

from framer.framing.interviews import InterviewSheet, Preparation
from framer.framing.letters import Letter
from framer.framing.passages import Written
from framer.framing.plans import Item, Plan
from framer.framing.rendering import blanks
from framer.knowledge.loader import load_table
from framer.model import Evidence, Suggestion
from framer.output import view
from framer.output.blocks import Block, closed, escaped, fact, heading, markdown, plain

_WIDTH = 80


class SheetWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `sheet-words.toml`."""

    letter: dict[str, str]
    interview: dict[str, str]
    asking: dict[str, str]


class LetterNotes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `letter.toml`."""

    notes: dict[str, str]


@cache
def _words() -> SheetWords:
    return load_table("sheet-words.toml", SheetWords)


@cache
def _notes() -> dict[str, str]:
    return load_table("letter.toml", LetterNotes).notes


def letter_text(letter: Letter, width: int = _WIDTH) -> str:
    """Give the letter alone, ready to be pasted or sent once its blanks are filled."""
    paragraphs = [textwrap.fill(each.text, width) for each in letter.paragraphs]
    return "\n\n".join(paragraphs) + "\n"


def letter_notes(letter: Letter) -> list[str]:
    """Give what the person should know about the letter, one sentence a line."""
    notes = _notes()
    lines = [notes[each].replace("{words}", str(letter.words)) for each in letter.notes]
    if letter.unshown:
        lines.append(notes["unshown"])
        lines += [f"- {ask.words} ({ask.at})" for ask in letter.unshown]
    if letter.blanks:
        lines.append(notes["blanks"])
        lines += [f"- {each}" for each in dict.fromkeys(letter.blanks)]
    return lines


def letter_markdown(letter: Letter) -> str:
    """Give the letter with what stands beside it: notes, blanks, sources."""
    words = _words().letter
    lines: list[str] = []
    for paragraph in letter.paragraphs:
        lines += [escaped(paragraph.text), ""]
    lines += ["---", "", f"## {words['beside']}", ""]
    for note in letter_notes(letter):
        lines += [escaped(note)] if note.startswith("- ") else ["", note, ""]
    lines += ["", f"## {words['sources']}", ""]
    for paragraph in letter.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.evidence:
                lines.append(f"- {escaped(sentence.text)}")
                lines += [f"  - {_source(fact)}" for fact in sentence.evidence]
    return closed(lines)


def interview_blocks(sheet: InterviewSheet) -> list[Block]:
    """Set out the interview sheet."""
    words = _words().interview
    found = [heading(words["title"], 1)]
    if not sheet.moves:
        return [*found, Block("text", words["none"])]
    found += [Block("text", each) for each in sheet.advice]
    for each in sheet.moves:
        found.append(heading(f"{each.before} → {each.after}", 2))
        found += _spoken(each)
        found += _questions(each)
        found += _fears(each)
    return found


def _spoken(each: Preparation) -> list[Block]:
    """The answers and lines, and below them once each fact that they rest on."""
    words = _words().interview
    said: list[tuple[str, Suggestion | Written]] = []
    for answer in each.answers:
        condition = view.labels().conditions[answer.condition or "none"]
        said.append((f"{words[answer.form]} ({condition.lower()})", answer))
    for name, written in (("pressed", each.pressed), ("decline", each.decline)):
        if written is not None:
            said.append((words[name], written))
    known = view.numbered(fact for _, text in said for fact in text.evidence)
    found: list[Block] = []
    for title, text in said:
        found += [heading(title, 3), Block("say", text.text)]
        if text.evidence:
            numbers = view.numbers(text.evidence, known)
            found.append(Block("rests", f"{words['rests']} {numbers}."))
    if known:
        found.append(heading(words["used"], 3))
        found += [fact(each, number=number) for each, number in known.items()]
    return found


def _questions(each: Preparation) -> list[Block]:
    words = _words().interview
    found = [heading(words["questions"], 3)]
    for likely in each.questions:
        found.append(Block("ask", likely.ask))
        covers = f"{'; '.join(likely.covers)}."
        found.append(Block("point", covers, label=words["covers"]))
        if likely.facts:
            found.append(Block("point", "", label=words["facts"]))
            found += [fact(each, 1) for each in likely.facts]
    return found


def _fears(each: Preparation) -> list[Block]:
    words = _words().interview
    found = [heading(words["fears"], 3)] if each.fears else []
    for fear in each.fears:
        found.append(Block("ask", fear.worry))
        found.append(Block("point", fear.asks, label=words["asks"]))
        found.append(Block("point", fear.works, label=words["works"]))
        found.append(Block("point", fear.line.text, label=words["line"]))
        found += [fact(each, 1) for each in fear.line.evidence]
    return found


def interview_markdown(sheet: InterviewSheet) -> str:
    """Give the interview sheet as Markdown."""
    return markdown(interview_blocks(sheet))


def interview_blanks(sheet: InterviewSheet) -> tuple[str, ...]:
    """Give every blank of an interview sheet, each once."""
    texts = [
        text
        for each in sheet.moves
        for text in (
            *(answer.text for answer in each.answers),
            *(w.text for w in (each.pressed, each.decline) if w is not None),
            *(fear.line.text for fear in each.fears),
        )
    ]
    return tuple(dict.fromkeys(question for text in texts for question in blanks(text)))


def plan_blocks(plan: Plan) -> list[Block]:
    """Set out the worksheet, with room to write below each question."""
    found = [heading(plan.title, 1)]
    for section in plan.sections:
        found.append(heading(section.title, 2))
        found += [_item(each) for each in section.items]
    return found


def _item(item: Item) -> Block:
    if item.kind == "advice" or item.kind == "slot":  # noqa: PLR1714 - mypy narrows it
        return Block("text", item.text)
    if item.kind == "fact":
        places = dict.fromkeys(fact.at for fact in item.evidence if fact.at)
        return Block("fact", item.text, places=tuple(places))
    return Block(item.kind, item.text)


def plan_markdown(plan: Plan) -> str:
    """Give the worksheet as Markdown."""
    return markdown(plan_blocks(plan))


as_plain = plain


def _source(fact: Evidence) -> str:
    place = f" ({fact.at})" if fact.at else ""
    return f"“{escaped(fact.fact)}”{place}"
