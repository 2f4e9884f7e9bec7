"""Interviews in many languages, in the shapes that their pages have: who asks and who answers, and who is said to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Interview, Role

sys.path.insert(0, str(Path(__file__).parent))
from tongues import TONGUES, Tongue

Write = Callable[[Tongue], str]


def _paired(tongue: Tongue) -> list[tuple[str, str]]:
    return list(zip(tongue.turns[::2], tongue.turns[1::2], strict=True))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()) if " " in name else name[:1]


def _labelled(tongue: Tongue, host: str, guest: str, form: str, gap: str = "\n\n") -> str:
    return gap.join(
        form.format(host if n % 2 == 0 else guest, text, time=f"00:{n:02}:{7 * n % 60:02}")
        for n, text in enumerate(tongue.turns)
    )


def _roles_first(tongue: Tongue, form: str) -> str:
    """Label the first two turns by whole words, as newspapers do, and the others by their letters."""
    whole = _labelled(tongue, *tongue.roles, form).split("\n\n")
    return "\n\n".join(whole[:2] + _labelled(tongue, *tongue.letters, form).split("\n\n")[2:])


def _page(tongue: Tongue, body: str) -> str:
    credit = tongue.credit.format(tongue.host)
    return (
        f"# {tongue.title}\n\n{tongue.intro}\n\n{body}\n\n*{credit}*\n\n---\n\n{tongue.bio}\n\n---\n\n{tongue.footer}\n"
    )


def _asked(tongue: Tongue, form: str) -> str:
    return _page(
        tongue, "\n\n".join(f"{form.format(q, n=n)}\n\n{a}" for n, (q, a) in enumerate(_paired(tongue), start=1))
    )


def _html(tongue: Tongue, form: str) -> str:
    body = "\n".join(form.format(q, a) for q, a in _paired(tongue))
    credit = tongue.credit.format(tongue.host)
    return (
        f"<html><head><title>{tongue.title}</title></head><body><h1>{tongue.title}</h1><p>{tongue.intro}</p>{body}"
        f"<p>{credit}</p><hr><p>{tongue.bio}</p></body></html>"
    )


SHAPES: Mapping[str, tuple[str, Write]] = {
    "roles, bold": ("markdown", lambda t: _page(t, _labelled(t, *t.roles, "**{}:** {}"))),
    "roles, wide colon": ("markdown", lambda t: _page(t, _labelled(t, *t.roles, "**{}：**{}"))),
    "roles, plain": ("text", lambda t: t.intro + "\n\n" + _labelled(t, *t.roles, "{}: {}")),
    "roles, lines": ("text", lambda t: _labelled(t, *t.roles, "{}: {}", "\n")),
    "letters": ("markdown", lambda t: _page(t, _labelled(t, *t.letters, "{}: {}"))),
    "letters, bold with a period": ("markdown", lambda t: _page(t, _labelled(t, *t.letters, "**{}.** {}"))),
    "the paper and a name": ("markdown", lambda t: _page(t, _labelled(t, t.office, t.guest, "**{}:** {}"))),
    "names": ("markdown", lambda t: _page(t, _labelled(t, t.host, t.guest, "**{}:** {}"))),
    "names, plain": ("text", lambda t: _labelled(t, t.host, t.guest, "{}: {}")),
    "names, lines": ("text", lambda t: _labelled(t, t.host, t.guest, "{}: {}", "\n")),
    "first names": ("markdown", lambda t: _page(t, _labelled(t, t.host.split()[0], t.guest.split()[0], "**{}** {}"))),
    "initials": ("markdown", lambda t: _page(t, _labelled(t, _initials(t.host), _initials(t.guest), "{}: {}"))),
    "names above": ("text", lambda t: _labelled(t, t.host, t.guest, "{}\n{}")),
    "names with times": ("text", lambda t: _labelled(t, t.host, t.guest, "{} ({time}):\n{}")),
    "times with names": ("text", lambda t: _labelled(t, t.host, t.guest, "[{time}] {}: {}")),
    "protocol": ("text", lambda t: _labelled(t, "I", "B", "{}: {}", "\n")),
    "name heads": ("markdown", lambda t: _page(t, _labelled(t, t.host, t.guest, "### {}\n\n{}"))),
    "bold questions": ("markdown", lambda t: _asked(t, "**{}**")),
    "italic questions": ("markdown", lambda t: _asked(t, "*{}*")),
    "heading questions": ("markdown", lambda t: _asked(t, "### {}")),
    "numbered bold questions": ("markdown", lambda t: _asked(t, "**{n}. {}**")),
    "numbered questions": ("markdown", lambda t: _asked(t, "{n}. {}")),
    "numbered heading questions": ("markdown", lambda t: _asked(t, "## {n}. {}")),
    "dashed questions": ("markdown", lambda t: _asked(t, "– {}")),
    "long dashed bold questions": ("markdown", lambda t: _asked(t, "**— {}**")),
    "quoted questions": ("markdown", lambda t: _asked(t, "> {}")),
    "dashed turns": ("markdown", lambda t: _page(t, _labelled(t, "", "", "{}— {}"))),
    "html, strong": ("html", lambda t: _html(t, "<p><strong>{}</strong></p><p>{}</p>")),
    "html, broken lines": ("html", lambda t: _html(t, "<p><b>{}</b><br>{}</p>")),
    "html, headings": ("html", lambda t: _html(t, "<h3>{}</h3><p>{}</p>")),
    "html, list": ("html", lambda t: f"{_html(t, '<dl><dt>{}</dt><dd>{}</dd></dl>')}"),
    "html, italic": ("html", lambda t: _html(t, "<p><em>{}</em></p><p>{}</p>")),
    "letters, stop and dash": ("markdown", lambda t: _page(t, _labelled(t, *t.letters, "{}.— {}"))),
    "letters, stop and hyphen": ("text", lambda t: _labelled(t, *t.letters, "{}.- {}")),
    "letters, stop": ("markdown", lambda t: _page(t, _labelled(t, *t.letters, "{}. {}"))),
    "roles, stop and dash": ("markdown", lambda t: _page(t, _labelled(t, *t.roles, "{}. – {}"))),
    "roles, then letters": ("markdown", lambda t: _page(t, _roles_first(t, "{}.— {}"))),
    "names, stop and hyphen": ("text", lambda t: _labelled(t, t.host, t.guest, "{}.- {}")),
}


def wanted(tongue: Tongue) -> list[tuple[str, str]]:
    return [("h" if n % 2 == 0 else "g", text) for n, text in enumerate(tongue.turns)]


def said(interview: Interview) -> list[tuple[str, str]]:
    """Return what host and guest say: h and g."""
    letters = {Role.INTERVIEWER: "h", Role.GUEST: "g"}
    return [(letters[t.role], " ".join(t.text.split()).lstrip("–— ")) for t in interview.turns if t.role in letters]


def read(shape: str, tongue: Tongue) -> Interview:
    kind, write = SHAPES[shape]
    return understand(parse_document(write(tongue).encode(), format=kind))


def sample(shape: str) -> list[Tongue]:
    """Return every seventh language, others for each shape."""
    return list(TONGUES.values())[list(SHAPES).index(shape) % 7 :: 7]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shapes_of_pages_are_read_in_every_language(shape: str) -> None:
    for tongue in sample(shape):
        assert said(read(shape, tongue)) == wanted(tongue), tongue.title


def test_most_languages_are_read_where_nothing_is_marked() -> None:
    pages = {code: _asked(tongue, "{}") for code, tongue in TONGUES.items()}
    read = {code: said(understand(parse_document(page.encode(), format="markdown"))) for code, page in pages.items()}
    assert sum(read[code] == wanted(tongue) for code, tongue in TONGUES.items()) >= 18


@pytest.mark.soak
def test_nearly_every_shape_is_read_in_every_language() -> None:
    pages = [(shape, tongue) for shape in SHAPES for tongue in TONGUES.values()]
    assert sum(said(read(*page)) == wanted(page[1]) for page in pages) >= 0.99 * len(pages)


@pytest.mark.parametrize("code", TONGUES)
def test_the_language_and_who_asked_are_told(code: str) -> None:
    interview = read("bold questions", TONGUES[code])
    asking = [person.name for person in interview.people if person.role is Role.INTERVIEWER]
    assert interview.language == code
    assert asking == [TONGUES[code].host]
