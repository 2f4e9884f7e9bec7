"""Shapes of other formats than Markdown: saved pages, reStructuredText, AsciiDoc, subtitles."""

from __future__ import annotations

import html

from training.shapes.writing import Part, cues, labelled, page, questions, shape, tagged


@shape("html")
def html_strong(parts: list[Part]) -> str:
    return page("".join(
        f"<p><strong>{html.escape(x)}</strong></p>" if p.role == "interviewer" else f"<p>{html.escape(x)}</p>"
        for p in parts for x in p.paragraphs
    ))  # fmt: skip


@shape("html")
def html_class(parts: list[Part]) -> str:
    return tagged(parts, {"interviewer": "p class=question", "guest": "p class=answer"})


@shape("html")
def html_div_class(parts: list[Part]) -> str:
    return page("".join(
        f"<div class='{ {'interviewer': 'q', 'guest': 'a'}.get(p.role, 'intro') }'>"
        + "".join(f"<p>{html.escape(x)}</p>" for x in p.paragraphs) + "</div>"
        for p in parts
    ))  # fmt: skip


@shape("html")
def html_headings(parts: list[Part]) -> str:
    return tagged(parts, {"interviewer": "h3"})


@shape("html")
def html_definitions(parts: list[Part]) -> str:
    out = []
    for p in parts:
        tag = {"interviewer": "dt", "guest": "dd"}.get(p.role)
        inner = "".join(f"<p>{html.escape(x)}</p>" for x in p.paragraphs)
        out.append(f"<dl><{tag}>{inner}</{tag}></dl>" if tag else inner)
    return page("".join(out).replace("</dl><dl>", ""))


@shape("html")
def html_breaks(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "<br><br>".join(html.escape(x) for x in p.paragraphs)
        out.append(f"<b>{text}</b>" if p.role == "interviewer" else text)
    return page(f"<p>{'<br><br>'.join(out)}</p>")


@shape("html")
def html_labels(parts: list[Part]) -> str:
    out = []
    for p in parts:
        head, *rest = [html.escape(x) for x in p.paragraphs]
        out.append(f"<p>{head}</p>" if p.role == "narrator" else f"<p><b>{html.escape(p.name)}:</b> {head}</p>")
        out += [f"<p>{x}</p>" for x in rest]
    return page("".join(out))


@shape("rst")
def rst_bold(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"**{t.replace('*', '')}**")


@shape("rst")
def rst_labels(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}:**")


@shape("adoc")
def adoc_labels(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"*{p.name}:*")


@shape("adoc")
def adoc_headings(parts: list[Part]) -> str:
    return "= A talk\n\n" + questions(parts, lambda t: f"== {t}")


@shape("vtt")
def vtt_voices(parts: list[Part]) -> str:
    return "WEBVTT\n\n" + cues(parts, lambda p, t: t if p.role == "narrator" else f"<v {p.name}>{t}", ".")


@shape("srt")
def srt_names(parts: list[Part]) -> str:
    return cues(parts, lambda p, t: t if p.role == "narrator" else f"{p.name}: {t}", ",")
