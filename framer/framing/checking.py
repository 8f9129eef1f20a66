"""`framer check`: a person's own words, line by line, and beside their résumé.

Reads .docx, .md and .txt. Words that belong to a job (a nurse writes of surgery) are
told from words about oneself as far as the text and the résumé show it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from framer.errors import InputError
from framer.framing.claims import Claim, claims
from framer.framing.claims_file import claim_file
from framer.framing.ground import Ground
from framer.framing.sentences import split
from framer.framing.wording import check
from framer.model import BLANK
from framer.reading.docx import read_document
from framer.reading.resume import read_lines

MOST_BYTES = 2_000_000
_IGNORE = re.compile(
    r"framer:\s*ignore(?P<file>-file)?\s+(?P<ids>[A-Z]\d+(?:[\s,]+[A-Z]\d+)*)"
)
_ITEM = re.compile(r"^\s*[-*•·▪+]\s+")
_NUMBERED = re.compile(r"^\s*\d+[.)]\s+")
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d)|my|me|mine|myself)\b")
_LOWER = {"error": "warning", "warning": "note", "note": "note"}
# In a résumé's own lines these depend on taste, not on a rule.
_TASTE = frozenset({"Q8", "Q12", "Q14"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is read as one: a paragraph, an item, a heading.

    Attributes:
        text: Its words, line breaks as blanks.
        line: The line that it begins on, from 1; in a Word file the paragraph's number.
        breaks: Where in the text each further line begins.
        at: Address in a Word file, else "".
        form: The form that it has to keep, None where that is not known.
        ignored: Rules that the text itself sets aside here.
    """

    text: str
    line: int
    breaks: tuple[int, ...] = ()
    at: str = ""
    form: str | None = None
    ignored: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TextFinding:
    """Something to look at in a person's text.

    Attributes:
        rule: The rule's id.
        severity: `error`, `warning` or `note`.
        message: What is wrong, one sentence.
        instead: What to do about it.
        quote: The words.
        line: Line from 1.
        column: Column from 1.
        at: Address in a Word file, else "".
    """

    rule: str
    severity: str
    message: str
    instead: str
    quote: str
    line: int
    column: int
    at: str = ""


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim and the line that it stands on."""

    claim: Claim
    line: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of one file gave.

    Attributes:
        name: The file's name without its folder.
        findings: In the order of the text.
        claims: What it claims, where a résumé was given.
        ignored: How many findings were set aside.
    """

    name: str
    findings: tuple[TextFinding, ...]
    claims: tuple[PlacedClaim, ...] = ()
    ignored: int = 0


def check_file(
    path: str | Path, *, ground: Ground | None = None, ignore: Collection[str] = ()
) -> Checked:
    """Check a person's own text.

    Args:
        path: A .docx, .md or .txt file; it is only read.
        ground: The résumé to hold its claims to, None to leave that out.
        ignore: Ids of rules to leave out.

    Raises:
        InputError: The file cannot be read; the message says what to do.
    """
    path = Path(path)
    return check_pieces(read_pieces(path), path.name, ground=ground, ignore=ignore)


def check_pieces(
    pieces: tuple[Piece, ...],
    name: str,
    *,
    ground: Ground | None = None,
    ignore: Collection[str] = (),
) -> Checked:
    """Check a text that has been taken apart."""
    findings: list[TextFinding] = []
    placed: list[PlacedClaim] = []
    ignored = 0
    for piece in pieces:
        found = _by_rules(piece, ground)
        if ground is not None:
            stated = _claims(piece, ground)
            placed += stated[0]
            found += stated[1]
        aside = piece.ignored | set(ignore)
        kept = [each for each in found if each.rule not in aside]
        ignored += len(found) - len(kept)
        findings += sorted(kept, key=lambda each: (each.line, each.column, each.rule))
    return Checked(name, tuple(dict.fromkeys(findings)), tuple(placed), ignored)


def _by_rules(piece: Piece, ground: Ground | None) -> list[TextFinding]:
    found: list[TextFinding] = []
    for each in check(piece.text, piece.form):
        start = _start(piece.text, each.quote, each.start)
        severity = each.severity
        if each.rule in claim_file().words.job_matter and each.quote:
            if ground is not None and each.quote.lower() in ground.text:
                continue
            if piece.form is not None:
                severity = "note"
            elif not _FIRST.search(_around(piece.text, start)):
                severity = _LOWER[severity]
        if piece.form is not None and each.rule in _TASTE:
            severity = "note"
        found.append(
            _finding(
                piece,
                each.rule,
                severity,
                each.message,
                each.instead,
                each.quote,
                start,
            )
        )
    entry = claim_file().rules["B1"]
    for match in BLANK.finditer(piece.text):
        found.append(
            _finding(
                piece, "B1", entry.severity, entry.message, entry.instead,
                match.group(), match.start(),
            )
        )  # fmt: skip
    return found


def _claims(
    piece: Piece, ground: Ground
) -> tuple[list[PlacedClaim], list[TextFinding]]:
    placed: list[PlacedClaim] = []
    found: list[TextFinding] = []
    offset = 0
    for sentence in split(piece.text):
        begin = max(piece.text.find(sentence, offset), offset)
        offset = begin + len(sentence)
        for claim in claims(
            BLANK.sub(lambda m: " " * len(m.group()), sentence), ground
        ):
            start = begin + claim.start
            line, _ = _position(piece, start)
            placed.append(PlacedClaim(claim, line))
            if not claim.rule:
                continue
            entry = claim_file().rules[claim.rule]
            shown = claim.evidence.fact if claim.evidence else ""
            message = entry.message.replace("{shown}", shown)
            found.append(
                _finding(
                    piece, claim.rule, entry.severity, message, entry.instead,
                    claim.words, start,
                )
            )  # fmt: skip
    return placed, found


def _finding(
    piece: Piece,
    rule: str,
    severity: str,
    message: str,
    instead: str,
    quote: str,
    start: int,
) -> TextFinding:
    line, column = _position(piece, start)
    return TextFinding(rule, severity, message, instead, quote, line, column, piece.at)


def _start(text: str, quote: str, near: int) -> int:
    """Where the words stand in the text itself, which may have blanks before them."""
    if not quote:
        return 0
    places = [match.start() for match in re.finditer(re.escape(quote), text)]
    return min(
        places, key=lambda place: abs(place - near), default=min(near, len(text))
    )


def _around(text: str, start: int) -> str:
    """The sentence around a place."""
    offset = 0
    for sentence in split(text):
        begin = max(text.find(sentence, offset), offset)
        offset = begin + len(sentence)
        if begin <= start < offset:
            return sentence
    return text


def _position(piece: Piece, start: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    before = [place for place in piece.breaks if place <= start]
    begin = before[-1] if before else 0
    return piece.line + len(before), start - begin + 1


def read_pieces(path: Path) -> tuple[Piece, ...]:
    """Take a file apart into what is read as one.

    Raises:
        InputError: The file is missing, is of another kind or is not text.
    """
    ending = path.suffix.lower()
    if ending in (".docx", ".docm", ".dotx"):
        return _word_pieces(path)
    if ending not in (".md", ".markdown", ".txt", ".text", ""):
        message = f"{path.name}: framer checks .docx, .md and .txt files."
        raise InputError(message)
    text = read_text(path, "a letter or a résumé")
    return text_pieces(text, markdown=ending in (".md", ".markdown"))


def read_text(path: Path, what: str) -> str:
    """Read a text file, at most `MOST_BYTES` of it.

    Raises:
        InputError: It is missing, too large for `what`, or not UTF-8 text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        message = f"{path.name}: there is no such file."
        raise InputError(message) from None
    except OSError:
        message = f"{path.name}: the file cannot be opened."
        raise InputError(message) from None
    if len(data) > MOST_BYTES:
        message = f"{path.name}: the file is too large for {what}."
        raise InputError(message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{path.name}: the file is not UTF-8 text; save it as UTF-8."
        raise InputError(message) from None


def _word_pieces(path: Path) -> tuple[Piece, ...]:
    document = read_document(path)
    resume = read_lines(document)
    bullets = {
        bullet.at
        for position in resume.positions
        if position.start or position.current
        for bullet in position.bullets
    }
    return tuple(
        Piece(
            line.text, number, at=line.at, form="bullet" if line.at in bullets else None
        )
        for number, line in enumerate(document.lines, 1)
    )


def text_pieces(text: str, *, markdown: bool = False) -> tuple[Piece, ...]:
    """Take plain text or Markdown apart; code and comments of Markdown are left out."""
    pieces: list[Piece] = []
    buffer: list[str] = []
    first = 1
    aside: frozenset[str] = frozenset()
    always: frozenset[str] = frozenset()
    fenced = comment = False

    def close() -> None:
        nonlocal aside
        if buffer:
            pieces.append(_joined(buffer, first, aside))
            buffer.clear()
            aside = frozenset()

    for number, line in enumerate(text.splitlines(), 1):
        order = _IGNORE.search(line)
        if order:
            close()
            ids = frozenset(re.findall(r"[A-Z]\d+", order.group("ids")))
            always, aside = (
                (always | ids, aside) if order.group("file") else (always, ids)
            )
            continue
        if markdown and line.lstrip().startswith(("```", "~~~")):
            close()
            fenced = not fenced
            continue
        if markdown and not fenced and (comment or line.lstrip().startswith("<!--")):
            close()
            comment = "-->" not in line
            continue
        if fenced:
            continue
        if not line.strip():
            close()
            continue
        # a line of running text may begin with the number that ends a sentence
        listed = _NUMBERED.match(line) and buffer and _NUMBERED.match(buffer[0])
        if _ITEM.match(line) or listed or (markdown and line.startswith("#")):
            close()
        if not buffer:
            first = number
        buffer.append(line.rstrip())
        if markdown and line.startswith("#"):
            close()
    close()
    return tuple(replace(each, ignored=each.ignored | always) for each in pieces)


def _joined(lines: list[str], first: int, aside: frozenset[str]) -> Piece:
    breaks: list[int] = []
    text = lines[0]
    for line in lines[1:]:
        breaks.append(len(text) + 1)
        text += f" {line}"
    return Piece(text, first, tuple(breaks), ignored=aside)
