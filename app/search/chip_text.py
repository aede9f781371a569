"""What a chip says: the filter in the language of the windows, as a person typed it."""

from app.quantities import language_text
from app.search.file_names import named, shown
from app.translation import tr
from indexer.records import Chip
from indexer.sentences import filled


def chip_text(chip: Chip) -> str:
    """Return the words of a chip; what has none here keeps those of the indexer."""
    if chip.kind in ("word", "words"):
        return tr("not {words}").format(words=named(chip.text[1:].strip()))
    if chip.said is None:
        return shown(chip.label)
    values = {
        name: _value(chip.kind, str(value)) for name, value in chip.said.values.items()
    }
    words = filled(tr(chip.said.words), values)
    return tr("not {filter}").format(filter=words) if chip.text[0] == "-" else words


def _value(kind: str, value: str) -> str:
    match kind:
        case "type":
            return _types().get(value, value)
        case "date":
            return _dates().get(value) or named(value)
        case "lang":
            return language_text(value)
    return named(value)


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
