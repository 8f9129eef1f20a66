"""The candidate's own letter beside the résumé: supported, unclear, not shown, private.

Private matters are pointed at, never quoted.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from framer.errors import FramerError
from framer.framing.checking import read_pieces
from framer.framing.claims import Claim, claims
from framer.framing.ground import Ground
from framer.framing.sentences import split
from framer.framing.wording import check
from framer.model import PartialDate, Resume
from framer.review.blind import Shown, is_personal
from framer.review.record import LetterClaim, LetterView
from framer.review.work import Settings

_PRIVATE_RULES = ("N4", "N5")


def read_letter(
    resume: Resume, letter: tuple[str, bytes], settings: Settings
) -> LetterView:
    """Hold a letter to the résumé.

    Args:
        resume: The résumé as it was read.
        letter: Its file name and its bytes.
        settings: What the review depends on.
    """
    name, data = letter
    shown = Shown(resume, blind=settings.blind)
    ground = Ground(resume, PartialDate.parse(settings.as_of))
    found: dict[str, list[LetterClaim]] = {"shown": [], "unclear": [], "not shown": []}
    private: list[str] = []
    handle, place = tempfile.mkstemp(suffix=Path(name).suffix.lower())
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        pieces = read_pieces(Path(place))
    except FramerError:
        problem = "The letter could not be read; it must be .docx, .md or .txt."
        return LetterView([], [], [], [], problem)
    finally:
        Path(place).unlink(missing_ok=True)
    for piece in pieces:
        for sentence in split(piece.text):
            if _is_private(sentence):
                private.append(
                    f"Line {piece.line} holds a private matter; do not use it."
                )
                continue
            for claim in claims(sentence, ground):
                found[claim.support].append(_claim(claim, piece.line, shown))
    return LetterView(
        supported=_once(found["shown"]),
        unclear=_once(found["unclear"]),
        not_shown=_once(found["not shown"]),
        private=list(dict.fromkeys(private)),
    )


def _is_private(sentence: str) -> bool:
    return is_personal(sentence) or any(
        each.rule in _PRIVATE_RULES for each in check(sentence)
    )


def _claim(claim: Claim, line: int, shown: Shown) -> LetterClaim:
    at = claim.evidence.at if claim.evidence else ""
    return LetterClaim(shown.studied(shown.quote(claim.words)), line, claim.kind, at)


def _once(found: list[LetterClaim]) -> list[LetterClaim]:
    return list(dict.fromkeys(found))
