"""Put the templates of the web pages into the wheel as Python modules too, beside their sources."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TemplatesHook(BuildHookInterface):
    """Compiles the templates for a wheel; an editable one finds their sources in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the templates and add the modules to the files of the wheel."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from interview_audio.feed.pages.environment import compile_templates

        self._folder = TemporaryDirectory()
        compile_templates(Path(self._folder.name))
        build_data["force_include"][self._folder.name] = "interview_audio/feed/pages/compiled"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what `initialize` made, now that it is in the wheel."""
        if version != "editable":
            self._folder.cleanup()
