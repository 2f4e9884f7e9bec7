"""Ways of writing down who speaks: each writes the same turns as a page, with a label before every turn."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """One turn to be written."""

    name: str
    host: bool
    paragraphs: tuple[str, ...]
    number: int  # of all turns, from 0

    @property
    def first(self) -> bool:
        """Whether it is this person's first turn: two people take turns."""
        return self.number < 2

    @property
    def given(self) -> str:
        """The first name."""
        return self.name.split()[0]

    @property
    def initials(self) -> str:
        """The initials."""
        return "".join(word[0] for word in self.name.split()).upper()

    @property
    def nick(self) -> str:
        """A name in a chat."""
        return self.given.lower()

    @property
    def clock(self) -> str:
        """When it is said."""
        return f"{self.number // 60:02}:{self.number % 60:02}:{(7 * self.number) % 60:02}"

    @property
    def minute(self) -> str:
        """The same without hours."""
        return f"{self.number:02}:{(7 * self.number) % 60:02}"


Writer = Callable[[Sequence[Said]], str]
STYLES: dict[str, tuple[str, Writer]] = {}


def style(name: str, suffix: str) -> Callable[[Writer], Writer]:
    """Register a writer of pages."""

    def add(writer: Writer) -> Writer:
        assert name not in STYLES
        STYLES[name] = suffix, writer
        return writer

    return add


def before(name: str, suffix: str, label: Callable[[Said], str], join: str = " ", between: str = "\n\n") -> None:
    """Register a style that puts a label before the first paragraph of every turn."""

    def write(turns: Sequence[Said]) -> str:
        out = []
        for turn in turns:
            head, *rest = turn.paragraphs
            out += [f"{label(turn)}{join}{head}", *rest]
        return between.join(out) + "\n"

    style(name, suffix)(write)


def letter(turn: Said) -> str:
    """Return Q or A."""
    return "Q" if turn.host else "A"


def number(turn: Said) -> int:
    """Return the number of a speaker as machines count them, from 0."""
    return 0 if turn.host else 1


# Markdown
before("bold", "md", lambda t: f"**{t.name}:**")
before("bold, colon outside", "md", lambda t: f"**{t.name}**:")
before("bold, blank before the colon", "md", lambda t: f"**{t.name} :**")
before("bold, blank and colon outside", "md", lambda t: f"**{t.name}** :")
before("bold without colon", "md", lambda t: f"**{t.name}**")
before("bold, dash", "md", lambda t: f"**{t.name}** —")
before("bold, hyphen", "md", lambda t: f"**{t.name}** -")
before("bold, bar", "md", lambda t: f"**{t.name}** |")
before("bold in underscores", "md", lambda t: f"__{t.name}__:")
before("italic", "md", lambda t: f"*{t.name}:*")
before("italic, colon outside", "md", lambda t: f"_{t.name}_:")
before("bold and italic", "md", lambda t: f"***{t.name}:***")
before("bold, first names", "md", lambda t: f"**{t.given}:**")
before("bold, full name once", "md", lambda t: f"**{t.name if t.first else t.given}:**")
before("bold, then initials", "md", lambda t: f"**{t.name if t.first else t.initials}:**")
before("bold, surname", "md", lambda t: f"**{t.name.split()[-1]}:**")
before("bold capitals", "md", lambda t: f"**{t.name.upper()}:**")
before("bold nick", "md", lambda t: f"**{t.nick}:**")
before("bold, office on every label", "md", lambda t: f"**{t.name}{'' if t.host else ', clockmaker'}:**")
before("bold, office on the first label", "md", lambda t: f"**{t.name}{', Clocks Inc.' if t.first else ''}:**")
before("bold, office in brackets", "md", lambda t: f"**{t.name} ({'host' if t.host else 'Clocks Inc.'}):**")
before("bold, laughing at times", "md", lambda t: f"**{t.name}{' (laughing)' if t.number % 3 == 2 else ''}:**")
before("bold, off mic at times", "md", lambda t: f"**{t.name}{' [off mic]' if t.number % 5 == 2 else ''}:**")
before("bold, no-break space", "md", lambda t: f"**{t.name.replace(' ', chr(0xA0))}:**", "\u00a0")
before("bold, thin space", "md", lambda t: f"**{t.name.replace(' ', chr(0x2009))}:**", "\u2009")
before("bold, two blanks", "md", lambda t: f"**{t.name.replace(' ', '  ')}:**", "  ")
before("bold, decomposed letters", "md", lambda t: unicodedata.normalize("NFD", f"**{t.name}:**"))
before("bold, full-width colon", "md", lambda t: f"**{t.name}**：", "")
before("bold with a link", "md", lambda t: f"[**{t.name}**](https://example.org/{number(t)}):")
before("plain", "md", lambda t: f"{t.name}:")
before("plain, blank before the colon", "md", lambda t: f"{t.name} :")
before("plain, first names", "md", lambda t: f"{t.given}:")
before("plain capitals", "md", lambda t: f"{t.name.upper()}:")
before("microphone", "md", lambda t: f"{'🎤' if t.host else '🔧'} **{t.name}:**")
before("role and name", "md", lambda t: "**Interviewer:**" if t.host else f"**{t.name}:**")
before("publication and surname", "md", lambda t: "**The Gazette:**" if t.host else f"**{t.name.split()[-1]}:**")
before("bold Q and A", "md", lambda t: f"**{letter(t)}:**")
before("plain Q and A", "md", lambda t: f"{letter(t)}:")
before("Q and A with full stop", "md", lambda t: f"{letter(t)}.")
before("Q1 and A1", "md", lambda t: f"**{letter(t)}{t.number // 2 + 1}:**")
before("Q1. and A1.", "md", lambda t: f"{letter(t)}{t.number // 2 + 1}.")
before("Question and Answer", "md", lambda t: f"**{'Question' if t.host else 'Answer'}:**")
before("letters A and B", "md", lambda t: f"{'A' if t.host else 'B'}:")
before("bold letters A and B", "md", lambda t: f"**{'A' if t.host else 'B'}:**")
before("Speaker 1", "md", lambda t: f"Speaker {number(t) + 1}:")
before("bold Speaker 1", "md", lambda t: f"**Speaker {number(t) + 1}:**")
before("(speaker 0)", "md", lambda t: f"(speaker {number(t)})")
before("[SPEAKER_00]", "md", lambda t: f"[SPEAKER_0{number(t)}]:")
before("bold name on a line", "md", lambda t: f"**{t.name}**", "\n\n")
before("bold name and colon on a line", "md", lambda t: f"**{t.name}:**", "\n\n")
before("heading", "md", lambda t: f"### {t.name}", "\n\n")
before("heading with colon", "md", lambda t: f"## {t.name}:", "\n\n")
before("hard break after the name", "md", lambda t: f"**{t.name}**  ", "\n")
before("list", "md", lambda t: f"- **{t.name}:**")
before("chevrons", "md", lambda t: f"**{t.name}>>**")
before("one chevron", "md", lambda t: f"{t.name}>")
before("name in brackets", "md", lambda t: f"[{t.name}]")
before("time and bold name", "md", lambda t: f"[{t.clock}] **{t.name}:**")
before("name and time", "md", lambda t: f"**{t.name}** ({t.minute}):")
before("Descript", "md", lambda t: f"**[{t.clock}] {t.name}:**")

# Plain text
before("text, names", "txt", lambda t: f"{t.name}:")
before("text, every turn a line", "txt", lambda t: f"{t.name}:", between="\n")
before("text, first names, every turn a line", "txt", lambda t: f"{t.given}:", between="\n")
before("text, name on a line", "txt", lambda t: t.name, "\n")
before("text, capitals on a line", "txt", lambda t: t.name.upper(), "\n")
before("text, name and colon on a line", "txt", lambda t: f"{t.name}:", "\n")
before("text, dash", "txt", lambda t: f"{t.name} —")
before("text, en dash, first names", "txt", lambda t: f"{t.given} –")
before("text, chat", "txt", lambda t: f"<{t.nick}>", between="\n")
before("text, chat with time", "txt", lambda t: f"{t.minute} <{t.nick}>", between="\n")
before("text, tabs and time", "txt", lambda t: f"{t.name}:\t{t.clock}\t", "")
before("text, time in brackets", "txt", lambda t: f"{t.name} ({t.clock}):", "\n")
before("text, time before", "txt", lambda t: f"[{t.clock}] {t.name}:")
before("text, Otter", "txt", lambda t: f"{t.name}  {t.number}:{(7 * t.number) % 60:02}", "\n")
before("text, Rev", "txt", lambda t: f"{t.name}: ({t.minute})", "\n")
before("text, diarised", "txt", lambda t: f"SPEAKER_0{number(t)}:", between="\n")
before("text, diarised in brackets", "txt", lambda t: f"[SPEAKER_0{number(t)}]:", between="\n")
before("text, Q and A, every turn a line", "txt", lambda t: f"{letter(t)}:", between="\n")


@style("text, Person tags", "txt")
def _(turns: Sequence[Said]) -> str:
    return "\n".join(f"<Person{number(t) + 1}> {' '.join(t.paragraphs)} </Person{number(t) + 1}>" for t in turns)


# HTML
def page(body: str) -> str:
    """Return a page of HTML."""
    return f"<!doctype html><html><head><title>A talk</title></head><body><article>{body}</article></body></html>"


def elements(name: str, label: Callable[[Said], str], join: str = " ") -> None:
    """Register a style that puts a label into the first `<p>` of every turn."""

    def write(turns: Sequence[Said]) -> str:
        out = []
        for turn in turns:
            head, *rest = [html.escape(p) for p in turn.paragraphs]
            out += [f"<p>{label(turn)}{join}{head}</p>", *(f"<p>{p}</p>" for p in rest)]
        return page("\n".join(out))

    style(name, "html")(write)


elements("html, strong", lambda t: f"<strong>{html.escape(t.name)}:</strong>")
elements("html, b, colon outside", lambda t: f"<b>{html.escape(t.name)}</b>:")
elements("html, no-break spaces", lambda t: f"<strong>{html.escape(t.name).replace(' ', '&nbsp;')}:</strong>", "&nbsp;")
elements("html, italic without colon", lambda t: f"<em>{html.escape(t.given)}</em>&nbsp;")
elements("html, weight", lambda t: f"<span style='font-weight: 700'>{html.escape(t.name)}:</span>")
elements("html, plain", lambda t: f"{html.escape(t.name)}:")
elements("html, class", lambda t: f"<span class=speaker>{html.escape(t.name)}</span>:")
elements("html, break after the name", lambda t: f"<strong>{html.escape(t.name)}</strong><br>", "")
elements("html, chat", lambda t: f"&lt;{html.escape(t.nick)}&gt;")
elements("html, chevrons", lambda t: f"<b>{html.escape(t.name)}&gt;&gt;</b>")
elements("html, colour", lambda t: f"<font color='#{'aa0000' if t.host else '0000aa'}'>{html.escape(t.name)}:</font>")


def whole(turn: Said) -> str:
    """Return a turn's words as one line of HTML."""
    return html.escape(" ".join(turn.paragraphs))


@style("html, one paragraph with breaks", "html")
def _(turns: Sequence[Said]) -> str:
    return page("<p>" + "<br>\n".join(f"{html.escape(t.name)}: {whole(t)}" for t in turns) + "</p>")


@style("html, definitions", "html")
def _(turns: Sequence[Said]) -> str:
    return page("<dl>" + "".join(f"<dt>{html.escape(t.name)}</dt><dd>{whole(t)}</dd>" for t in turns) + "</dl>")


@style("html, table", "html")
def _(turns: Sequence[Said]) -> str:
    rows = "".join(f"<tr><td>{html.escape(t.name)}</td><td>{whole(t)}</td></tr>" for t in turns)
    return page(f"<table>{rows}</table>")


@style("html, preformatted", "html")
def _(turns: Sequence[Said]) -> str:
    return page("<pre>" + "\n".join(f"{html.escape(t.given)}: {whole(t)}" for t in turns) + "</pre>")


@style("html, headings", "html")
def _(turns: Sequence[Said]) -> str:
    return page("".join(f"<h3>{html.escape(t.name)}</h3><p>{whole(t)}</p>" for t in turns))


# Subtitles
def cues(head: str, separator: str, label: Callable[[Said], str]) -> Writer:
    """Return a writer of one cue a turn."""

    def write(turns: Sequence[Said]) -> str:
        out = []
        for t in turns:
            start, end = (f"00:{t.number:02}:{s}{separator}000" for s in ("01", "50"))
            out.append(f"{t.number + 1}\n{start} --> {end}\n{label(t)}{' '.join(t.paragraphs)}\n")
        return head + "\n".join(out)

    return write


style("Teams", "vtt")(cues("WEBVTT\n\n", ".", lambda t: f"<v {t.name}>"))
style("Zoom", "vtt")(cues("WEBVTT\n\n", ".", lambda t: f"{t.name}: "))
style("SubRip, names", "srt")(cues("", ",", lambda t: f"{t.name}: "))
style("SubRip, whisperX", "srt")(cues("", ",", lambda t: f"[SPEAKER_0{number(t)}]: "))
