"""Read everyday forms of sport, music, kitchens, machines and old money in English: one row a kind."""

from __future__ import annotations

import pytest

from interview_audio.script import spoken_text

READINGS = [
    ("A bun was 3d., a tart 5d. each.", "A bun was three pence, a tart five pence each."),
    ("₦900, 40 zł and ₱70", "nine hundred naira, forty zlotys and seventy pesos."),
    ('She sold her 10" and an 8" frame.', "She sold her ten inch and an eight inch frame."),
    ("with 20/30 vision", "with twenty thirty vision."),
    ("Add one tbsp. or three tsp. of it.", "Add one tablespoon or three teaspoons of it."),
    ("for Bro. Paul and Msgr. Roe", "for Brother Paul and Monsignor Roe."),
    ("Sr. Ruth and a Sr. Analyst", "Sister Ruth and a Senior Analyst."),
    ("She left with a 2:2.", "She left with a two two."),
    ("Zoe Lind, b. 9 May 1944, sang.", "Zoe Lind, born the ninth of May, nineteen forty four, sang."),
    ("5–10 €", "five to ten euros."),
    ("1 ½ cups", "one and a half cups."),
    ("arXiv:1706.03762", "arXiv seventeen oh six dot zero three seven six two."),
    ("at 2 atm", "at two atmospheres."),
    ("a 286 and the 8086", "a two eighty six and the eighty eighty six."),
    ("It gave a 503, then error 418.", "It gave a five oh three, then error four eighteen."),
    ("Hit Alt+F4, then Ctrl-V.", "Hit alt F four, then control V."),
    ("See PR #77.", "See pull request seventy seven."),
    ("in 7/8 and in 11/8", "in seven eight and in eleven eight."),
    ("from F#m7 to Dmaj7", "from F sharp minor seven to D major seven."),
    ("We met Lt. Col. Em Poe.", "We met Lieutenant Colonel Em Poe."),
    ("the suite in E ♭", "the suite in E flat."),
    ("all in £50 notes and $20 bills", "all in fifty pound notes and twenty dollar bills."),
    ("for $40 dollars or £3 million pounds", "for forty dollars or three million pounds."),
    ("a 1-in-3 chance, a 1-in-40,000 fluke", "a one in three chance, a one in forty thousand fluke."),
    ("from a C- up to an A-.", "from a C minus up to an A minus."),
    ("[looks out of the window] It snows.", "It snows."),
    ("We sang. [a dog barks outside] He sang.", "We sang. He sang."),
    ("(Looks out of the window) It rains.", "It rains."),
    ("(Looks like rain) It rained.", "Looks like rain, It rained."),
    ("[In winter] we sang in [the] hall.", "In winter we sang in the hall."),
    ("Black plays Qxd4.", "Black plays queen takes d four."),
    ("She won 7-6, 2-6, 6-1.", "She won seven six, two six, six one."),
    ("a 70–30 split, odds of 9-2", "a seventy thirty split, odds of nine to two."),
    ("I work 9-5.", "I work nine to five."),
    ("I gave it 6/10.", "I gave it six out of ten."),
    ("It cost 3/9 or 12/-.", "It cost three and nine or twelve shillings."),
    ("the 800m final for 2m people", "the eight hundred meter final for two million people."),
    ("a 12'×15' room with a 9' ceiling", "a twelve by fifteen foot room with a nine foot ceiling."),
    ("3 x 250ml cups", "three two hundred fifty milliliter cups."),
    ("It weighs 9st 7lb.", "It weighs nine stone seven pounds."),
    ("½ an hour, 2–2½ miles", "half an hour, two to two and a half miles."),
    ("from Sept. 3–Oct. 9", "from September third to October ninth."),
    ("b. 1871, d. 1940", "born eighteen seventy one, died nineteen forty."),
    ("a pre-1939 film, a 70s song", "a pre-nineteen thirty nine film, a seventies song."),
    ("the 14-18 war", "the fourteen eighteen war."),
    ("Geo. Eliot of S. Yorkshire?", "George Eliot of South Yorkshire?"),
    ("300 msgs/minute, 16-bit/48 kHz", "three hundred messages per minute, sixteen-bit, forty eight kilohertz."),
    ("It was 200, +/- 5.", "It was two hundred, plus or minus five."),
    ("This is a temp. We go on.", "This is a temp. We go on."),
    ("Oats were $3.20/bu. when I left.", "Oats were three dollars twenty cents per bushel when I left."),
    ("The plank is 7½ in. and warped.", "The plank is seven and a half inches and warped."),
    ("It rose 4 in. Then it fell.", "It rose four in. Then it fell."),
    ("Soak for 30 min. – 2 hrs. first.", "Soak for thirty minutes to two hours first."),
    ("out on Co. Rd. 9, past N. Oak Ave.", "out on County Road nine, past North Oak Avenue."),
    ("N. Oakes wrote it.", "N Oakes wrote it."),
    ("I broke my R. wrist, then L. Ford drove.", "I broke my right wrist, then L Ford drove."),
    ("In Act III, sc. 4, I sleep.", "In Act three, scene four, I sleep."),
    ("It opens on ♪ = 120.", "It opens on eighth note equals one hundred twenty."),
    ("vi–IV–I–V, over and over", "six four one five, over and over."),
    ("I-I-I never knew.", "I-I-I never knew."),
    ("It's a Gm, not a G.", "It's a G minor, not a G."),
    ("a slur in m. 12, and mm. 30–32", "a slur in measure twelve, and measures thirty to thirty two."),
    ("Take 5 mg t.i.d. with food.", "Take five milligrams three times a day with food."),
    ("The rock is 340 Ma old.", "The rock is three hundred forty million years old."),
    ("a Mk. III engine", "a Mark three engine."),
    ("The 14th Amdt. says so.", "The fourteenth Amendment says so."),
    ("Kent declared at 286-9.", "Kent declared at two hundred eighty six for nine."),
    ("a horse at 25/1, at 1/2 price", "a horse at twenty five to one, at one half price."),
    ("My ZIP is 02139, on Form 8843.", "My ZIP is zero two one three nine, on Form eighty eight forty three."),
    ("Chemistry 201, for 201 people", "Chemistry two oh one, for two hundred one people."),
    ("Mgr. Ruiz, or the mgr.", "Monsignor Ruiz, or the manager."),
    ("Box of 144d. stamps, 6d. each", "Box of one hundred forty four pence stamps, six pence each."),
    ("She made the 1st XV.", "She made the first fifteen."),
    ("built ca. March 1880", "built circa March eighteen eighty."),
]


ELSEWHERE = [
    ("de", "[blickt zur Uhr] Wir müssen los.", "Wir müssen los."),
    ("de", "[Nimmt den Hut ab] Es lag 17:20 zur Pause.", "Es lag siebzehn zu zwanzig zur Pause."),
    (
        "de",
        "(Greift nach der Tasse) Ich wurde 6., am 9., um 7.45.",
        "Ich wurde Sechster, am neunten, um sieben Uhr fünfundvierzig.",
    ),
    ("de", "Das kostete 0,85 DM, später 2,40 DM.", "Das kostete fünfundachtzig Pfennig, später zwei Mark vierzig."),
    ("de", "um 18:30 gegen Jena", "um achtzehn Uhr dreißig gegen Jena."),
    ("es", "[Se ríe y mira al suelo] No lo sé.", "No lo sé."),
    ("es", "Luz & yo, & ellos", "Luz y yo, y ellos."),
    ("es", "por $90 pesos", "por noventa pesos."),
    ("fr", "au 2nd rang, dans les 2ndes loges", "au second rang, dans les secondes loges."),
    ("fr", "la Dre Roy, en 39-45, pour 60 fr.", "la docteure Roy, en trente-neuf quarante-cinq, pour soixante francs."),
    ("fr", "3,5 M de lecteurs de 14 à 18 ans", "trois virgule cinq millions de lecteurs de quatorze à dix-huit ans."),
    ("fr", "le rugby à VII au camp II, en Tle", "le rugby à sept au camp deux, en terminale."),
    ("it", "(Va bene) Lo dico. ", "Va bene, Lo dico."),
    ("it", "[Apre il cassetto] La P. IVA è qui.", "La partita IVA è qui."),
    ("it", "l'art. 1, il comma 1 e la L. 104", "l'articolo uno, il comma uno e la legge centoquattro."),
    ("nl", "om 19.45 uur of tegen 9.05", "om negentien uur vijfenveertig of tegen negen uur vijf."),
    ("nl", "van 8.30 tot 11.15 uur", "van acht uur dertig tot elf uur vijftien."),
    ("nl", "vóór 15-8 en na 30-11", "vóór vijftien augustus en na dertig november."),
    ("nl", "Hij liep het in 59.48, knap.", "Hij liep het in negenenvijftig achtenveertig, knap."),
    ("nl", "We verloren met 21-18 van Blauw.", "We verloren met eenentwintig achttien van Blauw."),
    ("pt", "[Olha para o relógio] No 4.º Esq. havia uma 5'9\".", "No quarto esquerdo havia uma cinco nove."),
    ("pt", "por R$ 30 reais", "por trinta reais."),
]


@pytest.mark.parametrize(("written", "spoken"), READINGS)
def test_an_everyday_form_is_read_as_people_say_it(written: str, spoken: str) -> None:
    assert spoken_text(written) == spoken


@pytest.mark.parametrize(("language", "written", "spoken"), ELSEWHERE)
def test_an_everyday_form_is_read_in_other_languages_too(language: str, written: str, spoken: str) -> None:
    assert spoken_text(written, language=language) == spoken
