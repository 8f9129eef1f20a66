"""How somebody came to the role before a move: the posts that led there, in order.

`I joined Harbour General as a staff nurse in 2009, became a charge nurse in 2014 and a
nurse manager in 2017`: titles, names and years alone, so that nothing is said of merit.
"""

from __future__ import annotations

from framer.framing.data import words
from framer.framing.employers import employer_phrase, with_open_comma
from framer.framing.evidence import (
    Proof,
    dates_evidence,
    employer_evidence,
    prose_title,
    title_evidence,
)
from framer.framing.phrases import Voice
from framer.framing.prose import (
    a_title,
    in_latin_letters,
    is_foreign,
    join,
    title_closed,
)
from framer.framing.roles import same_employer
from framer.framing.slots import Text
from framer.model import Evidence, Position, TitleReading

# So many posts at one employer are told, the one before the move among them.
_MOST = 3
# Terms of posts beside the career, or before it.
_BESIDE = frozenset({"internship", "volunteer", "career-break", "study"})
# Months between the first post and what is told of the way to the role before.
_WELL_BEFORE = 24
_TOO_LONG_AGO = 30 * 12
# Months from which on a post at another employer is a part of the way.
_LONG_ENOUGH = 12


def rise(proof: Proof, voice: Voice) -> Text | None:
    """The posts up to the one before the move; None where there is no rise to tell.

    Those at one employer are told with the year in which each began; of another
    employer only the last post is.
    """
    posts = _told(proof)
    if len(posts) < 2:
        return None
    first, last = posts[0], posts[-1]
    if (employer_phrase(first) or "").startswith("of "):
        return None  # nobody joins a firm as its founder
    named = [a_title(title_closed(prose_title(post, voice))) for post in posts]
    years = [post.start.year for post in posts if post.start]
    at = [with_open_comma((employer_phrase(post) or "")[3:]) for post in (first, last)]
    facts = [fact for post in posts for fact in _facts(post)]
    if at[0] != at[1]:
        if not _is_first(last, proof):
            return None
        words = (
            f"I was {named[0]} at {at[0]} before I joined {at[1]} as {named[1]}"
            f" in {years[1]}"
        )
        return Text(words, *facts)
    later = [f"{each} in {year}" for each, year in zip(named, years, strict=True)][1:]
    if _is_first(first, proof):
        begun = f"I joined {at[0]} as {named[0]} in {years[0]}"
    else:
        begun = f"From {years[0]} I was {named[0]} at {at[0]}"
    link = " and" if len(later) == 1 else ","
    return Text(f"{begun}{link} became {join(later)}", *facts)


def beginning(
    proof: Proof, voice: Voice, readings: dict[str, TitleReading]
) -> Text | None:
    """`I started out as a settlement clerk at Kwun Shing in 2007`.

    The first post of a career, where it was of the same work as a post of the move and
    lies well before what is told of the way to the role before it.
    """
    told = _told(proof) or [proof.old]
    dated = [post for post in proof.before if _counts(post, readings)]
    if not dated:
        return None
    first = min(dated, key=lambda post: post.start.earliest if post.start else 0)
    since = told[0].start
    if first in told or first is proof.old or first.start is None or since is None:
        return None
    if since.earliest - first.start.latest < _WELL_BEFORE or not _tellable(first):
        return None
    if proof.as_of.earliest - first.start.earliest > _TOO_LONG_AGO:
        return None
    work = {_field(post, readings) for post in (proof.old, proof.new)}
    if _field(first, readings) not in work - {None}:
        return None
    if any(_same(first, post) for post in told):
        return None
    named = a_title(title_closed(prose_title(first, voice)))
    place = with_open_comma(employer_phrase(first) or "")
    return Text(
        f"I started out as {named} {place} in {first.start.year}", *_facts(first)
    )


def _counts(post: Position, readings: dict[str, TitleReading]) -> bool:
    """Whether a post belongs to a career: no practice, and nothing beside it."""
    reading = readings.get(post.id)
    named = post.title.lower().startswith(tuple(words().practice))
    practice = named or (reading is not None and reading.level == 0)
    return (
        post.start is not None and not practice and not _BESIDE & set(post.employment)
    )


def _field(post: Position, readings: dict[str, TitleReading]) -> str | None:
    reading = readings.get(post.id)
    return reading.field if reading is not None else None


def _is_first(post: Position, proof: Proof) -> bool:
    """Whether no earlier post at the same employer is known."""
    return not any(
        each.start and post.start and each.start.earliest < post.start.earliest
        for each in proof.before
        if each is not post and same_employer(each, post)
    )


def _told(proof: Proof) -> list[Position]:
    """The posts that are told, oldest first."""
    posts: list[Position] = []
    for post in reversed(proof.led_to_old):
        if not _tellable(post):
            break
        if posts and _same(post, posts[-1]):
            continue
        elsewhere = _elsewhere(post, posts)
        if not elsewhere or (len(posts) == 1 and _lasted(post)):
            posts.append(post)
        if elsewhere or len(posts) == _MOST:
            break
    return posts[::-1]


def _elsewhere(post: Position, posts: list[Position]) -> bool:
    return any(employer_phrase(post) != employer_phrase(each) for each in posts)


def _tellable(post: Position) -> bool:
    place = employer_phrase(post)
    return (
        post.start is not None
        and in_latin_letters(f"{post.title} {post.employer or ''}")
        and not is_foreign(post.title)
        and place is not None
        and place.startswith(("at ", "of "))
    )


def _same(post: Position, later: Position) -> bool:
    """Whether two posts have one title, or the first had it only for the time being."""
    mine = post.title.lower()
    begun = mine.startswith(tuple(words().for_now_before))
    for_now = "acting" in post.employment or begun
    return mine == later.title.lower() or for_now


def _lasted(post: Position) -> bool:
    if post.start is None or post.end is None:
        return False
    return post.end.latest - post.start.earliest >= _LONG_ENOUGH


def _facts(post: Position) -> tuple[Evidence, ...]:
    return title_evidence(post), employer_evidence(post), dates_evidence(post)
