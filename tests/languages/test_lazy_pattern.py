"""Patterns that are compiled when first used: none of them is wrong, and they match as the others do."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

import interview_audio
from interview_audio.languages import languages
from interview_audio.languages.lazy_pattern import LazyPattern


def everywhere() -> Iterator[tuple[str, LazyPattern]]:
    for found in pkgutil.walk_packages(interview_audio.__path__, "interview_audio."):
        if not found.name.endswith(("_child", "__main__", "preloaded")):
            for name, value in vars(import_module(found.name)).items():
                if isinstance(value, LazyPattern):
                    yield f"{found.name}.{name}", value
    for language in languages():
        yield f"{language.code}.noun", language.noun
        yield f"{language.code}.feminine_noun", language.feminine_noun


def test_every_pattern_can_be_compiled() -> None:
    patterns = dict(everywhere())
    assert len(patterns) > 30
    for name, pattern in patterns.items():
        assert pattern.search("") is None or pattern.match("") is not None, name


@pytest.mark.parametrize("text", ["", "one two", "One, two three", "none"])
def test_it_matches_as_one_that_is_compiled_at_once(text: str) -> None:
    source, flags = r"(?P<word>\bo\w+|three)", re.IGNORECASE
    lazy, compiled = LazyPattern(source, flags), re.compile(source, flags)
    for method in ("search", "match", "fullmatch"):
        assert str(getattr(lazy, method)(text)) == str(getattr(compiled, method)(text))
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert lazy.split(text) == compiled.split(text)
    assert lazy.sub(lambda m: m[0].upper(), text) == compiled.sub(lambda m: m[0].upper(), text)
