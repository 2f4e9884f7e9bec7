"""Entries of a lexicon, added to a file that somebody else may have written."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from interview_audio.desk.pronunciation import add_entry, save_entry, with_entry
from interview_audio.errors import UsageError
from interview_audio.script import Lexicon, load_lexicon
from interview_audio.script.spoken import speak

ENTRY = {"written": "CPAN", "said": "see pan"}


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("", {"en": {"CPAN": "see pan"}}),
        ('# mine\n[en]\nJSON = "jason"\n', {"en": {"CPAN": "see pan", "JSON": "jason"}}),
        ('[de]\nGPT = "ge pe te"\n', {"de": {"GPT": "ge pe te"}, "en": {"CPAN": "see pan"}}),
        ('[en]\nCPAN = "other"\n[de]\nCPAN = "anders"', {"en": {"CPAN": "see pan"}, "de": {"CPAN": "anders"}}),
        ("[en]", {"en": {"CPAN": "see pan"}}),
        ('[de]\na = "b"\n\n[ en ] # mine\nCPAN = { ipa = "a" }\n', {"de": {"a": "b"}, "en": {"CPAN": "see pan"}}),
    ],
)
def test_an_entry_is_added_or_replaced_and_all_else_stays(source: str, wanted: dict[str, dict[str, str]]) -> None:
    text = add_entry(source, ENTRY, "en-GB")
    assert tomllib.loads(text) == wanted
    assert all(line in text for line in source.splitlines() if line.startswith("#"))


def test_an_entry_is_shown_before_it_is_written(tmp_path: Path) -> None:
    show = tmp_path / "show.toml"
    show.write_text("")
    shown = save_entry(ENTRY, "en", show, tmp_path, agreed=False)
    assert shown["lines"] == '[en]\n"CPAN" = "see pan"'
    assert not (tmp_path / "lexicon.toml").exists()
    save_entry(ENTRY, "en", show, tmp_path, agreed=True)
    assert speak("CPAN.", "en", load_lexicon([tmp_path / "lexicon.toml"])) == "see pan."


def test_without_a_show_an_empty_one_is_announced_and_made(tmp_path: Path) -> None:
    assert "show.toml" in save_entry(ENTRY, "en", None, tmp_path, agreed=False)["lines"]
    save_entry(ENTRY, "en", None, tmp_path, agreed=True)
    assert tomllib.loads((tmp_path / "show.toml").read_text()) == {}


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"written": "x"},
        {"written": "?!", "said": "x"},
        {"written": "x", "ipa": "q€"},
        {"written": " ", "said": "y"},
    ],
)
def test_a_wrong_entry_is_refused(entry: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        save_entry(entry, "en", None, tmp_path, agreed=True)
    assert not list(tmp_path.iterdir())


def test_a_broken_lexicon_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text("[en\n")
    with pytest.raises(UsageError):
        save_entry(ENTRY, "en", None, tmp_path, agreed=True)
    assert (tmp_path / "lexicon.toml").read_text() == "[en\n"


def test_an_entry_is_tried_without_being_written() -> None:
    lexicon = with_entry({"written": "quay", "ipa": "kiː"}, "en", Lexicon({}))
    assert "kiː" in speak("A quay.", "en", lexicon)
