"""A résumé of two pages with the XML that Word itself writes.

python-docx writes a paragraph as one bare run. Word cuts it into several, each with its
fonts, sizes and revision marks, so that a file from Word holds five times the XML for
the same words. All people and companies are made up.
"""

from __future__ import annotations

import io

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

JOBS = (
    ("Head of Operations", "Larkhill Fresh Distribution", "May 2021 – Present"),
    ("Operations Manager", "Larkhill Fresh Distribution", "Feb 2018 – Apr 2021"),
    ("Warehouse Supervisor", "Tessaro Foods Ltd", "Sep 2016 – Jan 2018"),
    ("Operations Manager", "Brightwater Logistics Inc.", "Mar 2013 – Aug 2016"),
    ("Shift Manager", "Brightwater Logistics Inc.", "Jun 2010 – Feb 2013"),
    ("Team Leader", "Castlemoor Parcels", "Jan 2008 – May 2010"),
    ("Warehouse Operative", "Castlemoor Parcels", "Aug 2006 – Dec 2007"),
)
DUTIES = (
    "Led a team of {n} people across two sites and three shifts, all year round",
    "Cut the cost of each pallet by {n}% with a new plan for the night shift",
    "Planned routes and rosters together with the drivers and the loading bay",
    "Brought in handheld scanners and trained everybody who works with them",
    "Kept stock accurate to {n}.5% over four yearly counts in a row",
    "Answered for safety, audits and the reports to the board of directors",
)
_FONT = "Calibri"
_WORDS = 7


def two_pages() -> bytes:
    """Give the bytes of the file."""
    document = Document()
    texts: list[tuple[str, str]] = [
        ("Marlow Teasdale", "Title"),
        ("12 Quarry Lane, Larkhill · marlow.teasdale@example.org · 555 0100", "Normal"),
        ("Summary", "Heading 1"),
        ("Operations lead with eighteen years in food and parcel logistics.", "Normal"),
        ("Experience", "Heading 1"),
    ]
    for place, (title, employer, dates) in enumerate(JOBS):
        texts.append((f"{title}, {employer}\t{dates}", "Normal"))
        texts += [(duty.format(n=6 + place), "List Bullet") for duty in DUTIES]
    texts += [
        ("Education", "Heading 1"),
        ("BSc Logistics, University of Larkhill\t2003 – 2006", "Normal"),
        ("Skills", "Heading 1"),
        ("Rostering, route planning, stock control, SAP, Excel", "Normal"),
    ]
    for text, style in texts:
        _write_as_word(document.add_paragraph("", style=style), text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _write_as_word(paragraph: Paragraph, text: str) -> None:
    """Write a text in runs of a few words, each with its own properties."""
    words = text.split(" ")
    for start in range(0, len(words), _WORDS):
        part = " ".join(words[start : start + _WORDS])
        run = paragraph.add_run(part if start == 0 else f" {part}")
        run.font.name = _FONT
        run.font.size = 139700
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "en-GB")
        run._r.get_or_add_rPr().append(language)
        run._r.set(qn("w:rsidRPr"), f"00{start:06X}")
        paragraph._p.append(OxmlElement("w:proofErr"))
    for name in ("rsidR", "rsidRDefault", "rsidP"):
        paragraph._p.set(qn(f"w:{name}"), "00A4B2C1")
