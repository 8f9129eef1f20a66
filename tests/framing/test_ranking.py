"""Which fact of a role stands first."""

from __future__ import annotations

import pytest

from framer.framing.ranking import ranking_file, standing


@pytest.mark.parametrize("line", ranking_file().fits)
def test_a_rank_or_a_mark_is_known(line: str) -> None:
    assert standing(line)


@pytest.mark.parametrize("line", ranking_file().does_not_fit)
def test_work_alone_is_no_mark(line: str) -> None:
    assert not standing(line)
