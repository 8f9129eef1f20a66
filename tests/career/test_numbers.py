"""Titles that a number alone tells apart."""

from __future__ import annotations

import pytest

from framer import Position, compare_titles, find_moves


@pytest.mark.parametrize(
    ("a", "b", "employer", "direction"),
    [
        ("Assistant Director II", "Assistant Director I", "Ghana Health Service", "up"),
        ("Accountant II", "Accountant I", "Lagos State Government", "up"),
        ("Accountant II", "Accountant I", "Alder Creek County", "down"),
        ("Executive Officer II", "Executive Officer I", "Hong Kong Government", "up"),
    ],
)
def test_numerals_count_down_where_the_service_does(a, b, employer, direction):
    found = compare_titles(a, b, employer_a=employer, employer_b=employer)
    assert found.direction == direction


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ("Administrative Officer (N41)", "Administrative Officer (N44)", "up"),
        ("Clerk (C4)", "Clerk (C3)", "down"),
        ("Coach U15", "Coach U17", "lateral"),
    ],
)
def test_a_lettered_figure_behind_one_title(a, b, direction):
    assert compare_titles(a, b).direction == direction


def test_a_numeral_alone_is_no_fall_inside_one_employer():
    positions = (
        Position("Technician I", "Harland Water", start="2018", end="2022"),
        Position("Technician II", "Harland Water", start="2014", end="2018"),
    )
    (move,) = find_moves(positions, as_of="2022-06")
    assert move.direction == "unclear"
