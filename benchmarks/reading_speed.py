"""How long reading takes, in multiples of "unzip + parse document.xml".

Run it from the project's folder: `python benchmarks/reading_speed.py [FILE.docx ...]`.
Each reader takes turns with "unzip + parse", round after round, so that a busy machine
slows both alike; the least processor time of the rounds counts, as only that is the
work itself. Without files it makes its own, in the form in which Word writes them.
Readers that are not installed are left out (`pip install docx2python`).
"""

from __future__ import annotations

import gc
import io
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from framer.reading.docx import read_document
from framer.reading.resume import read
from tests.builders import Xml, document, p, run, tab, table, write

Reader = Callable[[bytes], object]
LOOK = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
    'w:cstheme="minorHAnsi"/>{}<w:sz w:val="{}"/><w:szCs w:val="{}"/>'
    '<w:lang w:val="en-GB" w:eastAsia="en-US"/>'
)
IDS = (
    'w:paraId="4F1A2B3C" w:textId="77777777" w:rsidR="00A12B34" w:rsidRPr="00C56D78" '
    'w:rsidRDefault="00A12B34" w:rsidP="00E90F12"'
)
# at most so many times "unzip + parse"
LINES, POSITIONS = "framer, rich lines", "framer, positions"
LIMITS = {
    ("two pages", LINES): 2.5,
    ("two pages", POSITIONS): 4.0,
    ("200 pages", LINES): 3.5,
}
# framer's lines are to come so many times as fast
PYTHON_DOCX, DOCX2PYTHON = "python-docx, text + style + runs", "docx2python, text"
SLOWER = {PYTHON_DOCX: 10, DOCX2PYTHON: 20}


def word_run(words: str, own: str = "", size: int = 21) -> Xml:
    """A run with the properties that Word writes although nobody asked for them."""
    look = LOOK.format(own, size, size)
    return Xml(
        f'<w:r w:rsidR="00A12B34" w:rsidRPr="00C56D78"><w:rPr>{look}</w:rPr>'
        f'<w:t xml:space="preserve">{words}</w:t></w:r>'
    )


def word_paragraph(*runs: Xml, style: str | None = None) -> Xml:
    """A paragraph with the same."""
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    own += '<w:spacing w:before="60" w:after="60" w:line="259" w:lineRule="auto"/>'
    own += f"<w:rPr>{LOOK.format('', 21, 21)}</w:rPr>"
    return Xml(f"<w:p {IDS}><w:pPr>{own}</w:pPr>{''.join(runs)}</w:p>")


def job(number: int) -> list[Xml]:
    """One job of a résumé: a heading line and six bullets."""
    heading = word_paragraph(
        word_run(f"Senior Engineer {number}", "<w:b/><w:bCs/>"),
        word_run(", Harrow Lane Systems"),
        tab(),
        word_run("Mar 2015 – Jun 2019", "<w:i/>"),
    )
    bullets = [
        word_paragraph(
            word_run("Moved the billing platform to a new "),
            word_run(f"cluster of {number + each} machines"),
            word_run(" and cut the cost of a month by 18%."),
            style="ListBullet",
        )
        for each in range(6)
    ]
    return [heading, *bullets]


def samples() -> dict[str, bytes]:
    """Files like those that Word writes, of two and of 200 pages, and a bare one."""
    title = p("Jane Doe", style="Title")
    two = [title, p(run("Experience"), style="Heading1")]
    many = list(two)
    for number in range(8):
        two += job(number)
    for number in range(800):
        many += job(number)
    cells = table(*([f"Role {n}", f"20{n:02d}"] for n in range(40)))
    return {
        "two pages": document(*two),
        "200 pages": document(*many),
        "bare text": write("# Experience\n" + "- Ran the team of the shop\n" * 70),
        "one table": document(cells),
    }


def base(data: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def python_docx_text(data: bytes) -> object:
    import docx  # noqa: PLC0415

    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]


def python_docx_rich(data: bytes) -> object:
    import docx  # noqa: PLC0415

    return [
        (each.text, each.style.name, [(r.text, r.bold) for r in each.runs])
        for each in docx.Document(io.BytesIO(data)).paragraphs
    ]


def docx2python_text(data: bytes) -> object:
    from docx2python import docx2python  # noqa: PLC0415

    with docx2python(io.BytesIO(data)) as content:
        return content.text


def installed(readers: dict[str, Reader], data: bytes) -> dict[str, Reader]:
    kept = {}
    for name, reader in readers.items():
        try:
            reader(data)
        except ImportError:
            print(f"({name} is not installed)")
        else:
            kept[name] = reader
    return kept


def compare(reader: Reader, data: bytes, seconds: float) -> tuple[float, float]:
    """Least processor time of `base` and of a reader over rounds of one each."""
    times: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times[0]) < 3:
        for each, kept in zip((base, reader), times, strict=True):
            start = time.process_time()
            each(data)
            kept.append(time.process_time() - start)
    return min(times[0]), min(times[1])


def memory(data: bytes) -> float:
    """Megabytes that Python itself took at most while framer read the file."""
    tracemalloc.start()
    read_document(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def unpacked(data: bytes) -> float:
    """Megabytes of the text of a file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.getinfo("word/document.xml").file_size / 1e6


def main() -> None:
    files = {path: Path(path).read_bytes() for path in sys.argv[1:]} or samples()
    readers = installed(
        {
            LINES: read_document,
            POSITIONS: read,
            "python-docx, text": python_docx_text,
            PYTHON_DOCX: python_docx_rich,
            DOCX2PYTHON: docx2python_text,
        },
        write("Jane Doe"),
    )
    for name, data in files.items():
        print(f"\n{name}: {len(data):,} bytes")
        own = 0.0
        for title, reader in readers.items():
            first, second = compare(reader, data, seconds=2)
            own = own or second
            notes = f"{second * 1000:8.2f} ms of {first * 1000:.2f}"
            if (name, title) in LIMITS:
                notes += f"  (aim: at most {LIMITS[name, title]} x)"
            # python-docx leaves tables out
            if title in SLOWER and name != "one table":
                notes += f"  {second / own:.0f} x framer (aim: {SLOWER[title]})"
            print(f"  {title:34} {second / first:7.1f} x {notes}")
        taken, size = memory(data), unpacked(data)
        print(f"  framer's own memory: {taken:.1f} MB, {taken / size:.1f} x its text")


if __name__ == "__main__":
    main()
