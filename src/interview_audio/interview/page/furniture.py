"""Recognise what blog software puts around a post: when and where it was filed, and the boxes of its sidebar."""

from __future__ import annotations

from collections.abc import Sequence

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Block, BlockKind

SENTENCES = LazyPattern(
    r"\W*(?:this entry was (?:posted|written|published) (?:on|in|by|at)\b.{0,700}|"
    r"(?:you can )?follow any (?:responses|comments).{0,300}|comments (?:are|have been) (?:closed|off|disabled)\W*|"
    r"\d+ (?:comments?|responses?) (?:on|to|so far)\b.{0,80}|no (?:comments?|responses?) (?:yet|so far)\W*)"
)
"""What blogs say of a post in whole sentences: `This entry was posted on Monday.`"""
FILED = LazyPattern(
    r"\W*(?:"
    r"(?:posted|filed|published) (?:in|under|on|by)\s.{0,160}|"
    r"(?:technorati )?tags?:\s.{0,300}|categor(?:y|ies):\s.{0,200}|"
    r"last (?:updated|modified|edited):?\s.{0,80}|\d+ (?:comments?|responses?)|"
    r"(?:zuletzt (?:geändert|aktualisiert)|veröffentlicht|eingestellt|kategorien?|schlagw(?:o|"
    r"ö)rt(?:er)?)\b:?\s.{0,120}|"
    r"beitrag von \S.{0,80}\d{4}.{0,20}|kommentieren\b.{0,60}|ähnliche (?:posts|beiträge)\b.{0,160}|"
    r"(?:publié|posté|classé) (?:dans|par|le)\s.{0,120}|(?:mots-clés|étiquettes|catégories?)\s?:\s.{0,160}|"
    r"(?:publicado|etiquetas|categor[íi]as?)\b:?\s(?:en|por|el|em)?.{0,120}|"
    r"(?:рубрик[аи]|метки|опубликовано|теги):?\s.{0,160}"
    r")",
)
"""A line about the post, without an end: `Posted in Clocks`, `Tags: clocks`, `Zuletzt geändert: …`."""
DATED_BY = LazyPattern(
    r"\W*(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]{3,12}\.?,?|[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|"
    r"th)?,?)\s+(?:19|20)\d\d\b"
    r"[^.?!]{0,30}?\s(?:by|von|par|por|di|door|av)\s[^.?!]{2,60}"
)
"""`March 9th, 2011 by Ida Moss`."""
MENU = LazyPattern(r"[^|?!.]{2,30}(?:\s\|\s[^|?!.]{2,30}){3,}")
"""`Home | About | Contact | Feeds`."""
BOX = LazyPattern(
    r"\W*(?:(?:recent|latest|popular|related|other|more) (?:posts?|comments?|entries|articles?|"
    r"tweets?|activity|interviews)|"
    r"tag cloud|blogroll|meta|archives?|categories|newsletter|search(?: the blog| this (?:blog|"
    r"site))?|the social web|"
    r"follow (?:us|me)|(?:neueste|letzte|ähnliche|weitere) (?:beiträge|kommentare|artikel|"
    r"interviews)|schlagwörter|kategorien|"
    r"articles récents|commentaires récents|catégories|à lire aussi|entradas recientes|"
    r"comentarios recientes|categorías|"
    r"posts recentes|arquivos|categorias|articoli recenti|свежие записи|рубрики|архивы|метки|читайте также|"
    r"その他の(?:インタビュー|記事|社員).{0,8}|関連(?:記事|リンク|コンテンツ).{0,8}|最近の(?:投稿|記事|コメント)|カテゴリー?|アーカイブ|人気記事|"
    r"相关(?:文章|阅读)|推荐阅读|最新文章|더 보기|관련 ?(?:글|기사))\W*"
)
"""What the boxes beside or below a post are called."""
LONG = 40
"""A paragraph of more words is none of a box."""


def is_furniture(block: Block) -> bool:
    """Return whether a block tells where and when a post was filed, or is a menu."""
    text = " ".join(block.text.split()).casefold()
    if block.kind is BlockKind.HEADING or not text or text.endswith("?"):
        return False
    lines = () if text.endswith((".", "!", "…")) else (FILED, DATED_BY, MENU)
    return any(pattern.fullmatch(text) for pattern in (SENTENCES, *lines))


def boxes(blocks: Sequence[Block]) -> set[int]:
    """Return the places of boxes of a sidebar: a heading that is called like one, and the short lines below it."""
    found: set[int] = set()
    headings = [k for k, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    for start in headings:
        if BOX.fullmatch(blocks[start].text.strip().casefold()):
            end = next((k for k in headings if k > start and blocks[k].level <= blocks[start].level), len(blocks))
            if all(len(block.text.split()) <= LONG for block in blocks[start:end]):
                found.update(range(start, end))
    return found
