"""The order of work, as plain calls: the first file to read.

    résumé.docx -> lines -> sections -> positions -> readings -> moves -> suggestions

`read` does the first three arrows, `find` the next two, `phrase` the last. Each is a
pure function of its input, the knowledge files, the person's answers and the month
that "present" means.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from framer.career.moves import read_moves
from framer.model import Answers, Direction, PartialDate, Report, Resume
from framer.reading.resume import read

__all__ = ["analyse", "find", "phrase", "read"]

_WAYS: dict[str, Direction] = {"up": "up", "level": "lateral", "down": "down"}


def analyse(
    source: str | Path | bytes,
    *,
    answers: Answers | None = None,
    job: str | None = None,
    as_of: PartialDate | str | None = None,
    templates: str | Path | None = None,
) -> Report:
    """Read a résumé, find its moves and write the words for them.

    Args:
        source: Path or bytes of a .docx file; it is never written to.
        answers: What only the person knows, from `load_answers`.
        job: Text of the job ad, for the letter.
        as_of: The month that "present" means; the latest that the résumé names if None.
        templates: Folder with a person's own templates, laid over the shipped ones.

    Raises:
        UnreadableDocument: The file cannot be read; the message says what to do.
        KnowledgeError: A template of the person's own is wrong.
    """
    report = find(read(source), as_of=as_of, answers=answers)
    return phrase(report, answers=answers, job=job, templates=templates)


def find(
    resume: Resume,
    *,
    as_of: PartialDate | str | None = None,
    answers: Answers | None = None,
) -> Report:
    """Find the moves of a résumé; nothing is phrased yet.

    Args:
        resume: What was read.
        as_of: The month that "present" means; the latest that the résumé names if None.
        answers: Where the person said which way a move went, that holds.
    """
    month = PartialDate.parse(as_of) if isinstance(as_of, str) else as_of
    said = answers.moves.items() if answers else ()
    career = read_moves(
        resume.positions,
        as_of=month,
        credentials=resume.credentials,
        stated={key: _WAYS[each.level] for key, each in said if each.level},
    )
    return Report(
        resume=resume,
        readings={key: each.public for key, each in career.readings.items()},
        moves=career.moves,
        as_of=career.as_of,
        concurrent=career.line.aside,
    )


def phrase(
    report: Report,
    *,
    answers: Answers | None = None,
    job: str | None = None,
    templates: str | Path | None = None,
) -> Report:
    """Write the suggestions for a report's moves."""
    if not any(each.direction != "unclear" for each in report.moves):
        return report
    # What writing needs is loaded only once there is something to write about.
    from framer.framing.answers import with_arcs  # noqa: PLC0415
    from framer.framing.suggestions import suggest  # noqa: PLC0415

    assert report.as_of is not None
    suggestions = suggest(
        report.resume,
        report.readings,
        report.moves,
        answers=with_arcs(answers, report.moves) if answers else None,
        job=job,
        as_of=report.as_of,
        templates=Path(templates) if templates else None,
    )
    return replace(report, suggestions=suggestions)
