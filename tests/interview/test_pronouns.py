"""What a text itself says of somebody, in seven languages; first names never count."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.interview.reading.pronouns import pronoun

# Kim, Robin and Alex are men's and women's names alike, in all of these languages
TOLD: dict[str, list[tuple[str, str | None]]] = {
    "en": [
        ("Mr. Lund mends clocks.", "he"),
        ("Mrs. Kim Lund mends clocks.", "she"),
        ("Kim Lund (she/her) mends clocks.", "she"),
        ("Businesswoman Kim Lund mends clocks.", "she"),
        ("Kim Lund is a father of three.", "he"),
        ("Kim Lund, a mother of two, is the first woman to lead the guild.", "she"),
        ("Kim Lund (née Moss) mends clocks.", "she"),
        ("Kim Lund, Chief Engineer at Tower Works, mends clocks. He lives in Bergen.", "he"),
        ("Kim Lund won the Tower Award. Her clocks are known.", "she"),
        ("Kim Lund and her husband Per Moss run a shop. He repairs the cases.", "she"),
        ("Kim Lund works with her brother. He keeps the books, and he sells.", "she"),
        ("I miss Kim Lund.", None),
        ("Kim Lund taught Per Moss. He mends clocks.", None),
        ("Kim Lund mends clocks. Per Moss sells them, and his shop is next door.", None),
    ],
    "de": [
        ("Wir sprachen mit Herrn Dr. Lund aus Kiel.", "he"),
        ("Frau Prof. Lund kommt aus Kiel.", "she"),
        ("Die Uhrmacherin Kim Lund kommt aus Kiel.", "she"),
        ("Der Uhrmacher Kim Lund kommt aus Kiel.", "he"),
        ("Kim Lund, die seit Jahren Uhren baut, kommt aus Kiel.", "she"),
        ("Kim Lund, der seit Jahren Uhren baut, kommt aus Kiel.", "he"),
        ("Kim Lund ist gelernter Tischler.", "he"),
        ("Kim Lund ist Ärztin und lebt in Kiel.", "she"),
        ("Kim Lund arbeitet als Ingenieur bei der Bahn.", "he"),
        ("Kim Lund, geb. Moss, baut Uhren.", "she"),
        ("Kim Lund baut Uhren. Im Januar hat sie ihre Werkstatt eröffnet.", "she"),
        ("Ihre Uhren kennt jeder: Kim Lund aus Kiel.", "she"),
        ("Kim Lund baut Uhren mit ihrem Mann, und der verkauft sie.", "she"),
        ("Kim Lund ist zweifache Mutter.", "she"),
        ("Karin Lund kommt aus Berlin und kennt Robin Hood.", None),
        ("Die Frau von Kim Lund baut Uhren.", None),
        ("Die Pianistin Ida Moss besuchte Kim Lund in Kiel.", None),
        ("Kim Lund: Was hat Sie dazu gebracht, und wann wird Sie das reizen?", None),
    ],
    "fr": [
        ("M. Lund répare des horloges.", "he"),
        ("Mme Kim Lund répare des horloges.", "she"),
        ("L'historienne Kim Lund vit à Lyon.", "she"),
        ("L'ancien directeur Kim Lund vit à Lyon.", "he"),
        ("Née à Lyon, Kim Lund répare des horloges.", "she"),
        ("Kim Lund, né en 1970, répare des horloges.", "he"),
        ("Kim Lund est chercheuse à Lyon.", "she"),
        ("Kim Lund, autrice de trois livres, vit à Lyon.", "she"),
        ("Kim Lund est diplômée de l'école de Lyon.", "she"),
        ("Kim Lund est devenu horloger par hasard.", "he"),
        ("Jardinier de métier, Kim Lund répare des horloges.", "he"),
        ("Kim Lund répare des horloges. Nous l'avons rencontrée, et elle raconte.", "she"),
        ("Kim Lund vit à Lyon, où il faut réparer des horloges.", None),
        ("Kim Lund répare des horloges. Existe-t-il une école ?", None),
        ("L'artiste Kim Lund vit à Lyon.", None),
    ],
    "es": [
        ("La Dra. Lund vive en Vigo.", "she"),
        ("Don Kim Lund vive en Vigo.", "he"),
        ("El director del museo, Kim Lund, vive en Vigo.", "he"),
        ("La profesora de música Kim Lund vive en Vigo.", "she"),
        ("Kim Lund, nacida en Vigo, arregla relojes.", "she"),
        ("Kim Lund es ingeniero y vive en Vigo.", "he"),
        ("Kim Lund, directora del museo, vive en Vigo.", "she"),
        ("Licenciada en física, Kim Lund arregla relojes.", "she"),
        ("Kim Lund arregla relojes. Hablamos con él en Vigo.", "he"),
        ("El libro de Kim Lund habla de relojes.", None),
        ("La periodista y el docente hablan con Kim Lund.", None),
    ],
    "it": [
        ("Il dottor Lund ripara orologi.", "he"),
        ("Con la dott.ssa Lund parliamo di orologi.", "she"),
        ("L'ingegnera Kim Lund vive a Lodi.", "she"),
        ("Nato a Lodi, Kim Lund ripara orologi.", "he"),
        ("Kim Lund, scrittrice e docente, vive a Lodi.", "she"),
        ("Kim Lund è laureato in fisica.", "he"),
        ("Kim Lund è una studentessa di Lodi.", "she"),
        ("Kim Lund, ricercatore, vive a Lodi.", "he"),
        ("Kim Lund, docente e insegnante, vive a Lodi.", None),
        ("La storia di Kim Lund comincia a Lodi.", None),
    ],
    "pt": [
        ("A relojoeira Kim Lund mora em Braga.", "she"),
        ("O Kim Lund mora em Braga.", "he"),
        ("Conversamos com a Kim Lund em Braga.", "she"),
        ("Kim Lund mora em Braga. O trabalho dele é conhecido.", "he"),
        ("Kim Lund é formada em física.", "she"),
        ("Kim Lund, escritor, mora em Braga.", "he"),
        ("Nascida em Braga, Kim Lund conserta relógios.", "she"),
        ("A história de Kim Lund começa em Braga.", None),
        ("Perguntamos a Kim Lund sobre relógios.", None),
    ],
    "nl": [
        ("De heer Lund maakt klokken.", "he"),
        ("Mevr. Lund maakt klokken.", "she"),
        ("Kim Lund is schrijfster.", "she"),
        ("Kim Lund, onderzoekster in Delft, maakt klokken.", "she"),
        ("Kim Lund maakt klokken. Hij woont in Delft.", "he"),
        ("Kim Lund maakt klokken. Over haar werk sprak ze eerder.", "she"),
        ("Kim Lund woont met zijn vrouw in Delft.", "he"),
        ("Journaliste Kim Lund woont in Delft.", "she"),
        ("Kim Lund maakt klokken. Hebben ze dat altijd gedaan?", None),
    ],
    "pl": [("Pani Lund naprawia zegary.", None)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(language, *row) for language, rows in TOLD.items() for row in rows]
)
def test_titles_nouns_pronouns_and_participles_tell(language: str, text: str, expected: str | None) -> None:
    assert pronoun("Kim Lund", [text], language) == expected


@pytest.mark.parametrize("text", ["De heer De Wit maakt klokken.", "Kim de Wit maakt klokken; hij woont in Delft."])
def test_small_words_of_a_name_are_parts_of_it(text: str) -> None:
    assert pronoun("Kim de Wit", [text], "nl") == "he"


@pytest.mark.parametrize(
    ("language", "name"),
    [("pt", "Kim da Silva"), ("es", "Kim de la Cruz"), ("it", "Kim Della Valle"), ("fr", "Kim Le Goff")],
)
def test_an_article_in_a_name_tells_nothing(language: str, name: str) -> None:
    assert pronoun(name, [f"{name}, 2020."], language) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ida Moss spoke with her about clocks.", "she"),
        ("de", "Ida Moss hat ihn in Kiel getroffen.", "he"),
        ("fr", "Ida Moss l'a rencontrée à Lyon.", "she"),
        ("es", "Nuestra invitada de hoy arregla relojes.", "she"),
        ("it", "Ida Moss ha parlato con lui.", "he"),
        ("pt", "O nosso convidado conserta relógios.", "he"),
        ("nl", "De redactie sprak hem in Delft.", "he"),
    ],
)
def test_an_introduction_speaks_of_the_guest(language: str, text: str, expected: str) -> None:
    others = ["Ida Moss"]
    assert pronoun("Kim Lund", [f"Kim Lund.\n\n{text}"], language, others=others, topic=True) == expected
    assert pronoun("Ida Moss", [f"Kim Lund.\n\n{text}"], language, others=["Kim Lund"]) is None


@pytest.mark.parametrize(
    ("language", "question", "answer", "expected"),
    [
        ("de", "Wie wurden Sie Uhrmacherin?", "", "she"),
        ("de", "", "Ich bin Tischler und arbeite allein.", "he"),
        ("fr", "Quand êtes-vous arrivée à Lyon ?", "", "she"),
        ("fr", "", "Je suis né à Lyon.", "he"),
        ("es", "¿Cuándo fuiste elegida?", "", "she"),
        ("es", "", "Soy ingeniero.", "he"),
        ("it", "Quando sei nata?", "", "she"),
        ("it", "", "Sono cresciuto a Lodi.", "he"),
        ("pt", "Como a senhora começou?", "", "she"),
        ("pt", "Obrigada por vir!", "Sou formado em física.", "he"),
        ("nl", "Meneer, hoe begon u?", "", "he"),
        ("en", "What is it like to work as a woman in the trade?", "", "she"),
        ("en", "How did you begin?", "I was nine.", None),
    ],
)
def test_question_and_answer_tell_where_the_introduction_does_not(
    language: str, question: str, answer: str, expected: str | None
) -> None:
    assert pronoun("Kim Lund", ["Kim Lund"], language, asked=[question], own=[answer], topic=True) == expected
    assert pronoun("Kim Lund", ["Kim Lund"], language) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "As a boy, Kim Lund helped out at the forge.", "he"), ("en", "A keen oarsman, Kim Lund rows.", "he"),
        ("de", "Schon als Mädchen wollte Kim Lund fliegen.", "she"), ("de", "Als Junge baute Kim Lund Drachen.", "he"),
        ("nl", "Als kleine jongen wilde Kim Lund vliegen.", "he"), ("nl", "Als meisje woonde Kim Lund hier.", "she"),
        ("fr", "Petit garçon, Kim Lund rêvait de voler.", "he"), ("fr", "Petite fille, Kim Lund rêvait.", "she"),
        ("es", "De niña, Kim Lund soñaba con volar.", "she"), ("es", "Kim Lund, apodado el Rubio, vive aquí.", "he"),
        ("it", "Da bambino Kim Lund aiutava il nonno.", "he"), ("it", "Da ragazza, Kim Lund sognava.", "she"),
        ("pt", "Em menino, Kim Lund ajudava na forja.", "he"), ("pt", "Quando menina, Kim Lund sonhava.", "she"),
        ("de", "Kim Lund, Großmutter von fünf Enkeln, malt.", "she"),
    ],
)  # fmt: skip
def test_what_somebody_was_as_a_child_tells(language: str, text: str, expected: str) -> None:
    assert pronoun("Kim Lund", [text], language, topic=True) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("it", "Le professoresse Kim Lund, Ida Moss e Alex Berg."), ("es", "Las hermanas Kim Lund y Alex Berg."),
     ("de", "Die Forscherinnen Kim Lund und Alex Berg.")],
)  # fmt: skip
def test_a_plural_speaks_of_several_women(language: str, text: str) -> None:
    assert [pronoun(name, [text], language) for name in ("Kim Lund", "Alex Berg")] == ["she", "she"]


@pytest.mark.parametrize("name", ["Maria Lund", "John Lund", "Anna Lund", "Giovanni Lund", "Juan Lund"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_a_first_name_alone_tells_nothing(name: str, language: str) -> None:
    assert pronoun(name, [f"{name}, Oslo 2020.", f"{name}:"], language) is None


def test_who_speaks_is_known_by_what_the_page_tells_before_the_talk() -> None:
    post = (
        "# Interview with Kim Lund\n\nKim Lund won the Tower Award in May. Ida Moss spoke with her in Bergen.\n\n"
        "**Ida Moss:** How did you begin?\n\n**Kim Lund:** I was nine.\n\n"
        "**Ida Moss:** And what do you do now?\n\n**Kim Lund:** He who mends clocks has time, my father said.\n"
    )
    people = understand(parse_document(post.encode(), format="markdown")).people
    assert {p.name: p.pronoun for p in people} == {"Ida Moss": None, "Kim Lund": "she"}
