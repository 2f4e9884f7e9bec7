"""The same interviews in many shapes: how well each way of setting off who speaks is understood.

    python shapes.py CORPUS [--only NAME] [--interviews 8] [--errors N]

Real interviews are written anew in each shape, read back, and scored by the corpus's own `score.py`. A row is the
macro average over the interviews of one shape. What a shape does to one file is seen with `--keep FOLDER`.
"""

from __future__ import annotations

import argparse
import html
import io
import json
import tempfile
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from score_corpus import read_set, scorer


@dataclass(frozen=True)
class Part:
    """One turn to be written."""

    role: str
    name: str
    paragraphs: tuple[str, ...]
    first: bool  # the first words of this person


Writer = Callable[[list[Part]], str]
SHAPES: dict[str, tuple[str, Writer, bool]] = {}


def shape(suffix: str, *, talk_only: bool = False) -> Callable[[Writer], Writer]:
    """Put a writer into the table of shapes. `talk_only`: it leaves out what the narrator says."""

    def add(writer: Writer) -> Writer:
        SHAPES[writer.__name__] = (suffix, writer, talk_only)
        return writer

    return add


def initials(name: str) -> str:
    """`Ada Lovelace` is AL."""
    return "".join(w[0] for w in name.split()).upper()


def labelled(parts: list[Part], label: Callable[[Part], str], join: str = " ") -> str:
    """Paragraphs, with a label before the first of each turn; the narrator has none."""
    out = []
    for part in parts:
        head, *rest = part.paragraphs
        out += [head if part.role == "narrator" else f"{label(part)}{join}{head}", *rest]
    return "\n\n".join(out) + "\n"


def questions(parts: list[Part], question: Callable[[str], str], answer: Callable[[str], str] = str) -> str:
    """Paragraphs, each of a question set in one way and each of an answer in another."""
    out = []
    for part in parts:
        write = {"interviewer": question, "guest": answer}.get(part.role, str)
        out += [write(p) for p in part.paragraphs]
    return "\n\n".join(out) + "\n"


@shape("md")
def bold_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}:**")


@shape("md")
def bold_names_colon_outside(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}**:")


@shape("md")
def bold_first_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name if p.first else p.name.split()[0]}:**")


@shape("md")
def bold_last_names_no_colon(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name.split()[-1]}**")


@shape("md")
def bold_initials(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name if p.first else initials(p.name)}**:")


@shape("md")
def italic_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"*{p.name}:*")


@shape("md")
def plain_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{p.name}:")


@shape("md")
def plain_first_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{p.name.split()[0]}:")


@shape("md")
def upper_case_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{p.name.upper()}:")


@shape("md")
def bold_dash(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name.split()[0]}** —")


@shape("md")
def organisation_and_name(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "**The Gazette:**" if p.role == "interviewer" else f"**{p.name.split()[-1]}:**")


@shape("md")
def q_and_a_bold(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "**Q:**" if p.role == "interviewer" else "**A:**")


@shape("md")
def q_and_a_plain(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "Q:" if p.role == "interviewer" else "A:")


@shape("md")
def q_and_a_dot(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "Q." if p.role == "interviewer" else "A.")


@shape("md")
def q_and_a_whole_bold_question(parts: list[Part]) -> str:
    return "\n\n".join(
        f"**Q: {p.paragraphs[0]}**" if p.role == "interviewer" else "A: " + "\n\n".join(p.paragraphs)
        if p.role == "guest" else "\n\n".join(p.paragraphs)
        for p in parts
    )  # fmt: skip


@shape("md")
def question_and_answer_words(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "**Question:**" if p.role == "interviewer" else "**Answer:**")


@shape("md")
def interviewer_and_guest_words(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "**Interviewer:**" if p.role == "interviewer" else f"**{p.name}:**")


@shape("md")
def only_questions_labelled(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "**Q:**" if p.role == "interviewer" else "", " ").replace("\n ", "\n")


@shape("md")
def only_answers_labelled_bold_questions(parts: list[Part]) -> str:
    out = []
    for p in parts:
        head, *rest = p.paragraphs
        if p.role == "guest":
            head = f"**{p.name.split()[0]}:** {head}"
        out += [f"**{x}**" for x in p.paragraphs] if p.role == "interviewer" else [head, *rest]
    return "\n\n".join(out)


@shape("md")
def name_alone_bold(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}**", "\n\n")


@shape("md")
def name_alone_bold_colon(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}:**", "\n\n")


@shape("md")
def name_heading(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"### {p.name}", "\n\n")


@shape("md")
def timestamp_before(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"[00:{len(p.paragraphs[0]) % 60:02}:11] {p.name}:")


@shape("md")
def timestamp_after(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}** ({len(p.paragraphs[0]) % 60:02}:11):")


@shape("txt")
def timestamp_line(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{p.name}  00:{len(p.paragraphs[0]) % 60:02}", "\n")


@shape("txt")
def speaker_numbers(parts: list[Part]) -> str:
    number = {name: n for n, name in enumerate(dict.fromkeys(p.name for p in parts if p.role != "narrator"), 1)}
    return labelled(parts, lambda p: f"Speaker {number[p.name]}:")


@shape("md")
def heading_2(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"## {t}")


@shape("md")
def heading_4(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"#### {t}")


@shape("md")
def bold_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"**{t}**")


@shape("md")
def bold_questions_next_line(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(p.paragraphs)
        out.append(f"**{' '.join(p.paragraphs)}**\n" if p.role == "interviewer" else f"{text}\n\n")
    return "".join(out)


@shape("md")
def italic_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"*{t}*")


@shape("md")
def bold_italic_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"***{t}***")


@shape("md")
def italic_answers(parts: list[Part]) -> str:
    return questions(parts, str, lambda t: f"*{t}*")


@shape("md")
def quoted_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"> {t}")


@shape("md")
def quoted_answers(parts: list[Part]) -> str:
    return questions(parts, str, lambda t: f"> {t}")


@shape("md")
def bold_questions_quoted_answers(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"**{t}**", lambda t: f"> {t}")


def numbered(parts: list[Part], question: Callable[[int, str], str]) -> str:
    """Questions with numbers."""
    out, n = [], 0
    for p in parts:
        n += p.role == "interviewer"
        head, *rest = p.paragraphs
        out += [question(n, head) if p.role == "interviewer" else head, *rest]
    return "\n\n".join(out) + "\n"


@shape("md")
def numbered_plain(parts: list[Part]) -> str:
    return numbered(parts, lambda n, t: f"{n}. {t}")


@shape("md")
def numbered_bold(parts: list[Part]) -> str:
    return numbered(parts, lambda n, t: f"**{n}. {t}**")


@shape("md")
def numbered_heading(parts: list[Part]) -> str:
    return numbered(parts, lambda n, t: f"### {n}) {t}")


@shape("txt")
def numbered_q(parts: list[Part]) -> str:
    return numbered(parts, lambda n, t: f"Q{n}: {t}")


@shape("md")
def numbered_q_and_a(parts: list[Part]) -> str:
    out, n = [], 0
    for p in parts:
        n += p.role == "interviewer"
        head, *rest = p.paragraphs
        mark = {"interviewer": f"**Q{n}:** ", "guest": f"**A{n}:** "}.get(p.role, "")
        out += [mark + head, *rest]
    return "\n\n".join(out)


@shape("txt")
def wrapped_q_and_a(parts: list[Part]) -> str:
    text = labelled(parts, lambda p: "Q:" if p.role == "interviewer" else "A:")
    return "\n\n".join(textwrap.fill(p, 72) for p in text.split("\n\n")) + "\n"


@shape("txt")
def wrapped_names_hanging(parts: list[Part]) -> str:
    text = labelled(parts, lambda p: f"{p.name.upper()}:")
    return "\n\n".join(textwrap.fill(p, 72, subsequent_indent="    ") for p in text.split("\n\n")) + "\n"


@shape("txt")
def wrapped_no_empty_line(parts: list[Part]) -> str:
    out = []
    for p in parts:
        mark = {"interviewer": "Q: ", "guest": "A: "}.get(p.role, "")
        out.append(textwrap.fill(mark + " ".join(p.paragraphs), 72) + ("\n" if p.role != "interviewer" else ""))
    return "\n".join(out) + "\n"


@shape("md")
def dashes(parts: list[Part]) -> str:
    return labelled(parts, lambda _: "—")


@shape("md")
def dash_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"— {t}")


def page(body: str) -> str:
    """A saved page around an article."""
    menu = "".join(f"<li><a href='/{w}'>{w.title()}</a></li>" for w in ("home", "about", "archive", "contact"))
    return (
        f"<!doctype html><html lang=en><head><title>A talk | The Gazette</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>A talk</h1><p class=byline>By Robin Hale</p>{body}</article></main>"
        "<aside><h3>Related posts</h3><ul><li><a href='/x'>Another talk</a></li></ul></aside>"
        "<footer><p>Copyright 2024 The Gazette. All rights reserved.</p></footer></body></html>"
    )


def tagged(parts: list[Part], tags: dict[str, str]) -> str:
    """Each paragraph in the element of its role."""
    out = []
    for p in parts:
        tag = tags.get(p.role, "p")
        out += [f"<{tag}>{html.escape(x)}</{tag.split()[0]}>" for x in p.paragraphs]
    return page("\n".join(out))


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


def cues(parts: list[Part], cue: Callable[[Part, str], str], comma: str) -> str:
    """Subtitles of at most 80 characters, two seconds each."""
    out, n = [], 0
    for p in parts:
        for k, line in enumerate(textwrap.wrap(" ".join(p.paragraphs), 80)):
            a, b = (f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}{comma}000" for s in (2 * n, 2 * n + 2))
            n += 1
            out.append(f"{n}\n{a} --> {b}\n{cue(p, line) if k == 0 or comma == '.' else line}\n")
    return "\n".join(out)


@shape("vtt")
def vtt_voices(parts: list[Part]) -> str:
    return "WEBVTT\n\n" + cues(parts, lambda p, t: t if p.role == "narrator" else f"<v {p.name}>{t}", ".")


@shape("srt")
def srt_names(parts: list[Part]) -> str:
    return cues(parts, lambda p, t: t if p.role == "narrator" else f"{p.name}: {t}", ",")


def parts_of(gold: dict) -> list[Part]:  # type: ignore[type-arg]
    """The turns of an interview, with a name for everybody."""
    out: list[Part] = []
    for turn in gold["turns"]:
        if turn["role"] == "skip" or not turn["text"].strip():
            continue
        stand_in = {"interviewer": "Robin Hale", "guest": "Casey Ardent"}.get(turn["role"], "")
        known = turn["speaker"] if turn["speaker"] != "-" and len(turn["speaker"].split()) == 2 else stand_in
        paragraphs = tuple(" ".join(p.split()) for p in turn["text"].split("\n\n"))
        if out and (out[-1].role, out[-1].name) == (turn["role"], known):
            out[-1] = Part(turn["role"], known, (*out[-1].paragraphs, *paragraphs), out[-1].first)
        else:
            first = all(p.name != known for p in out)
            out.append(Part(turn["role"], known, paragraphs, first))
    return out


def main() -> None:
    """Write, read and score every shape."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--interviews", type=int, default=8)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    score = scorer(arguments.corpus)
    files = sorted((arguments.corpus / "gold" / "dev_bare").glob("*.json"))[:: max(1, 16 // arguments.interviews)]
    golds = [json.loads((arguments.corpus / "gold" / "dev" / f.name).read_text(encoding="utf-8")) for f in files]
    print(f"{'shape':40}{'bal':>7}{'cov':>7}{'leak':>7}{'turnF1':>8}{'voicF1':>8}   worst")
    for name, (suffix, writer, talk_only) in SHAPES.items():
        if arguments.only in name:
            row, worst = measured(score, golds, suffix, writer, talk_only, arguments)
            cells = "".join(
                f"{100 * row[c]:{w}.1f}" for c, w in (("bal", 7), ("cov", 7), ("leak", 7), ("turnF1", 8), ("voicF1", 8))
            )
            print(f"{name:40}{cells}   {worst}")


def measured(score, golds: list, suffix: str, writer: Writer, talk_only: bool, arguments: argparse.Namespace):  # type: ignore[no-untyped-def,type-arg]
    """The macro average of one shape, and its worst interview."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for part in ("raw", "gold", "out"):
            (root / part).mkdir()
        for gold in golds:
            parts = [p for p in parts_of(gold) if not talk_only or p.role != "narrator"]
            text = writer(parts)
            (root / "raw" / f"{gold['id']}.{suffix}").write_text(text, encoding="utf-8")
            if arguments.keep:
                arguments.keep.mkdir(exist_ok=True)
                (arguments.keep / f"{writer.__name__}-{gold['id']}.{suffix}").write_text(text, encoding="utf-8")
            turns = [{"role": p.role, "speaker": p.name, "text": "\n\n".join(p.paragraphs)} for p in parts]
            (root / "gold" / f"{gold['id']}.json").write_text(json.dumps({"title": "A talk", "turns": turns}))
        read_set(root / "raw", root / "out")
        out = None if arguments.errors else io.StringIO()
        rows, average = score.table(
            str(root / "gold"), str(root / "out"), errors=arguments.errors, **({"out": out} if out else {})
        )
        worst = min(rows, key=lambda i: (rows[i]["bal"] + rows[i]["turnF1"], i))
        return average, f"{worst} {100 * rows[worst]['bal']:.0f}/{100 * rows[worst]['turnF1']:.0f}"


if __name__ == "__main__":
    import sys

    sys.modules["shapes"] = sys.modules["__main__"]
    import shapes_houses  # noqa: F401

    main()
