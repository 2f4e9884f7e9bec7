"""What two people may say to each other, whatever is expected of interviews: turns for pages with labels."""

# ruff: noqa: E501 (sentences stand as they are)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bank:
    """Sentences of one language. Nobody's part can be told by any of them but the questions."""

    questions: Sequence[str]
    answers: Sequence[str]
    short: Sequence[str]
    statements: Sequence[str]
    impersonal: Sequence[str]


BANKS: Mapping[str, Bank] = {
    "en": Bank(
        (
            "How did you come to keep bees?", "What does a hive need in winter?", "Do they know you?",
            "Which honey do you like best?", "Is it true that they dance?", "When do you sleep in summer?",
        ),
        (
            "My aunt had two hives behind her shop, and I carried the smoker.",
            "It needs to be dry, and it needs to be left alone until the willows bloom.",
            "I doubt it. They live for six weeks and I smell of smoke.",
            "The dark one from the chestnuts, though nobody buys it from me.",
            "They do, and I have stood there for hours to watch it.",
            "I lie down when the sun is high and get up again at four.",
        ),
        ("Yes.", "No.", "Hm.", "Honey.", "Never.", "In March, perhaps."),
        (
            "So the winter was long.", "That must have been a shock to everybody.", "You moved the hives, then.",
            "The village did not like it.", "It sounds like a lot of work.", "And yet the honey was sold in a week.",
        ),
        (
            "Long, and wet as well. Two hives out of nine were lost.", "A shock, and an expense.",
            "Up the hill, behind the mill, in a single night.", "Some wrote letters. Most came for honey in the end.",
            "Three weeks of work and forty of waiting.", "In four days. The rest went to the bakery.",
        ),
    ),
    "de": Bank(
        (
            "Wie sind Sie zu den Bienen gekommen?", "Was braucht ein Stock im Winter?", "Kennen sie Sie?",
            "Welchen Honig mögen Sie am liebsten?", "Stimmt es, dass sie tanzen?", "Wann schlafen Sie im Sommer?",
        ),
        (
            "Meine Tante hatte zwei Stöcke hinter dem Laden, und ich trug den Rauch.",
            "Er muss trocken stehen, und man muss ihn in Ruhe lassen.", "Das glaube ich nicht, sie leben sechs Wochen.",
            "Den dunklen von den Kastanien, auch wenn ihn keiner kauft.", "Ja, ich habe stundenlang zugesehen.",
            "Ich lege mich mittags hin und stehe um vier wieder auf.",
        ),
        ("Ja.", "Nein.", "Hm.", "Honig.", "Nie.", "Vielleicht im März."),
        (
            "Der Winter war also lang.", "Das muss ein Schreck für alle gewesen sein.", "Dann zogen die Stöcke um.",
            "Dem Dorf gefiel das nicht.", "Das klingt nach viel Arbeit.", "Und doch war der Honig schnell verkauft.",
        ),
        (
            "Lang und nass. Zwei von neun Stöcken gingen ein.", "Ein Schreck, und teuer obendrein.",
            "Den Hang hinauf, hinter die Mühle, in einer Nacht.", "Manche schrieben Briefe, die meisten kamen dann doch.",
            "Drei Wochen Arbeit und vierzig Wochen Warten.", "In vier Tagen. Der Rest ging an die Bäckerei.",
        ),
    ),
    "fr": Bank(
        (
            "Comment êtes-vous venu aux abeilles ?", "De quoi une ruche a-t-elle besoin en hiver ?",
            "Vous connaissent-elles ?", "Quel miel préférez-vous ?", "Est-il vrai qu'elles dansent ?",
            "Quand dormez-vous en été ?",
        ),
        (
            "Ma tante avait deux ruches derrière sa boutique, et je portais la fumée.",
            "Il faut qu'elle soit au sec, et qu'on la laisse tranquille.", "J'en doute, elles vivent six semaines.",
            "Le miel sombre des châtaigniers, que personne ne m'achète.", "Oui, je les ai regardées pendant des heures.",
            "Je me couche à midi et je me relève à quatre heures.",
        ),
        ("Oui.", "Non.", "Hum.", "Du miel.", "Jamais.", "En mars, peut-être."),
        (
            "L'hiver a donc été long.", "Cela a dû être un choc pour tous.", "Les ruches ont alors changé de place.",
            "Le village n'a pas aimé cela.", "Cela semble beaucoup de travail.", "Et pourtant le miel s'est bien vendu.",
        ),
        (
            "Long et humide. Deux ruches sur neuf ont été perdues.", "Un choc, et une dépense.",
            "En haut de la colline, en une seule nuit.", "Certains ont écrit des lettres, la plupart sont venus.",
            "Trois semaines de travail et quarante d'attente.", "En quatre jours. Le reste est allé au boulanger.",
        ),
    ),
    "ru": Bank(
        (
            "Как вы пришли к пчёлам?", "Что нужно улью зимой?", "Они вас знают?", "Какой мёд вы любите?",
            "Правда ли, что они танцуют?", "Когда вы спите летом?",
        ),
        (
            "У моей тёти было два улья за лавкой, и я носил дымарь.", "Ему нужно стоять в сухом месте.",
            "Вряд ли, они живут шесть недель.", "Тёмный, каштановый, хотя его никто не покупает.",
            "Да, я смотрел на это часами.", "Я ложусь в полдень и встаю в четыре часа.",
        ),
        ("Да.", "Нет.", "Хм.", "Мёд.", "Никогда.", "Может быть, в марте."),
        (
            "Значит, зима была долгой.", "Это, наверное, всех напугало.", "И тогда ульи переехали.",
            "Деревне это не понравилось.", "Похоже, это большой труд.", "И всё же мёд быстро разошёлся.",
        ),
        (
            "Долгой и сырой. Два улья из девяти погибли.", "Напугало, да и стоило немало.",
            "На холм, за мельницу, за одну ночь.", "Одни писали письма, другие пришли за мёдом.",
            "Три недели труда и сорок недель ожидания.", "За четыре дня. Остальное взяла пекарня.",
        ),
    ),
}  # fmt: skip

CONTENTS = ("talk", "one word", "statements", "impersonal", "guest asks back", "long answers", "host remarks")


def talk(bank: Bank, content: str, rounds: int) -> list[tuple[str, ...]]:
    """Return the paragraphs of each turn, the host's first; the last turn is the guest's."""
    out: list[tuple[str, ...]] = []
    for k in range(rounds):
        n = k % len(bank.questions)
        question: tuple[str, ...] = (bank.questions[n],)
        answer: tuple[str, ...] = (bank.answers[n],)
        after, later = bank.answers[(n + 2) % len(bank.answers)], bank.answers[(n + 3) % len(bank.answers)]
        match content:
            case "one word":
                answer = (bank.short[n],)
            case "statements":
                question = (bank.statements[n],)
            case "impersonal":
                question, answer = (bank.statements[n],), (bank.impersonal[n],)
            case "guest asks back":
                answer = (f"{bank.answers[n]} {bank.questions[(n + 1) % len(bank.questions)]}",)
                question = (bank.statements[n],) if k % 2 else question
            case "long answers":
                answer = (f"{bank.answers[n]} {after}", f"{later} {bank.impersonal[n]}", bank.impersonal[(n + 1) % 6])
            case "host remarks":
                question = (f"{bank.statements[n]} {bank.impersonal[n]} {bank.questions[n]}",)
                answer = (bank.short[n] if k % 2 else bank.answers[n],)
        out += [question, answer]
    return out
