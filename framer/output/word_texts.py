"""The words of a comment: what was seen, how sure, what only the person can say."""

from __future__ import annotations

from collections.abc import Iterable

from framer.model import Suggestion
from framer.output import view
from framer.output.word_marks import shown

_QUOTE = 90
_ELSEWHERE = {
    "box": "in the text box here",
    "header": "in the header",
    "footer": "in the footer",
    "note": "in the note to this line",
    "control": "in the form field near this line",
    "elsewhere": "in another part of this file",
}


def about(line: str, reason: str) -> str:
    """Say which line a comment means that cannot stand on the line itself."""
    return f"About “{view.shortened(line, _QUOTE)}” {_ELSEWHERE[reason]}:"


def of_finding(
    finding: view.Finding,
    written: Iterable[Suggestion],
    tracked: int,
    again: Iterable[str],
) -> list[str]:
    """Word the comment on a finding.

    Args:
        finding: The move and what was seen.
        written: Suggestions to print in the comment itself.
        tracked: How many of its bullets are inserted as tracked changes.
        again: Which lines of the résumé those say again.
    """
    headline = finding.headline[:1].upper() + finding.headline[1:]
    paragraphs = [
        f"{headline}, {finding.sure}.",
        f"From {view.named(finding.before)} to {view.named(finding.after)}.",
    ]
    if finding.kinds:
        paragraphs.append(f"Seen: {', '.join(finding.kinds)}.")
    if finding.why:
        paragraphs.append(f"Why: {_joined(finding.why)}.")
    if finding.questions:
        paragraphs.append(
            f"Only you know: {' '.join(_question(each) for each in finding.questions)}"
        )
    if tracked:
        one = "A bullet is suggested in the text as a tracked change: accept it or not."
        more = (
            f"{tracked} bullets are suggested in the text as tracked changes: accept "
        )
        more += "or reject each."
        paragraphs.append(one if tracked == 1 else more)
        paragraphs.extend(dict.fromkeys(again))
    return paragraphs + of_suggestions(written)


def of_summary(finding: view.Finding, written: Iterable[Suggestion]) -> list[str]:
    """Word the comment on the summary, for one finding."""
    before, after = finding.before.title, finding.after.title
    first = f"For the move from {before} to {after} the summary could say:"
    return [first, *of_suggestions(written)]


def of_suggestions(suggestions: Iterable[Suggestion]) -> list[str]:
    """Word suggestions under the condition that each may be used on."""
    labels = view.labels()
    paragraphs: list[str] = []
    heading = ""
    for each in sorted(suggestions, key=lambda one: one.condition or ""):
        condition = labels.conditions[each.condition or "none"]
        if condition != heading:
            paragraphs.append(f"{condition}:")
            heading = condition
        paragraphs.append(f"{labels.forms[each.form]}: {shown(each.text)}")
    return paragraphs


def _joined(sentences: Iterable[str]) -> str:
    return "; ".join(each.rstrip(".") for each in sentences)


def _question(text: str) -> str:
    return text[:1].upper() + text[1:]
