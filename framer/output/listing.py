"""What framer knows, as lines to print, and the check of edited knowledge files."""

from __future__ import annotations

from pathlib import Path

from framer.career.titles import read_title
from framer.errors import KnowledgeError
from framer.framing.frames import load_frames
from framer.framing.soundness import unsound
from framer.knowledge.ladders import Ladder, compile_index, ladder_files, read_ladder


def list_fields() -> list[str]:
    """Give one line a field: id, name, how many titles and spellings."""
    lines = []
    for path in ladder_files():
        ladder = read_ladder(path)
        spellings = sum(1 + len(each.also) for each in ladder.titles)
        lines.append(f"{ladder.id:22} {ladder.name}: {spellings} titles")
    return lines


def list_titles(field: str) -> list[str]:
    """Give one line a title of a field, lowest rung first.

    Raises:
        KnowledgeError: There is no such field.
    """
    for path in ladder_files():
        if path.stem == field:
            titles = sorted(read_ladder(path).titles, key=lambda each: each.level)
            return [
                f"{each.level:2} ({each.low}-{each.high}) {each.track:11} {each.title}"
                + (f" | {', '.join(each.also)}" if each.also else "")
                for each in titles
            ]
    message = f"There is no field {field!r}; `framer knowledge` lists them."
    raise KnowledgeError(message)


def check_folder(folder: Path) -> list[str]:
    """Hold the ladders and frames of a folder to the rules; a line for each problem."""
    if not folder.is_dir():
        return [f"{folder}: there is no such folder."]
    return _ladder_problems(folder) + _frame_problems(folder)


def _frame_problems(folder: Path) -> list[str]:
    try:
        load_frames(folder)
    except KnowledgeError as error:
        return [str(error)]
    own = folder / "frames" if (folder / "frames").is_dir() else folder
    files = [path for path in sorted(own.glob("*.md")) if path.name != "README.md"]
    return [fault for path in files for fault in unsound(path)]


def _ladder_problems(folder: Path) -> list[str]:
    ladders_folder = folder / "ladders" if (folder / "ladders").is_dir() else folder
    problems: list[str] = []
    ladders: list[Ladder] = []
    for path in ladder_files(ladders_folder):
        try:
            ladders.append(read_ladder(path))
        except KnowledgeError as error:
            problems.append(str(error))
    if not problems:
        compile_index(ladders)
        shipped = {each.stem for each in ladder_files()}
        for ladder, path in zip(ladders, ladder_files(ladders_folder), strict=True):
            if ladder.id in shipped:
                problems += _examples(ladder, path)
    return problems


def _examples(ladder: Ladder, path: Path) -> list[str]:
    """Read each example of a shipped ladder and compare it with what it must get."""
    problems = []
    lines = path.read_text("utf-8").splitlines()
    for example in ladder.examples:
        level = read_title(example.title).public.level
        if level is None or abs(level - example.level) > 1:
            needle = f'title = "{example.title}"'
            number = next((i for i, line in enumerate(lines, 1) if needle in line), 1)
            problems.append(
                f"{path}:{number}: {example.title!r} reads as level {level}, "
                f"not {example.level}."
            )
    return problems
