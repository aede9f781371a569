"""`scans`: whether text is read in pages that are pictures, and in which languages."""

import argparse
from typing import Any

from indexer.commands.output import print_json, print_line
from indexer.library import Library, open_library


def scans(arguments: argparse.Namespace) -> int:
    """Show how scans are read, or switch that on or off."""
    is_change = arguments.switch is not None or arguments.languages is not None
    with open_library(arguments.data, writable=is_change) as library:
        if is_change:
            _change(library, arguments.switch, arguments.languages)
        body = _body(library)
    if arguments.json:
        print_json(body)
    else:
        print_line(_sentence(body))
    return 0


def _change(library: Library, switch: str | None, languages: str | None) -> None:
    wanted = library.settings.scans if switch is None else switch == "on"
    chosen = library.settings.scan_languages if languages is None else languages
    library.scans.check(wanted=wanted, languages=chosen)
    library.set_scans(wanted=wanted, languages=chosen)


def _body(library: Library) -> dict[str, Any]:
    tesseract = library.scans.tesseract
    return {
        "on": library.settings.scans,
        "tesseract": tesseract.version if tesseract else None,
        "installed": list(tesseract.languages) if tesseract else [],
        "languages": library.scans.languages,
        "waiting": library.scans.waiting,
    }


def _sentence(body: dict[str, Any]) -> str:
    if body["tesseract"] is None:
        return "Scans are not read: Tesseract is not installed."
    state = "Scans are read" if body["on"] else "Scans are not read"
    return (
        f"{state}. Tesseract {body['tesseract']} with {', '.join(body['installed'])}, "
        f"reading {'+'.join(body['languages'])}; {body['waiting']} pages wait."
    )
