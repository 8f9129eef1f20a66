"""A report on the terminal: findings first, then the words for each."""

from __future__ import annotations

import re
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framer.model import Report, Suggestion, TitleComparison
from framer.output import view

_BLANK = re.compile(r"\[\[.*?\]\]")
_QUOTE = 64


def print_read(console: Console, report: Report) -> None:
    """Print what was read: the positions with their dates and readings."""
    resume = report.resume
    name = resume.source or "résumé"
    console.print(Text(f"{name}, as of {view.month(report.as_of)}", style="bold"))
    for note in resume.notes:
        console.print(f"Note: {note}", style="yellow", highlight=False)
    console.print()
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(ratio=3)
    table.add_column(ratio=3)
    table.add_column(no_wrap=console.width >= 72)
    table.add_column(ratio=3, style="dim")
    for each in resume.positions:
        aside = report.concurrent.get(each.id)
        reading = view.level(report.readings.get(each.id))
        table.add_row(
            Text(each.title, style="bold"),
            Text(each.employer or "no employer found"),
            Text(view.dates(each)),
            Text(f"set apart: {aside}" if aside else reading),
        )
    console.print(table)
    if not resume.positions:
        console.print("No positions were found.", highlight=False)
    console.print()


def print_findings(console: Console, report: Report) -> tuple[view.Finding, ...]:
    """Print each finding: both positions, the words that decided, how sure."""
    found = view.findings(report)
    if not found:
        console.print(no_findings(report), highlight=False)
    for each in found:
        title = Text(f"{each.number}. ", style="bold")
        title.append(f"{each.before.title} → {each.after.title}: ", style="bold")
        title.append(f"{each.headline}, {each.sure}", style="bold cyan")
        console.print(title)
        for position in (each.before, each.after):
            line = f"{view.named(position)}, {view.dates(position)}: "
            line += view.level(report.readings.get(position.id))
            _indented(console, line)
        if each.kinds:
            _indented(console, f"Also: {', '.join(each.kinds)}")
        if each.why:
            _indented(console, f"Why: {'; '.join(each.why)}", style="dim")
        if each.questions:
            _indented(console, f"Only you can say: {' '.join(each.questions)}")
        console.print()
    for before, after, move in view.open_questions(report):
        text = f"Unclear: {view.named(before)} → {view.named(after)}. "
        text += "Were these two at the same level? "
        console.print(Text(text), highlight=False)
        if move.why:
            _indented(console, f"Why: {'; '.join(move.why)}", style="dim")
        console.print()
    return found


def no_findings(report: Report) -> str:
    """Say in one sentence that nothing went down or sideways."""
    count = len(report.resume.positions)
    if count == 0:
        return "No positions were found, so there is nothing to compare."
    if count == 1:
        return "One position was read, so there is no move to look at."
    return (
        f"No move down or sideways was found among the {count} positions read, "
        "so there is nothing to explain."
    )


def print_suggestions(console: Console, report: Report) -> None:
    """Print the suggestions of each finding, grouped by what they assume."""
    for each in view.findings(report):
        if not each.suggestions:
            continue
        heading = f"{each.number}. Words for {each.before.title} → {each.after.title}"
        console.print(Text(heading, style="bold"))
        for condition, suggestions in each.suggestions:
            console.print()
            console.print(Text(f"  {condition}", style="bold underline"))
            for suggestion in suggestions:
                _suggestion(console, report, suggestion)
        console.print()


def _suggestion(console: Console, report: Report, suggestion: Suggestion) -> None:
    where = _where(report, suggestion)
    label = view.labels().forms[suggestion.form]
    console.print(Text(f"    {label}{where}", style="cyan"))
    text = Text(suggestion.text)
    text.highlight_regex(_BLANK, "black on yellow")
    console.print(Padding(text, (0, 0, 0, 6)), highlight=False)
    if suggestion.evidence:
        facts = "; ".join(
            f"“{_short(fact.fact)}” ({fact.at})" for fact in suggestion.evidence
        )
        line = Text(f"rests on {facts}", style="dim")
        console.print(Padding(line, (0, 0, 0, 6)), highlight=False)


def _where(report: Report, suggestion: Suggestion) -> str:
    if suggestion.form != "bullet":
        return ""
    for each in report.resume.positions:
        if suggestion.at and each.at == suggestion.at:
            return f" for {view.named(each)}"
    return ""


def _short(fact: str) -> str:
    return fact if len(fact) <= _QUOTE else fact[: _QUOTE - 1].rstrip() + "…"


def _indented(console: Console, text: str, style: str = "") -> None:
    console.print(Padding(Text(text, style=style), (0, 0, 0, 3)), highlight=False)


def print_explained(console: Console, report: Report) -> None:
    """Print each line of the document with the role it was given and why."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("at", "role", "line", "why"):
        table.add_column(heading, style="dim" if heading in ("at", "why") else "")
    for each in report.resume.placed:
        role = f"{each.role} {each.position}".strip()
        table.add_row(
            Text(each.line.at),
            Text(role),
            Text(_short(each.line.text)),
            Text(each.why),
        )
    console.print(table)


def print_unplaced(console: Console, report: Report) -> None:
    """Print what could not be placed anywhere."""
    if report.resume.unplaced:
        console.print(Text("Could not be placed:", style="bold"))
        for each in report.resume.unplaced:
            _indented(console, f"{each.at}: {each.text}")


def print_moves(console: Console, report: Report) -> None:
    """Print every move with its direction, kinds, gap and reasons."""
    by_id = {each.id: each for each in report.resume.positions}
    if len(report.resume.positions) == 1:
        console.print(no_findings(report))
    for each in report.moves:
        before, after = by_id[each.from_id], by_id[each.to_id]
        text = Text(f"{before.title} → {after.title}: ", style="bold")
        text.append(view.labels().directions[each.direction], style="bold cyan")
        if each.direction != "unclear":
            text.append(f", {view.sureness(each.confidence)}")
        console.print(text)
        kinds = ", ".join(view.labels().kinds[kind] for kind in each.kinds)
        if kinds:
            _indented(console, kinds)
        if each.why:
            _indented(console, f"Why: {'; '.join(each.why)}", style="dim")
    console.print()


def print_comparison(console: Console, result: TitleComparison) -> None:
    """Print both readings of a comparison and the words that decided."""
    for reading in (result.a, result.b):
        console.print(Text(reading.title, style="bold"))
        _indented(console, view.level(reading))
        for each in reading.why:
            _indented(console, each, style="dim")
    label = view.labels().directions[result.direction]
    text = Text(label, style="bold cyan")
    if result.direction != "unclear":
        text.append(f", {view.sureness(result.confidence)}")
    console.print(text)
    for each in result.why:
        _indented(console, each, style="dim")


def as_text(report: Report, width: int = 88) -> str:
    """Give the whole report as plain text of a fixed width."""
    console = Console(width=width, file=StringIO(), highlight=False, color_system=None)
    print_read(console, report)
    print_findings(console, report)
    print_suggestions(console, report)
    print_unplaced(console, report)
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return text
