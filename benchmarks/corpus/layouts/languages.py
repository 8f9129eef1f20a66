"""Résumés in the manner of other countries."""

from __future__ import annotations

from benchmarks.corpus.elements import bold, gray, italic
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.sheet import Sheet

FAMILY = "other-countries"


def _personal(s: Sheet) -> None:
    s.p(bold("Lebenslauf", size=18))
    s.heading("Persönliche Daten")
    rows = (
        ("Name", s.person.name),
        ("Geburtsdatum", "14.02.1984"),
        ("Anschrift", f"Lindenweg 7, {s.person.city}"),
        ("E-Mail", s.contact()[-1]),
    )
    for label, value in rows:
        s.p(f"{label}:\t{value}", tabs=(2400,), after=0)


@layout("lebenslauf-tabs", FAMILY, languages=("de",))
def lebenslauf_tabs(s: Sheet) -> None:
    _personal(s)
    s.experience()
    for job in s.jobs:
        settings = {"tabs": (2400,), "indent": 2400, "hanging": 2400, "after": 0}
        s.p(f"{s.when(job)}\t", bold(job.title), before=6, **settings)
        s.p(f"\t{s.place(job)}", **settings)
        for line in job.bullets:
            s.p(f"\t– {line}", **settings)
    s.end()


@layout("lebenslauf-table", FAMILY, languages=("de",))
def lebenslauf_table(s: Sheet) -> None:
    _personal(s)
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 26 // 100, width * 74 // 100])
    for job in s.jobs:
        left, right = table.row()
        left.p(s.when(job), after=0)
        right.p(bold(job.employer), f", {job.location}", after=0)
        right.p(job.title, after=0)
        s.bullets(job, right)
    s.heading(s.word("education"))
    table = s.flow.table([width * 26 // 100, width * 74 // 100])
    for line in s.person.education:
        degree, school, year = (part.strip() for part in line.split("|"))
        left, right = table.row()
        left.p(f"10/{int(year) - 4} – 09/{year}")
        right.p(f"{school}: {degree}")
    s.heading(s.word("languages"))
    s.p("Deutsch (Muttersprache), Englisch (C1)")
    s.p(f"{s.person.city}, den 3. Mai 2024", before=12)


@layout("dates-colon-title-dash", FAMILY, languages=("fr", "es", "it", "pt", "nl"))
def dates_colon(s: Sheet) -> None:
    s.plain_dates()
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        line = bold(s.when(job)), f" : {job.title} – {job.employer}, {job.location}"
        s.p(*line, before=6, after=2)
        s.bullets(job)
    s.end()


@layout("employer-caps-title", FAMILY, languages=("fr", "es", "it", "pt", "nl", "de"))
def employer_caps(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        line = bold(job.employer.upper()), f" – {job.location}\t", gray(s.when(job))
        s.p(*line, right_tab=True, before=6, after=0)
        s.of(job).employers.insert(0, job.employer.upper())
        s.p(italic(job.title), after=2)
        s.bullets(job)
    s.end()


@layout("two-columns-framed", FAMILY, languages=("fr", "es", "it", "pt", "nl", "de"))
def two_columns(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 28 // 100, width * 72 // 100])
    for job in s.jobs:
        left, right = table.row()
        left.p(s.when(job), after=0)
        left.p(gray(job.location))
        right.p(bold(job.title), after=0)
        right.p(job.employer, after=1)
        s.bullets(job, right)
    s.end()


@layout("title-employer-lines-framed", FAMILY, languages=("es", "pt", "nl", "fr", "it"))
def title_lines(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold(job.title), before=6, after=0)
        s.p(f"{job.employer} | {job.location} | {s.when(job)}", after=2)
        s.bullets(job)
    s.end()


@layout("uk-personal-statement", "kinds-of-cv", languages=("en",))
def uk(s: Sheet) -> None:
    s.p(bold("CURRICULUM VITAE", size=14), align="center")
    s.p(bold(s.person.name, size=14), align="center", after=0)
    s.p(", ".join(s.contact()), align="center")
    s.heading("Personal Statement")
    s.p(s.person.summary + " Looking for a role with room to develop others.")
    s.heading("Key Skills")
    s.items(s.person.skills)
    s.heading("Career History")
    for job in s.jobs:
        s.p(bold(s.place(job)), f"\t{s.when(job)}", right_tab=True, before=6, after=0)
        s.p(bold(job.title), after=2)
        s.bullets(job)
    s.heading("Education and Qualifications")
    s.education()
    s.p("10 GCSEs at grades A* to C, including English and Mathematics (2001 – 2003)")
    s.heading("Interests")
    s.p("Fell running, choir, captain of the village cricket team since 2016")
    s.heading("References")
    s.p("Available on request. Full UK driving licence.")


@layout("academic-tabs", "kinds-of-cv", languages=("en",))
def academic(s: Sheet) -> None:
    s.top(align=None, summary=False)
    s.heading(s.word("education"))
    s.education()
    s.heading("Academic Appointments" if s.person.field == "academia" else "Positions")
    for job in s.jobs:
        line = f"{s.when(job)}\t{job.title}, {s.place(job)}"
        s.p(line, tabs=(2400,), indent=2400, hanging=2400, after=2)
    s.heading("Selected Publications")
    surname = s.person.name.split()[-1]
    for year in (2021, 2018, 2014):
        journal = f"Annals of Made-up Research, {year - 1990}(2), 112–{year - 1880}."
        s.p(f"{surname}, K. and Osei, P. ({year}). On measures. {journal}", after=1)
    s.heading("Grants and Awards")
    s.p("2019–2022\tNational Science Fund, £310,000, principal investigator")
    s.p("2015\tYoung Scholar Prize, Institute of Northern Studies")
    s.heading("Teaching")
    s.p("2014–2019\tIntroduction to Methods (120 students)")
    s.p("2012–2013\tSeminar: Reading the Sources")
    s.heading("Service")
    s.p("Reviewer for four journals; external examiner, 2017–2020")


@layout("functional", "kinds-of-cv", languages=("en",))
def functional(s: Sheet) -> None:
    """Skills first, with bullets under them; the positions follow as bare lines."""
    s.top()
    s.heading("Professional Skills")
    lines = [line for job in s.jobs for line in job.bullets]
    for number, name in enumerate(("Leadership", "Organisation", "Communication")):
        s.p(bold(name), before=4, after=1)
        s.items(lines[number::3][:3])
    s.heading("Employment History")
    for job in s.jobs:
        s.p(f"{job.title}, {s.place(job)}\t{s.when(job)}", right_tab=True, after=1)
    s.end(skills=False)


@layout("hybrid", "kinds-of-cv", languages=("en",))
def hybrid(s: Sheet) -> None:
    """Highlights first, then positions with bullets."""
    s.top()
    s.heading("Career Highlights")
    s.items([job.bullets[-1] for job in s.jobs if job.bullets][:4])
    s.heading("Areas of Expertise")
    s.p(" | ".join(s.person.skills))
    s.heading("Professional Experience")
    for job in s.jobs:
        s.p(bold(job.title.upper()), " | ", job.employer, before=6, after=0)
        s.of(job).titles.insert(0, job.title.upper())
        s.p(f"{job.location} | {s.when(job)}".strip(" |"), after=2)
        s.bullets(job)
    s.end(skills=False)
