"""Reports made by hand, for a file whose lines are named by their text."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from framer.model import (
    Bullet,
    Move,
    PartialDate,
    Position,
    Report,
    Resume,
    Stance,
    Suggestion,
)
from framer.reading.docx import read_document

SAFE = "Returned to hands-on work, writing the billing service in Go"
BLANK = "Cut costs by [[how much?]] in the first year"
CHOSEN = "Chose to go back to hands-on work to learn Go"


def address(source: bytes, text: str, *, last: bool = False) -> str:
    """The address of the one line with a text in it."""
    lines = [each for each in read_document(source).lines if text in each.text]
    assert lines, f"no line with {text!r}"
    return lines[-1 if last else 0].at


def suggestion(
    number: int,
    text: str,
    *,
    form: str = "bullet",
    condition: Stance | None = None,
    at: str = "",
    move: str = "m1",
) -> Suggestion:
    return Suggestion(
        id=f"s{number}",
        move=move,
        form=form,  # type: ignore[arg-type]
        frame="back-to-craft",
        condition=condition,
        text=text,
        at=at,
    )


def report(
    source: bytes,
    *,
    title: str = "Engineer",
    bullets: Sequence[str] = (),
    before: str = "Manager",
    before_bullets: Sequence[str] = (),
    texts: Sequence[str] = (SAFE, BLANK),
    chosen: Sequence[str] = (CHOSEN,),
    summary: str | None = None,
    checked: bool = True,
    as_of: str = "2026-11",
) -> Report:
    """A report with one move from `before` to `title`, lines named by their text."""
    new = Position(
        title=title,
        employer="Acme",
        at=address(source, title),
        id="p1",
        bullets=tuple(Bullet(each, address(source, each)) for each in bullets),
    )
    old = Position(
        title=before,
        employer="Birch",
        at=address(source, before),
        id="p2",
        bullets=tuple(Bullet(each, address(source, each)) for each in before_bullets),
    )
    suggestions = [
        *(suggestion(n, each, at=new.at) for n, each in enumerate(texts)),
        *(
            suggestion(10 + n, each, condition="chosen", at=new.at)
            for n, each in enumerate(chosen)
        ),
        suggestion(20, "To whom it may concern", form="letter"),
    ]
    if summary is not None:
        text = "Engineer with people experience"
        at = address(source, summary)
        suggestions.append(suggestion(30, text, form="summary", at=at))
    return Report(
        resume=Resume(
            positions=(new, old),
            sha256=sha256(source).hexdigest() if checked else "",
        ),
        moves=(
            Move(
                id="m1",
                from_id="p2",
                to_id="p1",
                direction="down",
                kinds=("step-down", "management-to-specialist"),
                confidence=0.93,
                why=("Manager leads people.", "Engineer does not"),
                needs=("stance",),
            ),
        ),
        suggestions=tuple(suggestions),
        as_of=PartialDate.parse(as_of),
    )
