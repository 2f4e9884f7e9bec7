"""Shapes of real houses: site generators, blog engines, chats and exports, each with its own way to set off talk."""

# ruff: noqa: D103, E501 (the name of a shape says what it is; pages are written as they stand)

from __future__ import annotations

import html
import textwrap

from shapes import Part, initials, labelled, page, questions, shape


def cell(text: str) -> str:
    """Words in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ")


def narrated(parts: list[Part]) -> list[str]:
    """What the narrator says before anybody else."""
    out: list[str] = []
    for part in parts:
        if part.role != "narrator":
            break
        out += part.paragraphs
    return out


def talk(parts: list[Part]) -> list[Part]:
    """What the two say."""
    return [p for p in parts if p.role != "narrator"]


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


# Chats and machine transcripts


def minutes(parts: list[Part]) -> dict[int, tuple[int, int]]:
    """When each turn starts, at a word in half a second."""
    out, seconds = {}, 0.0
    for n, p in enumerate(parts):
        out[n] = int(seconds // 60), int(seconds % 60)
        seconds += 0.5 * sum(len(x.split()) for x in p.paragraphs)
    return out


def timed(parts: list[Part], line: str, *, each: bool = False) -> str:
    """Turns with a time, in the form of `line`; `each` paragraph has its own."""
    out: list[str] = []
    for n, p in enumerate(parts):
        minute, second = minutes(parts)[n]
        values = {
            "name": p.name, "low": p.name.partition(" ")[0].lower(), "m": minute, "s": second,
            "h": 10 + minute // 60, "mm": minute % 60,
        }  # fmt: skip
        texts = p.paragraphs if each else ("\n\n".join(p.paragraphs),)
        out += texts if p.role == "narrator" else [line.format(text=t, **values) for t in texts]
    return ("\n" if each else "\n\n").join(out) + "\n"


@shape("txt")
def slack_copy(parts: list[Part]) -> str:
    return timed(parts, "{name}  {h}:{mm:02} AM\n{text}")


@shape("txt")
def discord_copy(parts: list[Part]) -> str:
    return timed(parts, "{low} — 05/02/2024 {h}:{mm:02} AM\n{text}")


@shape("txt")
def whatsapp_android(parts: list[Part]) -> str:
    return timed(parts, "02/05/2024, {h}:{mm:02} - {name}: {text}", each=True)


@shape("txt")
def whatsapp_ios(parts: list[Part]) -> str:
    return timed(parts, "[02.05.24, {h}:{mm:02}:{s:02}] {name}: {text}", each=True)


@shape("txt")
def irc_log(parts: list[Part]) -> str:
    return timed(parts, "{h}:{mm:02} <{low}> {text}", each=True)


@shape("txt")
def irc_log_brackets(parts: list[Part]) -> str:
    return timed(parts, "[{h}:{mm:02}:{s:02}] <@{low}> {text}", each=True)


@shape("txt")
def otter_export(parts: list[Part]) -> str:
    return timed(parts, "{name}  {m}:{s:02}\n{text}")


@shape("txt")
def rev_export(parts: list[Part]) -> str:
    return timed(parts, "{name} ({m:02}:{s:02}):\n{text}")


@shape("txt")
def descript_export(parts: list[Part]) -> str:
    return timed(parts, "[00:{m:02}:{s:02}] {name}: {text}")


@shape("txt")
def time_alone_above(parts: list[Part]) -> str:
    return timed(parts, "00:{m:02}:{s:02}\n{name}: {text}")


@shape("txt")
def time_dash_name(parts: list[Part]) -> str:
    return timed(parts, "{m:02}:{s:02} - {name}\n{text}")


@shape("txt")
def diarised(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"[SPEAKER_0{int(p.role == 'guest')}]:")


@shape("txt")
def chevrons(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f">> {p.name.upper()}:")


@shape("txt")
def tabs_after_names(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"{p.name.split()[0]}:", "\t")


@shape("txt")
def names_in_brackets(parts: list[Part]) -> str:
    return labelled(parts, lambda p: f"({p.name})")


@shape("txt")
def names_on_lines_no_colon(parts: list[Part]) -> str:
    return labelled(parts, lambda p: p.name, "\n")


@shape("txt")
def capitals_on_lines(parts: list[Part]) -> str:
    return labelled(parts, lambda p: p.name.upper(), "\n\n")


@shape("txt")
def wrapped_numbered(parts: list[Part]) -> str:
    out, n = [], 0
    for p in parts:
        n += p.role == "interviewer"
        head, *rest = p.paragraphs
        out += [f"{n}. {head}" if p.role == "interviewer" else head, *rest]
    return "\n\n".join(textwrap.fill(x, 72) for x in out) + "\n"


@shape("txt")
def wrapped_indented_answers(parts: list[Part]) -> str:
    out = []
    for p in parts:
        lead = "    " if p.role == "guest" else ""
        out += [textwrap.fill(x, 72, initial_indent=lead, subsequent_indent=lead) for x in p.paragraphs]
    return "\n\n".join(out) + "\n"


@shape("txt")
def mail_quotes(parts: list[Part]) -> str:
    out = []
    for p in parts:
        lead = "> " if p.role == "interviewer" else ""
        out += [textwrap.fill(x, 72, initial_indent=lead, subsequent_indent=lead) for x in p.paragraphs]
    return "\n\n".join(out) + "\n"


@shape("txt")
def starred_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"*** {t}")


@shape("txt")
def capital_questions(parts: list[Part]) -> str:
    return questions(parts, str.upper)


@shape("txt")
def underscored_questions(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"_{t}_")


@shape("txt")
def bold_marks_in_text(parts: list[Part]) -> str:
    return questions(parts, lambda t: f"*{t}*")


@shape("vtt")
def vtt_name_lines(parts: list[Part]) -> str:
    from shapes import cues

    return "WEBVTT\n\n" + cues(parts, lambda p, t: t if p.role == "narrator" else f"{p.name}: {t}", ".")


@shape("vtt")
def vtt_chevrons(parts: list[Part]) -> str:
    from shapes import cues

    return cues(talk(parts), lambda _, t: f">> {t}", ",").join(["WEBVTT\n\n", ""]).replace(",000", ".000")


# Pages


def paragraphs(parts: list[Part], before: dict[str, str], after: dict[str, str] | None = None) -> str:
    """Paragraphs of HTML, with something before the first and after the last of a turn."""
    out = []
    for p in parts:
        body = "".join(f"<p>{html.escape(x)}</p>\n" for x in p.paragraphs)
        out.append(before.get(p.role, "").format(name=p.name) + body + (after or {}).get(p.role, ""))
    return page("".join(out))


@shape("html", talk_only=True)
def html_table_of_names(parts: list[Part]) -> str:
    rows = "".join(
        f"<tr><td>{p.name}</td><td>{''.join(f'<p>{html.escape(x)}</p>' for x in p.paragraphs)}</td></tr>"
        for p in talk(parts)
    )
    return page(f"<table><tbody>{rows}</tbody></table>")


@shape("html", talk_only=True)
def html_table_of_names_bare(parts: list[Part]) -> str:
    rows = "".join(
        f"<tr><th>{p.name.split()[0]}:</th><td>{html.escape(' '.join(p.paragraphs))}</td></tr>" for p in talk(parts)
    )
    return page(f"<table>{rows}</table>")


@shape("html", talk_only=True)
def html_table_of_questions(parts: list[Part]) -> str:
    said = [html.escape(" ".join(p.paragraphs)) for p in talk(parts)]
    rows = "".join(f"<tr><td>{q}</td><td>{a}</td></tr>" for q, a in zip(said[::2], said[1::2], strict=False))
    return page(f"<table><thead><tr><th>Question</th><th>Answer</th></tr></thead><tbody>{rows}</tbody></table>")


@shape("html", talk_only=True)
def html_table_rows_in_turn(parts: list[Part]) -> str:
    rows = "".join(f"<tr><td>{html.escape(' '.join(p.paragraphs))}</td></tr>" for p in talk(parts))
    return page(f"<table>{rows}</table>")


@shape("html")
def html_definition_names(parts: list[Part]) -> str:
    out = []
    for p in parts:
        inner = "".join(f"<p>{html.escape(x)}</p>" for x in p.paragraphs)
        out.append(inner if p.role == "narrator" else f"<dl><dt>{p.name}</dt><dd>{inner}</dd></dl>")
    return page("".join(out).replace("</dl><dl>", ""))


@shape("html")
def html_quoted_questions(parts: list[Part]) -> str:
    return paragraphs(parts, {"interviewer": "<blockquote>"}, {"interviewer": "</blockquote>"})


@shape("html")
def html_speaker_divs(parts: list[Part]) -> str:
    head = "<div class='speaker'>{name}</div><div class='speech'>"
    return paragraphs(
        parts, dict.fromkeys(("interviewer", "guest"), head), dict.fromkeys(("interviewer", "guest"), "</div>")
    )


@shape("html")
def html_speaker_classes(parts: list[Part]) -> str:
    out = []
    for p in parts:
        name = f" class='speaker-{p.name.split()[0].lower()}'" if p.role != "narrator" else ""
        out += [f"<p{name}>{html.escape(x)}</p>" for x in p.paragraphs]
    return page("".join(out))


@shape("html")
def html_bem_classes(parts: list[Part]) -> str:
    names = {"interviewer": "qa__item qa__item--question", "guest": "qa__item qa__item--answer", "narrator": "intro"}
    return page(
        "".join(
            f"<div class='{names[p.role]}'>{''.join(f'<p>{html.escape(x)}</p>' for x in p.paragraphs)}</div>"
            for p in parts
        )
    )


@shape("html")
def html_data_speaker(parts: list[Part]) -> str:
    out = []
    for p in parts:
        name = f" data-speaker='{p.name}'" if p.role != "narrator" else ""
        out += [f"<p{name}>{html.escape(x)}</p>" for x in p.paragraphs]
    return page("".join(out))


@shape("html")
def html_question_tag_only(parts: list[Part]) -> str:
    return paragraphs(parts, {"interviewer": "<div class='interview-question'>"}, {"interviewer": "</div>"})


@shape("html")
def html_style_bold(parts: list[Part]) -> str:
    out = []
    for p in parts:
        style = ' style="font-weight:700"' if p.role == "interviewer" else ""
        out += [f"<p><span{style}>{html.escape(x)}</span></p>" for x in p.paragraphs]
    return page("".join(out))


@shape("html")
def google_docs(parts: list[Part]) -> str:
    style = "<style>.c1{font-weight:400}.c2{font-weight:700}.c3{font-style:italic}</style>"
    out = []
    for p in parts:
        name = "c2" if p.role == "interviewer" else "c1"
        out += [f'<p class="c0"><span class="{name}">{html.escape(x)}</span></p>' for x in p.paragraphs]
    return f"<html><head><title>A talk</title>{style}</head><body class='c9'>{''.join(out)}</body></html>"


@shape("html")
def wordpress(parts: list[Part]) -> str:
    out = []
    for p in parts:
        for x in p.paragraphs:
            text = html.escape(x)
            text = f"<strong>{text}</strong>" if p.role == "interviewer" else text
            out.append(f"<!-- wp:paragraph -->\n<p class='wp-block-paragraph'>{text}</p>\n<!-- /wp:paragraph -->\n")
        if p.role == "guest" and p.first:
            out.append(
                "<figure class='wp-block-image'><img src='a.jpg' alt='Casey at work'/>"
                "<figcaption class='wp-element-caption'>Casey Ardent at work. Photo: Robin Hale</figcaption></figure>"
            )
    share = (
        "<div class='sharedaddy sd-sharing-enabled'><h3 class='sd-title'>Share this:</h3><ul><li><a href='#'>Twitter</a>"
        "</li><li><a href='#'>Facebook</a></li></ul></div><div id='jp-relatedposts'><h3>Related</h3><p>Another talk</p>"
        "</div>"
    )
    comments = (
        "<section id='comments'><h2>2 thoughts on “A talk”</h2><ol class='comment-list'><li><p>Great interview! How did "
        "you find him?</p></li><li><p>I liked it too.</p></li></ol></section>"
    )
    return (
        "<!doctype html><html lang='en-US'><head><title>A talk – The Gazette</title></head><body class='post-template'>"
        "<header id='masthead'><a href='/'>The Gazette</a></header><div id='page'><div id='content'><article class='post'>"
        "<header class='entry-header'><h1 class='entry-title'>A talk</h1><div class='entry-meta'>Posted on <time>May 2, "
        "2024</time> by <a href='/a'>Robin Hale</a></div></header>"
        f"<div class='entry-content'>{''.join(out)}{share}</div><footer class='entry-footer'>Posted in Interviews</footer>"
        f"</article>{comments}</div><aside id='secondary' class='widget-area'><h2>Recent posts</h2></aside></div>"
        "<div id='cookie-law-info-bar'><p>We use cookies. Do you accept them?</p></div></body></html>"
    )


@shape("html")
def medium(parts: list[Part]) -> str:
    out = []
    for p in parts:
        for x in p.paragraphs:
            text = html.escape(x)
            text = (
                f"<strong class='markup--strong markup--p-strong'>{text}</strong>" if p.role == "interviewer" else text
            )
            out.append(f"<p name='a1' class='graf graf--p graf-after--p'>{text}</p>")
    return (
        "<!DOCTYPE html><html><head><title>A talk</title></head><body><article class='h-entry'><header><h1 class='p-name'>"
        "A talk</h1></header><section data-field='subtitle' class='p-summary'>A short talk</section><section "
        "data-field='body' class='e-content'><section class='section section--body'><div class='section-content'><div "
        f"class='section-inner'>{''.join(out)}</div></div></section></section><footer><p>By <a class='p-author'>Robin Hale"
        "</a> on <a>May 2, 2024</a>.</p><p>Exported from Medium on May 3, 2024.</p></footer></article></body></html>"
    )


@shape("html")
def substack(parts: list[Part]) -> str:
    out = []
    for n, p in enumerate(parts):
        for x in p.paragraphs:
            text = html.escape(x)
            out.append(f"<p><strong><em>{text}</em></strong></p>" if p.role == "interviewer" else f"<p>{text}</p>")
        if n == 2:
            out.append(
                "<div class='subscription-widget-wrap'><p class='cta-caption'>The Gazette is a reader-supported "
                "publication. To receive new posts, consider becoming a subscriber.</p><a class='button'>Subscribe</a></div>"
            )
        if n == 4:
            out.append("<p class='button-wrapper'><a class='button primary' href='#'><span>Share</span></a></p>")
    return "".join(out)


@shape("html")
def blogger(parts: list[Part]) -> str:
    out = []
    for p in parts:
        for x in p.paragraphs:
            text = html.escape(x)
            out.append(
                f"<div><b>{text}</b></div><div><br /></div>"
                if p.role == "interviewer"
                else f"<div>{text}</div><div><br /></div>"
            )
    return (
        "<html><head><title>The Gazette: A talk</title></head><body><div class='main'><div class='post hentry'><h3 "
        f"class='post-title entry-title'>A talk</h3><div class='post-body entry-content'>{''.join(out)}</div><div "
        "class='post-footer'>Posted by Robin at 10:12 <a href='#'>Email This</a> <a href='#'>BlogThis!</a></div></div>"
        "<div id='comments' class='comments'><h4>1 comment:</h4><p>Nice one! What is next?</p></div></div></body></html>"
    )


@shape("html")
def drupal(parts: list[Part]) -> str:
    out = []
    for p in parts:
        tag = "h4" if p.role == "interviewer" else "p"
        out += [f"<{tag}>{html.escape(x)}</{tag}>" for x in p.paragraphs]
    return (
        "<html lang='en'><head><title>A talk | The Gazette</title></head><body class='path-node'><nav "
        "class='menu--main'><ul><li><a href='/'>Home</a></li></ul></nav><main role='main'><h1 class='page-title'><span>A talk"
        "</span></h1><article class='node node--type-article'><div class='node__content'><div class='field field--name-body "
        f"field--type-text-with-summary'>{''.join(out)}</div><div class='field field--name-field-tags'><div>Tags</div><a "
        "href='/t'>interview</a></div></div></article></main><footer class='footer'><p>Powered by Drupal</p></footer></body>"
        "</html>"
    )
