"""What a chip says: the filter in the language of the windows, as a person typed it."""

from app.search.file_names import shown
from app.translation import tr
from indexer.records import Chip

QUOTES = "\"'“”„«»"


def chip_text(chip: Chip) -> str:
    """Return the words of a chip; what has none here keeps those of the indexer."""
    negated = chip.text.startswith("-") and chip.kind not in ("word", "words")
    words = _words(chip) or shown(chip.label)
    if negated and words != shown(chip.label):
        return tr("not {filter}").format(filter=words)
    return words


def _words(chip: Chip) -> str:
    value = shown(chip.text.partition(":")[2].strip(QUOTES))
    match chip.kind:
        case "word" | "words":
            return tr("not {words}").format(words=shown(chip.text[1:].strip()))
        case "has":
            return tr("with attachment") if chip.label == "with attachment" else ""
        case "type":
            return _types().get(chip.label, "")
        case "date":
            return _dates().get(chip.label, "")
    sentence = _sentences().get(chip.kind)
    return sentence.format(value=value) if sentence and value else ""


def _sentences() -> dict[str, str]:
    return {
        "folder": tr("in {value}"),
        "from": tr("from {value}"),
        "to": tr("to {value}"),
        "before": tr("before {value}"),
        "after": tr("after {value}"),
        "name": tr("name has {value}"),
        "subject": tr("subject has {value}"),
    }


def _types() -> dict[str, str]:
    """Return families of files by what the indexer calls them."""
    return {
        "document": tr("document"),
        "sheet": tr("sheet"),
        "slides": tr("slides"),
        "mail": tr("mail"),
        "code": tr("code"),
        "text": tr("text"),
        "picture": tr("picture"),
    }


def _dates() -> dict[str, str]:
    return {
        "today": tr("today"),
        "yesterday": tr("yesterday"),
        "this week": tr("this week"),
        "last week": tr("last week"),
        "this month": tr("this month"),
        "last month": tr("last month"),
        "this year": tr("this year"),
        "last year": tr("last year"),
    }
