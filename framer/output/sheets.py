"""Letters, interview sheets and plans as Markdown and as plain text."""

from __future__ import annotations

import re
import textwrap
from functools import cache

import msgspec

from framer.framing.interviews import InterviewSheet, Preparation
from framer.framing.letters import Letter
from framer.framing.passages import Written
from framer.framing.plans import Item, Plan
from framer.framing.rendering import blanks
from framer.knowledge.loader import load_table
from framer.model import Evidence
from framer.output import view

_SPECIAL = re.compile(r"([\\`*_<>|#])")
_HEADING = re.compile(r"^(#+) ")
_MARKS = re.compile(r"\\([\\`*_<>|#])")
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
        lines += [_plain(paragraph.text), ""]
    lines += ["---", "", f"## {words['beside']}", ""]
    for note in letter_notes(letter):
        lines += [_plain(note)] if note.startswith("- ") else ["", note, ""]
    lines += ["", f"## {words['sources']}", ""]
    for paragraph in letter.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.evidence:
                lines.append(f"- {_plain(sentence.text)}")
                lines += [f"  - {_source(fact)}" for fact in sentence.evidence]
    return _closed(lines)


def interview_markdown(sheet: InterviewSheet) -> str:
    """Give the interview sheet."""
    words = _words().interview
    lines = [f"# {words['title']}", ""]
    if not sheet.moves:
        return _closed([*lines, words["none"]])
    for advice in sheet.advice:
        lines += [advice, ""]
    for each in sheet.moves:
        lines += [f"## {_plain(each.before)} → {_plain(each.after)}", ""]
        lines += _spoken(each)
        lines += _questions(each)
        lines += _fears(each)
    return _closed(lines)


def _spoken(each: Preparation) -> list[str]:
    words = _words().interview
    lines: list[str] = []
    for answer in each.answers:
        condition = view.labels().conditions[answer.condition or "none"]
        lines += [f"### {words[answer.form]} ({condition.lower()})", ""]
        lines += [_plain(answer.text), ""]
        lines += [f"- {_source(fact)}" for fact in answer.evidence]
        lines += [""]
    for name, written in (("pressed", each.pressed), ("decline", each.decline)):
        if written is not None:
            lines += [f"### {words[name]}", "", *_line(written), ""]
    return lines


def _line(written: Written) -> list[str]:
    lines = [_plain(written.text), ""]
    return lines + [f"- {_source(fact)}" for fact in written.evidence]


def _questions(each: Preparation) -> list[str]:
    words = _words().interview
    lines = [f"### {words['questions']}", ""]
    for likely in each.questions:
        lines += [f"**{_plain(likely.ask)}**", ""]
        lines.append(f"- {words['covers']}: {'; '.join(likely.covers)}.")
        if likely.facts:
            lines.append(f"- {words['facts']}:")
            lines += [f"  - {_source(fact)}" for fact in likely.facts]
        lines.append("")
    return lines


def _fears(each: Preparation) -> list[str]:
    words = _words().interview
    lines = [f"### {words['fears']}", ""] if each.fears else []
    for fear in each.fears:
        lines += [f"**{_plain(fear.worry)}**", ""]
        lines.append(f"- {words['asks']}: {fear.asks}")
        lines.append(f"- {words['works']}: {fear.works}")
        lines.append(f"- {words['line']}: {_plain(fear.line.text)}")
        lines += [f"  - {_source(fact)}" for fact in fear.line.evidence]
        lines.append("")
    return lines


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


def plan_markdown(plan: Plan) -> str:
    """Give the worksheet, with room to write below each question."""
    lines = [f"# {plan.title}", ""]
    for section in plan.sections:
        lines += [f"## {section.title}", ""]
        before = ""
        for item in section.items:
            if before and (item.kind == "advice" or before == "advice"):
                lines.append("")
            lines += _item(item)
            before = item.kind
        lines.append("")
    return _closed(lines)


def _item(item: Item) -> list[str]:
    if item.kind == "tick":
        return [f"- [ ] {item.text}"]
    if item.kind == "write":
        return [f"- {_plain(item.text)}", f"  {'_' * 60}"]
    if item.kind == "note":
        return [f"  {_plain(item.text)}"]
    if item.kind == "fact":
        places = ", ".join(dict.fromkeys(fact.at for fact in item.evidence if fact.at))
        return [f"- {_plain(item.text)}" + (f" ({places})" if places else "")]
    return [_plain(item.text)]


def as_plain(markdown: str, width: int = _WIDTH) -> str:
    """Give a sheet for the terminal: no marks, lines of one width."""
    lines: list[str] = []
    for line in markdown.splitlines():
        heading = _HEADING.match(line)
        plain = _MARKS.sub(r"\1", line.replace("**", ""))
        if heading:
            title = textwrap.wrap(_HEADING.sub("", plain), width)
            sign = "=" if len(heading.group(1)) == 1 else "-"
            lines += [*title, sign * max(map(len, title), default=0)]
            continue
        if len(plain) <= width or plain.lstrip().startswith("__"):
            lines.append(plain)
            continue
        indent = len(plain) - len(plain.lstrip())
        hang = indent + (2 if plain.lstrip().startswith("- ") else 0)
        lines += textwrap.wrap(plain, width, subsequent_indent=" " * hang)
    return _closed(lines)


def _source(fact: Evidence) -> str:
    return f"“{_plain(fact.fact)}” ({fact.at})" if fact.at else f"“{_plain(fact.fact)}”"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _closed(lines: list[str]) -> str:
    """Join lines, with never more than one empty line in a row."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return text.strip("\n") + "\n"
