"""Shapes with a name, a letter or a word for the role before every turn."""

from __future__ import annotations

from training.shapes.writing import Part, initials, labelled, shape


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
