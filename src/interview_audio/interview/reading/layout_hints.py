"""Hints from the layout: what labels, numbers, emphasis and headings tell of who says each passage."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from interview_audio.interview.page.names import conducting
from interview_audio.interview.page.passages import Passage
from interview_audio.interview.page.questions import asks_at_the_end
from interview_audio.interview.reading.layouts import SURE, Layout, asks, is_marked, is_remark
from interview_audio.interview.reading.outside_matter import hint_after_the_talk, hint_before_the_talk
from interview_audio.interview.reading.sequence import IMPOSSIBLE, Hint, plus, states
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Role

OUT = IMPOSSIBLE
LABELLED: Mapping[Role, tuple[float, ...]] = {
    Role.INTERVIEWER: states(intro=OUT, answer=OUT, aside=OUT, outro=OUT),
    Role.GUEST: states(intro=OUT, question=OUT, aside=OUT, closing=OUT, outro=OUT),
    Role.NARRATOR: states(question=OUT, answer=OUT, closing=OUT),
}


MARKED = states(question=5.0, closing=3.0, answer=-5.0, intro=-2.0, aside=-1.0, outro=-2.0)
"""For a passage that is set off as questions are."""


EDITORIAL = re.compile(
    r"[\[(*_]*\s*(?:editor['’]?s?['’]? note|ed(?:itor)?\\.? note|note from the editors?|editor:|correction:|"
    r"note:\s+this (?:interview|post|article|conversation)|"
    r"anm(?:erkung|\.) d(?:er|\.) red|"
    r"anmerkung|hinweis der redaktion|n\.?d\.?l\.?r|note de la rédaction|nota (?:del editor|do editor|della redazione)|"
    r"noot van de redactie)\b",
    re.IGNORECASE,
)


ASK_CLASS = LazyPattern(r"(?:^|[-_])qs?$|question|interviewer", re.IGNORECASE)
TELL_CLASS = LazyPattern(r"(?:^|[-_])as?$|answer|interviewee", re.IGNORECASE)


def hints(passages: Sequence[Passage], layout: Layout) -> list[Hint]:
    """Return what the layout says of every spoken passage."""
    alike = _set_off_as_well(passages, layout)
    out = [_labelled(p, layout, set_off=alike) or _remark(p, layout) or _unlabelled(p, layout) for p in passages]
    if out:
        opening = dict(out[0].moves).get("open", 0.0)  # the first passage opens without a move
        out[0] = Hint(plus(out[0].states, states(question=opening)), out[0].moves)
    if layout.labelled >= {Role.INTERVIEWER, Role.GUEST}:
        _resumed(passages, layout, out)
    _answered_without_label(passages, layout, out)
    _after_remarks(passages, layout, out)
    _asked_on(passages, layout, out)
    hint_before_the_talk(passages, layout, out)
    hint_after_the_talk(passages, layout, out)
    if layout.questions_between:
        for k, (passage, after) in enumerate(pairwise(passages)):
            if passage.label is None and after.label and asks_at_the_end(passage.text):
                out[k] = Hint(plus(out[k].states, MARKED), out[k].moves)
    _by_classes(passages, out)
    _topics(passages, layout, out)
    return _short_turns(passages, layout, _unlike_answers(passages, layout, out))


MOST_OF_A_TOPIC = 6
"""How many words a line has at most that is a heading."""


def _topics(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Give to the narrator the lines without an end that stand above questions, as headings do, where no question is
    marked."""
    if layout.labels or layout.question_style or layout.numbers or layout.turn_style:
        return
    above = [
        k
        for k, (passage, after) in enumerate(pairwise(passages))
        if asks_at_the_end(after.text)
        and len(passage.text.split()) <= MOST_OF_A_TOPIC
        and passage.text[:1].isupper()
        and not re.search(r"[.!?…:;,。！？：\"”»)]\s*$", passage.text)
    ]
    for k in above if len(above) >= 3 else ():
        moves = (*out[k].moves, ("leave", 3.0))
        out[k] = Hint(plus(out[k].states, states(question=-4.0, answer=-4.0, closing=-4.0)), moves)


def _by_classes(passages: Sequence[Passage], out: list[Hint]) -> None:
    """Believe the classes of a page that call its paragraphs questions and answers, where it has both."""
    asks = [any(ASK_CLASS.search(name) for name in p.block.classes) for p in passages]
    tells = [any(TELL_CLASS.search(name) for name in p.block.classes) for p in passages]
    if sum(asks) >= 3 and sum(tells) >= 3 and not any(a and b for a, b in zip(asks, tells, strict=True)):
        for k, hint in enumerate(out):
            if asks[k] or tells[k]:
                bonus = states(answer=-SURE) if asks[k] else states(question=-SURE, closing=-SURE)
                out[k] = Hint(plus(hint.states, bonus), hint.moves)


def _after_remarks(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Let a question follow its host's remark without an answer between."""
    for k, (before, passage) in enumerate(pairwise(passages), 1):
        if is_remark(before, layout.remark_style) and is_marked(passage, layout):
            out[k] = Hint(out[k].states, tuple((name, gain) for name, gain in out[k].moves if name != "ask on"))


def _answered_without_label(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Let plain words answer without a label, where labels and questions are set off together and answers are plain."""
    asked = [p for p in passages if p.label and layout.labels.get(p.label.casefold()) is Role.INTERVIEWER]
    told = [p for p in passages if p.label and layout.labels.get(p.label.casefold()) is Role.GUEST]
    looks = Counter(style for p in asked for style in p.styles if not style.startswith("class"))
    for style, count in looks.most_common(1):
        if len(asked) < 4 or count < 0.8 * len(asked) or sum(style in p.styles for p in told) > 0.1 * len(told):
            return
        for k, (before, passage) in enumerate(pairwise(passages), 1):
            question = before in asked and style in before.styles and asks_at_the_end(before.text)
            if layout.decided and question and not passage.label and style not in passage.styles:
                out[k] = Hint(plus(out[k].states, states(question=-8.0)), (*out[k].moves, ("answer", SURE + 3.0)))


def _asked_on(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Let a question go on in the paragraph below it, if that only asks, of somebody, and an answer follows."""
    if not layout.question_style or layout.labels:
        return
    for k in range(1, len(passages) - 1):
        before, passage, after = passages[k - 1 : k + 2]
        sentences = re.findall(r"[^.?!…]+[.?!…]+", passage.text)
        only_asks = bool(sentences) and all(s.rstrip().endswith("?") for s in sentences)
        to_you = re.search(r"\byour?\b", passage.text, re.IGNORECASE)
        if (
            only_asks
            and to_you
            and is_marked(before, layout)
            and not (is_marked(passage, layout) or is_marked(after, layout))
        ):
            moves = tuple((name, gain) for name, gain in out[k].moves if name != "ask on")
            out[k] = Hint(plus(out[k].states, states(question=6.0, answer=-6.0)), moves)
            out[k + 1] = Hint(plus(out[k + 1].states, states(question=-4.0)), out[k + 1].moves)


def _by_answers(passage: Passage, layout: Layout, bonus: tuple[float, ...]) -> Hint:
    """Return the hint where answers are set off instead of questions, or turns are, without telling whose they are."""
    if layout.turn_style:
        if layout.turn_style in passage.styles:
            return Hint(bonus, (("open", 3.0), ("answer", 3.0), ("go on", -8.0), ("ask on", -8.0)))
        return Hint(bonus, (("open", -5.0), ("answer", -5.0)))
    if layout.answer_style in passage.styles:
        return Hint(plus(bonus, states(question=-5.0, aside=-1.0)), (("answer", 5.0), ("open", -5.0)))
    return Hint(bonus, (("answer", -7.0), ("go on", -4.0)))


def _resumed(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> None:
    """Favour the narrator between two turns of one label, if nothing says who speaks there: somebody else did."""
    last: str | None = None
    for k, passage in enumerate(passages):
        label = passage.label.casefold() if passage.label else None
        if label in layout.labels:
            before = passages[k - 1] if k else passage
            if label == last and not (before.label and before.label.casefold() in layout.labels):
                out[k - 1] = Hint(plus(out[k - 1].states, states(aside=4.0)), (("leave", 0.0),))
            last = label


def _unlike_answers(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> list[Hint]:
    """Favour the narrator for words set unlike the answers, where all answers look alike (quoted, indented)."""
    if layout.decided:
        return _unlike_labelled_answers(passages, layout, out)
    marks = [k for k, p in enumerate(passages) if is_marked(p, layout)]
    if not layout.question_style or len(marks) < 3 or layout.labels:
        return out
    between = [k for k in range(marks[0], len(passages)) if not is_marked(passages[k], layout)]
    counts = Counter(style for k in between if k < marks[-1] for style in passages[k].styles)
    usual, count = counts.most_common(1)[0] if counts else ("", 0)
    inside = sum(k < marks[-1] for k in between)
    if count >= 0.75 * inside and inside >= 3:
        for k in between:
            alike = usual in passages[k].styles
            out[k] = Hint(plus(out[k].states, states(question=-6.0) if alike else states(answer=-5.0)), out[k].moves)
    return out


def _unlike_labelled_answers(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> list[Hint]:
    """Favour the narrator for words without a label that are set unlike the answers with one."""
    answers = [p for p in passages if p.label and layout.labels.get(p.label.casefold()) is Role.GUEST]
    counts = Counter(style for p in answers for style in p.styles if not style.startswith("class"))
    usual, count = counts.most_common(1)[0] if counts else ("", 0)
    if count >= 0.8 * len(answers) and len(answers) >= 3:
        for k, passage in enumerate(passages):
            if passage.label is None and usual not in passage.styles:
                out[k] = Hint(plus(out[k].states, states(answer=-5.0)), (*out[k].moves, ("leave", 3.0)))
    return out


def _short_turns(passages: Sequence[Passage], layout: Layout, out: list[Hint]) -> list[Hint]:
    """Disfavour a second paragraph after the last mark, where every turn before was one paragraph."""
    marks = [k for k, p in enumerate(passages) if is_marked(p, layout)]
    gaps = [b - a - 1 for a, b in pairwise(marks)]
    usual = 0 if layout.labelled == {Role.INTERVIEWER, Role.GUEST} else 1
    if len(gaps) >= 5 and all(gap <= usual for gap in gaps):
        for k in range(marks[-1] + 1 + usual, len(passages)):
            moves = defaultdict(float, out[k].moves)
            moves["go on"] -= 2.0
            moves["leave"] = max(moves["leave"], 0.0)
            out[k] = Hint(out[k].states, tuple(moves.items()))
    return out


def _set_off_as_well(passages: Sequence[Passage], layout: Layout) -> bool:
    """Return whether only questions carry a name, and are set off besides: `**IM: How so?**`."""
    named = [layout.question_style in p.styles for p in passages if p.label and p.label.casefold() in layout.labels]
    return layout.labelled == {Role.INTERVIEWER} and sum(named) >= 0.8 * len(named)


def _labelled(passage: Passage, layout: Layout, *, set_off: bool) -> Hint | None:
    role = layout.labels.get(passage.label.casefold()) if passage.label else None
    if set_off and role and layout.question_style in passage.styles:
        return Hint(plus(LABELLED[role], MARKED))
    return Hint(LABELLED[role]) if role else None


def _remark(passage: Passage, layout: Layout) -> Hint | None:
    """Return the hint for what is set as the host's words are, where headings or numbers set off the questions."""
    if passage.label or not is_remark(passage, layout.remark_style):
        return None
    return Hint(plus(MARKED, states(answer=-5.0)), (("ask on", -1.0),))


def _unlabelled(passage: Passage, layout: Layout) -> Hint:
    moves: defaultdict[str, float] = defaultdict(float)
    bonus = states()
    labelled = layout.labelled
    marked = is_marked(passage, layout)
    alike = passage.is_heading and asks(passage) and (layout.question_style or "").startswith("heading")
    tells_who_asked = len(passage.text.split()) <= 25 and conducting(passage.text)
    if passage.is_credit or EDITORIAL.match(passage.text) or tells_who_asked:
        return Hint(states(question=-SURE, answer=-SURE, closing=-SURE), (("leave", 3.0),))
    if passage.is_heading and not marked:
        unlike = -6.0 if asks(passage) or not layout.question_style else -12.0
        bonus = states(question=3.0 if alike else unlike, answer=-9.0, closing=-3.0)
    if Role.INTERVIEWER in labelled:
        moves["open"] -= SURE  # a question carries its label
        if Role.GUEST in labelled:
            moves["answer"] -= 8.0 if passage.after_rule else SURE
            moves["leave"] -= 0.0 if passage.after_rule or passage.is_heading else 3.0
        else:
            moves["ask on"] -= 2.0
    elif Role.GUEST in labelled:
        moves["answer"] -= 0.5
    if (layout.answer_style or layout.turn_style) and not labelled:
        return _by_answers(passage, layout, bonus)
    if layout.numbers and passage.explicit_number:
        bonus = states(question=5.0, intro=-SURE, answer=-SURE, aside=-SURE, closing=-SURE, outro=-SURE)
        moves["ask on"] -= SURE
    elif (layout.numbers or layout.question_style) and Role.INTERVIEWER not in labelled:
        if marked:
            bonus = MARKED
            moves["ask on"] -= 6.0 if layout.numbers else 1.0
        else:
            moves["open"] -= SURE if layout.numbers else 0.0 if alike else 7.0
            moves["ask on"] -= 0.0 if layout.numbers else 4.0
    return Hint(bonus, tuple(moves.items()))
