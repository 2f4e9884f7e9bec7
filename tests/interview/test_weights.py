"""The learnt weights know every rule, and where they come from."""

from __future__ import annotations

import json
import math
from importlib.resources import files

import pytest

from interview_audio.interview.evidence.table import RULES, digest
from interview_audio.interview.reading.sequence import PAIR_NAMES, weights

TABLES = json.loads(files("interview_audio.interview").joinpath("weights.json").read_text(encoding="utf-8"))
LEARN = "learn the weights anew: python -m training.train CORPUS"


@pytest.mark.parametrize("name", ["numbered", "plain"])
def test_every_rule_has_a_weight_in_every_table(name: str) -> None:
    assert not {rule.name for rule in RULES} - TABLES[name]["signs"].keys(), LEARN
    assert not set(PAIR_NAMES) - TABLES[name]["pairs"].keys(), LEARN


@pytest.mark.parametrize("name", ["numbered", "plain"])
def test_no_table_weighs_a_rule_that_is_gone(name: str) -> None:
    assert TABLES[name]["signs"].keys() == {rule.name for rule in RULES}, LEARN
    assert TABLES[name]["pairs"].keys() == set(PAIR_NAMES), LEARN


@pytest.mark.parametrize("name", ["numbered", "plain"])
def test_the_weights_tell_what_they_were_learnt_from(name: str) -> None:
    origin = TABLES[name]["origin"]
    assert origin["rules"] == digest(), LEARN
    assert len(origin["corpus"]) == 64
    assert isinstance(origin["seed"], int)
    assert origin["command"].startswith("python -m training.train ")
    assert all(50 < score["bal"] <= 100 and 0 < score["voicF1"] <= 100 for score in origin["scores"].values())
    assert origin["scores"]


@pytest.mark.parametrize("name", ["numbered", "plain"])
def test_weights_are_numbers_of_a_sane_size(name: str) -> None:
    table = weights(name)
    assert all(math.isfinite(w) and abs(w) < 20 for row in (*table.signs, *table.pairs) for w in row)
