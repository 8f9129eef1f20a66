"""What the schema of Word files asks of the elements that framer writes.

The tables follow ECMA-376, part 1, WordprocessingML: the order of children, the
attributes that must and may be there, the elements that something may stand in. They
hold exactly what `framer/output/word*.py` writes or copies.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter

from lxml import etree

from tests.output.revisions import W, parts

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006"
_TYPES, _LINKS = _PACKAGE + "/content-types}", _PACKAGE + "/relationships}"
COMMENTS_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)

# the children of an element in their order
_CHILDREN = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
        "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
        "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
        "sectPr pPrChange"
    ),
    "rPr": (
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike "
        "dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden "
        "color spacing w kern position sz szCs highlight u effect bdr shd fitText "
        "vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
    ),
    "numPr": "ilvl numId numberingChange ins",
    "pPrChange": "pPr",
    "rPrChange": "rPr",
    "comments": "comment",
}
ORDER = {name: children.split() for name, children in _CHILDREN.items()}
# children that must stand before all others
FIRST = {"p": "pPr", "r": "rPr", "tbl": "tblPr", "tr": "trPr", "tc": "tcPr"}
# attributes that must be there, and those that may be
ATTRIBUTES = {
    "ins": ({"id", "author"}, {"date"}),
    "del": ({"id", "author"}, {"date"}),
    "pPrChange": ({"id", "author"}, {"date"}),
    "comment": ({"id", "author"}, {"date", "initials"}),
    "commentRangeStart": ({"id"}, {"displacedByCustomXml"}),
    "commentRangeEnd": ({"id"}, {"displacedByCustomXml"}),
    "commentReference": ({"id"}, set()),
    "annotationRef": (set(), set()),
}
_RANGES = {"p", "body", "hyperlink", "sdtContent", "tc", "tr", "tbl", "ins", "smartTag",
           "customXml", "fldSimple", "comment", "txbxContent", "dir", "bdo",
           "del", "moveTo", "moveFrom"}  # fmt: skip
# the elements that something may stand in
WITHIN = {
    "commentReference": {"r"},
    "annotationRef": {"r"},
    "commentRangeStart": _RANGES,
    "commentRangeEnd": _RANGES,
    "pPrChange": {"pPr"},
    "comment": {"comments"},
    "ins": {"p", "rPr", "trPr", "numPr", "hyperlink", "smartTag", "sdtContent",
            "customXml", "fldSimple", "body", "tc", "tbl", "tr", "dir", "bdo"},
}  # fmt: skip
# what an insertion of runs, or of a paragraph mark, may hold
IN_INSERTION = {"r", "smartTag", "customXml", "sdt", "bookmarkStart", "bookmarkEnd",
                "commentRangeStart", "commentRangeEnd", "proofErr", "del", "ins",
                "permStart", "permEnd"}  # fmt: skip
NOT_IN_OLD_PROPERTIES = {"rPr", "sectPr", "pPrChange"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?")
_HEX = re.compile(r"[0-9A-F]{8}", re.IGNORECASE)


def local(element: etree._Element) -> str:
    """The name without its namespace; "" for what is no element of Word's."""
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith(W):
        return ""
    return tag[len(W) :]


def broken(root: etree._Element) -> Counter[str]:
    """What a part breaks, each rule with how often."""
    found: Counter[str] = Counter()
    for element in root.iter(etree.Element):
        name = local(element)
        if not name:
            continue
        children = [local(each) for each in element if isinstance(each.tag, str)]
        found.update(_order(name, [each for each in children if each]))
        found.update(_attributes(name, element))
        parent = element.getparent()
        within = local(parent) if parent is not None else ""
        if name in WITHIN and within and within not in WITHIN[name]:
            found[f"{name} in {within}"] += 1
        if name == "ins" and within == "rPr" and children:
            found["the mark of a paragraph holds something"] += 1
        elif name == "ins" and within not in ("rPr", "trPr", "numPr"):
            odd = set(children) - IN_INSERTION - {""}
            if not children:
                found["an insertion of nothing"] += 1
            # an insertion in a body or a cell holds what stands there
            if within not in ("body", "tc", "tbl", "tr"):
                found.update(f"{each} in ins" for each in odd)
        if name == "pPrChange":
            old = {local(each) for each in element.iterfind(f"{W}pPr/*")}
            found.update(f"{e} in old pPr" for e in old & NOT_IN_OLD_PROPERTIES)
            if children != ["pPr"]:
                found["pPrChange without its pPr"] += 1
        for attribute in ("rsidR", "rsidRPr", "rsidP", "rsidRDefault"):
            value = element.get(W + attribute)
            if value is not None and not _HEX.fullmatch(value):
                found[f"{attribute} of {name}"] += 1
    return found


def _order(name: str, children: list[str]) -> list[str]:
    wrong = []
    if name in ORDER:
        order = ORDER[name]
        unknown = [each for each in children if each not in order]
        wrong += [f"{each} in {name}" for each in unknown]
        places = [order.index(each) for each in children if each in order]
        if places != sorted(places):
            wrong.append(f"order in {name}")
        single = [each for each in children if each != "comment"]
        if len(set(single)) != len(single):
            wrong.append(f"something twice in {name}")
    first = FIRST.get(name)
    if first in children[1:]:
        wrong.append(f"{first} is not first in {name}")
    return wrong


def _attributes(name: str, element: etree._Element) -> list[str]:
    if name not in ATTRIBUTES:
        return []
    must, may = ATTRIBUTES[name]
    there = {str(key)[len(W) :] for key in element.attrib if str(key).startswith(W)}
    wrong = [f"{each} missing on {name}" for each in must - there]
    wrong += [f"{each} on {name}" for each in there - must - may]
    number, date = element.get(W + "id"), element.get(W + "date")
    if number is not None and not re.fullmatch(r"-?\d{1,10}", number):
        wrong.append(f"number of {name}")
    if date is not None and not _DATE.fullmatch(date):
        wrong.append(f"date of {name}")
    return wrong


def anchors_broken(root: etree._Element, comments: etree._Element | None) -> list[str]:
    """What is wrong between comments and the places that they are on."""
    wrong = []
    known = [] if comments is None else [e.get(W + "id") for e in comments]
    if len(set(known)) != len(known):
        wrong.append("two comments with one number")
    order = list(root.iter(*(W + f"comment{e}" for e in _PARTS)))
    for number in known:
        mine = [local(each) for each in order if each.get(W + "id") == number]
        if sorted(mine) != sorted(f"comment{each}" for each in _PARTS):
            wrong.append(f"comment {number}: {mine}")
        elif mine.index("commentRangeStart") > mine.index("commentRangeEnd"):
            wrong.append(f"comment {number} ends before it begins")
    loose = {each.get(W + "id") for each in order} - set(known)
    return wrong + [f"anchor {each} without its comment" for each in sorted(loose)]


_PARTS = ("RangeStart", "RangeEnd", "Reference")


def numbers_twice(root: etree._Element) -> list[str]:
    """Numbers that two changes of a part share."""
    counted = Counter(
        each.get(W + "id") for each in root.iter(W + "ins", W + "del", W + "pPrChange")
    )
    return [str(number) for number, count in counted.items() if count > 1]


def package_broken(data: bytes) -> list[str]:
    """What is wrong with the list of contents and with what parts name each other."""
    held = parts(data)
    wrong = []
    types = etree.fromstring(held["[Content_Types].xml"])
    overrides = Counter(
        each.get("PartName") for each in types.iter(_TYPES + "Override")
    )
    defaults = Counter(
        (each.get("Extension") or "").lower() for each in types.iter(_TYPES + "Default")
    )
    for counted in (overrides, defaults):
        wrong += [f"{each} is listed twice" for each in counted if counted[each] > 1]
    for name in held:
        ending = name.rpartition(".")[2].lower()
        if name.endswith("/") or name == "[Content_Types].xml":
            continue
        if f"/{name}" not in overrides and ending not in defaults:
            wrong.append(f"{name} has no type")
    wrong += [
        f"{each} is listed and not there"
        for each in overrides
        if (each or "").lstrip("/") not in held
    ]
    for name in [each for each in held if each.endswith(".rels")]:
        folder = posixpath.dirname(posixpath.dirname(name))
        links = etree.fromstring(held[name])
        ids = Counter(each.get("Id") for each in links)
        wrong += [f"{name}: {each} twice" for each in ids if ids[each] > 1]
        kinds = Counter((each.get("Type") or "").rpartition("/")[2] for each in links)
        if "comments" in kinds and kinds["comments"] > 1:
            wrong.append(f"{name}: two parts for comments")
        for each in links.iter(_LINKS + "Relationship"):
            if each.get("TargetMode") == "External":
                continue
            target = posixpath.join("/", folder, each.get("Target") or "")
            if posixpath.normpath(target).lstrip("/") not in held:
                wrong.append(f"{name}: {each.get('Target')} is not there")
    comments = [
        each.get("ContentType")
        for each in types.iter(_TYPES + "Override")
        if (each.get("PartName") or "").endswith("/comments.xml")
    ]
    if comments and comments != [COMMENTS_TYPE]:
        wrong.append("comments have another type")
    return wrong
