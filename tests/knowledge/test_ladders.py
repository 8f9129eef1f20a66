"""Every row of the ladders is a test; a wrong file is refused with its line."""

import re
from pathlib import Path

import pytest

from framer.career.titles import read_title
from framer.errors import KnowledgeError
from framer.knowledge.grammar import (
    canonical,
    grade_pattern,
    grammar,
    title_words,
)
from framer.knowledge.ladders import (
    compile_index,
    ladder_files,
    load_index,
    read_ladder,
)

LADDERS = [read_ladder(path) for path in ladder_files()]
EXAMPLES = [(ladder.id, each) for ladder in LADDERS for each in ladder.examples]
ELSEWHERE = [(ladder.id, each) for ladder in LADDERS for each in ladder.elsewhere]

GOOD = """\
id = "juggling"
name = "juggling"
family = "arts"
about = "Jugglers."
sources = ["A juggler"]

[[titles]]
title = "juggler"
level = 3
low = 2
high = 4
track = "specialist"

[[examples]]
title = "Juggler"
level = 3
[[examples]]
title = "Senior Juggler"
level = 4
[[examples]]
title = "Junior Juggler"
level = 2

[[elsewhere]]
title = "Circus Director"
why = "leads"
[[elsewhere]]
title = "Clown"
why = "does not juggle"
"""


def test_there_are_at_least_forty_fields_and_thousands_of_titles():
    assert len(LADDERS) >= 40
    assert len(load_index().titles.keys()) > 20000


@pytest.mark.parametrize(
    ("field", "example"), EXAMPLES, ids=[f"{f}-{e.title}" for f, e in EXAMPLES]
)
def test_example_reads_at_its_level(field, example):
    reading = read_title(example.title).public
    assert reading.level is not None
    assert abs(reading.level - example.level) <= 1, reading.why
    assert reading.low <= example.level <= reading.high, reading.why
    if example.track:
        assert reading.track == example.track


def test_nearly_every_example_has_its_level_and_field_exactly():
    readings = [(f, e, read_title(e.title).public) for f, e in EXAMPLES]
    exact = sum(reading.level == example.level for _, example, reading in readings)
    assert exact / len(readings) >= 0.97


def test_every_general_word_reads_by_its_own_rule():
    table = title_words()
    for head in table.heads:
        assert read_title(head.example).public.level is not None, head.example
    for modifier in table.modifiers:
        assert read_title(modifier.example).public.title == modifier.example
    for grade in table.grades:
        reading = read_title(grade.example)
        listed = reading.listed and reading.public.level in grade.levels.values()
        assert listed or reading.grade is not None, (grade.name, reading)


def test_a_grade_with_figures_is_found_in_no_title_without_one():
    for grade, has_figures in grammar().grades:
        pattern = grade_pattern(grade.pattern)
        assert pattern.search(grade.example), grade.name
        if has_figures:
            assert not pattern.search(re.sub(r"\d", "", grade.example)), grade.name


def test_a_field_is_added_with_one_file(tmp_path: Path):
    path = tmp_path / "juggling.toml"
    path.write_text(GOOD, "utf-8")
    index = compile_index([*LADDERS, read_ladder(path)])
    entry = index.listed("juggler")[-1]
    assert index.fields[entry.field].id == "juggling"


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("level = 3\nlow", "level = 9\nlow"), 8, "low <= level"),
        (("level = 3\nlow", 'level = "three"\nlow'), 9, "int"),
        (("high = 4", "high = 4\nhihg = 5"), 12, "hihg"),
        (("low = 2\n", ""), 7, "low"),
        (('id = "juggling"', 'id = "jugling"'), 1, "file's name"),
        (('"specialist"', '"specialst"'), 12, "specialst"),
        (
            ('[[elsewhere]]\ntitle = "Clown"', '[[examples]]\ntitle = "Clown"'),
            29,
            "why",
        ),
        (('title = "juggler"', 'title = "juggler"\nalso = ["juggler"]'), 8, "twice"),
        (("sources = [", "sources = "), 5, "TOML"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path, change, line, words):
    path = tmp_path / "juggling.toml"
    text = GOOD.replace(*change, 1)
    assert text != GOOD
    path.write_text(text, "utf-8")
    with pytest.raises(KnowledgeError) as caught:
        read_ladder(path)
    message = str(caught.value)
    assert words in message
    found = int(message.split(".toml:")[1].split(":", maxsplit=1)[0])
    assert abs(found - line) <= 2, message


def test_canonical_form_of_abbreviations_and_gender_marks():
    assert canonical("Sr. VP, Eng. Mgr.") == "senior vice president engineering manager"
    assert canonical("R.N.") == "rn"
    assert canonical("Softwareentwickler (m/w/d)") == "softwareentwickler"
    assert canonical("Front-End Team-Leader") == "frontend teamleader"
    assert canonical("Salesforce Admin") == "salesforce administrator"


def test_the_ranks_of_a_line_do_not_fall():
    index = load_index()
    numbers = {field.id: place for place, field in enumerate(index.fields)}
    for ladder in LADDERS:
        here = index.heads(numbers[ladder.id])
        for line in ladder.lines:
            if line.employers:
                # What one employer orders stands above the scale.
                continue
            before = 0
            for rank in line.ranks:
                levels = []
                for title in map(canonical, rank):
                    own = [
                        each.level
                        for each in index.listed(title)
                        if each.field == numbers[ladder.id]
                    ]
                    own = own or ([here[title].level] if title in here else [])
                    # Of the readings at several employers the line means one.
                    fit = [level for level in own if level >= before]
                    levels += [min(fit)] if fit else own[:1]
                if levels:
                    middle = sorted(levels)[len(levels) // 2]
                    assert middle >= before, (ladder.id, line.name, rank)
                    before = middle


def test_a_line_needs_two_ranks_and_every_title_once(tmp_path: Path):
    path = tmp_path / "juggling.toml"
    for ranks in ('[["juggler"]]', '[["juggler"], ["juggler"]]'):
        line = f'[[lines]]\nname = "stage"\nranks = {ranks}\n\n[[titles]]'
        path.write_text(GOOD.replace("[[titles]]", line, 1), "utf-8")
        with pytest.raises(KnowledgeError, match="line 'stage'"):
            read_ladder(path)
