"""Italian words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

GENDERS = GenderWords(
    he_before=r"[Ss]ignor|[Ss]ig\.|[Dd]ottor|[Dd]ott\.|[Pp]rofessor|[Dd]on|[Cc]aro|[Bb]envenuto|"
    r"(?:[Ii]l|[Ll]o|[Aa]l|[Dd]al|[Dd]el|[Uu]no?)\s+(?:[a-zà-ÿ-]+\s+){0,2}[a-zà-ÿ-]+",
    she_before=r"[Ss]ignor(?:a|ina)|[Ss]ig\.(?:ra|na)|[Dd]ottoressa|[Dd]ott\.ssa|[Dd]r\.ssa|[Pp]rofessoressa|"
    r"[Pp]rof\.ssa|"
    r"[Dd]onna|[Ss]uor|[Cc]ara|[Bb]envenuta|(?:[Ll]a|[Aa]lla|[Dd]alla|[Dd]ella|[Cc]on la|"
    r"[Uu]na)\s+(?:[a-zà-ÿ-]+\s+){0,2}"
    r"[a-zà-ÿ-]+|[Uu]n['’][a-zà-ÿ-]+|[Ll]['’][a-zà-ÿ-]+(?:trice|essa|iera|ologa)",
    he="egli|lui|costui|^\\w+[aiu]to (?:di|a|in|da)|nato|cresciuto|laureato|diventato|diplomato|specializzato|"
    "conosciuto|considerato|"
    "appassionato|"
    "sposato|autore|padre di|(?:co)?fondatore|direttore|scrittore|ricercatore|professore|dottore|traduttore|"
    "attore|pittore|(?:è|fu|era) (?:(?:un|il|lo|uno) )?\\w+(?:ologo|ografo|iere|ico|ario|ato|ito|uto)",
    she="ella|lei (?:è|ha|dirige|lavora|insegna|vive|scrive)|costei|^\\w+[aiu]ta (?:di|a|in|da)|nata|cresciuta|"
    "laureata|diventata|diplomata|"
    "specializzata|conosciuta|considerata|appassionata|sposata|autrice|madre di|\\w{3,}trice|\\w{4,}essa|"
    "(?:è|fu|era) (?:(?:una|la) |un')?\\w+(?:ologa|ografa|iera|ica|aria|ata|ita|uta)",
)
