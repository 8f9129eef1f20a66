"""One document becomes one record: the same function on one machine and on many."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import msgspec

from framer.errors import UnreadableDocument
from framer.model import PartialDate
from framer.pipeline import find
from framer.reading.resume import read
from framer.review.corrections import Correction, correct
from framer.review.describe import describe
from framer.review.fair import career_of, without_person
from framer.review.record import Candidate, unreadable


class Settings(msgspec.Struct, frozen=True):
    """What a review depends on beside the documents.

    Attributes:
        as_of: The month that "present" means.
        blind: Leave out who the person is.
        corrections: Facts that were put right, of all documents.
        seconds: Processor time that one document may take.
        megabytes: Memory that a worker may use.
        work: The function that reviews one document, as `module:name`.
    """

    as_of: str
    blind: bool = False
    corrections: tuple[Correction, ...] = ()
    seconds: float = 10.0
    megabytes: int = 1000
    work: str = "framer.review.work:review_document"


def content_hash(data: bytes, letter: bytes | None = None) -> str:
    """Give the hash that a result is kept under."""
    digest = hashlib.sha256(data)
    if letter is not None:
        digest.update(b"\0letter\0" + letter)
    return digest.hexdigest()


def review_document(
    data: bytes,
    settings: Settings,
    letter: tuple[str, bytes] | None = None,
) -> Candidate:
    """Review one document.

    Args:
        data: The bytes of the file.
        settings: What the review depends on.
        letter: Name and bytes of the candidate's own letter.
    """
    digest = hashlib.sha256(data).hexdigest()
    try:
        # read from bytes, so that no message names the file, which may name the person
        resume = read(data)
    except UnreadableDocument as error:
        return unreadable(digest, str(error))
    if not resume.sha256:
        resume = replace(resume, sha256=digest)
    positions, corrected = correct(career_of(resume), digest, settings.corrections)
    report = find(
        without_person(resume, positions), as_of=PartialDate.parse(settings.as_of)
    )
    view = None
    if letter is not None:
        from framer.review.letter import read_letter  # noqa: PLC0415 - loads spaCy

        view = read_letter(resume, letter, settings)
    return describe(
        resume,
        report,
        positions,
        blind=settings.blind,
        letter=view,
        corrected=corrected,
    )
