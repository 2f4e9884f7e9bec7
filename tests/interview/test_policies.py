"""What isn't said by default, and what becomes of it where a show wants it said or described."""

from __future__ import annotations

import re

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import to_canonical, understand
from interview_audio.model import LEFT_OUT, Interview

POST = """# Interview with Per Lund

**Ida Moss:** How did you begin?

**Per Lund:** I took a clock apart.[^1]

![a clock without hands](x.png)

Photo by Bo Berg

```
wind(clock)
```

| year | clocks |
|---|---|
| 1999 | 3 |

<iframe src="https://video.example/x"></iframe>

> I took a clock apart

https://clocks.example

Then I built one.

**Ida Moss:** And then?

**Per Lund:** I stopped.

[^1]: It was my aunt's.
"""


def read(**policies: str) -> Interview:
    return understand(parse_document(POST.encode(), format="markdown"), policies)


@pytest.mark.parametrize(
    ("reason", "text", "role"),
    [
        ("image", "a clock without hands", "narrator"),
        ("credit", "Photo by Bo Berg", "narrator"),
        ("code", "wind(clock)", "guest"),
        ("table", "1999, 3", "guest"),
        ("pull quote", "I took a clock apart", "guest"),
        ("address", "https://clocks.example", "guest"),
        ("footnote", "It was my aunt's.", "guest"),
    ],
)
def test_what_is_left_out_is_said_where_a_policy_says_so(reason: str, text: str, role: str) -> None:
    assert reason in LEFT_OUT
    left = [re.sub(r"\s*\t\s*", ", ", s.text) for s in read().skipped if s.reason == reason]
    assert text in left
    interview = read(**{reason: "say"})
    spoken = [(t.role.value, p) for t in interview.turns for p in t.text.split("\n\n")]
    assert spoken.count((role, text)) == sum(p == text for _, p in spoken) == 1
    assert all(s.reason != reason for s in interview.skipped)


def test_no_word_is_lost_or_said_twice_by_a_policy() -> None:
    def words(interview: Interview) -> list[str]:
        texts = [(t.line, t.text) for t in interview.turns] + [(s.line, s.text) for s in interview.skipped]
        return sorted(w for _, text in texts for w in re.findall(r"\w+", text))

    assert words(read(**dict.fromkeys(LEFT_OUT, "say"))) == words(read())


def test_what_is_said_by_a_policy_survives_the_canonical_form() -> None:
    interview = read(**dict.fromkeys(LEFT_OUT, "say"))
    again = understand(parse_document(to_canonical(interview).encode(), format="markdown"))
    assert [(t.role, t.speaker, t.text) for t in again.turns] == [(t.role, t.speaker, t.text) for t in interview.turns]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("<nav><a href='/'>All clocks</a></nav>", "navigation"),
        ("<div class='sharedaddy'><p>Share this: Twitter</p></div>", "share buttons"),
        ("<div class='related-posts'><p>Another talk of ours</p></div>", "related posts"),
        ("<section id='comments'><p>Nice! Who is next?</p></section>", "comments"),
        ("<div id='cookie-consent'><p>Do you accept cookies?</p></div>", "cookie banner"),
        ("<form class='newsletter'><p>Get every talk by mail</p></form>", "newsletter"),
        ("<footer><p>All rights reserved</p></footer>", "footer"),
        ("<aside><p>Ida writes about clocks</p></aside>", "sidebar"),
    ],
)
def test_what_stands_beside_an_article_is_left_out_by_its_sort(tag: str, reason: str) -> None:
    said = "I took a clock apart when I was nine, and I could not put it together again for a year. "
    turns = "".join(f"<p><b>How was it, and what did you do then {n}?</b></p><p>{said * 2}</p>" for n in range(4))
    page = f"<html><body><article><h1>Interview with Per Lund</h1>{turns}</article>{tag}</body></html>"
    interview = understand(parse_document(page.encode(), format="html"))
    text = re.sub(r"<[^>]*>", "", tag)
    assert [(s.text, s.reason) for s in interview.skipped if s.text == text] == [(text, reason)]
