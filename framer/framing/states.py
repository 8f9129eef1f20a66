"""Lines that say what a person was rather than did: on call, accident-free."""

from __future__ import annotations

import re

from framer.framing.clause import Clause
from framer.framing.english import join
from framer.framing.nounthings import WORD_NUMBER, word_set
from framer.framing.results import persons_named
from framer.framing.verbs import Verb

_BE = Verb("be", "was", "been", "being", "is")
_ON = Verb("be on", "", "on", "", "")
_MAKE = Verb("make", "made", "made", "making", "makes")
_ON_CALL = re.compile(
    r"on[- ]call (?P<how>(?:every|each|one|twice|once|\d|a |for |nights|weekends).*)$",
    re.I,
)
# "Accident free for six years", "Grade free three seasons out of four"
_FREE = re.compile(
    r"(?P<what>[A-Za-z-]+[ -]free) (?P<how>(?:for |in |since |over |all )?(?:\d|"
    rf"(?:{WORD_NUMBER})\b|the last |every )[^,;:]*)$"
)
# "Number 3 in the district", "First hire of the group", "Part of the review team"
_PLACED = re.compile(
    r"(?P<rank>(?:number|no\.?) \d+ (?:in|of|out of|among) [^,;:]+)$"
    r"|(?P<one>(?:first|second|third|only|sole) (?:hire|employee|engineer|teacher|nurse"
    r"|woman|designer|salesperson|developer) (?:of|in|at|on) [^,;:]+)$"
    r"|(?P<first>(?:top|first|second|third|best) (?:of|in|out of|on) the "
    r"(?!charge|command)[^,;:]+)$"
    r"|(?P<part>part of (?:the|a) [^,;:]*\b(?:team|group|crew|squad|unit))$",
    re.I,
)
_BOOKED = re.compile(
    rf"booked (?P<how>solid\b[^,;:]*|(?:\d+|(?:{WORD_NUMBER})) (?:weeks|months) (?:out"
    r"|ahead|in advance))$",
    re.I,
)
_DATE = r"(?:[A-Z][a-z]{2,8} |Q[1-4] )?(?:19|20)\d\d"
_DATES = re.compile(_DATE)
_WHEN = (
    rf"(?:,? (?:in |for |[-–—] |\()?(?P<when>{_DATE}"
    rf"(?:(?:, and | and |, ){_DATE})*)\)?)"
)
_BEST = re.compile(
    rf"(?P<what>(?:Best|Top) (?:[A-Z][a-z]+ )*(?P<who>[A-Z][a-z]+)){_WHEN}$"
)
_CLUB = re.compile(rf"(?P<what>(?:President|Chairman)['’]s Club){_WHEN}$")
_BEST_OF = re.compile(
    r"(?P<what>(?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) "
    r"of the (?:Year|Month|Quarter|Week|Season|Cycle))"
    rf"{_WHEN}?$"
)


def states(piece: str) -> tuple[Clause, ...]:
    """The clause of a piece that says what the person was; none where it does not.

    Args:
        piece: The piece, without bullet sign or final stop.
    """
    call = _ON_CALL.match(piece)
    if call is not None:
        said = f"call {call.group('how')}"
        return (Clause((_ON,), said, "noun", passive=True),)
    free = _FREE.match(piece)
    if free is not None:
        kept = Verb("be free", "", free.group("what").lower(), "", "")
        return (Clause((kept,), free.group("how"), "past", passive=True),)
    club = _CLUB.match(piece)
    if club is not None:
        said = f"{club.group('what')} in {_dates(club)}"
        return (Clause((_MAKE,), said, "past"),)
    placed = _PLACED.match(piece)
    if placed is not None:
        said = f"{piece[0].lower()}{piece[1:]}"
        lead = "the " if placed.group("one") else ""
        return (Clause((_BE,), f"{lead}{said}", "past"),)
    award = _BEST_OF.match(piece)
    best = _BEST.match(piece)
    if best is not None and best.group("who").lower() in persons_named():
        return (Clause((_BE,), f"{best.group('what')} in {_dates(best)}", "past"),)
    if award is None or award.group("who").split()[-1].lower() in word_set("not_one"):
        return ()
    when = _dates(award)
    said = f"{award.group('what')} in {when}" if when else award.group("what")
    return (Clause((_BE,), said, "past"),)


def _dates(match: re.Match[str]) -> str:
    return join(_DATES.findall(match.group("when") or ""))


def fully_booked(piece: str) -> tuple[Clause, ...]:
    """`Booked four weeks out`: the person was booked, and booked nothing."""
    booked = _BOOKED.match(piece)
    if booked is None:
        return ()
    full = Verb("be booked", "", "booked", "", "")
    return (Clause((full,), booked.group("how"), "noun", passive=True),)
