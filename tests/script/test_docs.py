"""The page on spoken text tells the truth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from interview_audio.script import load_lexicon, spoken_text

PAGE = Path(__file__).resolve().parents[2] / "docs" / "spoken-text.md"
ROWS = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.M)[1:]


@pytest.mark.parametrize(("written", "said"), [(written, said) for _, written, said in ROWS])
def test_a_row_of_the_table_is_read_as_it_says(written: str, said: str) -> None:
    assert spoken_text(written) == said


def test_the_lexicon_on_the_page_is_sound(tmp_path: Path) -> None:
    (source,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    path = tmp_path / "lexicon.toml"
    path.write_text(source, encoding="utf-8")
    assert set(load_lexicon([path], shipped=False).tags()) == {"en", "any"}
