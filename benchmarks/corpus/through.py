"""Send a built corpus through LibreOffice: by way of ODT or of PDF, and back to Word.

`python -m benchmarks.corpus.through FOLDER --way odt --out OTHER` takes every résumé
once to the other format and back, and copies what is expected of it. Needs `soffice`;
the PDF way needs LibreOffice's PDF import.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

# A PDF shows deleted words struck through, and no converter can tell.
_NOT_BY_PDF = ("tracked-changes",)


def convert(
    files: Sequence[Path], target: str, out: Path, profile: Path, *, pdf: bool = False
) -> None:
    """Have LibreOffice convert files to another format, in one go."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    if pdf:
        command.append("--infilter=writer_pdf_import")
    command += ["--convert-to", target, "--outdir", str(out)]
    command += [str(path) for path in files]
    subprocess.run(command, check=True, capture_output=True, timeout=900)


def through(files: Sequence[Path], way: str, out: Path) -> list[Path]:
    """Take résumés to a format and back; give those that came through."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        between, profile = Path(folder, "between"), Path(folder, "profile")
        convert(files, way, between, profile)
        middle = sorted(between.glob(f"*.{way}"))
        convert(middle, "docx", out, profile, pdf=way == "pdf")
    done = []
    for path in files:
        target = out / path.name
        if target.exists():
            truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            truth["family"] = f"{truth['family']} by {way}"
            text = json.dumps(truth, ensure_ascii=False, indent=1)
            target.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
            done.append(target)
    return done


def main() -> None:
    """Convert a corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--way", choices=("odt", "pdf"), default="odt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=0, help="only the first N files")
    options = parser.parse_args()
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice (soffice) is not installed.")
    files = sorted(options.folder.glob("*.docx"))
    if options.way == "pdf":
        files = [f for f in files if not any(name in f.name for name in _NOT_BY_PDF)]
    files = files[: options.count] if options.count else files
    done = through(files, options.way, options.out)
    print(f"{len(done)} of {len(files)} résumés in {options.out}")


if __name__ == "__main__":
    main()
