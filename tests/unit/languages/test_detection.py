import pytest

from indexer.languages.detection import language_of
from indexer.languages.names import language_code, language_name

WRITTEN = {
    "en": "The neighbours told us that the bridge would be closed for the winter.",
    "de": "Die Nachbarn sagten, dass die Brücke im Winter nicht offen ist.",
    "fr": "Les voisins nous ont dit que le pont est fermé pour la saison.",
    "es": "Los vecinos dicen que el puente está cerrado por la nieve y el hielo.",
    "it": "I vicini dicono che il ponte è chiuso per la neve e non si passa.",
    "pt": "Os vizinhos dizem que a ponte não abre no inverno por causa da neve.",
    "nl": "De buren zeggen dat de brug in de winter niet open is voor het verkeer.",
    "sv": "Grannarna säger att bron inte är öppen på vintern för det är is.",
    "pl": "Sąsiedzi mówią, że most nie jest otwarty w zimie i trzeba się wrócić.",
    "tr": "Komşular bu köprünün kış için kapalı olduğu ve çok eski bir köprü.",
    "ru": "Соседи говорят, что мост зимой закрыт из-за снега.",
    "uk": "Сусіди кажуть, що міст узимку закритий через сніг і лід.",
    "bg": "Съседите казват, че мостът е затворен през зимата заради снега.",
    "ar": "يقول الجيران إن الجسر مغلق في الشتاء بسبب الثلج",
    "fa": "همسایه‌ها می‌گویند که پل در زمستان بسته است",
    "he": "השכנים אומרים שהגשר סגור בחורף",
    "hi": "पड़ोसी कहते हैं कि पुल सर्दियों में बंद रहता है",
    "zh": "邻居们说这座桥冬天不开放",
    "ja": "隣の人は橋が冬に閉まると言っています",
    "ko": "이웃들은 다리가 겨울에 닫힌다고 말합니다",
    "th": "เพื่อนบ้านบอกว่าสะพานปิดในฤดูหนาว",
    "el": "Οι γείτονες λένε ότι η γέφυρα κλείνει τον χειμώνα",
}


@pytest.mark.parametrize("language", WRITTEN)
def test_a_sentence_tells_its_language(language):
    assert language_of(WRITTEN[language]) == language


@pytest.mark.parametrize("text", ["", "42", "Anna de Vries", "x = y + 1", "\udcff\x00"])
def test_what_is_no_sentence_has_no_language(text):
    assert language_of(text) == ""


def test_a_foreign_name_does_not_make_a_foreign_text():
    text = WRITTEN["en"] + " It was built by Фёдор, and 山田 drew it."
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("de", "de"), ("Deutsch", "de"), ("pt-BR", "pt"), ("中文", "zh"), ("xx", None)],
)
def test_a_language_goes_by_its_code_and_its_names(typed, code):
    assert language_code(typed) == code


def test_a_code_has_a_name_for_people():
    assert (language_name("de"), language_name("xx")) == ("German", "Xx")
