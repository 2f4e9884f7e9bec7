"""What the rules changed, and which words to look at before a long render."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from interview_audio.model import Block, BlockKind, Inline, Interview, Role, Settings, Turn
from interview_audio.script import Change, explain, load_lexicon, unknown_words, write_script


def interview(*texts: str, language: str = "en") -> Interview:
    turns = tuple(
        Turn(Role.GUEST, None, (Block(BlockKind.PARAGRAPH, (Inline(text),), line),), line)
        for line, text in enumerate(texts, 1)
    )
    return Interview("", language, (), turns)


def test_every_change_is_told_with_its_rule() -> None:
    (explained,) = explain(interview("Dr. Lee has $3B."))
    assert (explained.turn, explained.line, explained.text) == (0, 1, "Dr. Lee has $3B.")
    assert explained.changes == (Change("title", "Dr.", "Doctor"), Change("money", "$3B", "three billion dollars"))


def test_what_is_explained_is_what_the_script_says() -> None:
    one = interview("Yes. We had 5. :) Then 6?", "[laughs]")
    script = write_script(one, Settings(eu_ai_act_notice=False))
    assert [(e.text, e.spoken) for e in explain(one)] == [
        (s.text, s.spoken) for line in script.lines for s in line.sentences
    ]


def letters(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def test_no_word_of_the_real_interviews_is_lost_but_by_a_named_rule(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "gold" / "dev").glob("*.json")):
        texts = [t["text"] for t in json.loads(path.read_text(encoding="utf-8"))["turns"]]
        for explained in explain(interview(*texts)):
            changed = {word for change in explained.changes for word in letters(change.before)}
            lost = Counter(letters(explained.text)) - Counter(letters(explained.spoken))
            assert set(lost) <= changed, explained.text


def test_unknown_words_are_acronyms_mixed_and_foreign_words_and_names() -> None:
    script = write_script(
        interview("The GPU in PyTorch3D met Müller.", "And GPUs, the GPU of Lempitsky and Ada's group. Group work."),
        Settings(eu_ai_act_notice=False),
    )
    assert [(u.word, u.kind, u.spoken, u.count, u.line) for u in unknown_words(script)] == [
        ("GPU", "acronym", "GPU", 2, 1),
        ("Ada", "name", "Ada", 1, 2),
        ("GPUs", "acronym", "GPUs", 1, 2),
        ("Lempitsky", "name", "Lempitsky", 1, 2),
        ("Müller", "foreign", "Müller", 1, 1),
        ("PyTorch3D", "mixed letters", "PyTorch three D", 1, 1),
    ]


def test_what_a_rule_says_is_not_unknown() -> None:
    script = write_script(
        interview("we saw Dr. Lee and Henry VIII in the U.S. of 1999"), Settings(eu_ai_act_notice=False)
    )
    assert [u.word for u in unknown_words(script)] == ["Henry", "Lee"]


def test_words_of_the_lexicon_and_of_the_voice_are_known(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text('[en]\nGPU = "gee pee you"\n', encoding="utf-8")
    script = write_script(interview("the GPUs and the CPU of Ada"), Settings(eu_ai_act_notice=False))
    unknown = unknown_words(script, load_lexicon([path]), knows=lambda word, _: word == "Ada")
    assert [u.word for u in unknown] == ["CPU"]


def test_terms_in_small_letters_are_unknown_if_no_list_of_words_has_them() -> None:
    text = "we sequenced the plasmid, organised well-known gyres by qPCR-free mass-lensing and left the splonk unboxed"
    script = write_script(interview(text), Settings(eu_ai_act_notice=False))
    terms = [u.word for u in unknown_words(script, knows=lambda word, _: word == "plasmid") if u.kind == "term"]
    assert "splonk" in terms
    assert not {"plasmid", "organised", "well-known", "sequenced"} & set(terms)


def test_a_german_noun_is_unknown_only_if_neither_it_nor_its_parts_are_listed() -> None:
    text = "Der Bäckermeister aus Bremen las mit der Feuerwehrkapelle die Gemeindeverwaltungsordnung bei Xhosaphina."
    script = write_script(interview(text, language="de"), Settings(eu_ai_act_notice=False))
    assert [u.word for u in unknown_words(script)] == ["Xhosaphina"]
