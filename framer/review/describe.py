"""A report becomes a neutral record: what a résumé shows, leaves open, and to ask."""

from __future__ import annotations

import re
from functools import cache

from framer.model import Move, Position, Report, Resume
from framer.output import view
from framer.review.blind import Shown, is_personal
from framer.review.record import (
    Candidate,
    Change,
    Corrected,
    LetterView,
    OpenPoint,
    Question,
    Quote,
    Role,
)
from framer.review.words import one_of, words

_MOST_QUOTES = 4
_MOST_QUESTIONS = 5
_SHORT_MONTHS = 12
_PERSONAL_PARTS = ("contact", "education", "interests", "references", "languages")


def describe(
    resume: Resume,
    report: Report,
    positions: tuple[Position, ...],
    *,
    blind: bool,
    letter: LetterView | None = None,
    corrected: tuple[Corrected, ...] = (),
) -> Candidate:
    """Describe one résumé.

    Args:
        resume: As it was read.
        report: The moves, found without the person.
        positions: The posts to show, in the résumé's order.
        blind: Leave out who the person is.
        letter: The candidate's letter beside it, None if none was given.
        corrected: Facts that were put right.
    """
    shown = Shown(resume, blind=blind)
    by_id = {each.id: each for each in positions}
    roles = [_role(each, report, shown) for each in positions]
    changes = [_change(each, by_id, shown) for each in report.moves]
    titles = {each.id: shown.title(each.title) for each in positions}
    points = _open(positions, report, roles, titles)
    return Candidate(
        schema_="framer-review/1",
        id=resume.sha256[:12],
        sha256=resume.sha256,
        status="read",
        reason="",
        name="" if blind or not resume.name else shown.name(resume.name),
        roles=roles,
        changes=changes,
        open=[point for point, _ in points],
        questions=_questions(positions, report, points, titles),
        unread=_unread(resume, shown),
        letter=letter,
        corrected=list(corrected),
    )


def _role(position: Position, report: Report, shown: Shown) -> Role:
    purpose, results = one_of("purpose"), one_of("results")
    told, found = [], []
    for bullet in position.bullets:
        if purpose.search(bullet.text) and not is_personal(bullet.text):
            told.append(Quote(shown.quote(bullet.text), bullet.at))
        if results.search(bullet.text):
            found.append(Quote(shown.quote(bullet.text), bullet.at))
    return Role(
        id=position.id,
        title=shown.title(position.title),
        employer=shown.name(position.employer),
        location=shown.name(position.location),
        dates=view.dates(position),
        start=str(position.start) if position.start else None,
        end=str(position.end) if position.end else None,
        current=position.current,
        employment=list(position.employment),
        purpose=told[:_MOST_QUOTES],
        results=found[:_MOST_QUOTES],
        aside=report.concurrent.get(position.id, ""),
        at=position.at,
    )


def _change(move: Move, by_id: dict[str, Position], shown: Shown) -> Change:
    before, after = by_id[move.from_id], by_id[move.to_id]
    spans = (before.at, before.dates_at, after.at, after.dates_at)
    unclear = move.direction == "unclear"
    return Change(
        id=move.id,
        before=before.id,
        after=after.id,
        direction=move.direction,
        words=words().directions[move.direction],
        kinds=list(move.kinds),
        kinds_words=[words().kinds.get(each, each) for each in move.kinds],
        confidence=0.0 if unclear else round(move.confidence, 2),
        certainty="" if unclear else view.sureness(move.confidence),
        why=[shown.quote(each) for each in move.why if not _hidden().search(each)],
        gap=_gap(move.gap_months),
        spans=list(dict.fromkeys(each for each in spans if each)),
    )


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(words().hidden_reasons.pattern)


def _gap(months: tuple[int, int] | None) -> str:
    if months is None or months[0] <= 1:
        return ""
    least, most = months
    return f"{least} months" if least == most else f"{least} to {most} months"


_Points = list[tuple[OpenPoint, dict[str, str]]]


def _open(
    positions: tuple[Position, ...],
    report: Report,
    roles: list[Role],
    titles: dict[str, str],
) -> _Points:
    """List what the résumé leaves open, each with the titles that it is about."""
    if not positions:
        return [(OpenPoint("nothing", words().open.nothing, []), {})]
    by_id = {each.id: each for each in positions}
    found: _Points = []

    def add(name: str, *about: Position) -> None:
        names = {"title": titles[about[-1].id], "after": titles[about[-1].id]}
        names["before"] = titles[about[0].id]
        text = getattr(words().open, name).format(**names)
        at = [each.at for each in about if each.at]
        found.append((OpenPoint(name, text, at), names))

    for move in reversed(report.moves):
        pair = (by_id[move.from_id], by_id[move.to_id])
        if move.direction == "unclear":
            add("level", *pair)
        if all(_is_short(each) for each in pair):
            add("short", *pair)
    # of moves to any level, so that it singles nobody out
    told = {each.id for each in roles if each.purpose}
    silent = [by_id[e.to_id] for e in reversed(report.moves) if e.to_id not in told]
    if silent:
        names = "; ".join(dict.fromkeys(titles[each.id] for each in silent))
        text = words().open.purpose.format(titles=names)
        found.append((OpenPoint("purpose", text, [e.at for e in silent if e.at]), {}))
    for each in positions:
        if each.start is None or (each.end is None and not each.current):
            add("dates", each)
    beside = report.concurrent
    for first, second in _overlaps([e for e in positions if e.id not in beside]):
        add("overlap", first, second)
    if not any(each.results for each in roles[:2]):
        add("results", positions[0])
    return found


def _is_short(position: Position) -> bool:
    start, end = position.start, position.end
    if position.employment or position.current or start is None or end is None:
        return False
    return end.latest - start.earliest + 1 < _SHORT_MONTHS


def _overlaps(positions: list[Position]) -> list[tuple[Position, Position]]:
    """Pairs of posts at two employers that surely overlap by three months or more."""
    dated = [
        (each, each.start.latest, each.end.earliest if each.end else 10**6)
        for each in positions
        if each.start and (each.end or each.current) and not each.employment
    ]
    return [
        (a, b)
        for number, (a, a_start, a_end) in enumerate(dated)
        for b, b_start, b_end in dated[number + 1 :]
        if a.employer != b.employer and min(a_end, b_end) - max(a_start, b_start) >= 3
    ]


def _questions(
    positions: tuple[Position, ...],
    report: Report,
    points: _Points,
    titles: dict[str, str],
) -> list[Question]:
    """Choose three to five of the core set: the same steps for everybody.

    What is asked about: the latest move (the latest that the titles leave unclear, if
    there is one), the latest post, and the first open point that has a question.
    """
    by_when: dict[str, dict[str, str]] = {}
    for point, names in points:
        by_when.setdefault(point.id, names)
    if report.moves:
        move = report.moves[-1]
        by_when["move"] = {
            "before": titles[move.from_id],
            "after": titles[move.to_id],
        }
        latest = titles[move.to_id]
    elif positions:
        latest = titles[positions[0].id]
    else:
        latest = ""
    chosen: list[Question] = []
    always = sum(each.when == "always" for each in words().questions)
    extra = _MOST_QUESTIONS - always
    for each in words().questions:
        if each.when == "always":
            about: dict[str, str] | None = {"title": latest or "in your latest post"}
        else:
            about = by_when.get(each.when) if extra else None
            extra -= about is not None
        if about is not None:
            text = each.text.format(**about)
            chosen.append(Question(each.id, text))
    return chosen


def _unread(resume: Resume, shown: Shown) -> list[str]:
    """Say what could not be read; lines about the person are not even counted."""
    found = list(resume.notes)
    personal = {
        line.at
        for section in resume.sections
        if section.kind in _PERSONAL_PARTS
        for line in section.lines
    }
    for each in resume.unplaced:
        if each.at not in personal and not shown.is_about_person(each.text):
            # where the name is not known, any such line may be it
            hidden = shown.blind and not resume.name
            text = words().left_out if hidden else shown.quote(each.text)
            found.append(f"{text} ({each.at})")
    return found
