"""Which fact of a role stands first."""

from __future__ import annotations

import pytest

from framer.framing.ranking import on_the_side, ranking_file, standing


@pytest.mark.parametrize("line", ranking_file().fits)
def test_a_rank_or_a_mark_is_known(line: str) -> None:
    assert standing(line)


@pytest.mark.parametrize("line", ranking_file().does_not_fit)
def test_work_alone_is_no_mark(line: str) -> None:
    assert not standing(line)


@pytest.mark.parametrize("clause", ranking_file().beside)
def test_a_duty_beside_the_work_is_known(clause: str) -> None:
    assert on_the_side(clause)


@pytest.mark.parametrize("clause", ranking_file().at_its_heart)
def test_the_work_itself_is_not_beside_it(clause: str) -> None:
    assert not on_the_side(clause)
