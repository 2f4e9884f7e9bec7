"""The styles of OpenDocument texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from interview_audio.document.packed.archive import Attributes


@dataclass
class Style:
    """What a style says of a paragraph or a run; None where it says nothing."""

    strong: bool | None = None
    emphasis: bool | None = None
    parent: str = ""
    name: str = ""  # the display name


@dataclass
class Styles:
    """The styles of the file, with inheritance."""

    by_name: dict[str, Style] = field(default_factory=dict)
    numbered: set[tuple[str, int]] = field(default_factory=set)  # numbered lists, with their levels
    language: str | None = None
    here: Style | None = None
    of_list: str = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Handle the start of an element."""
        if tag == "style":
            name = attributes.get("name", "")
            shown = attributes.get("display-name", name).replace("_20_", " ")
            self.here = Style(parent=attributes.get("parent-style-name", ""), name=shown)
            self.by_name[name] = self.here
        elif tag == "text-properties":
            self._text_properties(attributes)
        elif tag == "list-style":
            self.of_list = attributes.get("name", "")
        elif tag == "list-level-style-number" and attributes.get("num-format"):
            self.numbered.add(
                (self.of_list, int(attributes.get("level", "1")) if attributes.get("level", "").isdigit() else 1)
            )

    def end(self, tag: str) -> None:
        """Handle the end of an element."""
        if tag == "style":
            self.here = None

    def _text_properties(self, attributes: Attributes) -> None:
        if self.here is None:
            if attributes.get("language", "none") != "none":
                self.language = self.language or attributes["language"]
            return
        weight, slant = attributes.get("font-weight"), attributes.get("font-style")
        underlined = attributes.get("text-underline-style", "none") != "none"
        if weight:
            self.here.strong = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
        if slant or underlined:
            self.here.emphasis = slant in ("italic", "oblique") or underlined

    def marks(self, name: str) -> tuple[bool | None, bool | None]:
        """Return whether a style is bold and whether it is italic; None for what it leaves open."""
        strong = emphasis = None
        for style in self.line(name):
            strong = style.strong if strong is None else strong
            emphasis = style.emphasis if emphasis is None else emphasis
        return strong, emphasis

    def line(self, name: str) -> list[Style]:
        """Return a style and its ancestors, in order."""
        found: list[Style] = []
        while name in self.by_name and self.by_name[name] not in found:
            found.append(self.by_name[name])
            name = found[-1].parent
        return found
