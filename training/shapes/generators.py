"""Shapes of site generators and their Markdown: tables, directives, shortcodes, callouts."""

from __future__ import annotations

from training.shapes.writing import Part, cell, labelled, questions, shape, talk


@shape("md", talk_only=True)
def table_of_names(parts: list[Part]) -> str:
    rows = [f"| {p.name.split()[0]} | {'<br><br>'.join(map(cell, p.paragraphs))} |" for p in talk(parts)]
    return "# A talk\n\n" + "\n".join(["| Who | What |", "|---|---|", *rows]) + "\n"


@shape("md", talk_only=True)
def table_of_questions_and_answers(parts: list[Part]) -> str:
    cells = ["<br><br>".join(map(cell, p.paragraphs)) for p in talk(parts)]
    rows = [f"| {q} | {a} |" for q, a in zip(cells[::2], cells[1::2], strict=False)]
    return "# A talk\n\n" + "\n".join(["| Question | Answer |", "|---|---|", *rows]) + "\n"


@shape("md")
def quoted_labels(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"> **Robin:** {t}", lambda t: t)


@shape("md")
def kramdown_classes(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"{t}\n{{: .question}}", lambda t: f"{t}\n{{: .answer}}")


@shape("md")
def kramdown_question_class(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"{t}\n{{: .question}}")


@shape("md")
def hugo_shortcodes(parts: list[Part]) -> str:
    out = []
    for p in parts:
        name = {"interviewer": "question", "guest": "answer"}.get(p.role)
        text = "\n\n".join(p.paragraphs)
        out.append(f"{{{{% {name} %}}}}\n{text}\n{{{{% /{name} %}}}}" if name else text)
    return "\n\n".join(out) + "\n"


@shape("md")
def hugo_question_shortcode(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"{{{{< question >}}}}{t}{{{{< /question >}}}}")


@shape("md")
def hugo_named_shortcode(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(p.paragraphs)
        out.append(f'{{{{< says "{p.name}" >}}}}\n{text}\n{{{{< /says >}}}}' if p.role != "narrator" else text)
    return "\n\n".join(out) + "\n"


@shape("md")
def docusaurus_admonitions(parts: list[Part]) -> str:
    out = []
    for p in parts:
        text = "\n\n".join(p.paragraphs)
        out.append(f":::info[{p.name}]\n\n{text}\n\n:::" if p.role == "interviewer" else text)
    return "\n\n".join(out) + "\n"


@shape("md")
def fenced_divisions(parts: list[Part]) -> str:
    out = []
    for p in parts:
        name = {"interviewer": "question", "guest": "answer"}.get(p.role)
        text = "\n\n".join(p.paragraphs)
        out.append(f"::: {{.{name}}}\n{text}\n:::" if name else text)
    return "\n\n".join(out) + "\n"


@shape("md")
def mkdocs_admonitions(parts: list[Part]) -> str:
    out = []
    for p in parts:
        if p.role == "interviewer":
            out.append('!!! question ""\n\n' + "\n\n".join(f"    {x}" for x in p.paragraphs))
        else:
            out += p.paragraphs
    return "\n\n".join(out) + "\n"


@shape("md")
def mkdocs_collapsed(parts: list[Part]) -> str:
    out, asked = [], False
    for p in parts:
        if p.role == "interviewer":
            out.append(f'??? question "{" ".join(p.paragraphs)}"')
            asked = True
        else:
            out += [f"    {x}" if asked else x for x in p.paragraphs]
    return "\n\n".join(out) + "\n"


@shape("md")
def collapsed_details(parts: list[Part]) -> str:
    out, asked = [], False
    for p in parts:
        if p.role == "interviewer":
            out.append(("</details>\n\n" if asked else "") + f"<details>\n<summary>{' '.join(p.paragraphs)}</summary>")
            asked = True
        else:
            out += p.paragraphs
    return "\n\n".join([*out, "</details>"]) + "\n"


@shape("md")
def emoji_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{'🎤' if p.role == 'interviewer' else '🧑‍💻'} **{p.name.split()[0]}**:")


@shape("md")
def emoji_only(parts: list[Part]) -> str:
    return labelled(parts, lambda p: "🎤" if p.role == "interviewer" else "💬")


@shape("md")
def linked_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"**[{p.name}](https://example.org/{p.name.split()[0].lower()}):**")


@shape("md")
def names_with_offices(parts: list[Part]) -> str:
    office = {"interviewer": "The Gazette", "guest": "Head of Clocks, Clock House"}
    return labelled(parts, lambda p: f"**{p.name}{f' ({office[p.role]})' if p.first else ''}:**")


@shape("md")
def names_comma_offices(parts: list[Part]) -> str:
    office = {"interviewer": "The Gazette", "guest": "Clock House"}
    return labelled(parts, lambda p: f"**{p.name}, {office[p.role]}:**")


@shape("md")
def html_bold_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"<b>{p.name}:</b>")
