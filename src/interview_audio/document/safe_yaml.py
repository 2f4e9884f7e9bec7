"""YAML without surprises; the one place that names PyYAML, loaded only for a post that has YAML."""

from __future__ import annotations

from typing import Any

import yaml


class BrokenYamlError(Exception):
    """A syntax error, and how many lines below the first."""

    def __init__(self, problem: str, below: int = 0) -> None:
        """Take what is wrong and where, for a message composed elsewhere."""
        super().__init__(problem)
        self.problem, self.below = problem, below


class _Loader(yaml.SafeLoader):
    """Safe YAML without aliases: a kilobyte of them can expand to gigabytes, and no front matter needs one."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem="aliases (*name) aren't read here", problem_mark=self.event_mark())
        return super().compose_node(parent, index)

    def event_mark(self) -> yaml.Mark:
        """Return the position of the parser."""
        mark: yaml.Mark = self.get_mark()
        return mark


def load(source: str) -> Any:
    """Return the value of a document; raise `BrokenYamlError` if it can't be parsed."""
    try:
        return yaml.load(source, _Loader)  # noqa: S506 - the loader is a safe one, without aliases
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BrokenYamlError(error.problem or "it breaks off", mark.line if mark else 0) from error
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2024-13-45
        raise BrokenYamlError(str(error).partition("\n")[0]) from error
    except RecursionError:
        raise BrokenYamlError("it is nested too deeply") from None
