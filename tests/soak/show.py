"""A show to be disturbed: posts of a few short turns, and the command run over them with a cache of its own."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import IO

LONG = os.environ.get("SOAK") == "long"
"""Whether all of a bar is to be run (`make soak`) or a short share of it."""

REPOSITORY = Path(__file__).resolve().parents[2]

POST = """---
title: Clock number {number}
date: 2024-0{month}-1{day}
---

**Ann Archer:** Ben, when was clock number {number} last wound?

**Ben Baker:** On 3 May 1998, by me. It takes {number} turns, and nobody else wanted to climb the stairs.

**Ann Archer:** Why is clock number {number} always late?

**Ben Baker:** The stairs are steep, and I am slow.
"""

MINTED = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
"""What the command makes up once and then keeps: another in every show."""


class Show:
    """A folder with `show.toml`, `interviews/` and `output/`, and a cache that belongs to it alone."""

    def __init__(self, root: Path) -> None:
        """The one that lies there."""
        self.root, self.interviews, self.output = root, root / "interviews", root / "output"
        self.cache = root / "cache"

    @classmethod
    def new(cls, root: Path, posts: int) -> Show:
        """One laid out."""
        show = cls(root)
        show.interviews.mkdir(parents=True)
        toml = 'title = "Clocks"\ndescription = "Of clocks."\nbase_url = "https://example.org/clocks"\n'
        (root / "show.toml").write_text(toml, encoding="utf-8")
        for number in range(1, posts + 1):
            show.post(number)
        return show

    def post(self, number: int) -> Path:
        """One that nobody else's sentences are in."""
        path = self.interviews / f"clock-{number}.md"
        path.write_text(POST.format(number=number, month=1 + number % 9, day=number // 9 % 10), encoding="utf-8")
        return path

    def environment(self) -> dict[str, str]:
        """Of its commands: the cache is its own, and temporary files are where they are seen."""
        temporary = self.root / "tmp"
        temporary.mkdir(exist_ok=True)
        return {**os.environ, "XDG_CACHE_HOME": str(self.cache), "TMPDIR": str(temporary), "COLUMNS": "80"}

    def start(self, *words: str, log: IO[bytes] | int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """The command in the folder of the show, in a group of processes of its own."""
        return subprocess.Popen(
            self.command(*words),
            cwd=self.root,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            start_new_session=True,
        )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """The command until it ends."""
        return subprocess.run(
            self.command(*words),
            cwd=self.root,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=3000,
            check=False,
        )

    def command(self, *words: str) -> list[str]:
        """As `interview-audio WORDS`."""
        return [sys.executable, "-m", "interview_audio", *words]

    def state(self) -> dict[str, str]:
        """Digests of what has a final name in the output, minted texts made alike."""
        return {
            path.name: hashlib.sha256(MINTED.sub(b"minted", path.read_bytes())).hexdigest()
            for path in sorted(self.output.glob("[!.]*"))
            if path.is_file()
        }

    def leftovers(self) -> list[str]:
        """What nobody will finish: workshops and part files in the output folder."""
        hidden = [p for p in self.output.rglob("*") if p.name.endswith(".part") or re.match(r"\..+\.\w{8}$", p.name)]
        return sorted(p.name for p in hidden)
