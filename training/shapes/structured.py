"""Shapes of Quarto, reStructuredText and AsciiDoc."""

from __future__ import annotations

from training.shapes.writing import Part, narrated, questions, shape, talk


@shape("qmd")
def quarto_callouts(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(p.paragraphs)
        out.append(f"::: {{.callout-note}}\n{text}\n:::" if p.role == "interviewer" else text)
    return "---\ntitle: A talk\nformat: html\n---\n\n" + "\n\n".join(out) + "\n"


@shape("rst")
def rst_fields(parts: list[Part]) -> str:
    out = []
    for p in parts:
        head, *rest = p.paragraphs
        out += [head, *rest] if p.role == "narrator" else [f":{p.name}: {head}", *(f"   {x}" for x in rest)]
    return "A talk\n======\n\n" + "\n\n".join(out) + "\n"


@shape("rst")
def rst_definitions(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(f"   {x}" for x in p.paragraphs)
        out.append(f"{p.name}\n{text}" if p.role != "narrator" else "\n\n".join(p.paragraphs))
    return "A talk\n======\n\n" + "\n\n".join(out) + "\n"


@shape("rst")
def rst_headings(parts: list[Part]) -> str:
    def heading(text: str) -> str:
        return f"{text}\n{'-' * len(text)}"

    return "A talk\n======\n\n" + questions(parts, heading)


@shape("adoc")
def adoc_question_list(parts: list[Part]) -> str:
    out = ["= A talk", *narrated(parts), "[qanda]"]
    said = talk(parts)
    for q, a in zip(said[::2], said[1::2], strict=False):
        out.append(f"{' '.join(q.paragraphs)}::\n" + "\n+\n".join(a.paragraphs))
    return "\n\n".join(out).replace("[qanda]\n\n", "[qanda]\n") + "\n"


@shape("adoc")
def adoc_named_list(parts: list[Part]) -> str:
    out = ["= A talk", *narrated(parts), "[horizontal]"]
    out += [f"{p.name}:: " + "\n+\n".join(p.paragraphs) for p in talk(parts)]
    return "\n\n".join(out).replace("[horizontal]\n\n", "[horizontal]\n") + "\n"


@shape("adoc")
def adoc_block_titles(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(p.paragraphs)
        out.append(f".{p.name}\n{text}" if p.role != "narrator" else text)
    return "= A talk\n\n" + "\n\n".join(out) + "\n"
