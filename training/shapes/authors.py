"""Shapes that authors make up: marked headings, lists, initials, lines of their own."""

from __future__ import annotations

import textwrap

from training.shapes.writing import Part, initials, labelled, questions, shape


@shape("md")
def html_span_letters(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f'<span class="qa">{"Q" if p.role == "interviewer" else "A"}:</span>')


@shape("md")
def underlined_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"<u>{t}</u>")


@shape("md")
def coloured_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f'<span style="color: #07a">{t}</span>')


@shape("md")
def heading_with_letter(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"### Q: {t}")


@shape("md")
def setext_headings(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"{t}\n---")


@shape("md")
def bold_heading(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"### **{t}**")


@shape("md")
def question_number_words(parts: list[Part]) -> str:
    out, n = [], 0
    for p in parts:
        n += p.role == "interviewer"
        head, *rest = p.paragraphs
        out += [f"**Question {n}:** {head}" if p.role == "interviewer" else head, *rest]
    return "\n\n".join(out) + "\n"


@shape("md")
def ordered_list_answers_inside(parts: list[Part]) -> str:
    out, n = [], 0
    for p in parts:
        if p.role == "interviewer":
            n += 1
            out.append(f"{n}. **{' '.join(p.paragraphs)}**")
        else:
            out += [textwrap.indent(x, "   ") if n else x for x in p.paragraphs]
    return "\n\n".join(out) + "\n"


@shape("md")
def bullet_turns(parts: list[Part]) -> str:
    out = []
    for p in parts:
        head, *rest = p.paragraphs
        out += [head, *rest] if p.role == "narrator" else [f"- **{p.name}:** {head}", *(f"  {x}" for x in rest)]
    return "\n\n".join(out) + "\n"


@shape("md")
def bullet_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"- {t}")


@shape("md")
def hard_breaks(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(p.paragraphs)
        out.append(f"**{' '.join(p.paragraphs)}**  \n" if p.role == "interviewer" else f"{text}\n\n")
    return "".join(out)


@shape("md")
def name_line_and_quote(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n>\n".join(f"> {x}" for x in p.paragraphs)
        out.append(f"{p.name}:\n\n{text}" if p.role != "narrator" else "\n\n".join(p.paragraphs))
    return "\n\n".join(out) + "\n"


@shape("md")
def names_in_capitals_with_stop(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name.split()[-1].upper()}.**")


@shape("md")
def names_bar(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{p.name}** |")


@shape("md")
def names_italic_inside_brackets(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"*[{p.name}]*")


@shape("md")
def code_letters(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"`{'Q' if p.role == 'interviewer' else 'A'}:`")


@shape("md")
def initials_everywhere(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**{initials(p.name)}:**")


@shape("md")
def initials_with_dots(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{'.'.join(initials(p.name))}.:")


@shape("md")
def us_and_name(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "**us:**" if p.role == "interviewer" else f"**{p.name.split()[0]}:**")


@shape("md")
def front_matter_and_letters(parts: list[Part]) -> str:
    front = "---\ntitle: Interview with Casey Ardent\nauthor: Robin Hale\ntags: [interview]\n---\n\n"
    return front + labelled(parts, lambda p: "**Q:**" if p.role == "interviewer" else "**A:**")


@shape("md")
def bold_questions_marked_with_letter_only_answers(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"**{t}**", lambda t: t).replace("\n\n**", "\n\n---\n\n**")


@shape("md")
def notion_export(parts: list[Part]) -> str:
    head = "# A talk\n\nCreated: May 2, 2024 10:12 AM\nTags: Interview\n\n"
    return head + questions(parts, lambda t: f"**💬 {t}**")


@shape("md")
def bold_question_colon_answer_line(parts: list[Part]) -> str:
    out = []
    for p in parts:
        if p.role == "interviewer":
            out.append(f"**Q:** **{' '.join(p.paragraphs)}**")
        elif p.role == "guest":
            head, *rest = p.paragraphs
            out += [f"**A:** {head}", *rest]
        else:
            out += p.paragraphs
    return "\n\n".join(out) + "\n"
