"""German words that often open a sentence and are no name."""

from __future__ import annotations

from interview_audio.languages.language import words

SENTENCE_OPENERS = words(
    "früher weniger bald eher wirklich genug nichts keine keiner niemals einige wenige mindestens "
    "höchstens dabei dafür "
    "davon dazu "
    "darum deshalb inzwischen mittlerweile anfangs zumindest insgesamt zusammen deswegen außerdem "
    "erst schon fast sogar "
    "aber alle als also am an auch auf aus bei da damit danach dann das dass dem den denn der des die "
    "dies diese dieser dieses doch dort du ein eine einer er es für hier ich ihr ihre im in ist ja jede "
    "jeder jetzt kann man manche mein meine mit nach nein nicht noch nun nur ob oder ohne seit sie sind "
    "circa damals eigentlich einmal etwa genau ungefähr endlich früher gestern gut heute immer irgendwann "
    "leider manchmal "
    "mehr meistens "
    "morgen natürlich niemand oft plötzlich später teuer trotzdem vielleicht weniger zuerst zunächst zwar "
    "so und unser viele vom von vor wann war warum was weil wenn wer wie wir wird wo zu zum zur"
)
