"""Render the templates under a strict content security policy; the only user of Jinja.

A wheel holds the templates as Python modules too, which the build makes: to compile them takes longer than to render a
page. In a checkout they are compiled when they are used.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, ModuleLoader, StrictUndefined, Template
from markupsafe import Markup

TEMPLATES = Path(__file__).with_name("templates")
COMPILED = Path(__file__).with_name("compiled")
"""The modules made of the templates, in a folder named after the version of Jinja, as others may not run them."""

SCRIPTS = {
    "episode": ("core", "player", "transcript", "episode"),
    "embed": ("core", "player", "embed"),
    "show": ("core", "search", "show"),
}
"""The parts of each page's script, in order; all share one scope."""

STYLES = {"episode": ("base", "page", "episode"), "embed": ("base", "embed"), "show": ("base", "page", "show")}

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='16' height='16' rx='4' fill='%230d6560'/%3E%3Cpath d='M3 6h6v2H3z' fill='%23ffd9a0'/%3E"
    "%3Cpath d='M6 9h7v2H6z' fill='%23fff'/%3E%3C/svg%3E"
)


def render(page: str, **values: Any) -> bytes:
    """Return a page as UTF-8 HTML: the template of that name with its style and script inside, where it has any."""
    if page not in SCRIPTS:
        return _template(page).render(**values).encode()
    early, script, style = _asset("script/early.js"), _script(page), _style(page)
    text = _template(page).render(
        style=Markup(style),  # noqa: S704 - a file of ours
        early_script=Markup(early),  # noqa: S704 - likewise
        script=Markup(script),  # noqa: S704 - likewise
        policy=_policy(page, early, script, style),
        icon_address=ICON,
        **values,
    )
    return text.encode()


def compile_templates(folder: Path) -> None:
    """Write the templates as Python modules to the place below `folder` where `COMPILED` has them."""
    environment = _environment(FileSystemLoader(TEMPLATES))
    environment.compile_templates(folder / version("jinja2"), extensions=["html", "svg"], zip=None)


def policy_of(page: bytes) -> str | None:
    """Return the content security policy that a page states in its first 4,000 bytes, for a server to send as well."""
    found = re.search(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return unescape(found[1].decode()) if found else None


def json_in_html(value: Any) -> Markup:
    """Return JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(escaped)  # noqa: S704 - it holds no character that could end an element


def _policy(page: str, early: str, script: str, style: str) -> str:
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (early, script, style)]
    own = " 'self'" if page == "show" else ""  # it loads the transcripts on the first search
    return (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'{own}; "
        f"style-src 'sha256-{hashes[2]}'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'"
    )


@cache
def _asset(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _script(page: str) -> str:
    parts = "\n".join(_asset(f"script/{part}.js") for part in SCRIPTS[page])
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


@cache
def _style(page: str) -> str:
    return "".join(_asset(f"style/{part}.css") for part in STYLES[page])


def _template(page: str) -> Template:
    return _installed().get_template(f"{page}.html")


@cache
def _installed() -> Environment:
    return _environment(ChoiceLoader([ModuleLoader(COMPILED / version("jinja2")), FileSystemLoader(TEMPLATES)]))


def _environment(loader: BaseLoader) -> Environment:
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
