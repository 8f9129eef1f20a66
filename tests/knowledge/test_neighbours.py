"""Neighbours on the ladders of plain jobs: each step is a rung, read either way."""

from itertools import pairwise

import pytest

from framer.career.direction import compare_titles

STEPS = """
Kitchen: KP < Commis Chef < Demi CDP < CDP < Sous Chef < Head Chef
Kitchen in Germany: Küchenhilfe (m/w/d) < Koch (m/w/d) < Küchenchef
Kitchen in France: Commis de cuisine < Chef de partie < Second de cuisine
Hotel: Room Attendant < Housekeeping Supervisor < Executive Housekeeper
Shop: Sales Assistant < 2IC < Store Manager
Shop in Germany: Verkäuferin < Stellv. Filialleiterin < Filialleiterin
Care: Care Assistant (Nights) < Senior Care Assistant (Nights) < Deputy Manager
Nursing: CNA < LPN < RN < Charge Nurse
Nursing in Germany: Krankenpflegehelferin < Krankenschwester < Stationsleitung
Nursing in France: Aide-soignante < Infirmière < Cadre de santé
Office: PA < EA to CEO
Office in India: Admin Executive < Sr. Admin Executive < Asst. Manager - Admin
Warehouse: Picker/Packer < FLT Driver < Warehouse Team Leader
Warehouse in Germany: Kommissionierer < Staplerfahrer < Schichtleiter Lager
Call centre: Customer Care Executive < Sr. CCE < Team Leader
School: TA < HLTA < ECT < Teacher of Science < Head of Science
School in the Philippines: Teacher I < Teacher III < Master Teacher I < Principal I
Police: Police Officer < Police Sergeant < Police Lieutenant
Government of India: LDC < UDC < Assistant Section Officer < Section Officer
District in India: Naib Tehsildar < Tehsildar < SDM < District Magistrate
Town in France: Adjoint administratif < Rédacteur territorial < Attaché territorial
Site: Labourer < Groundworker < Ganger < Site Foreman
Site in Germany: Bauhelfer < Maurer < Vorarbeiter < Polier < Bauleiter
Plant in India: Sr. Engineer - Production < Asst. Manager - Production
Machining: CNC Operator < CNC Setter < CNC Programmer
IT: 1st Line Support Analyst < 2nd Line Support < 3rd Line Engineer
Operations centre: NOC Engineer L1 < NOC Engineer L2 < NOC Engineer L3
Sales in India: Sales Officer < Sr. Sales Officer < ASM
Payables: AP Clerk < AP Specialist < AP Supervisor < AP Manager
Practice: Audit Junior < Semi Senior < Audit Senior < Audit Manager
HR: HR Coordinator < HR Generalist < Senior HR Generalist < HR Manager
Driving: Van Driver < HGV Class 2 Driver < HGV Class 1 Driver
Ship: Deck Cadet < 3rd Officer < 2nd Officer < Chief Officer
Salon: Junior Stylist < Stylist < Senior Stylist
Medicine in Germany: Assistenzärztin < Fachärztin < Oberärztin < Chefärztin
Therapy: PT Aide < PTA < Physical Therapist
Pharmacy: Pharmacy Technician < Lead Pharmacy Technician < Pharmacist
Nursery in Germany: Kinderpflegerin < Erzieherin < Kita-Leitung
Lines: Groundman < Apprentice Lineman < Journeyman Lineman < Line Foreman
Orchestra: Tutti Viola < Sub-Principal Viola < Principal Viola
Stage: ASM < DSM < Stage Manager
University in Nigeria: Assistant Lecturer < Lecturer II < Lecturer I < Senior Lecturer
"""
PAIRS = [
    (line.split(": ")[0], low, high)
    for line in STEPS.strip().splitlines()
    for ranks in [line.split(": ")[1].split(" < ")]
    for low, high in pairwise(ranks)
]
LEVEL = [
    ("Dental Nurse", "Zahnmedizinische Fachangestellte"),
    ("Hausarzt", "Facharzt für Allgemeinmedizin"),
    ("Legal Secretary", "PA to Partner"),
    ("Swing", "Ensemble"),
    ("Cataloger", "Metadata Librarian"),
    ("Kasjer", "Sprzedawca"),
    ("Truck Driver", "LKW-Fahrer"),
]


@pytest.mark.parametrize(
    ("ladder", "low", "high"), PAIRS, ids=[f"{a}: {b} < {c}" for a, b, c in PAIRS]
)
def test_the_next_rung_is_up_and_the_one_before_is_down(ladder, low, high):
    up, down = compare_titles(low, high), compare_titles(high, low)
    assert up.direction == "up", (ladder, up.why)
    assert down.direction == "down", (ladder, down.why)


@pytest.mark.parametrize(("one", "two"), LEVEL)
def test_two_names_of_one_rung_are_level(one, two):
    found = compare_titles(one, two)
    assert found.direction == "lateral", found.why
    assert compare_titles(two, one).direction == "lateral"


def test_a_class_or_year_group_is_no_grade():
    plain = compare_titles("Class Teacher", "Class Teacher, Year 4")
    assert plain.a.level == plain.b.level
    assert plain.direction == "lateral"
