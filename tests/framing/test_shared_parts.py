"""Parts that wordings share, and what a folder of a coach's own may do with them."""

import re

import pytest

from framer.errors import KnowledgeError
from framer.framing.frames import default_folder, load_frames
from framer.framing.shared_parts import expanded, read_parts
from framer.output.listing import check_folder
from tests.framing.test_frames import GOOD

FOLDER = default_folder() / "frames"
USED = re.compile(r"\(\(> ?([\w-]+)\)\)")


def test_every_part_is_used_and_every_use_has_a_part():
    parts = read_parts(FOLDER / "parts.md")
    used = {
        name for path in FOLDER.glob("*.md") for name in USED.findall(path.read_text())
    }
    assert used - {"name"} == set(parts)


def test_a_part_stands_where_it_is_named_with_its_alternatives(tmp_path):
    path = tmp_path / "parts.md"
    path.write_text("<!-- why -->\n\n## a\n\nOne {{ old.title }}.\n\nTwo.\n")
    parts = read_parts(path)
    assert expanded("((> a)) Three.", parts) == (
        "((One {{ old.title }}. // Two.)) Three."
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("## Two words\n\nx\n", "parts.md:1: a part has a name of its own"),
        ("## a\n\nx\n\n## a\n\ny\n", "parts.md:5: a part has a name of its own"),
        ("## a\n\n((b))\n", "parts.md:3: a part holds nothing in (( ))"),
        ("## a\n\n{{ old.tilte }}\n", "parts.md:3: no value is named 'old.tilte'"),
    ],
)
def test_a_wrong_part_is_named_by_file_and_line(tmp_path, text, complaint):
    path = tmp_path / "parts.md"
    path.write_text(text)
    with pytest.raises(KnowledgeError) as caught:
        read_parts(path)
    assert str(caught.value).startswith(complaint)


def test_a_part_of_ones_own_replaces_the_shipped_one(tmp_path):
    (tmp_path / "parts.md").write_text("## who\n\nMy own way: {{ profile.who }}.\n")
    letters = load_frames(tmp_path)["plain"].wordings[("letter", None)]
    assert any("My own way" in each.text for each in letters)


def test_a_checked_folder_names_a_part_that_there_is_not(tmp_path):
    (tmp_path / "own.md").write_text(GOOD + "\n[B1] ((> nowhere))\n")
    assert check_folder(tmp_path) == ["own.md:17: no part is named 'nowhere'"]


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        ("After a demotion I became {{ new.a_title }}.", "N2"),
        ("I led the work as {{ new.a_title }}.", "no verb of scope of its own: “led”"),
        ("In 12 years as {{ old.a_title }} {{ old.story }}.", "no number of its own"),
        ("As {{ new.a_title }} I use Excel, ((and {{ new.one.i }}.", "a (( has no ))"),
    ],
)
def test_a_coachs_own_words_are_held_to_the_rules(tmp_path, wording, says):
    front = (default_folder() / "frames" / "lateral.md").read_text("utf-8")
    own = front.split("## bullet")[0] + "## letter\n\n" + wording + "\n"
    (tmp_path / "lateral.md").write_text(own, encoding="utf-8")
    line = own.splitlines().index(wording) + 1
    (found,) = check_folder(tmp_path)
    assert found.startswith(f"lateral.md:{line}: ")
    assert says in found


def test_a_sound_frame_of_a_coach_passes(tmp_path):
    for name in ("lateral.md", "parts.md"):
        own = (default_folder() / "frames" / name).read_text("utf-8")
        (tmp_path / name).write_text(own, encoding="utf-8")
    assert check_folder(tmp_path) == []
