"""Suggestions inside the person's own Word file: comments and tracked insertions.

Every part that is not touched keeps its bytes. What framer adds carries its name as the
author, so that Word can accept or reject it and a second run can replace it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from lxml import etree

from framer.errors import OutputError
from framer.model import BLANK, Report, Suggestion
from framer.output import view, word_texts
from framer.output.word_marks import (
    Marks,
    add_comment,
    insert_after,
    insert_before,
    insert_line,
    shown,
)
from framer.output.word_own import (
    forget_paragraphs,
    remove_comments,
    remove_own,
    settled,
)
from framer.output.word_package import Package
from framer.output.word_places import Place, Places, ancestor
from framer.output.word_spots import Spot, find_spot
from framer.reading import ooxml_names as names
from framer.reading.ooxml_names import W

Mode = Literal["comments", "changes", "both"]

_FORMS = ("bullet", "summary")
_NUMBER = re.compile(rb""":id=["'](\d{1,10})["']""")
_SIDE_PARTS = ("commentsExtended", "commentsIds")
_NO_BODY = "The file holds no Word document; save it again from Word."
_CHANGED = "The résumé was changed while framer was at work; run framer again."


def annotate(source: bytes, report: Report, *, mode: Mode = "both") -> bytes:
    """Put a report into the résumé that it is about.

    Only suggestions that are safe as they stand are inserted, as tracked changes; the
    others are printed in the comments with their condition. Remarks of an earlier run
    are replaced, unless the person edited or answered them.

    Args:
        source: The résumé's own bytes, the same that the report was made from.
        report: What framer has to say about it.
        mode: Write comments, tracked insertions, or both.

    Returns:
        The bytes of the new file; the same bytes for the same input.

    Raises:
        UnreadableDocument: The file is damaged or unsafe to open.
        OutputError: The report is about another file, or Word could not open this one.
    """
    known_as = report.resume.sha256
    if known_as and known_as != sha256(source).hexdigest():
        raise OutputError(_CHANGED)
    work = _Work(Package(source), report)
    if mode != "comments":
        work.insert_bullets()
    if mode != "changes":
        work.add_comments()
    return work.pack() or source


def ending(source: bytes) -> str:
    """Give the ending that Word expects of a file, for instance `.docm`.

    A file that holds macros, or is a template, stays one; Word does not open it under
    the ending of another kind.
    """
    return Package(source).ending


@dataclass(slots=True)
class _Note:
    """A comment that is about to be written."""

    place: Place
    paragraphs: list[str]


@dataclass(slots=True)
class _Tracked:
    """Bullets that go to one place."""

    spot: Spot
    suggestions: list[Suggestion] = field(default_factory=list)


class _Work:
    """One document on its way; a class only because its steps share what they found."""

    def __init__(self, package: Package, report: Report) -> None:
        self._package = package
        self._report = report
        self._findings = view.findings(report)
        self._tracked: set[str] = set()
        self._root = package.root(package.main)
        body = self._root.find(names.BODY)
        if body is None:
            raise OutputError(_NO_BODY)
        self._body = body
        self._before = etree.tostring(self._root)
        self._places = Places(body)
        texts = {shown(each.text) for each in report.suggestions}
        self._edited = remove_own(
            body, lambda text: any(text.strip().endswith(each) for each in texts)
        )
        self._comments: tuple[str, etree._Element] | None = None
        self._answered: set[etree._Element] = set()
        self._clear_comments()
        self._marks = Marks(report.as_of, self._taken())

    def _clear_comments(self) -> None:
        """Take framer's earlier comments out of a part that is there already."""
        part = self._package.related("comments")
        if part is None:
            return
        comments = self._package.root(part)
        self._comments = part, comments
        extended = self._package.related("commentsExtended")
        kept = settled(comments, None if not extended else self._package.root(extended))
        gone = remove_comments(self._body, comments, kept)
        for kind in _SIDE_PARTS if gone else ():
            side = self._package.related(kind)
            if side is not None:
                root = self._package.root(side)
                if forget_paragraphs(root, gone):
                    self._package.replace(side, root)
        for each in self._body.iter(W + "commentReference"):
            paragraph = ancestor(each, W + "p")
            if each.get(names.ID) in kept and paragraph is not None:
                self._answered.add(paragraph)

    def _taken(self) -> set[int]:
        """Collect the numbers of all marks that are there."""
        roots = [self._root, *([self._comments[1]] if self._comments else [])]
        taken: set[int] = set()
        for root in roots:
            for each in root.iter(etree.Element):
                number = each.get(names.ID)
                if number is not None and number.isascii() and number.isdigit():
                    taken.add(int(number))
        for part in self._package.text_parts():
            taken.update(map(int, _NUMBER.findall(self._package.read(part))))
        return taken

    # --- insertions ---------------------------------------------------------------

    def insert_bullets(self) -> None:
        """Insert the bullets that are safe as they stand, where there is a place."""
        found: dict[tuple[etree._Element, int], _Tracked] = {}
        for finding in self._findings:
            for _, group in finding.suggestions:
                for each in group:
                    if each.form != "bullet" or each.condition is not None:
                        continue
                    if self._is_taken_up(each):
                        self._tracked.add(each.id)
                        continue
                    position = view.place_of(self._report, each) or finding.after
                    spot = find_spot(self._report, self._places, position, each.at)
                    if spot is not None:
                        key = (spot.place.paragraph, spot.place.line)
                        found.setdefault(key, _Tracked(spot)).suggestions.append(each)
        for tracked in found.values():
            if self._insert(tracked):
                self._tracked.update(each.id for each in tracked.suggestions)

    def _insert(self, tracked: _Tracked) -> bool:
        spot = tracked.spot
        texts = [each.text for each in tracked.suggestions]
        if spot.like is not None:
            insert_after(
                spot.place.paragraph,
                spot.like,
                texts,
                self._marks,
                followed=spot.followed,
            )
            return True
        if spot.place.line > 1:
            return insert_line(spot.place, texts, self._marks)
        insert_before(spot.place, texts, self._marks)
        return True

    def _is_taken_up(self, suggestion: Suggestion) -> bool:
        """Tell whether the person has filled in this very suggestion already."""
        words = BLANK.split(suggestion.text)[::2]
        form = ".+?".join(re.escape(each) for each in words)
        return any(re.search(form + r"\s*$", each) for each in self._edited)

    # --- comments -----------------------------------------------------------------

    def add_comments(self) -> None:
        """Write one comment on each finding, and one on the summary where it helps."""
        notes: list[_Note] = []
        for finding in self._findings:
            every = [
                each
                for _, group in finding.suggestions
                for each in group
                if each.form in _FORMS and each.id not in self._tracked
            ]
            here = [each for each in every if not self._is_elsewhere(each)]
            tracked = [
                each
                for _, group in finding.suggestions
                for each in group
                if each.id in self._tracked
            ]
            again = [
                line
                for each in tracked
                if (line := view.says_again(self._report, each))
            ]
            after = finding.after
            text = word_texts.of_finding(finding, here, len(tracked), again)
            if not self._note(notes, after.at, after.title, text):
                self._note(notes, after.employer_at, after.employer or "", text)
            for at in dict.fromkeys(each.at for each in every if each not in here):
                there = [each for each in every if each not in here and each.at == at]
                line = self._line(at)
                text = word_texts.of_summary(finding, there)
                self._note(notes, at, line, text)
        if not notes:
            return
        part, comments = self._comments or self._package.new_comments()
        self._package.list_comments(part)
        self._comments = part, comments
        for note in notes:
            add_comment(comments, note.place, note.paragraphs, self._marks)

    def _note(self, notes: list[_Note], at: str, line: str, text: list[str]) -> bool:
        """Plan a comment on the line at an address; tell whether it has a place."""
        anchor = self._places.anchor(at, line) if at else None
        if anchor is None:
            return False
        if anchor.place.paragraph not in self._answered:
            first = [word_texts.about(line, anchor.reason)] if anchor.reason else []
            notes.append(_Note(anchor.place, first + text))
        return True

    def _is_elsewhere(self, suggestion: Suggestion) -> bool:
        """Tell whether a text belongs to a line away from the finding's title."""
        return (
            suggestion.form == "summary"
            and bool(suggestion.at)
            and self._places.anchor(suggestion.at) is not None
        )

    def _line(self, at: str) -> str:
        resume = self._report.resume
        lines = {each.line.at: each.line.text for each in resume.placed}
        lines.update((each.at, each.text) for each in resume.summary)
        return lines.get(at, "")

    # --- the end --------------------------------------------------------------------

    def pack(self) -> bytes | None:
        """Give the new file, None if nothing in it changed."""
        if etree.tostring(self._root) != self._before:
            self._package.replace(self._package.main, self._root)
        if self._comments is not None:
            part, comments = self._comments
            if self._package.find(part) is None or _differs(
                comments, self._package.root(part)
            ):
                self._package.replace(part, comments)
        return self._package.pack() if self._package.is_changed else None


def _differs(one: etree._Element, other: etree._Element) -> bool:
    return bool(etree.tostring(one) != etree.tostring(other))
