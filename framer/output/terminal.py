"""A report on the terminal: findings first, then the words for each."""

from __future__ import annotations

from collections.abc import Collection

from framer.model import BLANK, Direction, Evidence, Report, Suggestion, TitleComparison
from framer.output import view
from framer.output.screen import Column, Screen, Span

_QUOTE = 64


def print_read(screen: Screen, report: Report, *, full: bool = True) -> None:
    """Print what was read: a picture where one can be drawn, and the positions.

    Args:
        screen: Where to print.
        report: What was found.
        full: Print the positions with dates and readings below the picture too.
    """
    resume = report.resume
    name = resume.source or "résumé"
    screen.print((f"{name}, as of {view.month(report.as_of)}", "bold"))
    for note in resume.notes:
        screen.print((f"Note: {note}", "yellow"))
    screen.print()
    if screen.signs and resume.positions:
        from framer.output.screen_chart import print_chart  # noqa: PLC0415

        if print_chart(screen, report):
            screen.print()
            if not full:
                return
    rows = []
    for each in resume.positions:
        aside = report.concurrent.get(each.id)
        reading = view.level(report.readings.get(each.id))
        rows.append(
            (
                (each.title, "bold"),
                (each.employer or "no employer found", ""),
                (view.dates(each), ""),
                (f"set apart: {aside}" if aside else reading, ""),
            )
        )
    dates = Column(whole=screen.width >= 72)
    screen.table((Column(), Column(), dates, Column("dim")), rows)
    if not resume.positions:
        screen.print("No positions were found.")
    screen.print()


def print_findings(screen: Screen, report: Report) -> tuple[view.Finding, ...]:
    """Print each finding: both positions, the words that decided, how sure."""
    found = view.findings(report)
    if not found:
        screen.print(no_findings(report))
    for each in found:
        title = f"{each.number}. {each.before.title} → {each.after.title}: "
        screen.print((title, "bold"), (f"{each.headline}, {each.sure}", "bold cyan"))
        for position in (each.before, each.after):
            line = f"{view.named(position)}, {view.dates(position)}: "
            line += view.level(report.readings.get(position.id))
            screen.print(line, indent=3)
        if each.kinds:
            screen.print(f"Also: {', '.join(each.kinds)}", indent=3)
        if each.why:
            screen.print((f"Why: {'; '.join(each.why)}", "dim"), indent=3)
        if each.questions:
            screen.print(f"Only you can say: {' '.join(each.questions)}", indent=3)
        screen.print()
    for before, after, move in view.open_questions(report):
        text = f"Unclear: {view.named(before)} → {view.named(after)}. "
        text += "Were these two at the same level? "
        screen.print(text)
        if move.why:
            screen.print((f"Why: {'; '.join(move.why)}", "dim"), indent=3)
        screen.print()
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


def print_suggestions(
    screen: Screen, report: Report, forms: Collection[str] = view.USUAL_FORMS
) -> None:
    """Print the suggestions of each finding, grouped by what they assume.

    Args:
        screen: Where to print.
        report: What was found and written.
        forms: The forms to print; the others are named in the last line.
    """
    shown = view.of_forms(report, forms)
    for each in view.findings(report):
        mine = [s for s in shown.suggestions if s.move == each.move.id]
        if not mine:
            continue
        known = view.numbered(fact for s in mine for fact in s.evidence)
        heading = f"{each.number}. Words for {each.before.title} → {each.after.title}"
        screen.print((heading, "bold"))
        for condition, suggestions in each.suggestions:
            kept = [s for s in suggestions if s.form in forms]
            if kept:
                screen.print()
                screen.print((condition, "bold underline"), indent=2)
            for suggestion in kept:
                _suggestion(screen, report, suggestion, known)
        screen.print()
        _facts(screen, known)
    others = [each[:1].lower() + each[1:] for each in view.left_out(report, forms)]
    if others:
        text = f"Also written: {'; '.join(others)}. `--forms all` shows them."
        screen.print((text, "dim"))
        screen.print()


def _suggestion(
    screen: Screen,
    report: Report,
    suggestion: Suggestion,
    known: dict[Evidence, int],
) -> None:
    where = _where(report, suggestion)
    label = view.labels().forms[suggestion.form]
    rests = ""
    if suggestion.evidence:
        rests = f" (rests on {view.numbers(suggestion.evidence, known)})"
    screen.print((f"{label}{where}", "cyan"), (rests, "dim"), indent=4)
    parts = BLANK.split(suggestion.text)  # every second one is a blank
    text = [
        (f"[[{part}]]", "marked") if at % 2 else (part, "")
        for at, part in enumerate(parts)
    ]
    screen.print(*text, indent=6)
    again = view.says_again(report, suggestion)
    if again:
        screen.print((again, "dim"), indent=6)


def _facts(screen: Screen, known: dict[Evidence, int]) -> None:
    """Print what the words rest on, each fact once, with its place."""
    if not known:
        return
    screen.print(("What these words rest on", "dim underline"), indent=2)
    rows = [
        (
            (f"  {number:4}", "dim"),
            (f"“{view.shortened(fact.fact, _QUOTE)}” ({fact.at})", "dim"),
        )
        for fact, number in known.items()
    ]
    screen.table((Column(whole=True), Column()), rows)
    screen.print()


def _where(report: Report, suggestion: Suggestion) -> str:
    if suggestion.form != "bullet":
        return ""
    place = view.place_of(report, suggestion)
    return f" for {view.named(place)}" if place else ""


def print_explained(screen: Screen, report: Report) -> None:
    """Print each line of the document with the role it was given and why."""
    rows: list[tuple[Span, ...]] = [
        tuple((heading, "bold") for heading in ("at", "role", "line", "why"))
    ]
    for each in report.resume.placed:
        role = f"{each.role} {each.position}".strip()
        cells = (each.line.at, role, view.shortened(each.line.text, _QUOTE), each.why)
        rows.append(
            tuple(zip(cells, ("dim", "", "", "dim"), strict=True)),
        )
    screen.table([Column()] * 4, rows)


def print_unplaced(screen: Screen, report: Report) -> None:
    """Print what could not be placed anywhere."""
    if report.resume.unplaced:
        screen.print(("Could not be placed:", "bold"))
        for each in report.resume.unplaced:
            screen.print(f"{each.at}: {each.text}", indent=3)


def print_moves(screen: Screen, report: Report) -> None:
    """Print every move with its direction, kinds, gap and reasons."""
    by_id = {each.id: each for each in report.resume.positions}
    if len(report.resume.positions) == 1:
        screen.print(no_findings(report))
    for each in report.moves:
        before, after = by_id[each.from_id], by_id[each.to_id]
        screen.print(
            (f"{before.title} → {after.title}: ", "bold"),
            *_called(each.direction, each.confidence),
        )
        kinds = ", ".join(view.labels().kinds[kind] for kind in each.kinds)
        if kinds:
            screen.print(kinds, indent=3)
        if each.why:
            screen.print((f"Why: {'; '.join(each.why)}", "dim"), indent=3)
    screen.print()


def print_comparison(screen: Screen, result: TitleComparison) -> None:
    """Print both readings of a comparison and the words that decided."""
    for reading in (result.a, result.b):
        screen.print((reading.title, "bold"))
        screen.print(view.level(reading), indent=3)
        for each in reading.why:
            screen.print((each, "dim"), indent=3)
    screen.print(*_called(result.direction, result.confidence))
    for each in result.why:
        screen.print((each, "dim"), indent=3)


def _called(direction: Direction, confidence: float) -> list[Span]:
    """Give a direction in words, with how sure it is."""
    label = view.labels().directions[direction]
    if direction == "unclear":
        return [(label, "bold cyan")]
    return [(label, "bold cyan"), (f", {view.sureness(confidence)}", "")]


def as_text(
    report: Report, width: int = 88, *, forms: Collection[str] = view.USUAL_FORMS
) -> str:
    """Give the whole report as plain text of a fixed width."""
    parts: list[str] = []
    screen = Screen(parts.append, width)
    print_read(screen, report)
    print_findings(screen, report)
    print_suggestions(screen, report, forms)
    print_unplaced(screen, report)
    return "".join(parts)
