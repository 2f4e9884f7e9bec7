"""How a text is said: what decides between two readings, what Markdown leaves, other languages."""

from __future__ import annotations

import pytest

from interview_audio.script import spoken_text

CONTEXT = [
    ("in 2015 we had 2015 samples", "in twenty fifteen we had two thousand fifteen samples."),
    ("more than 2000 and since 2000", "more than two thousand and since two thousand."),
    ("It took 1500 hours in 1900.", "It took one thousand five hundred hours in nineteen hundred."),
    ("St. Mary's on Main St. in St. Louis", "Saint Mary's on Main Street in Saint Louis."),
    ("Dr. Lee lives on Ocean Dr. in Miami.", "Doctor Lee lives on Ocean Drive in Miami."),
    ("No. 5 said no. It did.", "Number five said no. It did."),
    ("in their 30s, within 30s", "in their thirties, within thirty seconds."),
    ("5-3=2, pages 5-3", "five minus three equals two, pages five to three."),
    ("a $5 bill costs $5", "a five dollar bill costs five dollars."),
    ("World War II and Elizabeth II", "World War two and Elizabeth the Second."),
    ("the book I read, Chapter I", "the book I read, Chapter one."),
    ("Yes, OK. Boston, MA is it.", "Yes, OK. Boston, Massachusetts is it."),
    ("3/4 of it in 3/4 time", "three quarters of it in three four time."),
    ("x > 5, with >5 people", "x is greater than five, with more than five people."),
    ("10x faster, a 10x engineer", "ten times faster, a ten x engineer."),
    ("you may 5 times, May 5", "you may five times, May fifth."),
    ("2:1 odds at 2:10", "two to one odds at two ten."),
    ("TCP/IP or client/server", "TCP IP or client slash server."),
    ("call 555-1234, ages 12-13", "call five five five, one two three four, ages twelve to thirteen."),
]


@pytest.mark.parametrize(("written", "spoken"), CONTEXT)
def test_what_stands_around_decides(written: str, spoken: str) -> None:
    assert spoken_text(written) == spoken


MARKDOWN = [
    ("here is [his account](https://example.org/x)", "here is his account."),
    ("**Dr.** *Lee*", "Doctor Lee."),
    ("as shown[^1] before", "as shown before."),
    ("see <https://example.org/a>", "see example dot org slash a."),
    ("`npm install --save-dev`", "npm install save-dev."),
    ("x<sup>2</sup> and H<sub>2</sub>O", "x squared and H two O."),
    ("line one<br>line two", "line one, line two."),
    ("a &amp; b &lt; c", "a and b is less than c."),
    ("*laughs* Yes.", "Yes."),
    ("<!-- private --> Yes.", "Yes."),
    ("GPT<!-- say: gee pee tee --> is out", "gee pee tee is out."),
    ("**Ada Lovelace**<!-- say: Ayda Lovelace --> did", "Ayda Lovelace did."),
    ("Uh<!-- say: --> yes", "yes."),
    ("", ""),
    ("***", ""),
    ("😀", ""),
]


@pytest.mark.parametrize(("written", "spoken"), MARKDOWN)
def test_markdown_leaves_words_alone(written: str, spoken: str) -> None:
    assert spoken_text(written) == spoken


LANGUAGES = [
    (
        "de",
        "Am 24. Februar 2022 um 9:30 Uhr",
        "Am vierundzwanzigsten Februar zweitausendzweiundzwanzig um neun Uhr dreißig.",
    ),
    ("de", "z. B. 3,50 € bzw. 1 km", "zum Beispiel drei Euro fünfzig beziehungsweise ein Kilometer."),
    ("de", "1,5 Mio. Euro, 20 %", "eins Komma fünf Millionen Euro, zwanzig Prozent."),
    ("de", "Dr. Müller, Prof. Schmidt", "Doktor Müller, Professor Schmidt."),
    (
        "fr",
        "Le 1er mars 1999 à 14h30",
        "Le premier mars mille neuf cent quatre-vingt-dix-neuf à quatorze heures trente.",
    ),
    ("fr", "3,50 € et 2 M€, 20 %", "trois euros cinquante et deux millions d'euros, vingt pour cent."),
    ("fr", "Mme Durand, M. Dupont, etc.", "madame Durand, monsieur Dupont, et cetera."),
    ("es", "el 24/02/2022, 21 km", "el veinticuatro de febrero de dos mil veintidós, veintiún kilómetros."),
    (
        "es",
        "3,50 €, 2 millones €, 20 %",
        "tres euros con cincuenta céntimos, dos millones de euros, veinte por ciento.",
    ),
    ("es", "EE. UU. y la Dra. Pérez", "Estados Unidos y la doctora Pérez."),
    ("it", "24/02/2022, 1.234 persone", "ventiquattro febbraio duemilaventidue, milleduecentotrentaquattro persone."),
    ("it", "3,50 €, il 20%, ecc.", "tre euro e cinquanta centesimi, il venti per cento, eccetera."),
    ("pt", "R$ 3,50 e 2 milhões €", "três reais e cinquenta centavos e dois milhões de euros."),
    ("pt", "24/02/2022, 20%", "vinte e quatro de fevereiro de dois mil e vinte e dois, vinte por cento."),
    ("de", "Ludwig XIV., Kapitel IV, Fr. Schmidt", "Ludwig der Vierzehnte, Kapitel vier, Frau Schmidt."),
    ("de", "3/4 von 2 m² in 1 Stunde", "drei Viertel von zwei Quadratmeter in einer Stunde."),
    ("de", "Mo-Fr, am 24.12., i. d. R.", "Montag bis Freitag, am vierundzwanzigsten Dezember, in der Regel."),
    ("fr", "Louis XIV, François Ier, chapitre IV", "Louis quatorze, François premier, chapitre quatre."),
    (
        "fr",
        "1/2 litre, 5 m², 1 heure et 83 ans",
        "un demi litre, cinq mètres carrés, une heure et quatre-vingt-trois ans.",
    ),
    ("fr", "44 av. J.-C., c.-à-d. avant", "quarante-quatre avant Jésus-Christ, c'est-à-dire avant."),
    ("es", "Felipe VI, Alfonso XIII, siglo xx", "Felipe sexto, Alfonso trece, siglo veinte."),
    ("es", "200 páginas, 21 libras, 1/2 litro", "doscientas páginas, veintiuna libras, medio litro."),
    ("es", "1.000.000 de €, el 3er piso", "un millón de euro, el tercer piso."),
    ("it", "papa Giovanni XXIII, capitolo IV", "papa Giovanni ventitreesimo, capitolo quattro."),
    ("it", "la Sig.ra Neri, il 1° maggio alle 9.05", "la signora Neri, il primo maggio alle nove e cinque."),
    ("it", "1/2 litro, 3 mld di euro, 1 pagina", "mezzo litro, tre miliardi di euro, una pagina."),
    ("pt", "D. João VI, 2 casas, 1/2 litro", "dom João sexto, duas casas, meio litro."),
    ("pt", "às 14h30, R$ 1.000.000", "às catorze horas e trinta, um milhão de reais."),
    ("pt-BR", "16", "dezesseis."),
    ("pt-PT", "16", "dezasseis."),
    ("en-GB", "on 10/06/2005", "on the tenth of June, two thousand five."),
    ("en-US", "on 10/06/2005", "on October sixth, two thousand five."),
]


@pytest.mark.parametrize(("language", "written", "spoken"), LANGUAGES)
def test_other_languages_have_figures_and_short_forms_of_their_own(language: str, written: str, spoken: str) -> None:
    assert spoken_text(written, language) == spoken


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("af", "**Op** 24 feb. 2022 kostte het € 3,50 (20%). 😀", "Op 24 feb. 2022 kostte het € 3,50, 20%."),
        ("ru", "Это — «да», см. https://example.org/a", "Это, да, см. example.org."),
        ("ja", "**はい**。2022年", "はい. 2022年."),
        ("sw", "den 3:e maj, 1/2, 5 km/h", "den 3:e maj, 1/2, 5 km h."),
        ("xx", "Dr. Smith & Co., No. 5, $3B", "Dr. Smith Co, No. 5, $3B."),
    ],
)
def test_a_language_without_rules_is_cleaned_and_its_figures_are_left(language: str, written: str, spoken: str) -> None:
    assert spoken_text(written, language) == spoken
