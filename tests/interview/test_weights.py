"""The learnt weights know every rule, and where they come from."""

from __future__ import annotations

import json
import math
from importlib.resources import files

import pytest

from interview_audio.interview.evidence.table import RULES, digest
from interview_audio.interview.reading.sequence import PAIR_NAMES, SIGN_NAMES, weights

FILES = files("interview_audio.interview")
WORDING = json.loads(FILES.joinpath("wording.json").read_text(encoding="utf-8"))
TABLES = json.loads(FILES.joinpath("weights.json").read_text(encoding="utf-8")) | {
    "worded": {"origin": WORDING["origin"]} | WORDING["sequence"]
}
SIGNS = {"worded": set(SIGN_NAMES)}
"""The names of signs in a table that has more than the rules."""
PAIRS = {"worded": set(PAIR_NAMES)}
LEARN = "learn the weights anew: python -m training.train CORPUS"


@pytest.mark.parametrize("name", ["numbered", "plain", "worded"])
def test_every_rule_has_a_weight_in_every_table(name: str) -> None:
    assert not {rule.name for rule in RULES} - TABLES[name]["signs"].keys(), LEARN
    assert not {pair for pair in PAIR_NAMES if "wording above" not in pair} - TABLES[name]["pairs"].keys(), LEARN


@pytest.mark.parametrize("name", ["numbered", "plain", "worded"])
def test_no_table_weighs_a_rule_that_is_gone(name: str) -> None:
    rules = {rule.name for rule in RULES}
    pairs = {pair for pair in PAIR_NAMES if "wording above" not in pair}
    assert TABLES[name]["signs"].keys() == SIGNS.get(name, rules), LEARN
    assert TABLES[name]["pairs"].keys() == PAIRS.get(name, pairs), LEARN


@pytest.mark.parametrize("name", ["numbered", "plain", "worded"])
def test_the_weights_tell_what_they_were_learnt_from(name: str) -> None:
    origin = TABLES[name]["origin"]
    assert origin["rules"] == digest(), LEARN
    assert len(origin["corpus"]) == 64
    assert isinstance(origin["seed"], int)
    assert origin["command"].startswith("python -m training.train ")
    assert all(50 < score["bal"] <= 100 and 0 < score["voicF1"] <= 100 for score in origin["scores"].values())
    assert origin["scores"]


@pytest.mark.parametrize("name", ["numbered", "plain", "worded"])
def test_weights_are_numbers_of_a_sane_size(name: str) -> None:
    table = weights(name)
    assert all(math.isfinite(w) and abs(w) < 20 for row in (*table.signs, *table.pairs) for w in row)
