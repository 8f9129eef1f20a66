import pytest

from framer.framing.data import avoid, reasons, skill_files, terms
from framer.framing.language import SkillFinder
from framer.framing.reasons import may_print
from framer.framing.wording import check
from framer.model import Evidence, MoveAnswers

RULES = avoid().rules


def rules_of(text, form=None, **more):
    return {finding.rule for finding in check(text, form, **more)}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [(name, each) for name, rule in RULES.items() for each in rule.fires],
)
def test_a_rule_fires_on_its_examples(rule, sentence):
    form = (RULES[rule].forms or [None])[0]
    assert rule in rules_of(sentence, form)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [(name, each) for name, rule in RULES.items() for each in rule.passes],
)
def test_a_rule_leaves_its_counterexamples_alone(rule, sentence):
    assert rule not in rules_of(sentence, (RULES[rule].forms or [None])[0])


def test_every_rule_has_examples_a_message_and_a_way_out():
    assert RULES
    for rule in RULES.values():
        assert rule.fires
        assert rule.passes
        assert rule.message.endswith(".")
        assert rule.instead.endswith(".")
        assert rule.severity in {"error", "warning", "note"}
        assert rule.source


FACTS = (
    Evidence(
        "Led 8 engineers and cut failed deployments by 40%", "body/p[3]", "result"
    ),
    Evidence("Engineering Lead", "body/p[2]", "title"),
    Evidence("Jun 2019 – Mar 2022", "body/p[2]", "dates"),
    Evidence("Northpier", "body/p[2]", "employer"),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Led 9 engineers.", "9"),
        ("Led nine engineers.", "nine"),
        ("Led 8 engineers at Southpier.", "Southpier"),
        ("Managed 8 engineers.", "managed"),
        ("Led 8 engineers since July.", "July"),
        ("Led 8 engineers with Kubernetes.", "Kubernetes"),
        ("Led 8 engineers in demand planning.", "demand planning"),
    ],
)
def test_what_no_fact_shows_is_found(text, quote):
    found = check(text, evidence=FACTS)
    assert ("Q5", quote) in {(each.rule, each.quote) for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "Led eight engineers at Northpier.",
        "In June 2019 I led 8 engineers, and I cut failed deployments by 40%.",
        "As engineering lead I led 8 engineers. [[What did the 12 of you do at Acme?]]",
    ],
)
def test_what_the_facts_show_passes(text):
    assert not check(text, evidence=FACTS)


def test_the_resumes_own_words_may_be_quoted():
    text = "I cut failed deployments by 40%."
    assert "N2" in rules_of(text)
    assert "N2" not in rules_of(text, evidence=FACTS)


@pytest.mark.parametrize(
    ("text", "form", "rule"),
    [
        ("Led a team. [[a?]] [[b?]] [[c?]] and more words to fill", "bullet", "Q8"),
        ("Cut costs.", "bullet", "Q12"),
        ("I led a team of , people and it went on.", "letter", "Q14"),
        ("Worked as a analyst in a team of eight people there.", "bullet", "Q14"),
        (
            "I cut waste in the north and south last year. "
            "I cut waste in the north and south last year.",
            "answer",
            "Q16",
        ),
    ],
)
def test_shape(text, form, rule):
    assert rule in rules_of(text, form)


def test_a_shared_private_reason_is_not_held_against_its_text():
    text = "I wanted to live near my parents."
    assert "N4" in rules_of(text)
    assert "N4" not in rules_of(text, private_allowed=True)


def test_private_words_are_private_whatever_the_reason_says():
    said = MoveAnswers(reason="skill", gain="time with my children")
    assert may_print(said, "letter")
    assert not may_print(said, "letter", text=said.gain)
    shared = MoveAnswers(gain="time with my children", share=("letter",))
    assert may_print(shared, "letter", text=shared.gain)
    assert not may_print(shared, "answer", text=shared.gain)


def test_every_reason_has_a_class_examples_and_no_private_wording():
    assert reasons()
    for entry in reasons().values():
        assert entry.privacy in (0, 1, 2)
        assert entry.fits
        assert entry.does_not_fit
        assert not (entry.privacy == 2 and entry.wanted)


@pytest.mark.parametrize("field", skill_files())
def test_a_skill_file_finds_its_own_terms_and_no_others(field):
    file = skill_files()[field]
    own = {
        name.lower()
        for names in (
            file.tools, file.everyday, file.methods, file.domains, file.certifications,
        )
        for name in names
    }  # fmt: skip
    finder = SkillFinder()
    for sentence in file.fits:
        assert {skill.key for skill in finder.find(sentence)} & own
    for sentence in file.does_not_fit:
        assert not {skill.key for skill in finder.find(sentence)} & own


def test_the_vocabulary_is_several_hundred_terms():
    assert len(terms()) > 1000


def test_own_skills_and_names():
    finder = SkillFinder(["Widget Forge, Team work"], ["Larkfield"])
    found = {
        skill.name for skill in finder.find("Built it in Widget Forge with Larkfield")
    }
    assert found == {"widget forge"} or found == {"Widget Forge"}
    assert not finder.find("Went to see them all")
