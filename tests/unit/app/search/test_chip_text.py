import pytest

from app.search.chip_text import chip_text
from app.translation import Language
from indexer.records import Chip


def chip(text, label, kind):
    return Chip(text, 0, len(text), label, kind)


CHIPS = [
    chip("folder:tax", "in tax", "folder"),
    chip('folder:"Tax 2024"', "in Tax 2024", "folder"),
    chip("von:anna", "from anna", "from"),
    chip("before:2024-05", "before 2024-05", "before"),
    chip('date:"last week"', "last week", "date"),
    chip("type:sheet", "sheet", "type"),
    chip("type:pdf", "pdf", "type"),
    chip("size:>5mb", "larger than 5MB", "size"),
    chip("has:attachment", "with attachment", "has"),
    chip("-word", "not word", "word"),
    chip("-(a or b)", "not (a or b)", "words"),
    chip("-from:anna", "not from anna", "from"),
    chip("-type:pdf", "not pdf", "type"),
    chip('"exact phrase"', "“exact phrase”", "phrase"),
]


@pytest.mark.parametrize("one", CHIPS, ids=lambda one: one.text)
def test_in_english_a_chip_says_what_the_indexer_says(one):
    assert chip_text(one) == one.label


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (CHIPS[1], "in Tax 2024"),
        (CHIPS[2], "von anna"),
        (CHIPS[4], "letzte Woche"),
        (CHIPS[5], "Tabelle"),
        (CHIPS[6], "pdf"),
        (CHIPS[11], "nicht von anna"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.text,
)
def test_chips_speak_the_language_of_the_windows(one, said):
    language = Language("de")
    language.speak()
    assert chip_text(one) == said
    language.fall_silent()


def test_a_value_cannot_turn_the_direction_of_the_window():
    assert "\u202e" not in chip_text(chip("from:\u202efdp", "from \u202efdp", "from"))
