"""Files that write the dates of a job below its title and employer, each in its row.

Where every date row of a section has heading rows of one look above it, and none is
left over at either end, that look begins every job: no date row does, and no row
between the two. A first title that is hard to read cannot shift all dates by one.
"""

from __future__ import annotations

from framer.knowledge.titles import title_likeness
from framer.reading.rows import Candidate
from framer.reading.vocabulary import employer_likeness, place_likeness

_FEWEST, _LONGEST_HEAD, _SUBHEADS = 3, 4, 3
# one job in so many may be dated a second time below what was done
_ONE_IN = 5
_BEGINS, _INSIDE = 2.0, -3.0
_TITLE, _HOUSE, _LONG = 0.5, 0.6, 70
_PLACE, _TOLD = 0.8, 1.0


def settle_dates_below(found: list[Candidate]) -> None:
    """Let jobs begin only where the look of a section says that they do."""
    dated = [at for at, each in enumerate(found) if each.dated]
    if len(dated) < _FEWEST or not all(_is_bare(found[at]) for at in dated):
        return
    gaps = [
        range(begin + 1, end) for begin, end in zip([-1, *dated], dated, strict=False)
    ]
    heads = [at for at in gaps[0] if not found[at].row.line.bullet]
    for at in heads[:_SUBHEADS]:
        look = _look(found[at])
        if not _stands_out(found[at], found[dated[0]]):
            continue
        begins = _begins(found, gaps, look)
        if begins and not _left_over(found, dated[-1], look):
            again = [each for each in dated if begins[each] is None]
            for each in again:
                found[each].readings, found[each].body = (), 6.0
            pairs = [(begin, end) for end, begin in begins.items() if begin is not None]
            _settle(found, pairs)
            if not again and all(end - begin > 1 for begin, end in pairs):
                above = {_look(found[each]) for each in heads[: heads.index(at)]}
                _set_apart(found, above, gaps, [begin for begin, _ in pairs])
            return
        if _often(found, gaps, look):
            return


def _settle(found: list[Candidate], pairs: list[tuple[int, int]]) -> None:
    for begin, end in pairs:
        found[begin].opens += _BEGINS
        for at in range(begin + 1, end + 1):
            found[at].opens += _INSIDE

    for _, at in pairs:
        after = found[at + 1 : at + 2]
        if after and place_likeness(after[0].cut.text) >= _PLACE:
            after[0].body += _INSIDE


def _set_apart(
    found: list[Candidate],
    looks: set[tuple[object, ...]],
    gaps: list[range],
    begins: list[int],
) -> None:
    """Let what stands over a group of jobs, each with its house, be neither of them."""
    for gap, begin in zip(gaps, begins, strict=True):
        for each in (found[at] for at in gap if at < begin):
            if _look(each) in looks:
                each.readings, each.body, each.study = (), 6.0, True


def _begins(
    found: list[Candidate], gaps: list[range], wanted: tuple[object, ...]
) -> dict[int, int | None]:
    """Give, for each row of dates, the first row of a look above it.

    None for a job that is dated again below the same heading; nothing at all, where
    more than a few are, or where what stands between is no heading.
    """
    begins: dict[int, int | None] = {}
    for gap in gaps:
        having = (at for at in gap if found[at].readings)
        begin = next((at for at in having if _look(found[at]) == wanted), None)
        begins[gap.stop] = begin
        if begin is None:
            if not all(_tells_nothing(found[at]) for at in gap):
                return {}
            continue
        if gap.stop - begin > _LONGEST_HEAD + 1 or found[begin].body > _TOLD:
            return {}
        if any(found[at].row.line.bullet for at in range(begin, gap.stop)):
            return {}
    missing = [begin is None for begin in begins.values()]
    few = sum(missing) * _ONE_IN <= len(gaps) and not missing[0]
    return begins if few else {}


def _tells_nothing(candidate: Candidate) -> bool:
    """Say whether a row is a statement or a town, and no heading of another look."""
    if candidate.study or not candidate.readings or candidate.body > _TOLD:
        return True
    return place_likeness(candidate.cut.text) >= _PLACE


def _stands_out(candidate: Candidate, dated: Candidate) -> bool:
    line, beside = candidate.row.line, dated.row.line
    return (
        line.heading is not None
        or (line.bold and not beside.bold)
        or (line.caps and not beside.caps)
        or (line.size or 0.0) > (beside.size or 0.0)
    )


def _often(
    found: list[Candidate], gaps: list[range], wanted: tuple[object, ...]
) -> bool:
    """Say whether more than a group of jobs has a row of a look above it."""
    having = sum(any(_look(found[at]) == wanted for at in gap) for gap in gaps)
    return 2 * having > len(gaps)


def _left_over(found: list[Candidate], last: int, wanted: tuple[object, ...]) -> bool:
    return any(each.readings and _look(each) == wanted for each in found[last + 1 :])


def _look(candidate: Candidate) -> tuple[object, ...]:
    """Give the look of a row; what is a link or not makes no difference."""
    line = candidate.row.line
    caps = line.caps and line.heading is None  # "IBM" among headings is none
    return line.heading, line.bold, line.italic, caps, line.size, line.bullet


def _is_bare(candidate: Candidate) -> bool:
    """Say whether a row holds dates and at most a place beside them."""
    cut = candidate.cut
    if candidate.row.line.bullet or len(cut.text) > _LONG or cut.labels:
        return False
    return all(
        title_likeness(text) < _TITLE and employer_likeness(text) < _HOUSE
        for text in cut.texts
    )
