"""How a position and a move are named above a question, a sheet or a plan."""

from __future__ import annotations

from framer.model import Move, Position, Report


def named(position: Position) -> str:
    """`Senior Buyer, Tern Energy (2019 to 2023)`, with what is known."""
    text = position.title
    if position.employer:
        text += f", {position.employer}"
    years = _years(position)
    return f"{text} ({years})" if years else text


def _years(position: Position) -> str:
    first = str(position.start.year) if position.start else ""
    last = "now" if position.current else str(position.end.year) if position.end else ""
    if first and last and first != last:
        return f"{first} to {last}"
    return first or (f"until {last}" if last else "")


def ends(report: Report, move: Move) -> tuple[Position, Position]:
    """The positions before and after a move."""
    by_id = {each.id: each for each in report.resume.positions}
    return by_id[move.from_id], by_id[move.to_id]
