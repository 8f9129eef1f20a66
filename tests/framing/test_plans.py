import pytest

from framer.errors import KnowledgeError
from framer.framing.plans import load_plan, make_plan
from framer.framing.questions import question_file
from framer.model import Answers, Report
from framer.output import sheets
from tests.framing.people import AS_OF, PEOPLE
from tests.framing.reports import named

AD = """Supply Planner
- Inventory planning in Power BI
- Chairing supplier reviews
"""


def texts(plan, kind):
    return [i.text for s in plan.sections for i in s.items if i.kind == kind]


def test_without_anything_it_is_a_whole_worksheet():
    plan = make_plan()
    asked = texts(plan, "write")
    assert all(each.text in asked for each in question_file().five.values())
    assert all(each.endswith("?") for each in asked)
    assert not texts(plan, "slot")
    assert texts(plan, "tick")


def test_every_way_to_set_oneself_up_is_there():
    codes = {code for section in make_plan().sections for code in section.source}
    assert {f"S{number}" for number in range(58, 67)} <= codes
    assert {"S23", "S27", "S43", "S84"} <= codes


def test_private_answers_stay_out_unless_asked_for():
    answers = Answers(questions={"why": "I am worn out", "afford": "a year"})
    quiet = sheets.plan_markdown(make_plan(answers=answers))
    assert "worn out" not in quiet
    assert "a year" not in quiet
    assert "Answered" in quiet
    shown = sheets.plan_markdown(make_plan(answers=answers, private=True))
    assert "worn out" in shown
    assert "a year" in shown


def test_the_smaller_role_is_set_beside_the_resume():
    plan = make_plan(named("planner"), job=AD)
    facts = [item for s in plan.sections for item in s.items if item.kind == "fact"]
    by_text = {item.text: item for item in facts}
    assert any(fact.at.startswith("body/") for fact in by_text["Power BI"].evidence)
    assert "Chairing supplier reviews" in by_text
    assert [f.at for f in by_text["Chairing supplier reviews"].evidence] == [
        "job/line[3]"
    ]


def test_results_of_the_present_role_have_their_address():
    plan = make_plan(named("planner"))
    results = next(s for s in plan.sections if "S43" in s.source)
    facts = [item for item in results.items if item.kind == "fact"]
    assert facts
    assert all(item.evidence[0].at.startswith("body/") for item in facts)
    bare = make_plan(Report(named("no bullets").resume, as_of=AS_OF))
    assert any("has a number yet" in text for text in texts(bare, "advice"))


def test_the_next_role_is_named_only_if_the_person_named_it():
    assert "You are going for" not in sheets.plan_markdown(make_plan())
    answers = Answers(target_role="Head of Planning")
    assert "Head of Planning" in sheets.plan_markdown(make_plan(answers=answers))


def test_every_made_up_career_gives_a_worksheet():
    for person in PEOPLE:
        report = Report(person.resume, moves=person.moves, as_of=AS_OF)
        assert "{" not in sheets.plan_markdown(make_plan(report, job=AD))


def test_a_template_of_ones_own_takes_the_place(tmp_path):
    (tmp_path / "plan").mkdir()
    own = tmp_path / "plan" / "plan.md"
    own.write_text("# Mine\n\n## One | S59\n\nGo.\n\n- [[What?]]\n", "utf-8")
    assert make_plan(templates=tmp_path).title == "Mine"


@pytest.mark.parametrize("line", ["{mood}", "- loose", "### deep"])
def test_a_broken_template_is_refused_with_its_line(tmp_path, line):
    (tmp_path / "plan").mkdir()
    own = tmp_path / "plan" / "plan.md"
    own.write_text(f"# Mine\n\n## One\n\n{line}\n", "utf-8")
    with pytest.raises(KnowledgeError, match=r"plan\.md:5"):
        load_plan(tmp_path)
