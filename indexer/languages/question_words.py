"""Words that a question begins with, and that its answer need not hold."""

from functools import lru_cache

from indexer.languages.folding import fold

_ASKING = {
    "ar": "ما ماذا من متى أين كيف لماذا كم أي هل لمن بماذا",
    "bg": "какво какъв каква какви кой коя кои кога къде как защо колко",
    "ca": "què quin quina quins quines qui quan on com quant quants",
    "cs": "co jaký jaká jaké který která které kdo kdy kde jak proč kolik čí",
    "da": "hvad hvilken hvilket hvilke hvem hvornår hvor hvordan hvorfor",
    "de": "was welche welcher welches welchen welchem wer wem wen wessen wann wo woher"
    " wohin womit wovon wodurch worüber worin wie warum wieso weshalb",
    "el": "τι ποιος ποια ποιο ποιοι ποιες ποιον ποιων πότε πού πως πώς γιατί πόσο πόση"
    " πόσοι πόσα πόσες",
    "en": "what which who whom whose when where why how",
    "es": "qué cuál cuáles quién quiénes cuándo dónde adónde cómo cuánto cuánta cuántos"
    " cuántas",
    "et": "mis milline kes millal kus kuidas miks kui palju",
    "fa": "چه چی کدام کی کجا چرا چگونه چطور چند آیا",
    "fi": "mikä mitä mitkä minkä kuka ketkä milloin koska missä miten miksi kuinka",
    "fr": "quoi quel quelle quels quelles qui quand où comment pourquoi combien lequel"
    " laquelle",
    "he": "מה מי מתי איפה איך למה מדוע כמה איזה איזו",
    "hi": "क्या कौन कौनसा कौनसी किस किसने किसे किसका कब कहाँ कहां कैसे कैसा क्यों कितना"
    " कितने कितनी किन",
    "hr": "što šta koji koja koje tko kada gdje kako zašto koliko čiji",
    "hu": "mi mit melyik milyen ki kik mikor hol hogyan miért mennyi hány",
    "id": "apa siapa kapan dimana mana bagaimana mengapa kenapa berapa",
    "it": "cosa che quale quali chi quando dove come perché quanto quanta quanti"
    " quante",
    "ko": "무엇 무슨 어떤 어느 누구 누가 언제 어디 어디서 어떻게 왜 얼마나 몇",
    "lt": "kas koks kokia kokie kuris kuri kada kur kaip kodėl kiek",
    "nl": "wat welke welk wie wiens wanneer waar hoe waarom hoeveel",
    "no": "hva hvilken hvilket hvilke hvem når hvor hvordan hvorfor",
    "pl": "co jaki jaka jakie który która które kto kiedy gdzie jak dlaczego ile czyj",
    "pt": "que qual quais quem quando onde como porque quanto quanta quantos quantas",
    "ro": "ce care cine când unde cum cât câtă câți câte",
    "ru": "что какой какая какое какие каких каким какую кто кого кому когда где куда"
    " как почему зачем сколько чей чья",
    "sr": "шта који која које ко када где како зашто колико",
    "sv": "vad vilken vilket vilka vem när var hur varför",
    "tr": "ne nedir neden niçin hangi hangisi kim kimdir kimin nerede nereye nasıl kaç",
    "uk": "що який яка яке які хто коли де куди як чому скільки чий",
    "vi": "gì nào đâu sao bao nhiêu",
}


@lru_cache(maxsize=8)
def question_words(languages: tuple[str, ...]) -> frozenset[str]:
    """Return those of some languages, as the keyword index compares them.

    Not of all: `kim` asks in Turkish and is a name elsewhere.
    """
    return frozenset(
        fold(word)
        for language in languages
        for word in _ASKING.get(language, "").split()
    )
