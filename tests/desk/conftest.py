"""A desk with an interview on it, whose page a real browser opens."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from interview_audio.desk.desk import Desk
from interview_audio.desk.preview import TurnPreview, WarmPool
from interview_audio.desk.rendering import Rendering
from interview_audio.desk.server import application, new_token
from interview_audio.desk.session import Session
from interview_audio.feed.server import Server, listen
from interview_audio.speech import LocalPool, Store

POST = """---
title: The clock tower
date: 2026-05-12
---

![The tower at noon](tower.jpg)

A visit on a windy day in May.

**Ann Archer:** When was it *last* wound?

**Ben Baker:** In May. By me, with both hands.

Nobody else wants to climb the stairs.

**Ann Archer:** And who will do it next?

**Ben Baker:** My daughter says that she will, once she is tall enough for the crank.
"""


@dataclass
class Table:
    """A post in a folder, and what a session makes of it."""

    folder: Path

    @property
    def post(self) -> Path:
        return self.folder / "clock-tower.md"

    @property
    def saved(self) -> Path:
        return self.folder / "clock-tower.interview.md"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def session(self) -> Session:
        return Session(str(self.post), {}, self.folder / "drafts")

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        with LocalPool(1) as pool, WarmPool(1) as warm:
            store = Store(self.folder / "store")
            desk = Desk(self.session(), TurnPreview(store, warm), Rendering(self.output, store, pool))
            try:
                yield desk
            finally:
                desk.end()

    @contextmanager
    def served(self) -> Iterator[str]:
        """The address of the page."""
        listening = listen("127.0.0.1", 0)
        port, token = listening.getsockname()[1], new_token()
        with self.desk() as desk:
            server = Server(application(desk, port, token, lambda: setattr(server, "should_exit", True)))
            thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
            thread.start()
            try:
                yield f"http://127.0.0.1:{port}/{token}/"
            finally:
                server.should_exit = True
                thread.join(timeout=10)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    (tmp_path / "clock-tower.md").write_text(POST, encoding="utf-8")
    return Table(tmp_path)
