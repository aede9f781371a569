import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from app.indexer_words import said_text, summary_text
from indexer.sentences import Said

PAGES = Said("Pages {pages} are pictures without text.", {"pages": "2, 4-7"})
LONG = Said("Only the first {count} pages are searchable.", {"count": 20_000})
UNUSED = Said(
    "{problem} So the processor is used instead of {name}.",
    {"problem": "It failed while it was used.", "name": "Vulkan0"},
)


@pytest.fixture
def german(speak):
    speak("de")


def test_the_indexer_speaks_the_language_of_the_windows(german):
    assert said_text(PAGES) == "Die Seiten 2, 4-7 sind Bilder ohne Text."
    assert summary_text("This file holds no text.", None) == (
        "Diese Datei enthält keinen Text."
    )
    assert summary_text(PAGES.english, PAGES) == said_text(PAGES)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("zh_CN", "第 2、4-7 页是没有文字的图片。"),
        ("ar", "الصفحات ٢، ٤-٧ صور بلا نص."),
    ],
)
def test_pages_are_listed_as_the_language_lists(speak, code, said):
    speak(code)
    assert said_text(PAGES) == said


def test_numbers_are_written_as_the_language_does(german):
    assert said_text(LONG) == "Nur die ersten 20.000 Seiten sind durchsuchbar."


def test_a_problem_within_a_sentence_is_translated_too(german):
    assert said_text(UNUSED) == (
        "Der Grafikprozessor ist während der Verwendung ausgefallen. "
        "Darum rechnet der Prozessor statt \u2068Vulkan0\u2069."
    )


def test_what_is_not_known_stays_english(german):
    assert said_text(Said("The moon is {colour}.", {"colour": "blue"})) == (
        "The moon is \u2068blue\u2069."
    )
    assert (
        summary_text("As an older library says.", None) == "As an older library says."
    )
    assert summary_text("", None) == ""


def test_a_name_cannot_turn_a_sentence_around(english):
    said = Said("There is no folder {folder}.", {"folder": "a\u202eb"})
    assert "\u202e" not in said_text(said)


@pytest.mark.parametrize(
    "words",
    [
        "“{name}:” still needs a value.",
        "“{name}:” is no filter; “{text}” was searched as words.",
    ],
)
def test_the_colon_of_a_filter_stays_behind_it_in_arabic(speak, words):
    speak("ar")
    text = said_text(Said(words, {"name": "from", "text": "x"}))
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(600)
    layout.endLayout()
    begin, colon = (line.cursorToX(text.index(one))[0] for one in ("f", ":"))
    assert begin < colon
