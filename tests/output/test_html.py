"""The HTML report: one file, everything escaped, nothing left out."""

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

import framer
from framer.errors import KnowledgeError
from framer.model import Evidence, Item, Move, Report, Suggestion
from framer.output import html, view
from tests.output.test_chart import HOSTILE, busy, career, job

VOID = {"meta", "link", "input", "br"}


class Page(HTMLParser):
    """The page's elements and words; it refuses what is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


def suggestion(number: int, text: str, move: str = "m-p6-p7", **more) -> Suggestion:
    values = {"form": "bullet", "frame": "step-down", "condition": None} | more
    return Suggestion(id=f"s{number}", move=move, text=text, **values)


def full() -> Report:
    report = busy()
    return replace(
        report,
        resume=replace(
            report.resume,
            notes=("hidden text was left out",),
            unplaced=(Item("Loose words", "body/p[40]"),),
            sha256="ab" * 32,
        ),
        suggestions=(
            suggestion(
                1,
                "Cut costs by [[how much?]] in Go",
                at="body/p7",
                evidence=(
                    Evidence("Cut costs with Go", "body/p7", "result"),
                    Evidence("two years", "computed/body/p6+body/p7", "dates"),
                    Evidence("to learn Go", "answers/m1.gain", "answer"),
                    Evidence("We need Go", "job/line[3]", "job"),
                ),
            ),
            suggestion(2, "Chose to go back to Go", condition="chosen"),
        ),
    )


def rendered(report: Report) -> Page:
    return Page(html.render(report))


def test_everything_of_the_report_is_there_in_its_order():
    text = rendered(full()).text
    places = [
        text.index(each)
        for each in (
            "hidden text was left out",
            "Positions, oldest first",
            "Safe as it stands",
            "Résumé bullet for Engineer, Acme",
            "If this move was your choice",
            "Chose to go back to Go",
            "The titles alone do not settle",
            "Were these two at the same level?",
            "framer read these lines but does not know",
            "Loose words",
        )
    ]
    assert places == sorted(places)


def test_the_table_says_what_the_picture_shows():
    text = rendered(full()).text
    for each in busy().resume.positions:
        assert view.dates(each) in text
    for words in (
        "gap, 9–20 months before it",
        "overlap, 4 months, with no. 2",
        "set apart: a voluntary post",
        "level 6 (5-7), leads people",
        "from Founder: steps down in title, likely (0.80)",
    ):
        assert words in text


def test_each_fact_says_where_it_stands():
    text = rendered(full()).text
    assert "“Cut costs with Go”, under Engineer body/p7" in text
    assert "two years, worked out from the dates of Founder and Engineer" in text
    assert "“to learn Go”, from your answers" in text
    assert "“We need Go”, from the job ad" in text


def test_blanks_are_fields_with_a_label_and_texts_have_a_button():
    page = rendered(full())
    fields = page.all("input")
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert len(fields) == 1
    assert fields[0]["data-blank"] in ids
    assert fields[0]["autocomplete"] == "off"
    assert {each["for"] for each in page.all("label")} == {fields[0]["id"]}
    assert "How much?" in page.text
    buttons = page.all("button")
    assert len(buttons) == 2
    for each in buttons:
        assert {each["data-copies"], each["data-says"]} <= set(ids)
        assert set(each["aria-labelledby"].split()) <= set(ids)


def test_what_would_be_copied_is_the_text_itself():
    source = html.render(full())
    found = re.findall(r'<p class="words"[^>]*>(.*?)</p>', source, re.DOTALL)
    plain = [re.sub(r"<[^>]+>", "", each) for each in found]
    assert plain == [each.text for each in full().suggestions]


def test_links_lead_to_what_is_on_the_page():
    page = rendered(full())
    ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    targets = {each["href"] for each in page.all("a")}
    assert targets
    assert {each.removeprefix("#") for each in targets} <= ids
    for _, attrs in page.tags:
        assert set(attrs.get("aria-labelledby", "").split()) <= ids


def test_headings_step_down_one_at_a_time():
    page = rendered(full())
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    steps = [after - before for before, after in itertools.pairwise(levels)]
    assert max(steps) == 1


def test_the_policy_names_the_very_style_and_script():
    source = html.render(full())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', source)
    assert policy
    rules = policy[1].replace("&#39;", "'").replace("&#43;", "+")
    assert rules.startswith("default-src 'none'")
    for tag in ("style", "script"):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        assert len(inside) == 1
        digest = hashlib.sha256(inside[0].encode()).digest()
        name = f"sha256-{base64.b64encode(digest).decode()}"
        assert f"{tag}-src '{name}'" in rules


def test_the_page_names_no_address_outside_itself():
    source = html.render(full())
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", source) == []
    assert "@import" not in source
    page = Page(source)
    for tag, attrs in page.tags:
        assert "src" not in attrs, tag
        assert not any(name.startswith("on") for name in attrs), tag
        assert "style" not in attrs, tag
        for name in ("href", "fill"):
            value = attrs.get(name, "")
            assert value.startswith(("#", "url(#", "data:,")) or not value


def test_hostile_words_stay_words_wherever_they_stand():
    given = full()
    jobs = tuple(
        replace(
            each, title=f"{each.title}{HOSTILE}", employer=HOSTILE, location=HOSTILE
        )
        for each in given.resume.positions
    )
    report = replace(
        given,
        resume=replace(
            given.resume,
            positions=jobs,
            source=HOSTILE,
            sha256=HOSTILE,
            notes=(HOSTILE,),
            unplaced=(Item(HOSTILE, HOSTILE),),
        ),
        moves=tuple(replace(each, why=(HOSTILE,)) for each in given.moves),
        suggestions=(
            suggestion(
                1,
                f"[[{HOSTILE}]] {HOSTILE}",
                evidence=(Evidence(HOSTILE, HOSTILE),),
                at="body/p7",
            ),
        ),
        concurrent={"p4": HOSTILE},
    )
    source = html.render(report)
    page = Page(source)
    assert len(page.all("script")) == 1
    assert len(page.all("style")) == 1
    assert len(page.all("b")) == 0
    assert source.count("</svg>") == len(page.all("svg"))
    assert 'alert("x")' in page.text
    assert re.search(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]", source) is None
    source.encode("utf-8")


@pytest.mark.parametrize(
    "report",
    [
        career(),
        career(job("p1", "Only one", "2020-01", "now")),
        career(job("p1", "Undated")),
        career(job("p1", "Now", "", "now"), as_of=None),
        Report(resume=busy().resume),
    ],
)
def test_a_report_with_little_in_it_is_still_a_page(report):
    page = rendered(report)
    assert "What was found" in page.text
    assert len(page.all("h1")) == 1


def test_no_finding_is_said_in_a_sentence():
    page = rendered(
        career(
            job("p2", "Engineer", "2015-01", "now"),
            job("p1", "Engineer", "2010-01", "2014-12"),
            moves=(Move("m1", "p1", "p2", "up", confidence=0.9),),
        )
    )
    assert "No move down or sideways was found" in page.text
    assert page.all("button") == []


def test_the_same_report_gives_the_same_page():
    assert html.render(full()) == html.render(full())


def test_a_sample_gives_a_page_with_every_suggestion():
    report = framer.analyse("samples/marketing-manager.docx", as_of="2026-11")
    page = rendered(report)
    assert len(page.all("button")) == len(report.suggestions) > 5
    blanks = sum(len(each.blanks) for each in report.suggestions)
    assert len(page.all("input")) == blanks > 1


def test_a_persons_own_page_is_taken_and_a_wrong_one_named(tmp_path):
    for name, words in (("a", "{{ source }}!"), ("b", "\n{{ sourse }}")):
        folder = tmp_path / name / "reports"
        folder.mkdir(parents=True)
        (folder / "report.html").write_text(words, "utf-8")
    assert html.render(full(), templates=tmp_path / "a") == "résumé.docx!"
    with pytest.raises(KnowledgeError, match=r"report\.html.*sourse"):
        html.render(full(), templates=tmp_path / "b")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("plain", [("plain", "", "")]),
        ("[[how?]]", [("[[how?]]", "k-blank-1", "How?")]),
        (
            "a [[b?]] c [[d\ne?]]",
            [
                ("a ", "", ""),
                ("[[b?]]", "k-blank-1", "B?"),
                (" c ", "", ""),
                ("[[d\ne?]]", "k-blank-2", "D\ne?"),
            ],
        ),
    ],
)
def test_a_text_is_split_at_its_blanks(text, expected):
    found = html.parts(text, "k")
    assert [(each.text, each.blank, each.question) for each in found] == expected
    assert "".join(each.text for each in found) == text
