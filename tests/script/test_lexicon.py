"""The lexicon: how a show has its words said, and what a broken one is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_audio import render
from interview_audio.errors import UsageError
from interview_audio.model import Block, BlockKind, Inline, Interview, Role, Settings, Turn
from interview_audio.script import Lexicon, load_lexicon, write_script
from interview_audio.script.spoken import speak

SHIPPED = Path(__file__).resolve().parents[2] / "voices" / "lexicon.toml"


def lexicon(folder: Path, *sources: str) -> Lexicon:
    paths = []
    for number, source in enumerate(sources):
        paths.append(folder / f"{number}.toml")
        paths[-1].write_text(source, encoding="utf-8")
    return load_lexicon(paths, shipped=False)


def said(text: str, lexicon: Lexicon, language: str = "en") -> str:
    turn = Turn(Role.GUEST, "Ada", (Block(BlockKind.PARAGRAPH, (Inline(text),), 1),), 1)
    return write_script(Interview("", language, (), (turn,)), Settings(eu_ai_act_notice=False), lexicon).lines[0].spoken


@pytest.mark.parametrize(
    ("entries", "text", "spoken"),
    [
        ('GPT = "gee pee tee"', "GPT and gpt.", "gee pee tee and gpt."),
        ('kafka = "kaffka"', "Kafka and kafka, Kafkaesque.", "kaffka and kaffka, Kafkaesque."),
        ('CUDA = "cooda"', "CUDAs and CUDA's.", "coodas and cooda's."),
        ('"New York" = "Noo York"\n"New" = "Nyoo"', "New York is New.", "Noo York is Nyoo."),
        ('"C++" = "see plus plus"', "in C++.", "in see plus plus."),
        ('".NET" = "dot net"', "in .NET now.", "in dot net now."),
        ('"AT&T" = "A tee and tee"', "at AT&T.", "at A tee and tee."),
        ('PyTorch = "pie torch"', "PyTorch3D and PyTorchy.", "pie torch three D and PyTorchy."),
        ('"GPT-4" = "GPT four"\nGPT = "gee pee tee"', "GPT-4 or GPT-40.", "gee pee tee four or gee pee tee forty."),
        ('sic = { say = "sick", case = true }', "sic and Sic.", "sick and Sic."),
        ('GAN = "GAN"', "GAN.", "GAN."),
        ('Nguyen = { ipa = "wɪn" }', "Nguyen's 3.", "[Nguyen's](/wɪnz/) three."),
        ('Cox = { ipa = "/kɒks/" }', "Cox's.", "[Cox's](/kɒksɪz/)."),
        ('"dr" = "drummer"', "Dr. Who", "drummer. Who."),
        ('"New York" = "Noo York"', "New\u00a0York, New  York", "Noo York, Noo York."),
        ('"O\'Neill" = "Oh Neel"', "O’Neill", "Oh Neel."),
    ],
)
def test_an_entry_is_said_as_it_is_written_there(tmp_path: Path, entries: str, text: str, spoken: str) -> None:
    assert said(text, lexicon(tmp_path, f"[en]\n{entries}\n")) == spoken


def test_a_table_holds_for_its_language_a_region_before_it_and_any_for_all(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[any]\nXML = "any"\n[en]\nXML = "English"\n[en-GB]\nXML = "British"\n')
    assert [said("XML", words, tag) for tag in ("en-GB", "en-US", "en", "fr")] == [
        "British.",
        "English.",
        "English.",
        "any.",
    ]


def test_a_later_file_goes_over_an_earlier_one(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[en]\nXML = "one"\nSQL = "sequel"\n', '[en]\nXML = "two"\n')
    assert said("XML SQL", words) == "two sequel."


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ('[en]\nGPT = "gee\n', 2, "not valid TOML"),
        ('[en]\nA = "x"\nA = "y"\n', 3, "not valid TOML"),
        ('GPT = "gee"\n', 1, "'GPT' is not the table of a language"),
        ('[english]\nGPT = "gee"\n', 1, "'english' is not the table of a language"),
        ("[en]\n\nGPT = 4\n", 3, "The entry 'GPT' is 4"),
        ('[en]\nGPT = ""\n', 2, "says nothing"),
        ('[en]\nGPT = { say = "x", ipa = "x" }\n', 2, "The entry 'GPT' is"),
        ('[en]\nGPT = { sya = "x" }\n', 2, "The entry 'GPT' is"),
        ('[en]\nGPT = { say = "x", case = "yes" }\n', 2, "says nothing"),
        ('[en]\n"..." = "x"\n', 2, "no letter or figure"),
        ('[de]\nGPT = "x"\n[en]\nGPT = { ipa = "dʒ1ː" }\n', 4, "none of the phonetic alphabet: 1"),
        ('[en]\nGPT = "GPT model"\n', 2, "leads back to itself: GPT → GPT"),
        ('[en]\nXML = "a JSON"\nJSON = "an XML"\n', 2, "leads back to itself: XML → JSON → XML"),
        ('[any]\nXML = "a JSON"\n[en]\nJSON = "an XML"\n', 4, "leads back to itself"),
    ],
)
def test_a_broken_lexicon_is_answered_with_file_and_line(tmp_path: Path, source: str, line: int, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        lexicon(tmp_path, source)
    assert message in caught.value.what
    assert (caught.value.path, caught.value.line) == (tmp_path / "0.toml", line)
    assert caught.value.do


def test_a_lexicon_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        load_lexicon([tmp_path / "none.toml"])
    (tmp_path / "latin.toml").write_bytes(b'[en]\ncaf\xe9 = "x"\n')
    with pytest.raises(UsageError, match="isn't UTF-8"):
        load_lexicon([tmp_path / "latin.toml"])


def test_the_lexicon_that_ships_is_sound_and_holds_by_itself() -> None:
    text = "GANs use PyTorch and JSON."
    assert said(text, load_lexicon([])) == "gans use pie torch and jason."
    assert said(text, load_lexicon([SHIPPED], shipped=False)) == said(text, load_lexicon([]))
    assert said(text, load_lexicon([], shipped=False)) == "GANs use PyTorch and JSON."


@pytest.mark.parametrize("table", ["en", "any"])
def test_a_show_overrules_what_ships(tmp_path: Path, table: str) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(f'[{table}]\nJSON = "jay sun"\n', encoding="utf-8")
    assert said("JSON and YAML", load_lexicon([path])) == "jay sun and yammel."


def test_a_changed_entry_speaks_only_the_turns_again_that_hold_its_word(tmp_path: Path) -> None:
    """From the file to the sound: a respelling, another one, then one of a word that nobody says."""
    post = tmp_path / "tides.md"
    post.write_text(
        "**Ann:** What is kubectl?\n\n**Bo:** A program.\n\n**Ann:** And who wrote kubectl?\n\n**Bo:** Joe.\n"
    )
    (tmp_path / "show.toml").write_text('eu_ai_act_notice = false\nengine = "hibari"\n')
    spoken = []
    for entries in ("", 'kubectl = "cube cuttle"', 'Joe = "Jo"', 'Moe = "Mo"'):
        (tmp_path / "lexicon.toml").write_text(f"[en]\n{entries}\n")
        episode = render(post, tmp_path / "out", cast={"Ann": "heart", "Bo": "heart"}, cache=tmp_path / "cache")
        spoken.append(episode.spoken_lines)
    assert spoken == [4, 2, 1, 0]


def test_a_respelling_that_doubles_and_doubles_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text("[en]\n" + "".join(f'"w{n}" = "w{n + 1} w{n + 1}"\n' for n in range(30)))
    with pytest.raises(UsageError, match="grows to more than"):
        load_lexicon([path])


def test_an_error_names_the_line_of_a_quoted_key(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text('[en]\n# TeX\n"TeX" = "tech"\n"a b" = { say = "", case = true }\n')
    with pytest.raises(UsageError) as error:
        load_lexicon([path])
    assert error.value.line == 4


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("TeX", "tech"),
        ("scikit-image", "sigh kit-image"),
        ("etcd", "et see dee"),
        ("The WHO", "The W H O"),
        ("RAM", "ram"),
    ],
)
def test_terms_that_voices_misread_are_shipped(written: str, said: str) -> None:
    assert speak(f"so {written} is", "en", load_lexicon([])) == f"so {said} is."
