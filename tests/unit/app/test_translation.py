import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from app.search.bar import SearchBar
from app.translation import LANGUAGES, language_for, tr

CLOSE = QDialogButtonBox.StandardButton.Close


@pytest.mark.parametrize(
    ("chosen", "wanted", "used"),
    [
        ("", ["de-AT", "en-GB"], "de"),
        ("", ["fr-FR", "ar-EG"], "ar"),
        ("", ["zh-CN"], "zh_CN"),
        ("", ["zh-Hans-SG"], "zh_CN"),
        ("", ["zh-TW"], "en"),
        ("", ["fi-FI"], "en"),
        ("", [], "en"),
        ("ar", ["de-DE"], "ar"),
        ("klingon", ["de-DE"], "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_first_that_exists(chosen, wanted, used):
    assert language_for(chosen, wanted) == used


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_words_of_ours_and_of_qt_are_in_the_language(qtbot, speak, code):
    def words():
        box, buttons = SearchBar(), QDialogButtonBox(CLOSE)
        qtbot.addWidget(box)
        qtbot.addWidget(buttons)
        close = buttons.button(CLOSE)
        assert isinstance(close, QPushButton)
        return box.placeholderText(), close.text(), tr("Possibly related")

    before = words()
    speak(code)
    assert not set(before) & set(words())


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", {1: "1 file", 2: "2 files", 1234: "1,234 files"}),
        ("de", {1: "1 Datei", 2: "2 Dateien", 1234: "1.234 Dateien"}),
        ("zh_CN", {1: "1 个文件", 1234: "1,234 个文件"}),
        ("ar", {1: "ملف واحد", 2: "ملفين", 5: "٥ ملفات", 100: "١٠٠ ملف"}),
    ],
)
def test_numbers_decide_the_form_of_a_word(speak, code, said):
    speak(code)
    QLocale.setDefault(QLocale({"en": "en_GB"}.get(code, code)))
    assert {
        count: tr("%Ln file(s)", "in so many files", count) for count in said
    } == said


def test_windows_run_from_right_to_left_in_arabic(speak):
    speak("ar")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    speak("de")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
