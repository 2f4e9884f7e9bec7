"""What the tests of speech share: the installed engines, and a package of fake ones beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_audio.cli.options import PRELOADED
from interview_audio.speech import Engines, LocalPool, Store

FAKES = Path(__file__).with_name("fakes")


@pytest.fixture(autouse=True, scope="session")
def warm_workers() -> None:
    """Workers of every pool are forked of a process that has loaded what they share."""
    LocalPool(1, PRELOADED).expect()


@pytest.fixture(autouse=True, scope="session")
def fake_engines() -> Iterator[None]:
    """The package of fake engines, installed as far as anybody can see, in worker processes too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(FAKES)
        yield


@pytest.fixture(scope="module")
def engines() -> Iterator[Engines]:
    """Every installed engine, closed at the end; models stay open from test to test."""
    with Engines() as engines:
        yield engines


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "takes")


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the fake engine writes what it was asked to say, a file a process."""
    monkeypatch.setenv("FAKE_ENGINE_LOG", str(tmp_path))
    return tmp_path
