"""The house stays a house: imports point one way, modules stay small, names stay."""

import ast
import subprocess
import sys
from pathlib import Path

import framer

ROOT = Path(framer.__file__).parent
ORDER = (
    "model", "errors", "knowledge", "reading", "career", "framing", "pipeline",
    "output", "review", "web", "cli",
)  # fmt: skip
MODULES = sorted(ROOT.rglob("*.py"))


def room(name: str) -> str:
    return name.split(".")[1] if "." in name else name


def imports_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "framer":
                found |= {f"framer.{each.name}" for each in node.names}
            else:
                found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
    return {each for each in found if each.startswith("framer.")}


def test_imports_point_down_the_list_only():
    seen = 0
    for path in MODULES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] not in ORDER:
            continue
        here = ORDER.index(parts[0])
        for name in imports_of(path):
            target = room(name)
            if target in ORDER:
                seen += 1
                assert ORDER.index(target) <= here, f"{path} imports {name}"
    assert seen > 50
    assert len(MODULES) > 30


def test_no_module_is_longer_than_400_lines():
    assert MODULES
    long = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_every_module_says_what_it_holds():
    assert MODULES
    without = [
        p for p in MODULES if not ast.get_docstring(ast.parse(p.read_text("utf-8")))
    ]
    assert without == []


def test_public_names():
    assert set(framer.__all__) == {
        "PartialDate", "Position", "__version__", "analyse", "compare_titles",
        "find_moves", "load_answers", "read",
    }  # fmt: skip
    for name in framer.__all__:
        assert getattr(framer, name) is not None


def test_only_the_language_module_imports_spacy_and_nothing_looks_at_the_clock():
    users, clocks = set(), set()
    for path in MODULES:
        text = path.read_text("utf-8")
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(text)):
            names = []
            if isinstance(node, ast.Import):
                names = [each.name for each in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if any(each.split(".")[0] == "spacy" for each in names):
                users.add(name)
        if "datetime.now(" in text or ".today(" in text or "time.time(" in text:
            clocks.add(name)
    assert users == {"framing/language.py"}
    assert clocks <= {"cli/options.py"}


def test_importing_framer_loads_none_of_the_heavy_libraries():
    code = (
        "import sys, framer, framer.cli;"
        "heavy = {'spacy', 'lxml', 'docx', 'jinja2', 'rich', 'msgspec'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
