"""Words that are said one way as a verb and another way as a noun or an adjective."""

from __future__ import annotations

from collections.abc import Mapping

from interview_audio.languages.english.homographs.way import VERB, Way

VERBS_AND_NOUNS: Mapping[str, tuple[str, str]] = {
    "abuse": ("əˈbjuːs", "əˈbjuːz"),
    "addict": ("ˈædɪkt", "əˈdɪkt"),
    "advocate": ("ˈædvəkət", "ˈædvəkeɪt"),
    "affiliate": ("əˈfɪliət", "əˈfɪlieɪt"),
    "aggregate": ("ˈæɡɹɪɡət", "ˈæɡɹɪɡeɪt"),
    "alternate": ("ˈɔːltɚnət", "ˈɔːltɚneɪt"),
    "appropriate": ("əˈpɹoʊpɹiət", "əˈpɹoʊpɹieɪt"),
    "approximate": ("əˈpɹɑːksɪmət", "əˈpɹɑːksɪmeɪt"),
    "articulate": ("ɑːɹˈtɪkjələt", "ɑːɹˈtɪkjəleɪt"),
    "associate": ("əˈsoʊʃiət", "əˈsoʊʃieɪt"),
    "attribute": ("ˈætɹɪbjuːt", "əˈtɹɪbjuːt"),
    "combine": ("ˈkɑːmbaɪn", "kəmˈbaɪn"),
    "compound": ("ˈkɑːmpaʊnd", "kəmˈpaʊnd"),
    "compress": ("ˈkɑːmpɹɛs", "kəmˈpɹɛs"),
    "conduct": ("ˈkɑːndʌkt", "kənˈdʌkt"),
    "conflict": ("ˈkɑːnflɪkt", "kənˈflɪkt"),
    "console": ("ˈkɑːnsoʊl", "kənˈsoʊl"),
    "construct": ("ˈkɑːnstɹʌkt", "kənˈstɹʌkt"),
    "contest": ("ˈkɑːntɛst", "kənˈtɛst"),
    "contract": ("ˈkɑːntɹækt", "kənˈtɹækt"),
    "contrast": ("ˈkɑːntɹæst", "kənˈtɹæst"),
    "converse": ("ˈkɑːnvɚs", "kənˈvɜːɹs"),
    "convert": ("ˈkɑːnvɚt", "kənˈvɜːɹt"),
    "convict": ("ˈkɑːnvɪkt", "kənˈvɪkt"),
    "coordinate": ("koʊˈɔːɹdɪnət", "koʊˈɔːɹdɪneɪt"),
    "decrease": ("ˈdiːkɹiːs", "dɪˈkɹiːs"),
    "defect": ("ˈdiːfɛkt", "dɪˈfɛkt"),
    "delegate": ("ˈdɛlɪɡət", "ˈdɛlɪɡeɪt"),
    "deliberate": ("dɪˈlɪbɚət", "dɪˈlɪbɚeɪt"),
    "desert": ("ˈdɛzɚt", "dɪˈzɜːɹt"),
    "diffuse": ("dɪˈfjuːs", "dɪˈfjuːz"),
    "digest": ("ˈdaɪdʒɛst", "daɪˈdʒɛst"),
    "discharge": ("ˈdɪstʃɑːɹdʒ", "dɪsˈtʃɑːɹdʒ"),
    "discount": ("ˈdɪskaʊnt", "dɪsˈkaʊnt"),
    "duplicate": ("ˈduːplɪkət", "ˈduːplɪkeɪt"),
    "elaborate": ("ɪˈlæbɚət", "ɪˈlæbɚeɪt"),
    "escort": ("ˈɛskɔːɹt", "ɪˈskɔːɹt"),
    "estimate": ("ˈɛstɪmət", "ˈɛstɪmeɪt"),
    "excuse": ("ɪkˈskjuːs", "ɪkˈskjuːz"),
    "exploit": ("ˈɛksplɔɪt", "ɪkˈsplɔɪt"),
    "export": ("ˈɛkspɔːɹt", "ɪkˈspɔːɹt"),
    "extract": ("ˈɛkstɹækt", "ɪkˈstɹækt"),
    "fragment": ("ˈfɹæɡmənt", "fɹæɡˈmɛnt"),
    "frequent": ("ˈfɹiːkwənt", "fɹiˈkwɛnt"),
    "graduate": ("ˈɡɹædʒuət", "ˈɡɹædʒueɪt"),
    "house": ("ˈhaʊs", "ˈhaʊz"),
    "implant": ("ˈɪmplænt", "ɪmˈplænt"),
    "import": ("ˈɪmpɔːɹt", "ɪmˈpɔːɹt"),
    "incense": ("ˈɪnsɛns", "ɪnˈsɛns"),
    "incline": ("ˈɪnklaɪn", "ɪnˈklaɪn"),
    "increase": ("ˈɪnkɹiːs", "ɪnˈkɹiːs"),
    "initiate": ("ɪˈnɪʃiət", "ɪˈnɪʃieɪt"),
    "insult": ("ˈɪnsʌlt", "ɪnˈsʌlt"),
    "intimate": ("ˈɪntɪmət", "ˈɪntɪmeɪt"),
    "legitimate": ("lɪˈdʒɪtɪmət", "lɪˈdʒɪtɪmeɪt"),
    "misuse": ("mɪsˈjuːs", "mɪsˈjuːz"),
    "moderate": ("ˈmɑːdɚət", "ˈmɑːdɚeɪt"),
    "object": ("ˈɑːbdʒɛkt", "əbˈdʒɛkt"),
    "perfect": ("ˈpɜːɹfɪkt", "pɚˈfɛkt"),
    "permit": ("ˈpɜːɹmɪt", "pɚˈmɪt"),
    "predicate": ("ˈpɹɛdɪkət", "ˈpɹɛdɪkeɪt"),
    "present": ("ˈpɹɛzənt", "pɹɪˈzɛnt"),
    "produce": ("ˈpɹoʊduːs", "pɹəˈduːs"),
    "progress": ("ˈpɹɑːɡɹɛs", "pɹəˈɡɹɛs"),
    "project": ("ˈpɹɑːdʒɛkt", "pɹəˈdʒɛkt"),
    "protest": ("ˈpɹoʊtɛst", "pɹəˈtɛst"),
    "rebel": ("ˈɹɛbəl", "ɹɪˈbɛl"),
    "recall": ("ˈɹiːkɔːl", "ɹɪˈkɔːl"),
    "record": ("ˈɹɛkɚd", "ɹɪˈkɔːɹd"),
    "refund": ("ˈɹiːfʌnd", "ɹɪˈfʌnd"),
    "refuse": ("ˈɹɛfjuːs", "ɹɪˈfjuːz"),
    "reject": ("ˈɹiːdʒɛkt", "ɹɪˈdʒɛkt"),
    "reuse": ("ɹiˈjuːs", "ɹiˈjuːz"),
    "rewrite": ("ˈɹiːɹaɪt", "ɹiˈɹaɪt"),
    "segment": ("ˈsɛɡmənt", "sɛɡˈmɛnt"),
    "separate": ("ˈsɛpɹət", "ˈsɛpəɹeɪt"),
    "subject": ("ˈsʌbdʒɛkt", "səbˈdʒɛkt"),
    "subordinate": ("səˈbɔːɹdɪnət", "səˈbɔːɹdɪneɪt"),
    "suspect": ("ˈsʌspɛkt", "səˈspɛkt"),
    "syndicate": ("ˈsɪndɪkət", "ˈsɪndɪkeɪt"),
    "torment": ("ˈtɔːɹmɛnt", "tɔːɹˈmɛnt"),
    "transfer": ("ˈtɹænsfɚ", "tɹænsˈfɜːɹ"),
    "transplant": ("ˈtɹænsplænt", "tɹænsˈplænt"),
    "transport": ("ˈtɹænspɔːɹt", "tɹænsˈpɔːɹt"),
    "use": ("ˈjuːs", "ˈjuːz"),
}
"""The noun or adjective first, then the verb."""


def _ways(noun: str, verb: str) -> tuple[Way, ...]:
    return (Way(verb, tags=VERB), Way(noun))


def _with_s(ipa: str) -> str:
    return ipa + ("ɪz" if ipa[-1] in "szʃʒ" else "s" if ipa[-1] in "ptkfθ" else "z")


INFLECTED = {
    f"{word}s": (_with_s(noun), _with_s(verb)) for word, (noun, verb) in VERBS_AND_NOUNS.items() if word != "house"
}
BY_PART_OF_SPEECH: Mapping[str, tuple[Way, ...]] = {
    word: _ways(*sounds) for word, sounds in {**VERBS_AND_NOUNS, **INFLECTED}.items()
}
