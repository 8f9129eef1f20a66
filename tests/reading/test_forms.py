"""Forms, tables and questionnaires that ask for a career."""

from __future__ import annotations

import pytest

from tests.reading.lines import told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "Job 1, Job 2": (
        """\
B WORK HISTORY
B Job 1
Employer: Tarro Foods Ltd
Position: Warehouse Operative
Dates: 02/2020 – 05/2023
B Job 2
Employer: Quill Stores Ltd
Position: Sales Assistant
Dates: 06/2016 – 01/2020
""",
        [
            "Warehouse Operative | Tarro Foods Ltd | 2020-02 | 2023-05",
            "Sales Assistant | Quill Stores Ltd | 2016-06 | 2020-01",
        ],
    ),
    "a questionnaire in sentences of a label": (
        """\
B Employment history
From: 04/2018
To: 08/2022
Employer: Tarro Foods Ltd
Address: 12 Mill Lane, Leeds
Position: Line Leader
Reason for leaving: Redundancy
From: 01/2014
To: 03/2018
Employer: Quill Stores Ltd
Address: 4 High Street, York
Position: Stock Clerk
Reason for leaving: Better pay
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "questions and answers": (
        """\
B Work history
B Who did you work for?
Tarro Foods Ltd, Leeds
B What was your job?
Line Leader
B When?
April 2018 – August 2022
B Who did you work for?
Quill Stores Ltd, York
B What was your job?
Stock Clerk
B When?
January 2014 – March 2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "spanish with labels": (
        """\
B EXPERIENCIA PROFESIONAL
Empresa: Comercial Tarro S.L.
Puesto: Administrativa
Desde: 03/2018
Hasta: 06/2021
Funciones: facturas
Empresa: Almacenes Quill S.A.
Puesto: Cajera
Desde: 01/2014
Hasta: 02/2018
Funciones: caja
""",
        [
            "Administrativa | Comercial Tarro S.L. | 2018-03 | 2021-06",
            "Cajera | Almacenes Quill S.A. | 2014-01 | 2018-02",
        ],
    ),
    "started and left": (
        """\
B Work History
B Tarro Foods Ltd
Job title: Line Leader
Started: 04/2018
Left: 08/2022
B Quill Stores Ltd
Job title: Stock Clerk
Started: 01/2014
Left: 03/2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "hospital table": (
        """\
B PROFESSIONAL EXPERIENCE
| NAME OF THE HOSPITAL | FROM | TO | DESIGNATION |
| AL WAHDA SPECIALTY HOSPITAL, SHARJAH | 15/08/2018 | TILL DATE | STAFF NURSE |
| ST. OLGA MISSION HOSPITAL, KOTTAYAM | 03/02/2014 | 30/06/2018 | TRAINEE NURSE |
""",
        [
            "STAFF NURSE | AL WAHDA SPECIALTY HOSPITAL | 2018-08 | now",
            "TRAINEE NURSE | ST. OLGA MISSION HOSPITAL | 2014-02 | 2018-06",
        ],
    ),
    "a table with one job per column of labels": (
        """\
B Employment
| Employer | Tarro Foods Ltd | Quill Stores Ltd |
| Position | Line Leader | Stock Clerk |
| Dates | 2018 – 2022 | 2014 – 2018 |
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Stock Clerk | Quill Stores Ltd | 2014 | 2018",
        ],
    ),
    "languages of dates: russian g.": (
        """\
B Опыт работы
01.03.2018 г. – настоящее время
ООО «Тарро», Москва
Бухгалтер
15.01.2014 г. – 28.02.2018 г.
ООО «Квилл», Казань
Кассир
B Образование
""",
        [
            "Бухгалтер | ООО «Тарро» | 2018-03 | now",
            "Кассир | ООО «Квилл» | 2014-01 | 2018-02",
        ],
    ),
    "polish with r.": (
        """\
B Doświadczenie zawodowe
01.03.2018 r. – nadal
Tarro Spożywcze Sp. z o.o.
Magazynier
15.01.2014 r. – 28.02.2018 r.
Quill Handel S.A.
Sprzedawca
""",
        [
            "Magazynier | Tarro Spożywcze Sp. z o.o. | 2018-03 | now",
            "Sprzedawca | Quill Handel S.A. | 2014-01 | 2018-02",
        ],
    ),
    "romanian form": (
        """\
B Experiența profesională
| Perioada | 03/2018 – prezent |
| Funcția sau postul ocupat | Contabil |
| Numele și adresa angajatorului | Tarro SRL, Cluj |
| Perioada | 01/2014 – 02/2018 |
| Funcția sau postul ocupat | Casier |
| Numele și adresa angajatorului | Quill SA, Iași |
""",
        [
            "Contabil | Tarro SRL | 2018-03 | now",
            "Casier | Quill SA | 2014-01 | 2018-02",
        ],
    ),
    "spanish european form": (
        """\
B EXPERIENCIA LABORAL
| Fechas (de – a) | 03/2018 – 06/2021 |
| Nombre y dirección del empleador | Tarro S.L., Madrid |
| Tipo de empresa o sector | Comercio |
| Puesto o cargo ocupados | Dependiente |
| Principales actividades y responsabilidades | Caja |
| Fechas (de – a) | 01/2014 – 02/2018 |
| Nombre y dirección del empleador | Quill S.A., Sevilla |
| Tipo de empresa o sector | Hostelería |
| Puesto o cargo ocupados | Camarero |
| Principales actividades y responsabilidades | Sala |
""",
        [
            "Dependiente | Tarro S.L. | 2018-03 | 2021-06",
            "Camarero | Quill S.A. | 2014-01 | 2018-02",
        ],
    ),
    "german form": (
        """\
B Berufserfahrung
| Daten | 03/2018 – 06/2021 |
| Beruf oder Funktion | Verkäuferin |
| Name und Adresse des Arbeitgebers | Tarro Lebensmittel GmbH, Köln |
| Wichtigste Tätigkeiten und Zuständigkeiten | Kasse |
| Daten | 01/2014 – 02/2018 |
| Beruf oder Funktion | Lageristin |
| Name und Adresse des Arbeitgebers | Quill Handels AG, Bonn |
| Wichtigste Tätigkeiten und Zuständigkeiten | Lager |
""",
        [
            "Verkäuferin | Tarro Lebensmittel GmbH | 2018-03 | 2021-06",
            "Lageristin | Quill Handels AG | 2014-01 | 2018-02",
        ],
    ),
    "portuguese form": (
        """\
B Experiência profissional
| Datas | 03/2018 – 06/2021 |
| Função ou cargo ocupado | Rececionista |
| Principais atividades e responsabilidades | Check-in |
| Nome e morada do empregador | Hotel Tarro, Lda., Porto |
| Datas | 01/2014 – 02/2018 |
| Função ou cargo ocupado | Empregada de mesa |
| Nome e morada do empregador | Quill Restaurantes, S.A., Braga |
""",
        [
            "Rececionista | Hotel Tarro, Lda. | 2018-03 | 2021-06",
            "Empregada de mesa | Quill Restaurantes, S.A. | 2014-01 | 2018-02",
        ],
    ),
    "french form": (
        """\
B Expérience professionnelle
| Dates | 03/2018 – 06/2021 |
| Fonction ou poste occupé | Vendeuse |
| Principales activités et responsabilités | Caisse |
| Nom et adresse de l'employeur | Tarro SARL, Lyon |
| Dates | 01/2014 – 02/2018 |
| Fonction ou poste occupé | Serveuse |
| Nom et adresse de l'employeur | Quill SAS, Dijon |
""",
        [
            "Vendeuse | Tarro SARL | 2018-03 | 2021-06",
            "Serveuse | Quill SAS | 2014-01 | 2018-02",
        ],
    ),
    "application form in blocks": (
        """\
B Present employment
| Name of employer: Tarro Foods Ltd | Job title: Line Leader |
| Address: 12 Mill Lane, Leeds | Salary: 28,000 |
| Date started: 04/2018 | Date left: 08/2022 |
| Reason for leaving: closed ||
B Previous employment
| Name of employer: Quill Stores Ltd | Job title: Stock Clerk |
| Address: 4 High Street, York | Salary: 21,000 |
| Date started: 01/2014 | Date left: 03/2018 |
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "application form in plain lines with tabs": (
        """\
B Present employment
Name of employer: Tarro Foods Ltd\tJob title: Line Leader
Address: 12 Mill Lane, Leeds\tSalary: 28,000
From: 04/2018\tTo: 08/2022
B Previous employment
Name of employer: Quill Stores Ltd\tJob title: Stock Clerk
Address: 4 High Street, York\tSalary: 21,000
From: 01/2014\tTo: 03/2018
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "italian european form": (
        """\
B Esperienza lavorativa
| Date (da – a) | 03/2018 – 06/2021 |
| Nome e indirizzo del datore di lavoro | Tarro Alimentari S.r.l., via Po 4, Bologna |
| Tipo di azienda o settore | Alimentari |
| Tipo di impiego | Impiegata |
| Principali mansioni e responsabilità | Fatture |
| Date (da – a) | 01/2014 – 02/2018 |
| Nome e indirizzo del datore di lavoro | Quill Moda S.p.A., Modena |
| Tipo di azienda o settore | Moda |
| Tipo di impiego | Commessa |
| Principali mansioni e responsabilità | Vendita |
""",
        [
            "Impiegata | Tarro Alimentari S.r.l. | 2018-03 | 2021-06",
            "Commessa | Quill Moda S.p.A. | 2014-01 | 2018-02",
        ],
    ),
    "two jobs side by side": (
        """\
B Experience
| B Line Leader // Tarro Ltd // 2018 – 2022 | B Clerk // Quill Ltd // 2014 – 2018 |
| B Packer // Borle Ltd // 2011 – 2014 | B Cleaner // Marsh Ltd // 2009 – 2011 |
""",
        [
            "Line Leader | Tarro Ltd | 2018 | 2022",
            "Clerk | Quill Ltd | 2014 | 2018",
            "Packer | Borle Ltd | 2011 | 2014",
            "Cleaner | Marsh Ltd | 2009 | 2011",
        ],
    ),
    "project table": (
        """\
B Professional experience
B Site Manager, Borle Construction Ltd\tMay 2016 – Present
| Project | Client | Value | Year |
| Mill Lane Flats | Leeds Homes | £4m | 2018 |
| Canal School | York Council | £9m | 2021 |
B Assistant Site Manager, Marsh Civil Ltd\tJan 2012 – Apr 2016
- Two schools
""",
        [
            "Site Manager | Borle Construction Ltd | 2016-05 | now",
            "Assistant Site Manager | Marsh Civil Ltd | 2012-01 | 2016-04",
        ],
    ),
    "month first two lines": (
        """\
B WORK EXPERIENCE
| Apr 2018 // Aug 2022 | B Line Leader // Tarro Foods Ltd, Leeds |
| Jan 2014 // Mar 2018 | B Stock Clerk // Quill Stores Ltd, York |
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "flight hours table under the jobs": (
        """\
B EXPERIENCE
B First Officer, Tarro Air Ltd\t2018 – 2022
- A320
B Flight Instructor, Quill Flying School\t2014 – 2018
- Trained
| Type | PIC | Total |
| A320 | 0 | 2100 |
| C172 | 900 | 1300 |
""",
        [
            "First Officer | Tarro Air Ltd | 2018 | 2022",
            "Flight Instructor | Quill Flying School | 2014 | 2018",
        ],
    ),
    "start and end stacked in the margin": (
        """\
B Work history
| 04/2018 // – // 08/2022 | B Line Leader // Tarro Foods Ltd, Leeds |
| 01/2014 // – // 03/2018 | B Stock Clerk // Quill Stores Ltd, York |
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Ltd | 2014-01 | 2018-03",
        ],
    ),
    "from and to in two columns without a head": (
        """\
B Employment
| 03/2019 | 06/2023 | Store Manager | Tarro Foods Ltd |
| 01/2015 | 02/2019 | Assistant Manager | Quill Stores Ltd |
""",
        [
            "Store Manager | Tarro Foods Ltd | 2019-03 | 2023-06",
            "Assistant Manager | Quill Stores Ltd | 2015-01 | 2019-02",
        ],
    ),
    "serial number column": (
        """\
B Experience
| Sl. No. | Name of Organization | Designation | From | To |
| 1 | Tarro Foods Pvt. Ltd. | Line Leader | 01.04.2018 | Till date |
| 2 | Quill Stores Pvt. Ltd. | Stock Clerk | 15.01.2014 | 31.03.2018 |
""",
        [
            "Line Leader | Tarro Foods Pvt. Ltd. | 2018-04 | now",
            "Stock Clerk | Quill Stores Pvt. Ltd. | 2014-01 | 2018-03",
        ],
    ),
    "hindi labels with serials": (
        """\
B EXPERIENCE
1) Organization : Tarro Foods Pvt. Ltd.
Designation : Line Leader
Duration : April 2018 to August 2022
2) Organization : Quill Stores Pvt. Ltd.
Designation : Stock Clerk
Duration : January 2014 to March 2018
""",
        [
            "Line Leader | Tarro Foods Pvt. Ltd. | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Pvt. Ltd. | 2014-01 | 2018-03",
        ],
    ),
    "label with tabs and colon": (
        """\
B PROFESSIONAL EXPERIENCE
Name of Company\t:\tTarro Foods Pvt. Ltd.
Designation\t:\tLine Leader
Period\t:\tApril 2018 – August 2022
Name of Company\t:\tQuill Stores Pvt. Ltd.
Designation\t:\tStock Clerk
Period\t:\tJanuary 2014 – March 2018
""",
        [
            "Line Leader | Tarro Foods Pvt. Ltd. | 2018-04 | 2022-08",
            "Stock Clerk | Quill Stores Pvt. Ltd. | 2014-01 | 2018-03",
        ],
    ),
    "dutch form": (
        """\
B Werkervaring
Periode: mrt 2018 – heden
Functie: Teamleider
Werkgever: Tarro Voeding B.V.
Periode: jan 2014 – feb 2018
Functie: Verkoper
Werkgever: Quill Winkels
""",
        [
            "Teamleider | Tarro Voeding B.V. | 2018-03 | now",
            "Verkoper | Quill Winkels | 2014-01 | 2018-02",
        ],
    ),
    "employer in a full-width row, titles below in a table": (
        """\
B Employment
| Tarro Foods Ltd, Leeds | 2015 – 2022 |
| Line Leader | 2018 – 2022 |
| Packer | 2015 – 2018 |
| Quill Stores Ltd, York | 2012 – 2015 |
| Stock Clerk | 2012 – 2015 |
""",
        [
            "Line Leader | Tarro Foods Ltd | 2018 | 2022",
            "Packer | Tarro Foods Ltd | 2015 | 2018",
            "Stock Clerk | Quill Stores Ltd | 2012 | 2015",
        ],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_layout_is_read(name: str) -> None:
    text, expected = SHAPES[name]
    assert told(text) == expected
