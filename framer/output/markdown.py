"""A report as Markdown that pastes well into a note or an issue tracker."""

from __future__ import annotations

import re

from framer.model import Report, Suggestion
from framer.output import view
from framer.output.terminal import no_findings

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def render(report: Report) -> str:
    """Give the whole report as Markdown."""
    lines = [
        f"# {_plain(report.resume.source or 'Résumé')}, {view.month(report.as_of)}",
        "",
    ]
    lines += [f"> {_plain(note)}" for note in report.resume.notes]
    lines += ["## What was read", "", "| Title | Employer | Dates | Level |"]
    lines.append("| --- | --- | --- | --- |")
    for each in report.resume.positions:
        aside = report.concurrent.get(each.id)
        level = (
            f"set apart: {aside}" if aside else view.level(report.readings.get(each.id))
        )
        cells = (each.title, each.employer or "", view.dates(each), level)
        lines.append(f"| {' | '.join(_plain(cell) for cell in cells)} |")
    lines += ["", "## What was found", ""]
    found = view.findings(report)
    if not found:
        lines += [no_findings(report), ""]
    for finding in found:
        lines += _finding(report, finding)
    for before, after, _ in view.open_questions(report):
        names = f"{_plain(view.named(before))} → {_plain(view.named(after))}"
        lines += [f"- Unclear: {names}. Were these two at the same level?", ""]
    if report.resume.unplaced:
        lines += ["## Could not be placed", ""]
        lines += [
            f"- {_plain(each.text)} ({each.at})" for each in report.resume.unplaced
        ]
    return "\n".join(lines).rstrip() + "\n"


def _finding(report: Report, finding: view.Finding) -> list[str]:
    title = f"{_plain(finding.before.title)} → {_plain(finding.after.title)}"
    lines = [f"### {finding.number}. {title}: {finding.headline}, {finding.sure}", ""]
    for position in (finding.before, finding.after):
        level = view.level(report.readings.get(position.id))
        text = f"{view.named(position)}, {view.dates(position)}: {level}"
        lines.append(f"- {_plain(text)}")
    if finding.kinds:
        lines.append(f"- Also: {', '.join(finding.kinds)}")
    if finding.why:
        lines.append(f"- Why: {_plain('; '.join(finding.why))}")
    if finding.questions:
        lines.append(f"- Only you can say: {' '.join(finding.questions)}")
    lines.append("")
    for heading, suggestions in finding.suggestions:
        lines += [f"#### {heading}", ""]
        for each in suggestions:
            lines += _suggestion(report, each)
    return lines


def _suggestion(report: Report, suggestion: Suggestion) -> list[str]:
    label = view.labels().forms[suggestion.form]
    facts = "; ".join(f"“{each.fact}” ({each.at})" for each in suggestion.evidence)
    lines = [f"**{label}**", "", f"> {_plain(suggestion.text)}", ""]
    again = view.says_again(report, suggestion)
    if again:
        lines += [_plain(again), ""]
    if facts:
        lines += [f"<sub>rests on {_plain(facts)}</sub>", ""]
    return lines


def _plain(text: str) -> str:
    """Keep résumé text from being read as Markdown."""
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " ").replace("\t", " "))
