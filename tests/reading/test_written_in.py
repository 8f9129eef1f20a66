"""The language of a résumé: said only where the page is plainly in another one."""

import pytest

from framer.reading.written_in import other_language
from tests.reading.lines import document, resume

PAGES = {
    "French": "Chargée de la formation des équipes et du suivi des clients du pays "
    "et avec une équipe de six personnes; responsable des stocks et de la caisse",
    "German": "Verantwortlich für die Planung und Durchführung der Schulungen im Werk, "
    "mit dem Vertrieb und der Leitung des Lagers, seit 2019 auch für den Einkauf",
    "Spanish": "Encargada de la tienda y del almacén, con un equipo de seis personas; "
    "los pedidos de las sucursales y el control de la caja desde la apertura",
    "Portuguese": "Responsável pela loja e pelo armazém, com uma equipa de seis; "
    "os pedidos das lojas do norte e o controlo da caixa desde a abertura, por turnos",
    "Dutch": "Verantwoordelijk voor het magazijn en de planning van een team van zes, "
    "met de inkoop en het beheer van de voorraad, ook bij de opening van filialen",
}


@pytest.mark.parametrize("language", PAGES)
def test_a_page_in_another_language_is_named(language: str) -> None:
    assert other_language([PAGES[language]]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Chef de partie, Le Jardin de la Tour, Paris; La Maison des Vins, Lyon",
        "Led the opening of La Casa de las Flores and El Mercado de los Reyes with "
        "a team of six, and ran the kitchen of Los Dos Hermanos for the owners",
    ],
)
def test_names_in_an_english_page_do_not_make_it_foreign(text: str) -> None:
    assert other_language([text]) == ""


def test_the_reader_says_so_once() -> None:
    notes = resume(f"# Expérience\n{PAGES['French']}").notes
    assert [each for each in notes if "French" in each] == [
        "The résumé seems to be in French; framer writes English only."
    ]
    assert not resume("# Experience\nCook, Harbour Inn\t2015 – 2019").notes
    assert document("x").notes == ()
