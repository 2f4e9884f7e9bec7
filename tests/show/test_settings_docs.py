"""Every setting explained from its own definition."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from interview_audio.model import Gaps, Settings
from interview_audio.show.settings import layered
from interview_audio.show.settings_docs import doc_of, settings_page, show_toml

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_documentation_of_the_settings_is_made_from_them() -> None:
    anew = "from interview_audio.show.settings_docs import *; print(settings_page(), end=str())"
    assert (DOCS / "settings.md").read_text(encoding="utf-8") == settings_page(), f"make it anew: python -c '{anew}'"


@pytest.mark.parametrize("kind", [Settings, Gaps])
def test_every_setting_has_a_sentence(kind: type) -> None:
    assert all(f.metadata["doc"].rstrip().endswith(".") for f in fields(kind))
    assert doc_of("title").startswith("The name of the show")


def test_a_new_show_toml_sets_the_answers_and_leaves_the_defaults() -> None:
    answers = {"title": 'A "show" \\ with # signs\nand lines\x7f', "base_url": "https://example.org"}
    text = show_toml(answers)
    assert tomllib.loads(text) == answers
    assert layered((tomllib.loads(text), None)) == layered((answers, None))


def test_every_line_of_it_that_is_taken_out_of_its_comment_holds_the_default() -> None:
    """As a person would: the comment signs of all settings and tables away, those of the sentences kept."""
    lines = show_toml({}).splitlines()
    setting = re.compile(r"# (\[\w+\]|\"?[\w ]+\"? = .+)")
    text = "\n".join(found[1] if (found := setting.fullmatch(line)) else line for line in lines)
    table = tomllib.loads(text)
    assert set(table) == {f.name for f in fields(Settings)}
    assert table.pop("cast") == {"interviewer": "piper:joe", "Ann Archer": "hibari:heart"}
    assert table.pop("policies") == {"image": "describe", "pull quote": "say"}
    for name in ("links", "funding", "update_frequency", "podroll"):
        assert table.pop(name)
    assert layered((table, None)) == Settings()
