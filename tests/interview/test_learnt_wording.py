"""Learnt wording tells a host's words from a guest's, and is asked only where nothing is marked."""

from __future__ import annotations

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.interview.evidence import learnt_wording
from interview_audio.interview.evidence.learnt_wording import (
    WordingModel,
    features,
    wording_model,
    wording_model_from,
    words_of,
)
from interview_audio.interview.evidence.wording import Wording, wordings_of
from interview_audio.model import Role

TALK = (
    ("How did you come to mend nets?", "I grew up by the harbour, and my aunt needed somebody with small hands."),
    ("That must have been hard work. What did you like about it?", "The talk, mostly. We sat there for hours."),
    ("And who buys the nets today?", "Hardly anybody, to be honest. I give them to the school."),
    ("Do you have any advice for young people?", "Yes: learn to sit still, and then learn to get up."),
)


def scores(*texts: str) -> list[float]:
    return wording_model().scores(wordings_of(texts, "en", frozenset()))


@pytest.mark.parametrize(("asked", "told"), TALK)
def test_a_question_scores_above_its_answer(asked: str, told: str) -> None:
    host, guest = scores(asked, told)
    assert host > 0 > guest


def test_a_hosts_remark_before_a_question_scores_above_a_guests_words_there() -> None:
    told = "I grew up by the harbour, and I sat with my aunt for hours."
    asked = "How did that change your view of the work?"
    remark = scores(told, "You recently wrote a book about the women who mend nets.", asked)[1]
    goes_on = scores(told, "We laughed a lot, and I think I learned everything I know there.", asked)[1]
    assert remark > goes_on


def test_the_features_are_the_words_and_their_places() -> None:
    here = words_of(Wording("So, is it 40 years?"))
    found = set(features(None, here, None))
    assert {"w so", "w 0", "b ^ so", "b is it", "f so", "f so ,", "l years", "m 0 years", "end"} <= found
    assert not any(f.startswith(("p ", "nf ")) for f in found)
    assert "p years" in set(features(here, here, None))


def test_a_model_is_whole_numbers_in_units_of_its_step() -> None:
    model = wording_model_from({"step": 0.5, "bias": [1, 0, 0], "weights": {"w why": [4, 2, 0]}})
    assert model.scores(wordings_of(["Why?", "Why not.", "Is it?"], "en", frozenset())) == [2.5, 1.0, 0.5]


@pytest.mark.parametrize(
    ("form", "asked"),
    [("{q}\n\n{a}\n\n", True), ("**{q}**\n\n{a}\n\n", False), ("**N:** {q}\n\n**P:** {a}\n\n", False)],
)
def test_it_is_asked_only_where_nothing_is_marked(form: str, asked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[WordingModel] = []
    model = wording_model()

    def called() -> WordingModel:
        calls.append(model)
        return model

    monkeypatch.setattr(learnt_wording, "wording_model", called)
    page = "".join(form.format(q=q, a=a) for q, a in TALK)
    interview = understand(parse_document(page.encode(), format="markdown"))
    assert [t.role for t in interview.turns] == [Role.INTERVIEWER, Role.GUEST] * 4
    assert bool(calls) == asked


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("How did you come to mend nets, and what do you like about it?", True),
        ("Miten sinusta tuli verkkojen korjaaja, ja mikä siinä on parasta?", False),
        ("Wie bist du dazu gekommen, Netze zu flicken?", False),
    ],
)
def test_it_knows_its_own_language(text: str, known: bool) -> None:
    assert wording_model().knows([Wording(text)]) == known
