"""What Indonesian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="yang|dan|di|itu|ini|dengan|untuk|tidak|dari|dalam|ada|akan|pada|juga|saya|ke|karena|bisa|kita|sudah|"
    "atau|seperti|adalah|lebih|jadi|kalau",
    ask="apa|apakah|mengapa|kenapa|bagaimana|kapan|di mana|dimana|siapa|siapakah|mana|berapa|bisakah|maukah|"
    "adakah|dari mana|gimana",
    invite="ceritakan|jelaskan|tolong|silakan|bisa (?:diceritakan|dijelaskan)|perkenalkan|coba|"
    "boleh (?:diceritakan|dijelaskan)|(?:pertanyaan) (?:terakhir|pertama|berikutnya)",
    i="saya|aku|gue|gua|ku",
    we="kami|kita",
    you="anda|kamu|mu|kalian|elo|lu|lo|bapak|ibu|mas|mbak|kak",
    he="dia|ia|beliau",
    she="dia|ia|beliau",
    they="mereka",
    reply="ya|iya|tidak|tentu|betul|saya|sebenarnya|kalau|jadi|oh|pertama|memang|benar|nggak|enggak",
    lead="lalu|dan|terakhir|sekarang|nah|kemudian|oke|baik|terus",
    thanks="terima kasih|makasih",
    hello="halo|hai|selamat (?:pagi|siang|sore|malam|datang)|apa kabar|assalamualaikum",
    talk="wawancara|bincang|berbincang|mewawancarai|obrolan|ngobrol|tanya jawab",
    title="profesor|dokter|pak|bu|bapak|ibu",
)

LABELS = LabelWords(
    interviewer=words("tanya pertanyaan redaksi pewawancara wartawan moderator"),
    guest=words("jawab jawaban narasumber"),
    letters=("t", "j"),
    nobody="foto|sumber|tanggal|tempat|topik|usia|waktu|catatan",
)

NAMES = NameWords(
    particles="bin|binti",
    talk="[Ww]awancara|[Bb]incang(?:-bincang)?",
    together="dengan|bersama",
    is_="adalah",
    greeting="[Hh]alo|[Hh]ai",
    joined=words("dan"),
    credit="pewawancara|wawancara oleh|wawancara|penulis|teks|reporter|diwawancarai oleh|ditulis oleh",
    also_credited="foto(?:grafer)?|penerjemah|ilustrasi|editor|penyunting",
)
