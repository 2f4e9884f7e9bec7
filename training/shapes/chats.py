"""Shapes of chats and of what machines transcribe."""

from __future__ import annotations

import textwrap

from training.shapes.writing import Part, cues, labelled, questions, shape, talk


def minutes(parts: list[Part]) -> dict[int, tuple[int, int]]:
    """Return when each turn starts, at a word in half a second."""
    out, seconds = {}, 0.0
    for n, p in enumerate(parts):
        out[n] = int(seconds // 60), int(seconds % 60)
        seconds += 0.5 * sum(len(x.split()) for x in p.paragraphs)
    return out


def timed(parts: list[Part], line: str, *, each: bool = False) -> str:
    """Return turns with a time, in the form of `line`; `each` paragraph has its own."""
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
    return "WEBVTT\n\n" + cues(parts, lambda p, t: t if p.role == "narrator" else f"{p.name}: {t}", ".")


@shape("vtt")
def vtt_chevrons(parts: list[Part]) -> str:
    return cues(talk(parts), lambda _, t: f">> {t}", ",").join(["WEBVTT\n\n", ""]).replace(",000", ".000")


# Pages
