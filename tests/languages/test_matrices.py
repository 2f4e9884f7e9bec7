"""Read things of one kind in every language that has figures: signs, units, times, laws, people."""

from __future__ import annotations

import pytest

from interview_audio.script import spoken_text

KINDS = {
    "bounds": [
        ("de", "~80 kg, >50 %, ≥ 16", "etwa achtzig Kilogramm, mehr als fünfzig Prozent, mindestens sechzehn."),
        ("fr", "~40, ≤ 3", "environ quarante, au plus trois."),
        ("es", "<5 %, ≥ 18", "menos de cinco por ciento, al menos dieciocho."),
        ("it", "~40, <5%", "circa quaranta, meno di cinque per cento."),
        ("pt", "~40, >5%", "cerca de quarenta, mais de cinco por cento."),
        ("nl", "~40, <5%", "ongeveer veertig, minder dan vijf procent."),
    ],
    "arrows and Greek letters": [
        ("de", "Berlin → Prag, 2πr", "Berlin nach Prag, zwei Pi r."),
        ("fr", "Lyon → Nice", "Lyon vers Nice."),
        ("es", "A = πr²", "A igual a pi r al cuadrado."),
        ("it", "A = πr²", "A uguale a pi r al quadrato."),
        ("nl", "Gent → Brugge", "Gent naar Brugge."),
    ],
    "points of the compass": [
        ("de", "bei 52° N, SO-Wind", "bei zweiundfünfzig Grad Nord, Südostwind."),
        ("fr", "par vent de SO, au NNE", "par vent de sud-ouest, au nord-nord-est."),
        ("es", "viento del SO, a 40° N", "viento del suroeste, a cuarenta grados norte."),
        ("it", "a 45° N", "a quarantacinque gradi nord."),
        ("pt", "vento de SO", "vento de sudoeste."),
        ("nl", "NW-wind op 52° N", "noordwestwind op tweeënvijftig graden noord."),
        ("en", "4 miles SW of town in a NNE gale", "four miles south west of town in a north northeast gale."),
    ],
    "units with a prefix": [
        ("de", "900 U/min, 40 mbar, 20 kΩ", "neunhundert Umdrehungen pro Minute, vierzig Millibar, zwanzig Kiloohm."),
        ("fr", "1 200 tr/min, 2 mbar", "mille deux cents tours par minute, deux millibars."),
        ("es", "900 rpm, 30 Mbps", "novecientas revoluciones por minuto, treinta megabits por segundo."),
        ("it", "30 Mbit/s", "trenta megabit al secondo."),
        ("pt", "900 rpm", "novecentas rotações por minuto."),
        ("nl", "4 mmol/l", "vier millimol per liter."),
    ],
    "sizes with the unit twice": [
        ("de", "6 cm x 7 cm", "sechs Zentimeter mal sieben Zentimeter."),
        ("pt", "6 cm x 7 cm", "seis centímetros por sete centímetros."),
        ("en", "6 cm x 7 cm", "six centimeters by seven centimeters."),
    ],
    "prices for a measure": [
        ("nl", "€ 4/m², € 20/u", "vier euro per vierkante meter, twintig euro per uur."),
        ("pt", "R$ 4/m², R$ 2/kWh", "quatro reais por metro quadrado, dois reais por quilowatt-hora."),
        ("en", "£9/m², $70/bbl", "nine pounds per square meter, seventy dollars per barrel."),
        ("de", "20 T€, 7 CHF/h", "zwanzigtausend Euro, sieben Franken pro Stunde."),
        ("it", "7 k€", "settemila euro."),
    ],
    "times": [
        ("de", "in 2:31,4", "in zwei Minuten einunddreißig Komma vier Sekunden."),
        ("es", "a las 19h15 o 9.40 horas", "a las diecinueve y quince o nueve y cuarenta."),
        ("it", "8.30-9.45", "otto e trenta a nove e quarantacinque."),
        ("pt", "às 9.40", "às nove horas e quarenta."),
        ("nl", "om 19.40 u, 9u-11u", "om negentien uur veertig, negen uur tot elf uur."),
        ("fr", "la 62e min.", "la soixante-deuxième minute."),
    ],
    "laws and seasons": [
        (
            "fr",
            "la loi 75/12, la loi n° 83-34",
            "la loi soixante-quinze douze, la loi numéro quatre-vingt-trois trente-quatre.",
        ),
        (
            "es",
            "la ley 30/92, la temporada 78/79",
            "la ley treinta barra noventa y dos, la temporada setenta y ocho setenta y nueve.",
        ),
        ("pt", "a Lei 30/92", "a Lei trinta barra noventa e dois."),
        ("it", "la stagione 78/79", "la stagione settantotto settantanove."),
        ("nl", "art. 7:658 BW", "artikel zeven zeshonderdachtenvijftig Burgerlijk Wetboek."),
    ],
    "women and men": [
        ("fr", "les lycéen·ne·s, né(e)", "les lycéens et lycéennes, né ou née."),
        ("es", "tod@s, vecinos/as", "todos y todas, vecinos y vecinas."),
        ("pt", "vizinhos/as", "vizinhos e vizinhas."),
        ("it", "amic*, i maestri/e", "amici e amiche, i maestri e maestre."),
    ],
    "abbreviations before a capital or a figure": [
        ("de", "Der TSV e. V. hat u. U. recht.", "Der TSV EV hat unter Umständen recht."),
        ("de", "Laut Ziff. 3 und Rn. 9 gilt das.", "Laut Ziffer drei und Randnummer neun gilt das."),
        ("es", "el Sgto. Rey, apdo. 33", "el sargento Rey, apartado treinta y tres."),
        ("it", "lett. c, all. 4", "lettera c, allegato quattro."),
        ("pt", "o Min. Reis, inc. 4", "o ministro Reis, inciso quatro."),
        ("nl", "met kol. Smit en Mgr. Bos", "met kolonel Smit en monseigneur Bos."),
        ("en", "Capt Lowe met Sgt Fry at St Mary's.", "Captain Lowe met Sergeant Fry at Saint Mary's."),
    ],
    "numerals before their noun": [
        ("es", "IV Congreso de Poesía", "Cuarto Congreso de Poesía."),
        ("it", "II Guerra Mondiale", "Seconda Guerra Mondiale."),
        ("es", "el 3º intento", "el tercer intento."),
    ],
    "everyday short forms": [
        (
            "pt",
            "a D. Inês, a prof.ª Rute, em set./2018",
            "a dona Inês, a professora Rute, em setembro de dois mil e dezoito.",
        ),
        ("es", "dura 2h05, costó 3 M de €", "dura dos horas cinco minutos, costó tres millones de euros."),
        (
            "it",
            "dura 2h05, 4° di 6 figli, in b/n",
            "dura due ore e cinque minuti, quarto di sei figli, in bianco e nero.",
        ),
        ("de", "in 2:05 Std., 90 S., alles s/w", "in zwei Stunden fünf, neunzig Seiten, alles schwarz-weiß."),
        (
            "fr",
            "90 p. en N&B, 5,5 l/100",
            "quatre-vingt-dix pages en noir et blanc, cinq virgule cinq litres aux cent kilomètres.",
        ),
        ("nl", "alles z/w", "alles zwart-wit."),
    ],
    "no short form but what it is": [
        ("de", "Das sind 5 Treppen, d. h. 90 Stufen.", "Das sind fünf Treppen, das heißt neunzig Stufen."),
        ("en", "cards to 14B every week", "cards to fourteen B every week."),
        ("en", "1/10 the width of a hair", "one tenth the width of a hair."),
    ],
    "directions as a sentence": [
        ("fr", "[Il se lève.] Bon.", "Bon."),
        ("es", "Y (hace una pausa) nada.", "Y nada."),
        ("de", "[Er steht auf.] Also gut.", "Also gut."),
    ],
    "English short forms": [
        ("en", "3 c. oats, 6 fl. oz. rum, 9 pts.", "three cups oats, six fluid ounces rum, nine points."),
        (
            "en",
            "She took 4/38; they made 212/4 (40 ov.).",
            "She took four for thirty eight; they made two hundred twelve for four, forty overs.",
        ),
        ("en", "a .38 revolver, hit .290, Mach .9", "a thirty eight revolver, hit two ninety, Mach point nine."),
        ("en", "Exit 9B, the M6(M), C++20", "Exit nine B, the M six M, C plus plus twenty."),
        ("en", "4 × 1,200 hp, 9½ × 12", "four by one thousand two hundred horsepower, nine and a half by twelve."),
        ("en", "£3/12/6 for the 3 Rs", "three pounds twelve shillings and six pence for the three R's."),
        (
            "en",
            "4 yrs. & 3 mos., the flood of 1927 kills",
            "four years and three months, the flood of nineteen twenty seven kills.",
        ),
    ],
}
ROWS = [pytest.param(*row, id=f"{kind}: {row[0]}: {row[1]}") for kind, rows in KINDS.items() for row in rows]


@pytest.mark.parametrize(("language", "written", "spoken"), ROWS)
def test_a_kind_is_read_alike_in_every_language(language: str, written: str, spoken: str) -> None:
    assert spoken_text(written, language) == spoken
