"""Sounds that people make between words."""

from __future__ import annotations

from collections.abc import Mapping

HUMS: Mapping[str, str] = {
    **dict.fromkeys(("hm", "hmm", "hmmm", "hmmmm"), "ˈhəm"),
    **dict.fromkeys(("mm", "mmm", "mmmm"), "ˈəm"),
    **dict.fromkeys(("mm-hm", "mm-hmm", "mmhm", "mhm", "mhmm", "mm-mm"), "əmˈhəm"),
    **dict.fromkeys(("uh-huh", "ah-huh"), "ʌˈhʌ"),
    **dict.fromkeys(("uh-uh", "nuh-uh"), "ˈʌʌ"),
    **dict.fromkeys(("sh", "shh", "shhh", "shhhh"), "ˈʃəʃ"),
    **dict.fromkeys(("psst", "pssst"), "ˈpəst"),
    **dict.fromkeys(("brr", "brrr", "brrrr"), "ˈbɜːɹ"),
    **dict.fromkeys(("grr", "grrr", "grrrr"), "ˈɡɜːɹ"),
    **dict.fromkeys(("pff", "pfff", "pfft", "pffft"), "ˈpəf"),
    **dict.fromkeys(("tsk",), "ˈtɪsk"),
    **dict.fromkeys(("ugh", "uggh"), "ˈʌɡ"),
    **dict.fromkeys(("zzz",), "ˈzəz"),
}
"""Sounds rather than words, each with a vowel: small voices break off where there is none, or spell the letters."""
