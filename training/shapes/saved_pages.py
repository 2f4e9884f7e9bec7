"""Shapes of saved pages: tables, definition lists, blog engines."""

# ruff: noqa: E501 (pages are written as they stand)

from __future__ import annotations

import html

from training.shapes.writing import Part, page, shape, talk


def paragraphs(parts: list[Part], before: dict[str, str], after: dict[str, str] | None = None) -> str:
    """Write paragraphs of HTML, with something before the first and after the last of a turn."""
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
