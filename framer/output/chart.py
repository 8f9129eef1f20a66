"""The career as a picture: SVG from one template, PNG from the same SVG."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from framer.errors import OutputError
from framer.model import Report
from framer.output.chart_layout import plan
from framer.output.chart_sheet import NARROW, WIDE
from framer.output.report_files import coloured, fill, look

__all__ = ["NARROW", "WIDE", "draw", "picture_style", "png", "svg"]

_EMPTY = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="60" '
    'viewBox="0 0 {width} 60" role="img"><title>{words}</title>'
    '<rect width="{width}" height="60" fill="{page}"/>'
    '<text x="12" y="34" font-family="sans-serif" font-size="13" fill="{text}">'
    "{words}</text></svg>\n"
)


def svg(report: Report, *, templates: Path | None = None) -> str:
    """Draw the career as an SVG file of its own, on a white page.

    Args:
        report: What was read.
        templates: A person's own templates, laid over framer's.

    Raises:
        KnowledgeError: A template of the person's own is wrong.
    """
    seen = look(templates)
    style = coloured(picture_style(templates), seen.light)
    drawn: str | None
    drawn = draw(report, WIDE, prefix="career", style=style, templates=templates)
    if drawn is None:
        words = Markup.escape(seen.words.empty)
        page, text = seen.light["page"], seen.light["text"]
        drawn = _EMPTY.format(width=WIDE, words=words, page=page, text=text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}'


def png(report: Report, *, templates: Path | None = None, zoom: float = 2.0) -> bytes:
    """Draw the career as a PNG file.

    Args:
        report: What was read.
        templates: A person's own templates, laid over framer's.
        zoom: How many dots to one unit of the picture.

    Raises:
        OutputError: The library that turns SVG into PNG is not installed, or there is
            no font on this machine.
        KnowledgeError: A template of the person's own is wrong.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - an optional extra
    except ImportError:
        message = (
            "The picture was not drawn as PNG: that needs an extra part; run "
            "`pip install 'framer[png]'`, or name a file that ends in .svg."
        )
        raise OutputError(message) from None
    probe = _EMPTY.format(width=200, words="framer", page="#fff", text="#000")
    if svg_to_bytes(probe) == svg_to_bytes(probe.replace("framer</text>", "</text>")):
        message = (
            "The picture was not drawn as PNG: this machine has no font for its words; "
            "name a file that ends in .svg."
        )
        raise OutputError(message)
    return svg_to_bytes(svg(report, templates=templates), zoom=zoom)


def draw(
    report: Report,
    width: int,
    *,
    prefix: str,
    style: str = "",
    templates: Path | None = None,
) -> Markup | None:
    """Draw the career as an `<svg>` element; None where no position has a date.

    Args:
        report: What was read.
        width: `WIDE` with titles in the picture, or `NARROW` with numbers alone.
        prefix: Begins every id in it, so that two can stand on one page.
        style: Style sheet to put inside; the page's own counts if empty.
        templates: A person's own templates, laid over framer's.
    """
    seen = look(templates)
    picture = plan(report, seen, width)
    if picture is None:
        return None
    drawn = fill(
        "career.svg",
        templates,
        picture=picture,
        prefix=prefix,
        style=Markup(style),
        level=seen.words.level,
    )
    return Markup("\n".join(line for line in drawn.splitlines() if line) + "\n")


def picture_style(templates: Path | None = None) -> str:
    """Give the style sheet of the picture, colours by name."""
    return fill("picture.css", templates)
