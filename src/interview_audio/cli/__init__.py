"""The command line: Typer and Rich at the surface.

Importing this package loads neither: the fork server imports its module `preloaded` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typer import Typer


def main() -> None:
    """Run the command line; turn every error that a user can cause into a message and an exit code."""
    from interview_audio.cli.app import run

    run(commands())


def commands() -> Typer:
    """Return the app with all commands, each of which registers itself when its module is imported."""
    from interview_audio.cli import desk, interview, show, tools, voices  # noqa: F401
    from interview_audio.cli.app import app

    return app
