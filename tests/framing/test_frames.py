import re

import pytest

from framer.errors import KnowledgeError
from framer.framing.frames import fitting, load_frames, read_frame, wordings
from framer.framing.rendering import _parts, _pieces
from framer.framing.soundness import faults
from framer.model import Move

FRAMES = load_frames()
WORDINGS = [
    wording
    for frame in FRAMES.values()
    for section in frame.wordings.values()
    for wording in section
]
KINDS = {
    "promotion", "step-down", "lateral", "function-pivot", "industry-pivot",
    "management-to-specialist", "first-people-role", "to-contract", "to-part-time",
    "to-self-employment", "from-self-employment", "scope-change", "larger-employer",
    "smaller-employer", "system-reset", "retitled", "skill-gap", "short-stint",
    "re-entry", "slingshot", "concurrent", "end-of-acting", "boomerang",
    "military-to-civilian", "academia-industry", "sector-change", "serial-step",
}  # fmt: skip
FULL = [
    "step-down", "lateral", "management-to-specialist", "function-pivot", "to-contract",
    "slingshot", "re-entry",
]  # fmt: skip


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_a_wording_compiles_and_its_own_words_are_sound(wording):
    parts = _parts(wording.text)
    assert parts
    for choice in (each for part in parts for each in part):
        assert "{{" not in "".join(p for p in _pieces(choice) if isinstance(p, str))
    assert wording.text.count("((") == wording.text.count("))")
    assert wording.text.count("[[") == wording.text.count("]]")
    assert not faults(wording.text)


LEANS = re.compile(r"(?:^|[.)] )(?:That's|That is|It is that|It's what) (?:what|the)\b")


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.id)
def test_a_sentence_that_points_back_has_something_before_it(wording):
    """What comes before "That's what I'd bring" must stand whatever is known."""
    text = wording.text
    found = LEANS.search(re.sub(r"\(\((?=That)", "", text))
    if found is None:
        return
    before = re.split(r"That's what|That is what|It is that", text)[0]
    sure = re.sub(r"\(\((?:(?!\)\)|\[\[).)*\)\)", "", before)
    assert "[[" in sure or re.search(r"\.one\.|\.i \}|\.people\.|wanted", sure)


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_names_known_kinds_and_has_examples(name):
    front = FRAMES[name].front
    assert set(front.kinds) | set(front.avoid) <= KINDS
    assert front.fits
    assert front.does_not_fit
    assert front.source


@pytest.mark.parametrize("name", FULL)
@pytest.mark.parametrize("form", ["bullet", "letter", "answer", "short-answer"])
def test_the_main_frames_have_three_wordings_safe_and_two_chosen(name, form):
    frame = FRAMES[name]
    assert len(wordings(FRAMES, frame, form, None)) >= 3
    assert len(wordings(FRAMES, frame, form, "chosen")) >= 2


def test_the_most_telling_frame_is_taken():
    def first(direction, *kinds, **more):
        move = Move("m", "a", "b", direction, kinds, **more)
        return fitting(FRAMES, move)[0].front.id

    assert first("down", "step-down") == "step-down"
    assert first("lateral", "lateral") == "lateral"
    assert first("down", "step-down", "management-to-specialist") == (
        "management-to-specialist"
    )
    assert first("down", "step-down", "re-entry", "management-to-specialist") == (
        "re-entry"
    )
    arc = ("x", "a", "b")
    assert first("up", "slingshot", "promotion", arc=arc) == "slingshot"
    # on its way down the arc has not been told yet
    assert first("down", "slingshot", "step-down", arc=("a", "b", "c")) == "step-down"


GOOD = """+++
id = "own"
name = "Own"
about = "A coach's own frame."
rank = 1
directions = ["down"]
kinds = []
source = ["S1"]
fits = ["a"]
does_not_fit = ["b"]
+++

## bullet

[B1] {{ new.one.did | cap }}.
"""


def test_a_folder_of_own_frames_adds_to_the_shipped_ones(tmp_path):
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "own.md").write_text(GOOD)
    frames = load_frames(tmp_path)
    assert set(frames) == {*FRAMES, "own"}
    assert frames["own"].wordings[("bullet", None)][0].source == ("B1",)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("rank = 1", "rank = 'x'", "own.md: Expected"),
        ("rank = 1", "rnk = 1", "own.md: Object"),
        ('id = "own"', 'id = "other"', "own.md:1: id is 'other'"),
        ("## bullet", "## bulet", "own.md:13: no such form"),
        ("## bullet", "## bullet if glad", "own.md:13: no such form or stance"),
        ("new.one.did", "new.won.did", "own.md:15: no value is named 'new.won.did'"),
        ("| cap", "| capital", "own.md:15: no value is named 'capital'"),
        ("## bullet", "## bullet when", "own.md:13: not a section"),
        ('fits = ["a"]', "fits = []", "own.md:1: give at least one example"),
        ("+++\n\n##", "\n\n##", "own.md:1: a frame begins"),
    ],
)
def test_a_wrong_frame_is_named_by_file_and_line(tmp_path, old, new, complaint):
    path = tmp_path / "own.md"
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(KnowledgeError) as caught:
        read_frame(path, {})
    assert str(caught.value).startswith(complaint)
