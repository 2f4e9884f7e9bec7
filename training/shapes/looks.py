"""Shapes in which questions look unlike answers: headings, emphasis, quotations, numbers, dashes."""

from __future__ import annotations

import textwrap

from training.shapes.writing import Part, labelled, numbered, questions, shape


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
