"""A Word file becomes lines: the only module that knows where Word keeps text.

It reads the archive and its XML directly: of the libraries measured, each loses some of
the text or gives it twice. Headers come first, then the body, notes and footers.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
from lxml import etree

from framer.model import Document, Line
from framer.reading import ooxml_names as names
from framer.reading.foreign_files import why_no_document
from framer.reading.ooxml_definitions import Definitions
from framer.reading.ooxml_names import VAL, W
from framer.reading.ooxml_styles import StyleSheet, is_on
from framer.reading.ooxml_walk import Walker
from framer.reading.safety import (
    UNNAMED,
    Archive,
    BrokenPart,
    load,
    parse_xml,
    refuse,
)

_NESTED = "nests its contents too deeply; save the résumé again from Word"
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class Relation(msgspec.Struct, frozen=True):
    """One entry of a relationships part: its kind and the part that it leads to."""

    kind: str
    target: str
    external: bool


def read_document(source: str | Path | bytes, *, name: str = "") -> Document:
    """Read every visible line of a Word file, in reading order.

    Args:
        source: Path of a .docx (also .docm or .dotx), or its bytes.
        name: What to call it in messages and in the result, for bytes.

    Returns:
        The lines with their addresses and looks, and notes about what was left out.

    Raises:
        UnreadableDocument: The file is missing, is no Word document, is unsafe to open,
            or has no text.
    """
    data, known_as = load(source, name)
    label = known_as or UNNAMED
    try:
        lines, notes = _Reader(Archive(data, label)).read()
    except RecursionError:
        raise refuse(label, _NESTED) from None
    file_name = Path(known_as).name if known_as else ""
    return Document(lines, notes, file_name, sha256(data).hexdigest())


def addresses(body: etree._Element) -> dict[str, etree._Element]:
    """Give the `w:p` at every address below a `w:body`, as `read_document` counts."""
    walker = Walker(StyleSheet(), keep_elements=True)
    walker.walk(body, "body")
    return walker.elements or {}


class _Reader:
    """Reads one archive; a class only because its steps share what they found."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._notes: list[str] = []
        self._strict = False

    def read(self) -> tuple[tuple[Line, ...], tuple[str, ...]]:
        main = self._main_part()
        root = self._parse(main)
        body = root.find(names.BODY)
        if body is None:
            raise self._refuse(why_no_document(self._archive.entries))
        folder, stem = posixpath.split(main)
        relations = self._relations(f"{folder}/_rels/{stem}.rels", folder)
        walker = Walker(self._styles(relations, folder), self._archive.label)
        headers, footers = self._margins(root, relations, folder)
        self._walk_margins(walker, headers, "header")
        walker.walk(body, "body")
        self._walk_notes(walker, relations, folder)
        self._walk_margins(walker, footers, "footer")
        if not walker.lines:
            raise self._refuse(self._why_empty(walker))
        self._note_findings(walker, relations)
        return tuple(walker.lines), tuple(self._notes)

    def _refuse(self, complaint: str) -> Exception:
        return refuse(self._archive.label, complaint)

    # --- finding the parts --------------------------------------------------------

    def _main_part(self) -> str:
        for relation in self._relations("_rels/.rels", "").values():
            if relation.kind == "officeDocument" and not relation.external:
                found = self._archive.find(relation.target)
                if found is not None and _is_word_part(found):
                    return found
        for part in ("word/document.xml", "word/document2.xml"):
            found = self._archive.find(part)
            if found is not None:
                return found
        raise self._refuse(why_no_document(self._archive.entries))

    def _relations(self, part: str, folder: str) -> dict[str, Relation]:
        found = self._archive.find(part)
        if found is None:
            return {}
        try:
            root = self._archive.parse(found)
        except BrokenPart:
            return {}
        relations = {}
        for each in root:
            target = each.get("Target") or ""
            external = each.get("TargetMode") == "External"
            if not external:
                target = _resolve(folder, target)
            kind = (each.get("Type") or "").rpartition("/")[2]
            relations[each.get("Id") or ""] = Relation(kind, target, external)
        return relations

    def _parse(self, part: str) -> etree._Element:
        return self._parse_bytes(self._archive.read(part))

    def _parse_bytes(self, data: bytes) -> etree._Element:
        root = parse_xml(data, self._archive.label)
        if isinstance(root.tag, str) and root.tag.startswith(names.STRICT):
            self._strict = True
            data = etree.tostring(root, encoding="utf-8")
            for strict, usual in names.STRICT_TO_USUAL:
                data = data.replace(b'"' + strict + b'"', b'"' + usual + b'"')
            root = parse_xml(data, self._archive.label)
        return root

    def _find_side_part(
        self, relations: dict[str, Relation], kind: str, default: str
    ) -> str | None:
        """Find a part that the text can do without, None if it is missing."""
        for relation in relations.values():
            if relation.kind == kind and not relation.external:
                return self._archive.find(relation.target)
        return self._archive.find(default)

    def _side_part(
        self, relations: dict[str, Relation], kind: str, default: str
    ) -> etree._Element | None:
        found = self._find_side_part(relations, kind, default)
        return None if found is None else self._parse_if_whole(found)

    def _parse_if_whole(self, part: str) -> etree._Element | None:
        try:
            return self._parse(part)
        except BrokenPart:
            self._note_broken(part)
            return None

    def _note_broken(self, part: str) -> None:
        stem = posixpath.splitext(posixpath.basename(part))[0]
        self._notes.append(f"The part {stem} of the file is broken; it was left out.")

    def _styles(self, relations: dict[str, Relation], folder: str) -> StyleSheet:
        part = self._find_side_part(relations, "styles", f"{folder}/styles.xml")
        if part is None:
            return StyleSheet()
        try:
            return StyleSheet(Definitions(self._archive.read(part), self._parse_bytes))
        except BrokenPart:
            self._note_broken(part)
            return StyleSheet()

    # --- headers, footers and notes -----------------------------------------------

    def _margins(
        self, root: etree._Element, relations: dict[str, Relation], folder: str
    ) -> tuple[list[str], list[str]]:
        """List the header and footer parts that Word shows, in order of sections."""
        headers: list[str] = []
        footers: list[str] = []
        unseen = False
        for section in root.iter(names.SECTION):
            title_page = section.find(W + "titlePg")
            has_title_page = title_page is not None and is_on(title_page.get(VAL))
            references = [
                each
                for each in section
                if each.tag in (W + "headerReference", W + "footerReference")
            ]
            # the header of the first page stands above the others
            references.sort(key=lambda each: each.get(names.TYPE) != "first")
            for each in references:
                kind = each.get(names.TYPE)
                shown = (kind != "first" or has_title_page) and (
                    kind != "even" or self._has_even_pages(relations, folder)
                )
                relation = relations.get(each.get(names.R + "id") or "")
                part = relation and self._archive.find(relation.target)
                if not part:
                    continue
                parts = headers if each.tag == W + "headerReference" else footers
                if not shown:
                    unseen = True
                elif part not in parts:
                    parts.append(part)
        if unseen:
            self._notes.append(
                "A header or footer that Word does not show on any page was left out."
            )
        return headers, footers

    def _has_even_pages(self, relations: dict[str, Relation], folder: str) -> bool:
        settings = self._side_part(relations, "settings", f"{folder}/settings.xml")
        setting = None if settings is None else settings.find(W + "evenAndOddHeaders")
        return setting is not None and is_on(setting.get(VAL))

    def _walk_margins(self, walker: Walker, parts: list[str], kind: str) -> None:
        seen: set[tuple[str, ...]] = set()
        for part in parts:
            root = self._parse_if_whole(part)
            if root is None:
                continue
            start = len(walker.lines)
            stem = posixpath.splitext(posixpath.basename(part))[0]
            walker.walk(root, stem, "header" if kind == "header" else "footer")
            texts = tuple(line.text for line in walker.lines[start:])
            if texts in seen:
                del walker.lines[start:]
            seen.add(texts)

    def _walk_notes(
        self, walker: Walker, relations: dict[str, Relation], folder: str
    ) -> None:
        for kind in ("footnote", "endnote"):
            wanted = [
                number for which, number in walker.findings.notes if which == kind
            ]
            if not wanted:
                continue
            root = self._side_part(relations, f"{kind}s", f"{folder}/{kind}s.xml")
            if root is None:
                continue
            found = dict(_notes_by_id(root, W + kind))
            for number in dict.fromkeys(wanted):
                if number in found:
                    walker.walk(found[number], f"{kind}[{number}]", "notes")

    # --- what to say about the file -----------------------------------------------

    def _why_empty(self, walker: Walker) -> str:
        if any(part.startswith("word/media/") for part in self._archive.entries):
            return (
                "has no text, only pictures, as a scan has; use the document that it "
                "was made from"
            )
        if walker.findings.hidden:
            return "has only hidden text; show it in Word and save it again"
        return "has no text; check that it is the right file"

    def _note_findings(self, walker: Walker, relations: dict[str, Relation]) -> None:
        entries = self._archive.entries
        lost = [
            each
            for each in relations.values()
            if not each.external and self._archive.find(each.target) is None
        ]
        found = (
            (walker.findings.hidden, "Hidden text was left out."),
            (
                walker.findings.tracked,
                "Tracked changes were read as if all were accepted.",
            ),
            (
                walker.findings.unfilled,
                "Some fields of the template still show their placeholder text.",
            ),
            (
                walker.findings.foreign
                or any(part.startswith("word/diagrams/data") for part in entries),
                "Diagrams and embedded files were not read.",
            ),
            (
                any(part.lower().endswith("vbaproject.bin") for part in entries),
                "The file holds macros; they were not run.",
            ),
            (
                self._archive.label.lower().endswith((".dotx", ".dotm")),
                "The file is a template, not a document; its text was read.",
            ),
            (
                any(each.kind == "attachedTemplate" for each in relations.values())
                or "word/_rels/settings.xml.rels" in entries,
                "The file names an outside template; it was not opened.",
            ),
            (bool(lost), "Parts that the file names are missing; its text is whole."),
            (
                "[Content_Types].xml" not in entries,
                "The list of contents is missing in the file; its text is whole.",
            ),
            (self._strict, "The file is in Word's strict form."),
        )
        self._notes.extend(sentence for met, sentence in found if met)


def _resolve(folder: str, target: str) -> str:
    """Give the name of the part that a relative target leads to."""
    if ".." not in target and not target.startswith(("/", ".")):
        return f"{folder}/{target}" if folder else target
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _is_word_part(part: str) -> bool:
    return not part.startswith(("xl/", "ppt/", "visio/"))


def _notes_by_id(
    root: etree._Element, tag: str
) -> Iterator[tuple[str, etree._Element]]:
    for note in root.iterchildren(tag):
        if note.get(names.TYPE) not in _SEPARATORS:
            yield note.get(names.ID) or "", note
