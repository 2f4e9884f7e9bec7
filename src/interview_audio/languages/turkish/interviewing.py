"""What Turkish interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    common="ve|bir|bu|da|de|için|çok|ile|ne|daha|gibi|ama|olarak|var|o|kadar|değil|olan|sonra|her|ki|ya|en|şey|"
    "diye|mi|mı",
    ask="ne|neden|niçin|niye|nasıl|nerede|nereden|nereye|kim|kimin|kime|hangi|kaç|peki|sizce|sence",
    invite="anlatın|anlatır|anlat|açıklar|bahseder|bahsedin|tanıtır|lütfen|söyler|(?:son|ilk|sıradaki) (?:soru|"
    "olarak)|paylaşır",
    i="ben|beni|bana|bende|benden|benim|kendim",
    we="biz|bizi|bize|bizim",
    you="siz|sizi|size|sizde|sizden|sizin|sizce|sen|seni|sana|senin|sence|misiniz|mısınız|musunuz|müsünüz|"
    "misin|mısın|kendinizi",
    he="o|onu|ona|onun",
    she="o|onu|ona|onun",
    they="onlar|onları|onların",
    reply="evet|hayır|tabii|elbette|aslında|ben|bence|yani|kesinlikle|işte|öncelikle|valla",
    lead="ve|peki|son olarak|şimdi|ama|biraz da",
    thanks="teşekkür|teşekkürler|sağ olun",
    hello="merhaba|selam|hoş geldiniz|hoşgeldiniz",
    talk="söyleşi|röportaj|mülakat|konuştuk|görüştük|sohbet|sorduk",
    title="profesör|doktor|bay|bayan",
)

LABELS = LabelWords(
    interviewer=words("soru sorular editör muhabir röportajcı sunucu gazeteci"),
    guest=words("cevap yanıt konuk"),
    letters=("s", "c"),
    nobody="fotoğraf|kaynak|tarih|yer|konu|yaş",
)

NAMES = NameWords(
    credit="söyleşi|röportaj|röportajı yapan|hazırlayan|yazı|metin|söyleşen",
    also_credited="fotoğraf(?:lar)?|çeviri|çizim",
    joined=words("ve"),
    greeting="[Mm]erhaba|[Ss]elam",
)
