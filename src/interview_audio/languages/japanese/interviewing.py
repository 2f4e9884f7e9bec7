"""What Japanese interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    spaced=False,
    common="です|ます|ました|でした|という|こと|から|ので|しかし|そして",
    ask="なぜ|どうして|どう|どんな|どの|どれ|どこ|どちら|何|いつ|だれ|誰|いくつ|いくら",
    invite="教えてください|教えて下さい|聞かせてください|お聞かせ|お話しください|お話し下さい|話してください|ご紹介ください|自己紹介|お願いします|いかがで|(?:最後|最初|次)の質問",
    i="私(?!たち|達)|僕(?!ら|たち)|俺|わたし|ぼく",
    we="私たち|私達|僕ら|僕たち|我々|弊社|当社",
    you="あなた|御社|貴社|皆さん|さん(?:は|が|の|に|も|から|にとって)|先生(?:は|が|の)|ご自身",
    he="彼(?!女)",
    she="彼女",
    they="彼ら",
    reply="はい|いいえ|いや|ええ|うん|そうですね|そうです|まあ|うーん|実は|やはり|やっぱり|もちろん|確かに|最初は|正直",
    lead="では|それでは|じゃあ|続いて|次に|最後に|まず|まずは|ところで|ちなみに|なるほど",
    thanks="ありがとうござい|ありがとう|感謝",
    hello="こんにちは|はじめまして|よろしくお願い",
    talk="インタビュー|話を聞|話を伺|話をうかが|対談|取材|お聞きし|伺った|聞き手",
    title="教授|博士|先生",
)

LABELS = LabelWords(
    interviewer=words("質問 問 問い 聞き手 インタビュアー インタビューアー 編集部 記者 司会 司会者 取材者"),
    guest=words("回答 答 答え ゲスト"),
    narrator=words("ナレーション ナレーター"),
    letters=("問", "答"),
    nobody="写真|出典|日付|日時|場所|年齢|注|参考",
)

NAMES = NameWords(
    credit="聞き手|インタビュアー|インタビュー|取材|取材[・･&＆]文|取材[・･&＆]構成|文|文[・･&＆]写真|構成|構成[・･&＆]文|執筆|ライター|記者",
    also_credited="写真|撮影|編集|イラスト|翻訳|協力",
)
