"""The command line: Typer and Rich at the surface; the commands register themselves with the app when imported."""

from interview_audio.cli import desk, interview, show, tools, voices  # noqa: F401 - each registers its commands
from interview_audio.cli.app import main

__all__ = ["main"]
