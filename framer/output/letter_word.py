"""A letter as a Word file, its blanks marked so that none is sent by mistake."""

from __future__ import annotations

from framer.framing.letters import Letter
from framer.output.word_new import A4, Page, new_document, packed, write


def letter_docx(letter: Letter, page: Page = A4) -> bytes:
    """Give the letter as a Word file; the same letter gives the same bytes."""
    document = new_document(page)
    for paragraph in letter.paragraphs:
        write(document.add_paragraph(), paragraph.text)
    return packed(document)
