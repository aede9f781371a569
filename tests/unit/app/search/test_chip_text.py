import pytest

from app.search.chip_text import chip_text
from app.search.file_names import isolated
from indexer.records import Chip
from indexer.sentences import Said

ISOLATES = dict.fromkeys((0x2068, 0x2069))


def chip(text, kind, words="", /, **values):
    said = Said(words, values) if words else None
    negated = "not " if text.startswith("-") else ""
    label = f"{negated}{said.english}" if said else text
    return Chip(text, 0, len(text), label, kind, said=said)


FOLDER = chip('folder:"Tax 2024"', "folder", "in {value}", value="Tax 2024")
SENDER = chip("von:anna", "from", "from {value}", value="anna")
WEEK = chip('date:"last week"', "date", "{value}", value="last week")
SHEET = chip("type:sheet", "type", "{value}", value="sheet")
PDF = chip("type:pdf", "type", "{value}", value="PDF")
SIZE = chip("size:>5mb", "size", "larger than {value}", value="5MB")
SINCE = chip("since:2024", "since", "since {value}", value="2024")
ATTACHED = chip("has:attachment", "has", "with attachment")
NOT_HERS = chip("-from:anna", "from", "from {value}", value="anna")
NOT_PDF = chip("-type:pdf", "type", "{value}", value="PDF")
FRENCH = chip("lang:fr", "lang", "written in {value}", value="fr")
PHRASE = chip('"exact phrase"', "phrase")
CHIPS = (
    *(FOLDER, SENDER, WEEK, SHEET, PDF, SIZE, SINCE, ATTACHED, NOT_HERS, NOT_PDF),
    PHRASE,
)


@pytest.mark.parametrize("one", CHIPS, ids=lambda one: one.text)
def test_in_english_a_chip_says_what_the_indexer_says(one):
    assert chip_text(one).translate(ISOLATES) == one.label


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (FOLDER, "in Tax 2024"),
        (SENDER, "von anna"),
        (WEEK, "letzte Woche"),
        (SHEET, "Tabelle"),
        (PDF, "PDF"),
        (SIZE, "größer als 5MB"),
        (SINCE, "seit 2024"),
        (NOT_HERS, "nicht von anna"),
        (FRENCH, "auf français"),
        (chip("-word", "word"), "nicht word"),
        (chip("-(a or b)", "words"), "nicht (a or b)"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.text,
)
def test_chips_speak_the_language_of_the_windows(speak, one, said):
    speak("de")
    assert chip_text(one).translate(ISOLATES) == said


def test_a_language_and_what_is_not_wanted_are_said_so_that_they_can_be_read(speak):
    speak("zh_CN")
    assert chip_text(FRENCH) == "语言：français"
    assert chip_text(NOT_HERS) == f"排除：来自 {isolated('anna')}"


def test_a_folder_keeps_its_first_slash_in_arabic(speak):
    speak("ar")
    one = chip("folder:/home/mara", "folder", "in {value}", value="/home/mara")
    assert chip_text(one) == f"في {isolated('/home/mara')}"


def test_a_value_cannot_turn_the_direction_of_the_window():
    turned = chip("from:\u202efdp", "from", "from {value}", value="\u202efdp")
    assert "\u202e" not in chip_text(turned)
