"""Makes the pictures of the README from a real run: python docs/pictures/make.py (needs Chromium, playwright, rich).

The show is the repository's own interviews; nothing in the pictures is drawn by hand.
"""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent
INTERVIEWS = HERE.parents[1] / "interviews"
COMMAND = [sys.executable, "-m", "interview_audio"]
COLUMNS, ROWS = 100, 40
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--mute-audio",
]


def on_a_terminal(*words: str) -> str:
    """What the command shows to a person."""
    master, slave = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "LINES": str(ROWS), "TERM": "xterm-256color"}
    with subprocess.Popen([*COMMAND, *words], stdin=slave, stdout=slave, stderr=slave, env=environment) as running:
        os.close(slave)
        shown = b""
        while running.poll() is None or select.select([master], [], [], 0)[0]:
            if select.select([master], [], [], 0.1)[0]:
                try:
                    shown += os.read(master, 65536)
                except OSError:  # the other end has gone
                    break
    os.close(master)
    return shown.decode()


def picture_terminal(post: Path) -> None:
    """`script` on one of the interviews, as an SVG that asks nothing of any other place."""
    shown = on_a_terminal("script", str(post))
    console = Console(record=True, width=COLUMNS, file=open(os.devnull, "w"))  # noqa: SIM115, PTH123
    console.print(Text.assemble(("$ ", "bold green"), f"interview-audio script {post.name}"))
    console.print(Text.from_ansi("\n".join(shown.splitlines()[:ROWS])))
    svg = console.export_svg(title="interview-audio script")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    (HERE / "terminal.svg").write_text(svg, encoding="utf-8")


def picture_page(folder: Path) -> None:
    """The page while an episode plays, wide and on a phone."""
    about = "Conversations with people who measure, mend and map the everyday world."
    answers = ["--title", "Ordinary Instruments", "--author", "The Harbour Press", "--description", about]
    subprocess.run([*COMMAND, "init", str(folder), *answers], check=True)
    for post in INTERVIEWS.iterdir():
        shutil.copy(post, folder / "interviews")
    subprocess.run([*COMMAND, "feed", "interviews"], cwd=folder, check=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        for name, width, height in (("page", 1280, 860), ("phone", 390, 844)):
            page = browser.new_page(
                viewport={"width": width, "height": height}, device_scale_factor=2 if width < 500 else 1
            )
            page.goto((folder / "output/index.html").as_uri())
            page.locator(".episode h3 a").nth(1).click()
            page.locator(".open .chapters a").nth(1).click()
            page.wait_for_timeout(8000)
            if name == "page":
                page.evaluate("scrollTo(0, 280)")
                page.mouse.move(5, 500)
            page.wait_for_timeout(700)
            page.screenshot(path=HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    picture_terminal(next(INTERVIEWS.glob("*repair*")))
    with tempfile.TemporaryDirectory() as place:
        picture_page(Path(place) / "show")
