"""The candidate's own letter: what the résumé supports, and what is private."""

import pytest

from framer.errors import InputError
from framer.review.batch import Order, review
from framer.review.table import Row, cells
from framer.review.work import Settings, review_document
from tests.review.people import resume

LETTER = """Dear Ms Vale,

At Harrow Cars I led a team of 9 salesmen and raised revenue by 18%. At Norwick Motors
I grew sales from 20 to 34 cars a month. I also won 77 awards for service.

I left because my father was ill and I took a pay cut.
"""


def view(blind=False):
    settings = Settings("2026-11", blind=blind)
    return review_document(resume(), settings, ("letter.txt", LETTER.encode()))


def test_claims_are_supported_unclear_or_not_shown():
    letter = view().letter
    supported = " ".join(each.words for each in letter.supported)
    assert "18%" in supported
    assert all(each.at for each in letter.supported if each.kind == "number")
    assert "77" in " ".join(each.words for each in letter.not_shown)


def test_private_detail_is_pointed_at_never_quoted():
    candidate = view()
    assert candidate.letter.private == ["Line 6 holds a private matter; do not use it."]
    told = str(cells(Row(1, "", candidate))["letter"])
    for word in ("father", "ill", "pay cut"):
        assert word not in told.replace("will", "")


def test_a_letter_that_cannot_be_read_is_said_so():
    found = review_document(resume(), Settings("2026-11"), ("letter.pdf", b"%PDF"))
    assert "could not be read" in found.letter.problem


def test_letters_are_found_by_the_name_of_the_resume(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "letters").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.docx").write_bytes(resume())
    (tmp_path / "letters" / "b.txt").write_text(LETTER, "utf-8")

    def order(letter):
        return Order(
            (str(tmp_path / "in"),), Settings("2026-11"), tmp_path / "out.csv", "csv",
            "t", letter=letter, jobs=1, force=True,
        )  # fmt: skip

    review(order(tmp_path / "letters"))
    text = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert text.count("Supported: ") == 1
    with pytest.raises(InputError, match="one letter belongs to one"):
        review(order(tmp_path / "letters" / "b.txt"))
