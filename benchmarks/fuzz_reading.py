"""A coverage-guided fuzz run on the reader: no error but framer's own, on any input.

    pip install atheris
    python benchmarks/fuzz_reading.py -max_total_time=600 [CORPUS_DIR]

Inputs are the samples' own document.xml and the zip around them; the fuzzer changes
bytes of either. Anything but a Resume or one of framer's own errors is a finding: the
crashing input is written to the current folder and belongs into tests/reading/.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["framer"]):
    from framer.errors import FramerError
    from framer.reading.resume import read

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "samples").rglob("*.docx"))
CONTENT_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/'
    b'2006/content-types"><Override PartName="/word/document.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main'
    b'+xml"/></Types>'
)


def zipped(document: bytes) -> bytes:
    """Put a document part into a file of its own."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("[Content_Types].xml", CONTENT_TYPES)
        file.writestr("word/document.xml", document)
    return target.getvalue()


def one_input(data: bytes) -> None:
    """Read one input: the first byte says whether it is a part or a whole file."""
    if not data:
        return
    whole = data[1:] if data[0] % 4 == 0 else zipped(data[1:])
    try:
        resume = read(whole)
    except FramerError:
        return
    lines = [placed.line.at for placed in resume.placed]
    assert len(lines) == len(set(lines)), "a line stands in two places"


def seed(folder: Path) -> None:
    """Write the samples as first inputs."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(SAMPLES):
        data = path.read_bytes()
        (folder / f"whole-{number}").write_bytes(b"\x00" + data)
        with zipfile.ZipFile(path) as file:
            part = file.read("word/document.xml")
        (folder / f"part-{number}").write_bytes(b"\x01" + part)


def main() -> None:
    """Run the fuzzer."""
    folders = [each for each in sys.argv[1:] if not each.startswith("-")]
    folder = Path(folders[0]) if folders else Path("fuzz-corpus")
    seed(folder)
    options = [each for each in sys.argv if each.startswith("-")]
    atheris.Setup([sys.argv[0], *options, str(folder)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
