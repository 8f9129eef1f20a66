"""Every way of laying out a position that has a test of its own."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framer.model import Cell, Document, Line
from framer.reading.resume import read_lines
from tests.reading.lines import document, resume, told

LAYOUTS = {
    "stacked one range": (
        """\
B Jane Doe
# Experience
**Brightwell Foods**, Leeds\\t2012 – 2020
I Regional Manager
I Area Manager
- Ran nine stores
- Cut waste by 12%
**Quillon**, York\\t2008 – 2012
I Store Manager
- Opened the store
""",
        [
            "Regional Manager | Brightwell Foods | 2012 | 2020",
            "Area Manager | Brightwell Foods | 2012 | 2020",
            "Store Manager | Quillon | 2008 | 2012",
        ],
    ),
    "arrow": (
        """\
# Work History
B Tarrow & Lunt, Boston, MA
Analyst → Senior Analyst → Manager, 2014 – 2019
- Built models
B Ostrava Capital, New York, NY
Intern, Summer 2013
- Helped
""",
        [
            "Analyst → Senior Analyst → Manager | Tarrow & Lunt | 2014 | 2019",
            "Intern | Ostrava Capital | 2013 | 2013",
        ],
    ),
    "no headings plain": (
        """\
Jane Doe
jane@example.org | 555-0100
Senior Accountant
Meridian Paper Co, Dayton, OH
March 2018 - Present
Prepared monthly accounts and closed the books in four days.
Led a team of three.
Staff Accountant
Hollis & Wade
June 2014 - Feb 2018
Reconciled 40 accounts.
BSc Accounting, University of Dayton, 2014
""",
        [
            "Senior Accountant | Meridian Paper Co | 2018-03 | now",
            "Staff Accountant | Hollis & Wade | 2014-06 | 2018-02",
        ],
    ),
    "at sign bullets": (
        """\
PROFESSIONAL EXPERIENCE
Product Manager @ Fernly (Jan 2020 – now)
• Launched two products
• Ran research
Associate PM @ Zubin Labs (2017 – 2019)
• Wrote specs
EDUCATION
BA, Reed College, 2017
""",
        [
            "Product Manager | Fernly | 2020-01 | now",
            "Associate PM | Zubin Labs | 2017 | 2019",
        ],
    ),
    "all bullets list of jobs": (
        """\
B EXPERIENCE
- Software Engineer, Corvid Systems, Austin TX (2019–2022)
- QA Analyst, Corvid Systems, Austin TX (2017–2019)
- Help Desk Technician, Lone Star College (2015–2017)
B EDUCATION
- BS Computer Science, Texas State (2015)
""",
        [
            "Software Engineer | Corvid Systems | 2019 | 2022",
            "QA Analyst | Corvid Systems | 2017 | 2019",
            "Help Desk Technician | Lone Star College | 2015 | 2017",
        ],
    ),
    "bullets under banner": (
        """\
B EMPLOYMENT
B Norvane Logistics  (2010 – 2022)
- Operations Director (2018 – 2022)
- Depot Manager (2014 – 2018)
- Shift Supervisor (2010 – 2014)
B EDUCATION
HND Logistics, 2010
""",
        [
            "Operations Director | Norvane Logistics | 2018 | 2022",
            "Depot Manager | Norvane Logistics | 2014 | 2018",
            "Shift Supervisor | Norvane Logistics | 2010 | 2014",
        ],
    ),
    "unknown words both": (
        """\
# Experience
**Growth Ninja**\\tJan 2020 – Present
I Zephyrly
- Grew signups
**Happiness Hero**\\tMar 2018 – Dec 2019
I Blipp
- Answered questions
**Customer Champion**\\t2016 – 2018
I Wuzzle
- Did calls
""",
        [
            "Growth Ninja | Zephyrly | 2020-01 | now",
            "Happiness Hero | Blipp | 2018-03 | 2019-12",
            "Customer Champion | Wuzzle | 2016 | 2018",
        ],
    ),
    "employer like titles": (
        """\
# Experience
**Baker Tilly Search**\\tLondon
I Audit Senior\\t2016 – 2019
- Audited
**Farmer Brothers**\\tTexas
I Sales Director\\t2012 – 2016
- Sold
**Marshall**\\tKent
I Clerk\\t2010 – 2012
- Filed
""",
        [
            "Audit Senior | Baker Tilly Search | 2016 | 2019",
            "Sales Director | Farmer Brothers | 2012 | 2016",
            "Clerk | Marshall | 2010 | 2012",
        ],
    ),
    "german": (
        """\
Lebenslauf
B Berufserfahrung
03/2019 – heute\\tTeamleiter Einkauf
\\tMüller Verpackungen GmbH, Kassel
- Führung von sechs Mitarbeitern
01/2014 – 02/2019\\tEinkäufer
\\tStahlbau Nord AG, Bremen
- Verhandlungen mit Lieferanten
B Ausbildung
2010 – 2013\\tBachelor BWL, Universität Kassel
""",
        [
            "Teamleiter Einkauf | Müller Verpackungen GmbH | 2019-03 | now",
            "Einkäufer | Stahlbau Nord AG | 2014-01 | 2019-02",
        ],
    ),
    "title dept next line": (
        """\
B PROFESSIONAL EXPERIENCE
B Hartwell Hospital
Philadelphia, PA
Director, Nursing Informatics\\t06/2018 – Present
- Led a team
Manager, Clinical Systems\\t03/2014 – 06/2018
- Ran systems
B Delmont Medical Center
Trenton, NJ
Staff Nurse, Telemetry\\t2009 – 2014
- Cared for patients
""",
        [
            "Director, Nursing Informatics | Hartwell Hospital | 2018-06 | now",
            "Manager, Clinical Systems | Hartwell Hospital | 2014-03 | 2018-06",
            "Staff Nurse, Telemetry | Delmont Medical Center | 2009 | 2014",
        ],
    ),
    "dates after bullets cell right": (
        """\
# Experience
| B Store Manager // Lakeside Books, Bath // - Ran the shop // - Hired staff | 2015 – 2020 |
| B Bookseller // Lakeside Books, Bath // - Sold books | 2011 – 2015 |
# Education
| BA English // University of Bath | 2011 |
""",  # noqa: E501
        [
            "Store Manager | Lakeside Books | 2015 | 2020",
            "Bookseller | Lakeside Books | 2011 | 2015",
        ],
    ),
    "dates and place left": (
        """\
# Professional Experience
| Jan 2018 – // Present // Chicago, IL | B Senior Consultant // Trellis Advisory // - Advised clients // - Led work |
| Jun 2014 – // Dec 2017 // Chicago, IL | B Consultant // Trellis Advisory // - Analysed data |
| Jun 2012 – // May 2014 // Gary, IN | B Analyst // Orlan Steel // - Reported |
""",  # noqa: E501
        [
            "Senior Consultant | Trellis Advisory | 2018-01 | now",
            "Consultant | Trellis Advisory | 2014-06 | 2017-12",
            "Analyst | Orlan Steel | 2012-06 | 2014-05",
        ],
    ),
    "table header other order": (
        """\
# Work Experience
| B Name of Organization | B Position Held | B From | B To | B Nature of Duties |
| Sunrise Hospital, Lagos | Ward Nurse | Jan 2015 | Mar 2018 | Patient care, medication |
| Grace Clinic, Ibadan | Senior Nurse | Apr 2018 | Present | Supervision of ward |
""",  # noqa: E501
        [
            "Ward Nurse | Sunrise Hospital | 2015-01 | 2018-03",
            "Senior Nurse | Grace Clinic | 2018-04 | now",
        ],
    ),
    "sidebar": (
        """\
| B CONTACT // jane@example.org // Leeds // B SKILLS // Excel // SQL // B LANGUAGES // French | B JANE DOE // Data Analyst // B EXPERIENCE // Data Analyst, Corland Ltd // 2019 – Present // - Built dashboards // Junior Analyst, Pell & Co // 2016 – 2019 // - Cleaned data |
""",  # noqa: E501
        [
            "Data Analyst | Corland Ltd | 2019 | now",
            "Junior Analyst | Pell & Co | 2016 | 2019",
        ],
    ),
    "sidebar interleaved": (
        """\
| B CONTACT // jane@example.org | B JANE DOE // Data Analyst |
| B SKILLS // Excel // SQL | B EXPERIENCE // B Data Analyst // Corland Ltd, Leeds |
| B LANGUAGES // French | 2019 – Present // - Built dashboards // B Junior Analyst // Pell & Co // 2016 – 2019 // - Cleaned data |
""",  # noqa: E501
        [
            "Data Analyst | Corland Ltd | 2019 | now",
            "Junior Analyst | Pell & Co | 2016 | 2019",
        ],
    ),
    "early career line": (
        """\
# Experience
**Engineering Manager**, Tolva\\t2016 – Present
- Led teams
**Engineer**, Brask Ltd\\t2012 – 2016
- Coded
Earlier career: Software Developer at Norrin, Pexa and Quell
""",
        [
            "Engineering Manager | Tolva | 2016 | now",
            "Engineer | Brask Ltd | 2012 | 2016",
            "Software Developer | Norrin | - | -",
            "Software Developer | Pexa | - | -",
            "Software Developer | Quell | - | -",
        ],
    ),
    "earlier section dateless": (
        """\
# Experience
B Finance Director, Solway plc, 2015 – 2021
- Led finance
# Earlier Career
Financial Controller, Tamsin Foods
Management Accountant, Kellow Ltd
Graduate Trainee, Kellow Ltd
""",
        [
            "Finance Director | Solway plc | 2015 | 2021",
            "Financial Controller | Tamsin Foods | - | -",
            "Management Accountant | Kellow Ltd | - | -",
            "Graduate Trainee | Kellow Ltd | - | -",
        ],
    ),
    "sentence header": (
        """\
B EXPERIENCE
B Harbour Technology. San Jose, California
Senior Director of Engineering. 2015-2019
- Led 40 engineers
B Peak Software. Portland, Oregon
Director of Engineering. 2011-2015
- Led 20 engineers
""",
        [
            "Senior Director of Engineering | Harbour Technology | 2015 | 2019",
            "Director of Engineering | Peak Software | 2011 | 2015",
        ],
    ),
    "career break": (
        """\
# Employment History
**Career Break – Parental Leave**\\t2019 – 2021
**Marketing Manager**, Pomelo Ltd, Bristol\\t2014 – 2019
- Ran campaigns
""",
        [
            "Career Break – Parental Leave | - | 2019 | 2021",
            "Marketing Manager | Pomelo Ltd | 2014 | 2019",
        ],
    ),
    "contract via": (
        """\
# Experience
Project Manager (Contract), Severn Water via Hays\\tJan 2020 – Jun 2021
- Delivered
Business Analyst – Barlow Bank (6 month contract)\\tJun 2019 – Dec 2019
- Analysed
""",
        [
            "Project Manager | Severn Water | 2020-01 | 2021-06",
            "Business Analyst | Barlow Bank | 2019-06 | 2019-12",
        ],
    ),
    "project based IT": (
        """\
# PROFESSIONAL EXPERIENCE
B Infolane Technologies Pvt Ltd, Hyderabad\\tJun 2012 – Present
Designation: Senior Software Engineer
B Project #1: Claims Portal
Client: Atlas Insurance
Role: Team Lead
Duration: Jan 2016 – Present
Environment: Java, Oracle
- Designed the module
B Project #2: Billing
Client: Nova Telecom
Role: Developer
Duration: Jun 2012 – Dec 2015
- Coded the module
""",
        [
            "Senior Software Engineer | Infolane Technologies Pvt Ltd | 2012-06 | now",
        ],
    ),
    "labels": (
        """\
B WORK EXPERIENCE
Company: Rapid Freight Ltd
Job Title: Transport Planner
Period: May 2017 to date
Location: Hull
Key Responsibilities:
- Planned routes

Company: Humber Haulage
Job Title: Traffic Clerk
Period: 2014 to May 2017
Location: Hull
Key Responsibilities:
- Booked loads
""",
        [
            "Transport Planner | Rapid Freight Ltd | 2017-05 | now",
            "Traffic Clerk | Humber Haulage | 2014 | 2017-05",
        ],
    ),
    "caps employer, dates on title, no bullets": (
        """\
Experience
ALDERMOOR SCHOOL DISTRICT, Salem, OR
Principal, 2017–2022
Led a school of 600 pupils and 45 staff through a merger.
Assistant Principal, 2013–2017
Responsible for discipline and scheduling across three grades.
CEDAR MILL ELEMENTARY, Portland, OR
Teacher, Grade 4, 2005–2013
Taught all subjects to classes of 28.
Education
MEd, Portland State University
""",
        [
            "Principal | ALDERMOOR SCHOOL DISTRICT | 2017 | 2022",
            "Assistant Principal | ALDERMOOR SCHOOL DISTRICT | 2013 | 2017",
            "Teacher, Grade 4 | CEDAR MILL ELEMENTARY | 2005 | 2013",
        ],
    ),
    "volunteer & military": (
        """\
# Experience
Warehouse Lead, Bolt Depot, 2015 – 2020
- Led shifts
# Military Service
Sergeant, US Army, 2008 – 2014
- Led a squad
# Volunteer Experience
Board Member, Food Bank of Ohio, 2018 – Present
- Raised funds
""",
        [
            "Warehouse Lead | Bolt Depot | 2015 | 2020",
            "Sergeant | US Army | 2008 | 2014",
            "Board Member | Food Bank of Ohio | 2018 | now",
        ],
    ),
    "academic": (
        """\
B ACADEMIC APPOINTMENTS
2018–present\\tProfessor of History, University of Norwood
2012–2018\\tAssociate Professor of History, University of Norwood
2006–2012\\tLecturer, Carrow College
B EDUCATION
2006\\tPhD, History, University of Norwood
""",
        [
            "Professor of History | University of Norwood | 2018 | now",
            "Associate Professor of History | University of Norwood | 2012 | 2018",
            "Lecturer | Carrow College | 2006 | 2012",
        ],
    ),
    "linebreak paragraphs": (
        """\
B Experience
B Quentis
UX Designer
Jan 2020 - Mar 2022 · 2 yrs 3 mos
Berlin, Germany
Designed the app from scratch.
B Halden Studio
Graphic Designer
Feb 2017 - Dec 2019 · 2 yrs 11 mos
Hamburg, Germany
Drew icons and posters.
""",
        [
            "UX Designer | Quentis | 2020-01 | 2022-03",
            "Graphic Designer | Halden Studio | 2017-02 | 2019-12",
        ],
    ),
    "linkedin multi": (
        """\
B Experience
B Quentis
5 yrs 2 mos
Lead Designer
Jan 2021 - Present · 2 yrs 2 mos
Berlin
Leads design.
Designer
Jan 2018 - Dec 2020 · 3 yrs
Berlin
B Halden Studio
Intern
Jun 2017 - Dec 2017 · 7 mos
""",
        [
            "Lead Designer | Quentis | 2021-01 | now",
            "Designer | Quentis | 2018-01 | 2020-12",
            "Intern | Halden Studio | 2017-06 | 2017-12",
        ],
    ),
    "employer colon title": (
        """\
Employment
Tesserine Ltd: Payroll Manager (2016-2021)
Managed payroll for 900 staff.
Oakhurst Council: Payroll Officer (2012-2016)
Processed payroll for 4,000 staff.
""",
        [
            "Payroll Manager | Tesserine Ltd | 2016 | 2021",
            "Payroll Officer | Oakhurst Council | 2012 | 2016",
        ],
    ),
    "title/title": (
        """\
# Experience
**Owner/Operator**, Bluebird Landscaping, Tulsa, OK\\t2010–2018
- Ran a crew
**Driver / Warehouse Associate**, Tulsa Supply\\t2006–2010
- Drove
""",
        [
            "Owner/Operator | Bluebird Landscaping | 2010 | 2018",
            "Driver / Warehouse Associate | Tulsa Supply | 2006 | 2010",
        ],
    ),
    "french": (
        """\
# Expériences professionnelles
**Responsable logistique** – Transports Garnier, Lyon (depuis septembre 2018)
- Encadrement de 12 personnes
**Assistant logistique** – Groupe Vallet, Grenoble (de janvier 2014 à août 2018)
- Suivi des stocks
# Formation
2013 : Master Logistique, Université Lyon 2
""",
        [
            "Responsable logistique | Transports Garnier | 2018-09 | now",
            "Assistant logistique | Groupe Vallet | 2014-01 | 2018-08",
        ],
    ),
    "date line below with place": (
        """\
B WORK EXPERIENCE
B Front Desk Agent
Hotel Miramar
Nice, France | May 2018 – Sept 2020
• Welcomed guests
B Night Auditor
Hotel du Lac
Annecy, France | Jan 2016 – Apr 2018
• Closed the books
""",
        [
            "Front Desk Agent | Hotel Miramar | 2018-05 | 2020-09",
            "Night Auditor | Hotel du Lac | 2016-01 | 2018-04",
        ],
    ),
    "plain no emphasis employer first": (
        """\
Experience
Zorvex
Team Captain
2019 - 2021
Kept the floor running and the shelves full.
Mirelle
Floor Associate
2017 - 2019
Helped customers find things.
Dunmore Arms
Barback
2015 - 2017
Carried kegs.
Education
Diploma, Dunmore High
""",
        [
            "Team Captain | Zorvex | 2019 | 2021",
            "Floor Associate | Mirelle | 2017 | 2019",
            "Barback | Dunmore Arms | 2015 | 2017",
        ],
    ),
    "promoted": (
        """\
# Experience
**Sales Manager**, Cotterell Tools\\t2015 – 2021
Promoted from Sales Representative in 2017
- Sold tools
**Sales Assistant**, Hubble & Sons\\t2012 – 2015
- Sold more
""",
        [
            "Sales Manager | Cotterell Tools | 2015 | 2021",
            "Sales Assistant | Hubble & Sons | 2012 | 2015",
        ],
    ),
    "self employed": (
        """\
# Career History
**Self-employed Bookkeeper**\\t2018 – Present
- Kept books for 20 clients
**Bookkeeper**, Rowan Dairy\\t2010 – 2018
- Kept books
""",
        [
            "Self-employed Bookkeeper | - | 2018 | now",
            "Bookkeeper | Rowan Dairy | 2010 | 2018",
        ],
    ),
    "consulting clients": (
        """\
# EXPERIENCE
**Deltan Consulting**, Chicago\\t2014 – 2020
I Senior Manager (2018 – 2020)
I Manager (2014 – 2018)
Selected engagements:
- Retail client: cut stock
- Bank client: moved systems
""",
        [
            "Senior Manager | Deltan Consulting | 2018 | 2020",
            "Manager | Deltan Consulting | 2014 | 2018",
        ],
    ),
    "description line": (
        """\
# Experience
B Arkwell Instruments
I A maker of laboratory scales with 300 employees and sales in 20 countries.
B Quality Manager\\t2016 – 2022
- Led audits
B Quality Engineer\\t2012 – 2016
- Wrote procedures
B Pembury Metals
I Family-owned foundry
B Technician\\t2009 – 2012
- Tested
""",
        [
            "Quality Manager | Arkwell Instruments | 2016 | 2022",
            "Quality Engineer | Arkwell Instruments | 2012 | 2016",
            "Technician | Pembury Metals | 2009 | 2012",
        ],
    ),
    "dash lists reversed": (
        """\
B Career Summary
2015 – 2021 – Acacia Homes – Site Manager
2010 – 2015 – Acacia Homes – Assistant Site Manager
2005 – 2010 – Bryce Builders – Carpenter
B Qualifications
NVQ Level 3
""",
        [
            "Site Manager | Acacia Homes | 2015 | 2021",
            "Assistant Site Manager | Acacia Homes | 2010 | 2015",
            "Carpenter | Bryce Builders | 2005 | 2010",
        ],
    ),
    "unusual heading": (
        """\
B WHO I AM
A calm chef.
B MY WORKING LIFE SO FAR
Head Chef, The Gilded Goose, 2016 – 2021
- Ran the kitchen
Sous Chef, Bistro Lune, 2012 – 2016
- Cooked
B WHERE I STUDIED
City College, 2012
""",
        [
            "Head Chef | The Gilded Goose | 2016 | 2021",
            "Sous Chef | Bistro Lune | 2012 | 2016",
        ],
    ),
    "employer brackets": (
        """\
# Experience
**Brunel Ferries (Operations Manager)** 2012 - 2019
- Ran ferries
**Solent Cruises (Deckhand)** 2008 - 2012
- Cleaned decks
""",
        [
            "Operations Manager | Brunel Ferries | 2012 | 2019",
            "Deckhand | Solent Cruises | 2008 | 2012",
        ],
    ),
    "pdf wrapped": (
        """\
EXPERIENCE
Senior Buyer January 2018 – Present
Calloway Retail Group, Columbus, OH
• Negotiated contracts with 40 suppliers across three
continents and saved $2M in the first year
• Trained four buyers in category management and in
Excel
Buyer March 2014 – December 2017
Calloway Retail Group, Columbus, OH
• Bought seasonal goods
""",
        [
            "Senior Buyer | Calloway Retail Group | 2018-01 | now",
            "Buyer | Calloway Retail Group | 2014-03 | 2017-12",
        ],
    ),
    "italian": (
        """\
# Esperienza lavorativa
• Date (da – a)\\tgennaio 2018 – in corso
• Nome del datore di lavoro\\tMeccanica Rossi S.r.l., Modena
• Tipo di impiego\\tResponsabile di produzione
• Date (da – a)\\tmarzo 2012 – dicembre 2017
• Nome del datore di lavoro\\tOfficine Bianchi S.p.A., Parma
• Tipo di impiego\\tOperaio specializzato
""",
        [
            "Responsabile di produzione | Meccanica Rossi S.r.l. | 2018-01 | now",
            "Operaio specializzato | Officine Bianchi S.p.A. | 2012-03 | 2017-12",
        ],
    ),
    "table year position institution": (
        """\
# Academic Appointments
| Year | Position | Institution |
| 2018–present | Professor of History | University of Norwood, Norwood |
| 2012–2018 | Associate Professor | University of Norwood, Norwood |
| 2006–2012 | Lecturer | Carrow College, Leeds |
# Education
| Year | Degree | Institution |
| 2006 | PhD | Carrow College |
""",
        [
            "Professor of History | University of Norwood | 2018 | now",
            "Associate Professor | University of Norwood | 2012 | 2018",
            "Lecturer | Carrow College | 2006 | 2012",
        ],
    ),
    "table no header row": (
        """\
# Employment
| 2018 – present | Shift Manager | Corin Plastics, Hull |
| 2012 – 2018 | Team Leader | Corin Plastics, Hull |
| 2006 – 2012 | Operator | Bexley Mouldings, Leeds |
""",
        [
            "Shift Manager | Corin Plastics | 2018 | now",
            "Team Leader | Corin Plastics | 2012 | 2018",
            "Operator | Bexley Mouldings | 2006 | 2012",
        ],
    ),
    "functional": (
        """\
B SUMMARY
Office professional returning to work.
B KEY SKILLS AND ACHIEVEMENTS
B Administration
- Ran the office of a dental practice
- Kept the books
B Customer Service
- Took 60 calls a day
B WORK HISTORY
Office Manager, Dental Smiles, Tulsa, OK, 2015 – 2020
Receptionist, Dental Smiles, Tulsa, OK, 2010 – 2015
Cashier, Foodway
B EDUCATION
High School Diploma
""",
        [
            "Office Manager | Dental Smiles | 2015 | 2020",
            "Receptionist | Dental Smiles | 2010 | 2015",
            "Cashier | Foodway | - | -",
        ],
    ),
    "no headings styled": (
        """\
B Tom Barker
Leeds | 07700 900123 | tom@example.org
I am a warehouse manager with ten years of experience in food and retail.
B Warehouse Manager
Polar Foods, Leeds
2016 – Present
- Led 40 staff
B Shift Supervisor
Polar Foods, Leeds
2012 – 2016
- Led 12 staff
B Picker
Argent Stores
2010 – 2012
BTEC Business, Leeds City College, 2010
GCSEs, 2008
""",
        [
            "Warehouse Manager | Polar Foods | 2016 | now",
            "Shift Supervisor | Polar Foods | 2012 | 2016",
            "Picker | Argent Stores | 2010 | 2012",
        ],
    ),
    "sections apart": (
        """\
# Management Experience
**Depot Manager**, Sorrel Freight, 2015 – 2021
- Ran the depot
# Skills
Lean, Excel
# Earlier Experience
**Driver**, Sorrel Freight, 2010 – 2015
- Drove
# Education
HND, 2010
""",
        [
            "Depot Manager | Sorrel Freight | 2015 | 2021",
            "Driver | Sorrel Freight | 2010 | 2015",
        ],
    ),
    "hybrid": (
        """\
# Profile
A maker of things.
# Selected Achievements
- Built a plant in 2014
- Won a prize, 2016
# Employment
Plant Manager, Orrin Steel, 2012 – 2019
Engineer, Orrin Steel, 2008 – 2012
# Education
BEng, University of Leeds, 2008
""",
        [
            "Plant Manager | Orrin Steel | 2012 | 2019",
            "Engineer | Orrin Steel | 2008 | 2012",
        ],
    ),
    "job titles as heading2": (
        """\
# Experience
## Nurse Manager
St. Brendan's Hospital, Cork · 2017–present
- Managed a ward
## Staff Nurse
Mater Clinic, Dublin · 2011–2017
- Nursed
# Education
BSc Nursing
""",
        [
            "Nurse Manager | St. Brendan's Hospital | 2017 | now",
            "Staff Nurse | Mater Clinic | 2011 | 2017",
        ],
    ),
    "place first then employer": (
        """\
# Experience
B London, UK
Kestrel Insurance
Underwriter
Apr 2015 – Jul 2019
- Wrote policies
B Paris, France
Assurances Girard
Assistant Underwriter
Jan 2012 – Mar 2015
- Checked policies
""",
        [
            "Underwriter | Kestrel Insurance | 2015-04 | 2019-07",
            "Assistant Underwriter | Assurances Girard | 2012-01 | 2015-03",
        ],
    ),
    "title colon dash list no dates": (
        """\
# Career
Head of Finance – Marlow Homes
Finance Manager – Marlow Homes
Accountant – Tebbit & Co
""",
        [
            "Head of Finance | Marlow Homes | - | -",
            "Finance Manager | Marlow Homes | - | -",
            "Accountant | Tebbit & Co | - | -",
        ],
    ),
    "dates own line first no blank": (
        """\
Work Experience
June 2018 - Present
Care Assistant
Ivy Lodge Care Home, Derby
Helping residents with meals and washing.
May 2016 - June 2018
Kitchen Porter
The Red Lion, Derby
Washing pots and keeping the kitchen clean.
""",
        [
            "Care Assistant | Ivy Lodge Care Home | 2018-06 | now",
            "Kitchen Porter | The Red Lion | 2016-05 | 2018-06",
        ],
    ),
    "two column cell list": (
        """\
| B EXPERIENCE // B Designer, Ohm Studio // 2018 – now // - Drew // B Junior Designer, Pica Press // 2015 – 2018 // - Drew more | B SKILLS // Figma // Sketch // B EDUCATION // BA Design // Kingston University // 2015 |
""",  # noqa: E501
        [
            "Designer | Ohm Studio | 2018 | now",
            "Junior Designer | Pica Press | 2015 | 2018",
        ],
    ),
    "comma everything same line no dates bracket": (
        """\
EMPLOYMENT HISTORY
2015-2020 Senior Clerk, Borough Council of Ely, Ely
2010-2015 Clerk, Borough Council of Ely, Ely
2008-2010 Sales Assistant, Boots & Sons, Cambridge
EDUCATION
2008 A Levels, Ely College
""",
        [
            "Senior Clerk | Borough Council of Ely | 2015 | 2020",
            "Clerk | Borough Council of Ely | 2010 | 2015",
            "Sales Assistant | Boots & Sons | 2008 | 2010",
        ],
    ),
    "europass en": (
        """\
WORK EXPERIENCE
Dates (from – to)	01/03/2016 → Present
Occupation or position held	Network engineer
Main activities and responsibilities	Configured switches
Name and address of employer	Telvia SpA, Via Roma 3, Torino (Italy)
Type of business or sector	Telecom
Dates (from – to)	01/09/2012 → 28/02/2016
Occupation or position held	Technician
Main activities and responsibilities	Installed lines
Name and address of employer	Retefast srl, Torino (Italy)
""",
        [
            "Network engineer | Telvia SpA | 2016-03 | now",
            "Technician | Retefast srl | 2012-09 | 2016-02",
        ],
    ),
    "gov resume": (
        """\
# WORK EXPERIENCE
Program Analyst, GS-0343-12
Department of Veterans Affairs, 810 Vermont Ave NW, Washington, DC 20420
08/2018 – Present
Hours per week: 40
Supervisor: John Smith (202-555-0100), may contact
- Analysed programs
Management Assistant, GS-0344-07
Social Security Administration, 6401 Security Blvd, Baltimore, MD 21235
06/2014 – 08/2018
Hours per week: 40
- Assisted
""",
        [
            "Program Analyst, GS-0343-12 | Department of Veterans Affairs | 2018-08 | now",  # noqa: E501
            "Management Assistant, GS-0344-07 | Social Security Administration | 2014-06 | 2018-08",  # noqa: E501
        ],
    ),
    "mixed emphasis exceptions": (
        """\
# Experience
**Acorn Systems**, Denver, CO	2016 – Present
I Product Lead
- Led a product
**Fjord Analytics**, Oslo	2013 – 2016
I Data Wrangler
- Wrangled
B Barista, Koffie Huis, 2011 – 2013
- Made coffee
""",
        [
            "Product Lead | Acorn Systems | 2016 | now",
            "Data Wrangler | Fjord Analytics | 2013 | 2016",
            "Barista | Koffie Huis | 2011 | 2013",
        ],
    ),
    "duration brackets and dots": (
        """\
EXPERIENCE
Store Manager · Lumen Retail · Austin, TX · Jan 2018 – Mar 2021 (3 yrs 3 mos)
• Ran store
Keyholder · Lumen Retail · Austin, TX · Jun 2015 – Dec 2017 (2 yrs 7 mos)
• Opened store
""",
        [
            "Store Manager | Lumen Retail | 2018-01 | 2021-03",
            "Keyholder | Lumen Retail | 2015-06 | 2017-12",
        ],
    ),
    "teacher indian": (
        """\
B PROFESSIONAL EXPERIENCE:
• Working as PGT (Physics) in Delhi Model School, Rohini from April 2015 to till date.
• Worked as TGT (Science) in Sunrise Public School, Noida from July 2010 to March 2015.
B ACADEMIC QUALIFICATIONS:
• M.Sc. Physics, Delhi University, 2009
""",
        [
            "PGT (Physics) | Delhi Model School | 2015-04 | now",
            "TGT (Science) | Sunrise Public School | 2010-07 | 2015-03",
        ],
    ),
    "paragraph style prose": (
        """\
Work Experience
Marketing Executive, Polly's Pantry, Bath (June 2019 to present)
I look after the website and the newsletter, and I plan the photo shoots for each season with two freelancers.
Shop Assistant, Polly's Pantry, Bath (Summer 2017)
I served customers and baked on Saturdays.
Volunteering
Steward, Bath Half Marathon (2018)
""",  # noqa: E501
        [
            "Marketing Executive | Polly's Pantry | 2019-06 | now",
            "Shop Assistant | Polly's Pantry | 2017 | 2017",
            "Steward | Bath Half Marathon | 2018 | 2018",
        ],
    ),
    "title caps employer plain dates right": (
        """\
EXPERIENCE
SENIOR VICE PRESIDENT, OPERATIONS	2015 – 2020
Harrow & Finch Holdings, Atlanta, Georgia
- Ran operations
VICE PRESIDENT, SUPPLY CHAIN	2010 – 2015
Harrow & Finch Holdings, Atlanta, Georgia
- Ran supply
DIRECTOR OF LOGISTICS	2006 – 2010
Corbel Freight, Savannah, Georgia
- Ran logistics
""",
        [
            "SENIOR VICE PRESIDENT, OPERATIONS | Harrow & Finch Holdings | 2015 | 2020",
            "VICE PRESIDENT, SUPPLY CHAIN | Harrow & Finch Holdings | 2010 | 2015",
            "DIRECTOR OF LOGISTICS | Corbel Freight | 2006 | 2010",
        ],
    ),
    "law firm": (
        """\
B LEGAL EXPERIENCE
B Thornbury Hale LLP, New York, NY
Senior Associate, Litigation Department, September 2016 – Present
- Tried cases
Associate, September 2012 – August 2016
- Wrote briefs
B Hon. Maria Lopez, U.S. District Court, Newark, NJ
Law Clerk, 2011 – 2012
B BAR ADMISSIONS
New York, 2012
""",
        [
            "Senior Associate, Litigation Department | Thornbury Hale LLP | 2016-09 | now",  # noqa: E501
            "Associate | Thornbury Hale LLP | 2012-09 | 2016-08",
            "Law Clerk | Hon. Maria Lopez, U.S. District Court | 2011 | 2012",
        ],
    ),
    "nested depts under hospital": (
        """\
# Clinical Experience
B Riverside General Hospital, Columbus, OH
I Medical-Surgical Unit
Registered Nurse	05/2018 – Present
- Cared for 6 patients
I Emergency Department
Registered Nurse	06/2015 – 05/2018
- Triaged
""",
        [
            "Registered Nurse | Riverside General Hospital | 2018-05 | now",
            "Registered Nurse | Riverside General Hospital | 2015-06 | 2018-05",
        ],
    ),
    "spanish": (
        """\
# Experiencia laboral
**Encargada de tienda** | Moda Rivera S.L. | Sevilla
marzo de 2017 – actualidad
- Gestión de un equipo de 8 personas
**Dependienta** | Zapatos Luna | Cádiz
junio de 2013 – febrero de 2017
- Atención al cliente
""",
        [
            "Encargada de tienda | Moda Rivera S.L. | 2017-03 | now",
            "Dependienta | Zapatos Luna | 2013-06 | 2017-02",
        ],
    ),
    "german tabs multi employer line": (
        """\
BERUFLICHER WERDEGANG
seit 04/2018	Abteilungsleiterin Controlling, Weber Maschinen AG, Stuttgart
• Leitung eines Teams von 7 Personen
08/2013 – 03/2018	Controllerin, Weber Maschinen AG, Stuttgart
• Monatsabschlüsse
10/2011 – 07/2013	Elternzeit
09/2008 – 09/2011	Sachbearbeiterin Buchhaltung, Autohaus Kern GmbH & Co. KG, Ulm
AUSBILDUNG
2008	Diplom-Kauffrau, Universität Ulm
""",
        [
            "Abteilungsleiterin Controlling | Weber Maschinen AG | 2018-04 | now",
            "Controllerin | Weber Maschinen AG | 2013-08 | 2018-03",
            "Elternzeit | - | 2011-10 | 2013-07",
            "Sachbearbeiterin Buchhaltung | Autohaus Kern GmbH & Co. KG | 2008-09 | 2011-09",  # noqa: E501
        ],
    ),
    "freelance section": (
        """\
# Experience
**Freelance Illustrator**	2019 – Present
Clients: Penfold Press, Bright Owl Books
- Drew covers
**Staff Illustrator**, Bright Owl Books, Leeds	2014 – 2019
- Drew
""",
        [
            "Freelance Illustrator | - | 2019 | now",
            "Staff Illustrator | Bright Owl Books | 2014 | 2019",
        ],
    ),
    "table one cell per position multi lines": (
        """\
# Career
| Senior Planner // Town of Merrow // May 2016 – Present // - Planned roads |
| Planner // Town of Merrow // June 2012 – May 2016 // - Planned parks |
""",
        [
            "Senior Planner | Town of Merrow | 2016-05 | now",
            "Planner | Town of Merrow | 2012-06 | 2016-05",
        ],
    ),
    "dates between title and employer": (
        """\
# Experience
B Analyst
2018 – 2020
I Brightside Energy, Houston, TX
- Analysed
B Trainee
2016 – 2018
I Brightside Energy, Houston, TX
- Learned
""",
        [
            "Analyst | Brightside Energy | 2018 | 2020",
            "Trainee | Brightside Energy | 2016 | 2018",
        ],
    ),
    "company tagline line after": (
        """\
# Experience
B Rook & Pawn Games – Montréal, QC
Studio of 40 making board games
Lead Designer (2019 – 2022)
- Designed
B Meeple Works – Toronto, ON
Start-up for puzzle apps
Game Designer (2016 – 2019)
- Designed
""",
        [
            "Lead Designer | Rook & Pawn Games | 2019 | 2022",
            "Game Designer | Meeple Works | 2016 | 2019",
        ],
    ),
    "student no jobs": (
        """\
B Ana Reyes
ana@example.org
# Education
BA History, University of Leeds, 2021 – 2024
# Skills
Excel, Word
# Interests
Chess
# References
Dr. Paul Stone, Professor of History, University of Leeds
""",
        [],
    ),
    "awards publications": (
        """\
# Experience
Editor, Norfolk Echo, 2015 – 2020
- Edited
# Awards
Young Journalist of the Year, Press Guild, 2016
# Publications
Stone, P. (2019). On tides. Journal of Seas, 4, 2–9.
# References
Jane Moss, Managing Editor, Norfolk Echo
""",
        [
            "Editor | Norfolk Echo | 2015 | 2020",
        ],
    ),
    "projects section": (
        """\
# Work Experience
Software Engineer, Tandem Labs, Jan 2020 – Present
- Built things
# Projects
Budget App, 2019
- Wrote an app
Weather Bot, Jan 2018 – Mar 2018
- Wrote a bot
""",
        [
            "Software Engineer | Tandem Labs | 2020-01 | now",
        ],
    ),
    "three titles inline dates": (
        """\
# Experience
**Norwell Insurance**, Hartford, CT\\t2008 – 2022
Claims Director (2018–2022); Claims Manager (2013–2018); Adjuster (2008–2013)
- Ran claims
""",
        [
            "Claims Director | Norwell Insurance | 2018 | 2022",
            "Claims Manager | Norwell Insurance | 2013 | 2018",
            "Adjuster | Norwell Insurance | 2008 | 2013",
        ],
    ),
    "banner stacked w dates": (
        """\
PROFESSIONAL EXPERIENCE
TANDEM BANK, London\\t2006 – 2022
Head of Credit Risk\\t2018 – 2022
Senior Credit Manager\\t2012 – 2018
Credit Analyst\\t2006 – 2012
- Built the model
- Led the team
OAK MUTUAL, Leeds\\t2003 – 2006
Graduate Trainee\\t2003 – 2006
- Learned
""",
        [
            "Head of Credit Risk | TANDEM BANK | 2018 | 2022",
            "Senior Credit Manager | TANDEM BANK | 2012 | 2018",
            "Credit Analyst | TANDEM BANK | 2006 | 2012",
            "Graduate Trainee | OAK MUTUAL | 2003 | 2006",
        ],
    ),
    "subheads in bullets": (
        """\
# Experience
**Operations Manager**, Fenwick Foods, York\\t2016 – 2021
B Team Leadership
- Led 30 people
B Cost Control
- Cut waste
**Shift Manager**, Fenwick Foods, York\\t2012 – 2016
B Team Leadership
- Led 10 people
""",
        [
            "Operations Manager | Fenwick Foods | 2016 | 2021",
            "Shift Manager | Fenwick Foods | 2012 | 2016",
        ],
    ),
    "employer then dates then place": (
        """\
B Work History
B Halcyon Spa
Jun 2018 – Aug 2021
Bath, UK
B Therapist
Gave massages to guests every day of the week.
B Lotus Salon
May 2015 – May 2018
Bristol, UK
B Junior Therapist
Helped in the salon and kept the books.
""",
        [
            "Therapist | Halcyon Spa | 2018-06 | 2021-08",
            "Junior Therapist | Lotus Salon | 2015-05 | 2018-05",
        ],
    ),
    "self employed consultant": (
        """\
# Experience
Principal Consultant, Jane Doe Consulting (self-employed), 2018 – Present
- Advised
Partner, Ridley Marsh LLP, 2010 – 2018
- Led
""",
        [
            "Principal Consultant | Jane Doe Consulting | 2018 | now",
            "Partner | Ridley Marsh LLP | 2010 | 2018",
        ],
    ),
    "current no year": (
        """\
# Experience
Barista, Bean There (Current)
- Make coffee
Waiter, The Larder (2018)
- Served
""",
        [
            "Barista | Bean There | - | now",
            "Waiter | The Larder | 2018 | 2018",
        ],
    ),
    "mixed lang": (
        """\
# Berufserfahrung / Work Experience
**Product Owner**, Kaufwelt GmbH, München\\tseit Jan. 2020
- Backlog
**Business Analyst**, Kaufwelt GmbH, München\\tMai 2016 – Dez. 2019
- Analysen
**Praktikantin**, Bund für Umwelt e.V., Köln\\tSommer 2015
- Recherche
""",
        [
            "Product Owner | Kaufwelt GmbH | 2020-01 | now",
            "Business Analyst | Kaufwelt GmbH | 2016-05 | 2019-12",
            "Praktikantin | Bund für Umwelt e.V. | 2015 | 2015",
        ],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_positions_of_a_layout_are_read(name: str) -> None:
    text, expected = LAYOUTS[name]
    assert told(text) == expected


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_line_has_exactly_one_role(name: str) -> None:
    lines = document(LAYOUTS[name][0]).lines
    placed = resume(LAYOUTS[name][0]).placed
    assert [each.line for each in placed] == list(lines)
    assert all(each.role for each in placed)


TEXTS = st.one_of(
    st.sampled_from(
        [
            "Experience",
            "EDUCATION",
            "Skills",
            "Senior Analyst",
            "Acme Ltd, Leeds",
            "Jan 2019 – Present",
            "2015-2017",
            "Analyst | Acme | 2019",
            "- did things",
            "Company: Acme",
            "Role: Clerk",
            "Responsibilities:",
            "Managed a team of 4.",
            "BSc, University of Leeds",
            "jane@example.org",
            "Earlier career: A at B, C",
            "Worked as Clerk with Acme (2019 – 2020)",
            "(",
            "–",
            "2019 –",
            "\\t",
            "|||",
            "Title\tEmployer\tDates",
            "→",
            "Client: Foo",
            "Project: Bar",
            "📅 2019",
        ]
    ),
    st.text(max_size=60),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    lines = []
    for number in range(draw(st.integers(0, 14))):
        text = draw(TEXTS)
        cell = None
        at = f"body/p[{number + 1}]"
        if draw(st.booleans()):
            row, column = draw(st.integers(1, 3)), draw(st.integers(1, 3))
            cell = Cell(1, row, column, 1, 3)
            at = f"body/tbl[1]/tr[{row}]/tc[{column}]/p[{number + 1}]"
        lines.append(
            Line(
                text,
                at,
                cell=cell,
                bold=draw(st.booleans()),
                bullet=draw(st.booleans()),
                caps=text.isupper(),
                bold_prefix=text[: draw(st.integers(0, 5))],
                box=draw(st.sampled_from([None, None, 1, 2])),
                part=draw(st.sampled_from(["body", "body", "header", "footer"])),
            )
        )
    return Document(tuple(lines))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_nothing_is_dropped_whatever_stands_in_the_file(made: Document) -> None:
    read = read_lines(made)
    assert [each.line for each in read.placed] == list(made.lines)
    unplaced = [each.line.text for each in read.placed if each.role == "unplaced"]
    assert [item.text for item in read.unplaced] == unplaced
    ids = [position.id for position in read.positions]
    assert ids == [f"p{number}" for number in range(1, len(ids) + 1)]
    known = {each.position for each in read.placed if each.position}
    assert known <= set(ids)
    assert all(position.title for position in read.positions)


def test_a_marker_in_brackets_becomes_a_kind_of_employment() -> None:
    read = resume("# Experience\nProject Manager (Contract), Severn Water\t2019 – 2020")
    assert read.positions[0].title == "Project Manager"
    assert read.positions[0].employment == ("contract",)


def test_maternity_cover_counts_as_a_contract() -> None:
    read = resume("# Experience\nNurse (Maternity Cover), Ivy Lodge Ltd\t2019 – 2020")
    assert read.positions[0].employment == ("contract",)


def test_agency_and_client_are_kept_apart_from_the_employer() -> None:
    read = resume("# Experience\nAnalyst, Barlow Bank (via Hays)\t2019 – 2020")
    assert read.positions[0].employer == "Barlow Bank"
    assert read.positions[0].agency == "Hays"


def test_bullets_are_joined_when_they_wrap() -> None:
    read = resume(
        "# Experience\nBuyer, Calloway Ltd\t2019 – 2020\n"
        "• Negotiated contracts with 40 suppliers across three continents\n"
        "and saved a good deal\n• Trained four buyers"
    )
    assert [bullet.text for bullet in read.positions[0].bullets] == [
        "Negotiated contracts with 40 suppliers across three continents "
        "and saved a good deal",
        "Trained four buyers",
    ]


def test_a_line_on_the_employer_is_no_bullet() -> None:
    text, _ = LAYOUTS["description line"]
    roles = {each.line.text: each.role for each in resume(text).placed}
    assert roles["Family-owned foundry"] == "about"


def test_the_addresses_lead_to_the_lines() -> None:
    text, _ = LAYOUTS["labels"]
    read = resume(text)
    by_address = {each.line.at: each.line.text for each in read.placed}
    first = read.positions[0]
    assert first.title in by_address[first.at]
    assert str(first.employer) in by_address[first.employer_at]
    assert first.dates_text in by_address[first.dates_at]


def test_degrees_become_credentials_with_their_dates() -> None:
    read = resume("# Education\nBSc Computing, University of Hull, 2010 – 2013")
    (found,) = read.credentials
    assert found.name == "BSc Computing"
    assert found.issuer == "University of Hull"
    assert str(found.start) == "2010"
    assert str(found.end) == "2013"


def test_the_name_is_found_at_the_top() -> None:
    assert resume(LAYOUTS["no headings styled"][0]).name == "Tom Barker"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("RN, Ohio | CPAN, 2024", [("RN", None), ("CPAN", "2024")]),
        ("PMP | Project Management Institute | 2019", [("PMP", "2019")]),
        ("First Aid; Forklift licence, 2021", [("First Aid", None),
                                               ("Forklift licence", "2021")]),
        ("HR licence, S11, Working at Heights (2025), First Aid (2026)",
         [("HR licence", None), ("S11", None), ("Working at Heights", "2025"),
          ("First Aid", "2026")]),
        ("PMP, Project Management Institute (2019), CSM, Scrum Alliance (2020)",
         [("PMP", "2019"), ("CSM", "2020")]),
    ],
)  # fmt: skip
def test_certificates_in_one_row_have_their_own_dates(
    row: str, found: list[tuple[str, str | None]]
) -> None:
    read = resume(f"# Certifications\n{row}").credentials
    assert [(each.name, each.end and str(each.end)) for each in read] == found


def test_a_cell_that_says_duties_is_no_part_of_the_duty() -> None:
    read = resume(
        "# Employment\nEmployer:\tCity of Perry\nPosition:\tMechanic\n"
        "From:\t05/2018\nTo:\t04/2022\nDuties\tPumps, boilers, 9 presses"
    )
    assert [each.text for each in read.positions[0].bullets] == [
        "Pumps, boilers, 9 presses"
    ]
