"""Made-up careers for the rarer kinds of move."""

from __future__ import annotations

from tests.framing.people import move, person, position

KINDS = [
    person(
        "part-time",
        [
            position(
                1,
                "Physiotherapist",
                "Calder Clinic",
                "2021-09",
                "now",
                "Treat 14 patients a week after knee surgery.",
                "Set up a group exercise class for 20 patients.",
                employment=("part-time",),
            ),
            position(
                2,
                "Lead Physiotherapist",
                "Moorside Hospital",
                "2013-03",
                "2021-08",
                "Led 6 physiotherapists on two wards.",
                "Shortened waiting time from 9 weeks to 4.",
            ),
        ],
        [move("p2", "p1", "down", "to-part-time", "step-down")],
    ),
    person(
        "boomerang",
        [
            position(
                1,
                "Senior Actuarial Analyst",
                "Ferris Mutual",
                "2022-02",
                "now",
                "Rebuilt the motor pricing model, cutting run time from 5 "
                "hours to 40 minutes.",
                "Review reserves for 3 product lines.",
            ),
            position(
                2,
                "Pricing Consultant",
                "Adler Risk",
                "2018-06",
                "2022-01",
                "Advised 9 insurers on pricing.",
                "Wrote a pricing library in R.",
            ),
            position(
                3,
                "Actuarial Analyst",
                "Ferris Mutual",
                "2014-09",
                "2018-05",
                "Prepared quarterly reserves.",
            ),
        ],
        [move("p2", "p1", "lateral", "boomerang", "lateral")],
    ),
    person(
        "serial",
        [
            position(
                1,
                "Merchandiser",
                "Loom & Lark",
                "2022-05",
                "now",
                "Plan ranges for 60 shops.",
                "Cut end-of-season stock by 15%.",
            ),
            position(
                2,
                "Buying Manager",
                "Brae Clothing",
                "2019-01",
                "2022-04",
                "Managed 4 buyers.",
                "Raised margin from 52% to 56%.",
            ),
            position(
                3,
                "Head of Buying",
                "Ostler Stores",
                "2013-02",
                "2018-12",
                "Led 15 buyers and a £40M budget.",
            ),
        ],
        [
            move(
                "p3",
                "p2",
                "down",
                "step-down",
                "serial-step",
                phase=("m-p3-p2", "m-p2-p1"),
            ),
            move(
                "p2",
                "p1",
                "down",
                "step-down",
                "serial-step",
                phase=("m-p3-p2", "m-p2-p1"),
            ),
        ],
    ),
    person(
        "larger employer",
        [
            position(
                1,
                "Marketing Manager",
                "First Harbor Bank",
                "2020-10",
                "now",
                "Run email marketing to 1.2 million customers.",
                "Raised app sign-ups by 22%.",
            ),
            position(
                2,
                "Head of Marketing",
                "Pocketwise",
                "2017-03",
                "2020-09",
                "Built the marketing function of a 25-person start-up.",
                "Grew monthly sign-ups from 400 to 3,000.",
            ),
        ],
        [move("p2", "p1", "down", "step-down", "larger-employer")],
    ),
    person(
        "to self-employment",
        [
            position(
                1,
                "Independent Translator",
                "Self-employed",
                "2019-04",
                "now",
                "Translate technical manuals for 12 clients.",
                "Delivered 300,000 words in 2022.",
                employment=("freelance",),
            ),
            position(
                2,
                "Translation Team Lead",
                "Verbalis",
                "2012-01",
                "2019-03",
                "Led 5 translators.",
                "Introduced a shared glossary of 8,000 terms.",
            ),
        ],
        [move("p2", "p1", "down", "to-self-employment", "step-down")],
    ),
    person(
        "academia",
        [
            position(
                1,
                "Scientist I",
                "Corvid Bio",
                "2021-02",
                "now",
                "Develop cell culture assays for 2 drug programs.",
                "Cut assay time from 6 days to 3.",
            ),
            position(
                2,
                "Assistant Professor of Biology",
                "University of Eastmere",
                "2014-08",
                "2021-01",
                "Supervised 4 doctoral students.",
                "Won $1.1M in research grants.",
            ),
        ],
        [move("p2", "p1", "down", "academia-industry", "system-reset")],
    ),
]
