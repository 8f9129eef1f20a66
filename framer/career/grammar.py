"""Takes a title apart: segments, the head noun, what stands around it.

Nothing here knows a field or a level; that is read in `titles.py`.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from framer.knowledge.grammar import (
    Grade,
    Grammar,
    Modifier,
    canonical,
    grade_pattern,
    grammar,
)
from framer.knowledge.ladders import load_index
from framer.knowledge.normalise import fold, has_digit, without_gender

_SEPARATOR = re.compile(
    r"\s*(?P<hard>\s[-–—]+\s|[–—|;:•·@]|,|-(?=\s)|(?<=\s)-)\s*|\s*(?P<soft>/|\\|\+)\s*"
)
_BRACKET = re.compile(r"[(\[{]([^)\]}]*)[)\]}]?")
# Part of a full post: "Class Teacher (0.6)", "Nurse 0.8 FTE".
_SHARE = re.compile(r"\b0?[.,]\d{1,2}\b(?: ?(?:fte|wte))?", re.I)
_AND = " and "
_LONGEST = 7
# Letters of either part of a compound, at the least.
_SHORTEST = 4
# The ending of a woman's title in German.
_FEMININE = "in"


class Piece(msgspec.Struct, frozen=True):
    """One title in a text that may hold several.

    Attributes:
        head: The canonical phrase that the title is built on, "" if none was found.
        listed: The head is a title of some ladder, not only a general noun.
        before: Canonical words before the head in its segment.
        after: Canonical words after the head, and of the segments that add to it.
        modifiers: What changes the level, in the order of the words.
        numeral: Rungs that a numeral after the head adds, None if there is none.
        kept: Words before and after the head that are no modifiers: the speciality.
        of: The head looks after what follows: "Director of …", "Manager, …".
        to: The head serves the one that follows: "Assistant to …".
    """

    head: str
    listed: bool
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    modifiers: tuple[tuple[str, Modifier], ...] = ()
    numeral: int | None = None
    kept: tuple[str, ...] = ()
    of: bool = False
    to: bool = False


class Parts(msgspec.Struct, frozen=True):
    """A title taken apart.

    Attributes:
        pieces: The titles in it, the leading one first; empty if no head was found.
        joined: The pieces stand side by side ("/", "and"), so that the higher counts.
        grades: Grades that it states, each with the grade itself.
        loose: Canonical words of a title without any head.
        modifiers: Modifiers of a title without any head.
        whole: The whole text is one known title.
        rank: A rank of the forces that stands apart from the post beside it.
    """

    pieces: tuple[Piece, ...]
    joined: bool = False
    grades: tuple[tuple[Grade, str], ...] = ()
    loose: tuple[str, ...] = ()
    modifiers: tuple[tuple[str, Modifier], ...] = ()
    whole: bool = False
    rank: str = ""


@lru_cache(maxsize=8192)
def take_apart(title: str) -> Parts:
    """Take a title apart into its pieces."""
    plain = _SHARE.sub(" ", without_gender(title))
    if _known(canonical(plain)):
        piece = _piece(canonical(plain).split())
        return Parts((piece,), grades=_without_grades(plain)[1], whole=True)
    plain, grades = _without_grades(plain)
    asides = [each for each in _BRACKET.findall(plain) if each.strip()]
    plain = _BRACKET.sub(" ", plain)
    segments, soft = _segments(plain)
    named = [each for each in (*segments, *map(canonical, asides)) if each]
    ranks = [each for each in named if each in grammar().forces]
    rank = ranks[0] if len(ranks) == 1 < len(named) else ""
    pieces: list[Piece] = []
    extra: list[str] = []
    for segment in segments:
        piece = _piece(segment.split())
        adds = pieces and (
            _only_modifiers(segment) or _names_a_field(pieces[0], segment)
        )
        if piece.head and not adds:
            pieces.append(piece)
        else:
            extra.append(segment)
    extra.extend(canonical(each) for each in asides)
    for aside in asides if not pieces and grades else ():
        # "SES Band 1 (Assistant Secretary)": the grade first, then the title.
        piece = _piece(canonical(aside).split())
        if piece.head:
            asides.remove(aside)
            pieces = [piece]
            extra = [each for each in extra if each != canonical(aside)]
            break
    if not pieces:
        loose = tuple(" ".join(extra).split())
        modifiers, kept, _ = _sort_out(list(loose), (), "")
        return Parts((), soft, grades, tuple(kept), tuple(modifiers))
    if extra:
        pieces[0] = _extend(pieces[0], " ".join(extra).split())
    return Parts(tuple(pieces), soft and len(pieces) > 1, grades, rank=rank)


def _without_grades(text: str) -> tuple[str, tuple[tuple[Grade, str], ...]]:
    """Take the stated grades out of a title; one text may fit several systems."""
    grades: list[tuple[Grade, str]] = []
    spans: list[tuple[int, int]] = []
    numbered = has_digit(text)
    for grade, has_figures in grammar().grades:
        if has_figures and not numbered:
            continue
        found = grade_pattern(grade.pattern).search(text)
        if found:
            said = "".join(filter(None, found.groups()))
            value = fold(said).replace(" ", "").replace("-", "")
            grades.append((grade, value))
            spans.append(found.span())
    left = len(text)
    for first, last in sorted(spans, key=lambda each: (-each[1], each[0])):
        # Two systems may read the same words, which are cut once.
        if first < left:
            text = f"{text[:first]} {text[min(last, left) :]}"
            left = first
    return text, tuple(grades)


def _known(key: str) -> bool:
    return key in load_index().titles or key in grammar().heads


def _segments(text: str) -> tuple[list[str], bool]:
    """Split at separators; "and" splits only between two titles."""
    parts: list[str] = []
    soft = False
    start = 0
    marks = [*_SEPARATOR.finditer(text)]
    for mark in marks:
        parts.append(text[start : mark.start()])
        soft = soft or mark.group("soft") is not None
        start = mark.end()
    parts.append(text[start:])
    result: list[str] = []
    for part in parts:
        key = canonical(part)
        if not key:
            continue
        halves = key.split(_AND)
        if len(halves) > 1 and not _known(key) and all(map(_ends_in_head, halves)):
            result.extend(halves)
            soft = True
        else:
            result.append(key)
    return result, soft


def _ends_in_head(words: str) -> bool:
    tokens = words.split()
    return any(
        _known(" ".join(tokens[place:]))
        for place in range(max(0, len(tokens) - 5), len(tokens))
    ) or (
        bool(tokens)
        and (tokens[0] in grammar().heads)
        and len(tokens) > 2
        and tokens[1] in grammar().of
    )


def _names_a_field(first: Piece, segment: str) -> bool:
    """Tell whether a segment after a leading word says only what is led.

    "Director, Fixed Income Sales": ladders list the bare desk as a title of its own.
    """
    heads = grammar().heads
    leads = first.head in heads and heads[first.head].track == "management"
    tokens = segment.split()
    return leads and not any(each in heads for each in tokens)


def _only_modifiers(segment: str) -> bool:
    """Tell whether a segment says nothing but how senior the title before it is."""
    rules = grammar()
    tokens = segment.split()
    return segment in rules.modifiers or all(
        token in rules.modifiers or token in rules.numerals for token in tokens
    )


def _piece(tokens: list[str]) -> Piece:
    """Find the head of one segment and sort the words around it."""
    rules = grammar()
    whole = " ".join(tokens)
    if _known(whole):
        return Piece(whole, listed=whole in load_index().titles)
    for place, token in enumerate(tokens):
        if place and token in rules.end and _head_span(tokens[:place]):
            tokens = tokens[:place]
            break
    span = _listed_across_link(tokens)
    link = len(tokens)
    kind = ""
    if span is None:
        for place, token in enumerate(tokens):
            if place and (token in rules.of or token in rules.to):
                if _head_span(tokens[:place]):
                    link, kind = place, "to" if token in rules.to else "of"
                break
        span = _head_span(tokens[:link])
    if span is None:
        split = _split_compound(tokens)
        if split is not None:
            return _piece(split)
        return Piece("", listed=False, kept=tuple(tokens))
    first, last = span
    if first and _outranks(tokens[0], tokens[last - 1]):
        # "Director Client Lead": the first of two leaders is the title.
        first, last = 0, 1
    head = " ".join(tokens[first:last])
    before, after = tokens[:first], tokens[last:link] + tokens[link + 1 :]
    modifiers, kept, numeral = _sort_out(before, after, kind)
    return Piece(
        head,
        listed=head in load_index().titles,
        before=tuple(before),
        after=tuple(after),
        modifiers=tuple(modifiers),
        numeral=numeral,
        kept=tuple(kept),
        of=kind == "of" or (bool(tokens[last:link]) and numeral is None),
        to=kind == "to",
    )


def _outranks(first: str, last: str) -> bool:
    """Tell whether both words lead, and the first leads more."""
    leaders = grammar().leaders
    return leaders.get(first, 0) > leaders.get(last, 0) > 0


def _split_compound(tokens: list[str]) -> list[str] | None:
    """Split a German compound: "Studien|assistentin", "Ober|bauleiter"."""
    compounds = grammar().compounds
    for place, token in enumerate(tokens):
        if token.endswith(_FEMININE) and _known(token.removesuffix(_FEMININE)):
            plain = token.removesuffix(_FEMININE)
            return [*tokens[:place], plain, *tokens[place + 1 :]]
        for before, word in grammar().compound_starts.items():
            rest = token.removeprefix(before)
            if rest != token and _known(rest):
                return [*tokens[:place], *word.split(), rest, *tokens[place + 1 :]]
        for size in range(len(token) - _SHORTEST, _SHORTEST - 1, -1):
            noun = compounds.get(token[-size:])
            if noun:
                return [
                    *tokens[:place],
                    token[:-size],
                    *noun.split(),
                    *tokens[place + 1 :],
                ]
    return None


def _listed_across_link(tokens: list[str]) -> tuple[int, int] | None:
    """Find a listed title that has a link in it, such as director of nursing."""
    index, rules = load_index(), grammar()
    links = [i for i, each in enumerate(tokens) if each in rules.of or each in rules.to]
    if not links:
        return None
    for size in range(min(_LONGEST, len(tokens)), 2, -1):
        for first in range(len(tokens) - size + 1):
            last = first + size
            if not any(first < link < last - 1 for link in links):
                continue
            if any(tokens[each] in rules.to for each in links if each < first):
                # "Chief of Staff to the Secretary of State" is not the secretary.
                continue
            phrase = " ".join(tokens[first:last])
            if phrase in index.titles or phrase in rules.heads:
                return first, last
    return None


def _head_span(tokens: list[str]) -> tuple[int, int] | None:
    """Find the head: the longest known phrase at the end, else the first anywhere."""
    index, rules = load_index(), grammar()
    end = len(tokens)
    while end > 1 and tokens[end - 1] in rules.numerals:
        end -= 1
    for size in range(min(_LONGEST, end), 0, -1):
        phrase = " ".join(tokens[end - size : end])
        if phrase in index.titles or phrase in rules.heads:
            return end - size, end
    for first in range(end):
        for size in range(min(_LONGEST, end - first), 0, -1):
            phrase = " ".join(tokens[first : first + size])
            if phrase in rules.heads or phrase in index.titles:
                if (
                    size == 1
                    and phrase in rules.modifiers
                    and _head_span(tokens[first + 1 : end])
                ):
                    break
                return first, first + size
    return None


def _sort_out(
    before: list[str], after: list[str] | tuple[str, ...], link: str
) -> tuple[list[tuple[str, Modifier]], list[str], int | None]:
    """Split the words around a head into modifiers, numeral and speciality."""
    rules, index = grammar(), load_index()
    modifiers: list[tuple[str, Modifier]] = []
    kept: list[str] = []
    numeral: int | None = None
    for place, tokens in enumerate((list(before), list(after))):
        at = 0
        while at < len(tokens):
            two = " ".join(tokens[at : at + 2])
            one = tokens[at]
            if at + 1 < len(tokens) and two in index.field_words:
                kept.extend(tokens[at : at + 2])
                at += 2
                continue
            if at + 1 < len(tokens) and two in rules.modifiers:
                modifiers.append((two, rules.modifiers[two]))
                at += 2
                continue
            if (
                place == 1
                and one in rules.numerals
                and (at == 0 or at == len(tokens) - 1)
                and not rules.spans & set(tokens[at + 1 : at + 2])
                and not _counts(one, tokens[:at], rules)
            ):
                numeral = rules.numerals[one]
            elif one in rules.modifiers and not (place == 1 and link):
                modifiers.append((one, rules.modifiers[one]))
            elif one not in rules.ignore and one not in rules.of:
                kept.append(one)
            at += 1
    return modifiers, kept, numeral


def _counts(number: str, before: list[str], rules: Grammar) -> bool:
    """Tell whether a number counts a place or a grade and is none of the title's."""
    last = before[-1] if before else ""
    return last in rules.counted and (number.isdigit() or last in rules.graded)


def _extend(piece: Piece, words: list[str]) -> Piece:
    """Add the words of a segment without a head to the piece it belongs to."""
    modifiers, kept, numeral = _sort_out([], words, "")
    return Piece(
        piece.head,
        piece.listed,
        piece.before,
        (*piece.after, *words),
        (*piece.modifiers, *modifiers),
        piece.numeral if piece.numeral is not None else numeral,
        (*piece.kept, *kept),
        of=piece.of or bool(kept),
        to=piece.to,
    )
