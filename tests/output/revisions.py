"""What Word's buttons do: accept all, reject all, on the XML of a document.

A paragraph mark that goes takes its paragraph into the next one, whose properties stay.
"""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MARKUP = (
    *(W + "bookmarkStart", W + "bookmarkEnd", W + "proofErr"),
    *(W + "commentRangeStart", W + "commentRangeEnd"),
)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def root_of(data: bytes, part: str = "word/document.xml") -> etree._Element:
    raw = parts(data)[part]
    return etree.fromstring(
        raw.replace(
            b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()
        )
    )


def accept_all(root: etree._Element, author: str | None = None) -> etree._Element:
    return _settle(root, keep="ins", drop="del", author=author)


def reject_all(root: etree._Element, author: str | None = None) -> etree._Element:
    return _settle(root, keep="del", drop="ins", author=author)


def _settle(
    root: etree._Element, *, keep: str, drop: str, author: str | None
) -> etree._Element:
    root = deepcopy(root)

    def meant(element: etree._Element) -> bool:
        return author is None or element.get(W + "author") == author

    for each in list(root.iter(W + "pPrChange")):
        if not meant(each):
            continue
        properties = each.getparent()
        if drop == "ins":
            kept = [p for p in properties if p.tag in (W + "rPr", W + "sectPr")]
            old = list(each[0])
            properties[:] = [*old, *kept]
        else:
            properties.remove(each)
    gone = []
    for each in list(root.iter(W + drop, W + keep)):
        if not meant(each) or each.getparent() is None:
            continue
        mark = each.getparent().tag == W + "rPr"
        if mark and each.tag == W + drop:
            gone.append(next(each.iterancestors(W + "p")))
        if mark or each.tag == W + drop:
            each.getparent().remove(each)
        else:
            for child in list(each):
                each.addprevious(child)
                for words in child.iter(W + "delText"):
                    words.tag = W + "t"
            each.getparent().remove(each)
    for paragraph in gone:
        following = paragraph.getnext()
        while following is not None and following.tag in _MARKUP:
            following = following.getnext()
        assert following is not None, "the last mark of a cell or body cannot go"
        assert following.tag == W + "p", "a mark before a table cannot go"
        content = [each for each in paragraph if each.tag != W + "pPr"]
        at = 1 if following.find(W + "pPr") is not None else 0
        for number, each in enumerate(content):
            following.insert(at + number, each)
        paragraph.getparent().remove(paragraph)
    return root


def texts(root: etree._Element) -> list[str]:
    """The text of every paragraph, one after the other; nothing is trimmed."""
    found = []
    for paragraph in root.iter(W + "p"):
        words = []
        for each in paragraph.iter(W + "t", W + "tab", W + "br", W + "sym"):
            if next(each.iterancestors(W + "p")) is not paragraph:
                continue
            if each.getparent().tag != W + "r":
                continue
            name = etree.QName(each).localname
            words.append(each.text or "" if name == "t" else name)
        found.append("".join(words))
    return found


def without_comments(root: etree._Element) -> etree._Element:
    root = deepcopy(root)
    for tag in ("commentRangeStart", "commentRangeEnd"):
        for each in list(root.iter(W + tag)):
            each.getparent().remove(each)
    for each in list(root.iter(W + "commentReference")):
        run = each.getparent()
        run.getparent().remove(run)
    return root


def canonical(root: etree._Element) -> bytes:
    """The canonical form; property holders that say nothing are left out."""
    root = deepcopy(root)
    for tag in ("rPr", "pPr"):
        for each in list(root.iter(W + tag)):
            if len(each) == 0:
                each.getparent().remove(each)
    return etree.tostring(root, method="c14n")
