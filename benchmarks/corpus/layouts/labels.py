"""Positions as labelled lists, and the project lists of IT consultants."""

from __future__ import annotations

from benchmarks.corpus.elements import bold
from benchmarks.corpus.layouts.registry import layout
from benchmarks.corpus.people import Job
from benchmarks.corpus.sheet import Sheet

FAMILY = "labels"
ENGLISH = ("en",)


def _labelled(s: Sheet, labels: tuple[str, str, str, str], *, tab: bool) -> None:
    s.top(align=None)
    s.experience()
    sign = "\t: " if tab else ": "
    for job in s.jobs:
        values = (job.employer, job.title, s.when(job), job.location)
        for label, value in zip(labels, values, strict=True):
            if value:
                s.p(bold(label + sign), value, tabs=(2200,) if tab else (), after=0)
        s.bullets(job)
        s.p("", after=0)
    s.end()


@layout("label-list", FAMILY, languages=ENGLISH)
def label_list(s: Sheet) -> None:
    labels = ("Organisation", "Designation", "Period", "Location")
    _labelled(s, labels, tab=True)


@layout("label-list-plain", FAMILY, languages=ENGLISH)
def label_list_plain(s: Sheet) -> None:
    labels = ("Company", "Job Title", "Dates", "Place")
    _labelled(s, labels, tab=False)


@layout("label-list-title-first", FAMILY, languages=ENGLISH)
def label_list_title_first(s: Sheet) -> None:
    s.top()
    s.experience()
    for job in s.jobs:
        s.p(bold("Position held: "), job.title, before=6, after=0)
        s.p(bold("Employer: "), s.place(job), after=0)
        s.p(bold("Duration: "), s.when(job), after=0)
        s.p(bold("Responsibilities:"), after=1)
        s.bullets(job)
    s.end()


@layout("label-table", FAMILY, languages=ENGLISH)
def label_table(s: Sheet) -> None:
    """A table of two columns for each position: label and value."""
    s.top(align=None)
    s.experience()
    width = s.flow.width
    for job in s.jobs:
        table = s.flow.table([width * 28 // 100, width * 72 // 100], lines=True)
        rows = (
            ("Name of employer", s.place(job)),
            ("Position held", job.title),
            ("From – To", s.when(job)),
        )
        for label, value in rows:
            left, right = table.row()
            left.p(bold(label), after=0)
            right.p(value, after=0)
        left, right = table.row()
        left.p(bold("Main duties"), after=0)
        s.bullets(job, right)
        s.p("", after=0)
    s.end()


@layout("europass", FAMILY, languages=("en", "it", "es", "fr", "pt"))
def europass(s: Sheet) -> None:
    """The older European form: labels on the left in a table without lines."""
    words = {
        "en": ("Dates", "Occupation or position held", "Name and address of employer",
               "Main activities"),
        "it": ("Date", "Lavoro o posizione ricoperti", "Nome e indirizzo del datore "
               "di lavoro", "Principali attività"),
        "es": ("Fechas", "Profesión o cargo desempeñado", "Nombre y dirección de la "
               "empresa", "Actividades principales"),
        "fr": ("Dates", "Fonction ou poste occupé", "Nom et adresse de l’employeur",
               "Activités principales"),
        "pt": ("Datas", "Função ou cargo ocupado", "Nome e morada do empregador",
               "Principais atividades"),
    }[s.person.language]  # fmt: skip
    s.top(align=None)
    s.experience()
    width = s.flow.width
    table = s.flow.table([width * 32 // 100, width * 68 // 100])
    for job in s.jobs:
        values = (s.when(job), job.title, s.place(job))
        for label, value in zip(words[:3], values, strict=True):
            left, right = table.row()
            left.p(label, align="right", after=0)
            right.p(value, after=0)
        left, right = table.row()
        left.p(words[3], align="right")
        s.bullets(job, right)
    s.end()


STACKS = (
    "Java 8, Spring Boot, Oracle 12c, Jenkins, JIRA, AWS",
    "Python 3.6, Django 2.2, PostgreSQL 9.6, Linux, Git",
    "SAP ECC 6.0, ABAP, HANA, Solution Manager 7.2",
)


def _client(s: Sheet, job: Job, *, one_line: bool) -> None:
    if one_line:
        line = bold(f"Client: {s.place(job)}"), "\t" + s.when(job)
        s.p(*line, right_tab=True, before=8, after=0)
        s.p(bold("Role: "), job.title, after=2)
    else:
        s.p(bold("Client: "), job.employer, before=8, after=0)
        if job.location:
            s.p(bold("Location: "), job.location, after=0)
        s.p(bold("Role: "), job.title, after=0)
        s.p(bold("Duration: "), s.when(job), after=2)
    s.p(bold("Responsibilities:"), after=1)
    s.bullets(job)
    s.p(bold("Environment: "), s.rng.choice(STACKS), after=3)


@layout("client-role-environment", "it-projects", languages=ENGLISH)
def client_role(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        _client(s, job, one_line=True)
    s.end()


@layout("client-role-duration", "it-projects", languages=ENGLISH)
def client_role_duration(s: Sheet) -> None:
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        _client(s, job, one_line=False)
    s.end()


@layout("employers-then-projects", "it-projects", languages=ENGLISH)
def employers_then_projects(s: Sheet) -> None:
    """Employers in one line each, then projects that are no positions."""
    s.top(align=None)
    s.experience()
    for job in s.jobs:
        s.p(f"Worked with {job.employer} as {job.title} ({s.when(job).strip('()')}).")
    s.heading("Project Details")
    for number, job in enumerate(s.jobs[:3], 1):
        s.p(bold(f"Project #{number}: {s.rng.choice(_PROJECTS)}"), before=6, after=0)
        s.p(bold("Team size: "), str(s.rng.randint(3, 14)), after=0)
        s.p(bold("Description: "), f"{job.bullets[0]}.", after=0)
        s.p(bold("Environment: "), s.rng.choice(STACKS), after=2)
    s.end()


_PROJECTS = (
    "Order portal of a retail chain", "Claims engine", "Data warehouse migration",
    "Mobile banking, phase 2", "Hospital appointment system",
)  # fmt: skip
