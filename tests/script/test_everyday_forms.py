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
]


@pytest.mark.parametrize(("written", "spoken"), READINGS)
def test_an_everyday_form_is_read_as_people_say_it(written: str, spoken: str) -> None:
    assert spoken_text(written) == spoken
