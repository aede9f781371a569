import re
import unicodedata
from xml.etree import ElementTree

import pytest

from app.translation import FOLDER, LANGUAGES

FORMS = {"en": 2, "de": 2, "zh_CN": 1, "ar": 6}
FILES = {code: FOLDER / f"inkling_{code}.ts" for code in FORMS}


@pytest.fixture
def translations(packaging_module):
    return packaging_module("translations")


def messages(code):
    return list(ElementTree.parse(FILES[code]).iter("message"))


def test_every_language_of_the_app_is_kept(translations):
    assert tuple(LANGUAGES) == translations.LANGUAGES == tuple(FORMS)


@pytest.mark.parametrize("code", FORMS)
def test_every_word_is_translated(translations, code):
    assert translations.unfinished(FILES[code]) == []


@pytest.mark.parametrize("code", FORMS)
def test_what_is_filled_in_stays(translations, code):
    for message in messages(code):
        source = message.findtext("source")
        wanted = translations.placeholders(source)
        for said in translations.translations(message):
            filled = translations.placeholders(said)
            # One file and two files need no number in Arabic.
            spoken_out = [one for one in wanted if one != "%Ln"]
            allowed = (wanted, spoken_out) if code == "ar" else (wanted,)
            assert filled in allowed, source


@pytest.mark.parametrize("code", FORMS)
def test_numbers_have_all_their_forms(translations, code):
    for message in messages(code):
        if message.get("numerus") == "yes":
            forms = list(translations.translations(message))
            assert len(forms) == FORMS[code], message.findtext("source")
        else:
            assert "%Ln" not in message.findtext("source")


def words(messages):
    return {
        (
            message.findtext("source"),
            message.findtext("comment"),
            message.get("numerus"),
        )
        for message in messages
    }


def test_the_words_kept_are_those_of_the_app(translations, tmp_path):
    """Where this fails, run `python packaging/translations.py`."""
    file = tmp_path / "inkling_de.ts"
    translations.update(file, "de")
    assert words(messages_of(file)) == words(messages("de"))


def test_a_word_without_a_translation_is_told(translations, tmp_path):
    file = tmp_path / "inkling_de.ts"
    translations.update(file, "de")
    assert "Searching…" in translations.unfinished(file)


def test_english_forms_follow_a_rule(translations, tmp_path):
    file = tmp_path / "inkling_en.ts"
    translations.update(file, "en")
    translations.fill_in_english(file)
    forms = [list(translations.translations(one)) for one in messages_of(file)]
    assert ["%Ln file", "%Ln files"] in forms


def messages_of(file):
    return ElementTree.parse(file).iter("message")


def test_arabic_runs_from_the_right_whatever_is_filled_in(translations):
    """A text whose first letter is Latin would be laid out from the left as a whole."""
    for message in messages("ar"):
        for said in translations.translations(message):
            filled = re.sub(r"\{\w*\}", "name", said).replace("%Ln", "")
            ways = [unicodedata.bidirectional(sign) for sign in filled]
            strong = [way for way in ways if way in {"L", "R", "AL"}]
            assert not {"R", "AL"} & set(strong) or strong[0] != "L", said
