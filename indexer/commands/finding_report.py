"""What a library finds meaning with, and how well: `doctor` about the search."""

from typing import Any

from indexer.commands.dims import check_line
from indexer.dial_state import MeaningCheck
from indexer.embedding import prompts
from indexer.embedding.models import KnownModel
from indexer.errors import ModelError, StoreError
from indexer.library import Library, open_library
from indexer.paths import LibraryPaths
from indexer.records import from_plain, to_plain
from indexer.storing import breadth

TEXT, TITLE = "…", "…"
"""Stand for what a person writes in the prompts that are shown."""


def finding_report(paths: LibraryPaths) -> dict[str, Any]:
    """Return the model with its prompts, and what the self-check of the search found.

    What was not measured yet is measured now.

    Raises:
        SettingsError: the library's settings cannot be used.
    """
    if not paths.catalogue.exists():
        return {"model": None, "check": None, "breadth": None, "problem": ""}
    try:
        with open_library(paths.root, writable=False) as library:
            return _of(library)
    except (ModelError, StoreError) as error:
        return {"model": None, "check": None, "breadth": None, "problem": str(error)}


def finding_lines(report: dict[str, Any]) -> list[str]:
    """Return the report as text for people."""
    if report["problem"]:
        return [f"Search: could not be looked at. {report['problem']}"]
    if report["model"] is None:
        return ["Search: nothing was indexed yet"]
    model, looks = report["model"], report["breadth"]
    query, passage = (model[one].replace("\n", "\\n") for one in ("query", "passage"))
    lines = [
        f"Model: {model['title']}, {model['dims']} of {model['width']} dimensions",
        f'Model: reads a query as "{query}", a passage as "{passage}"',
    ]
    if report["check"]:
        lines.append(f"Search: {check_line(from_plain(report['check'], MeaningCheck))}")
    lines.append(
        f"Search: reads {looks['probes']} parts of the index and compares "
        f"{looks['shortlist']} full vectors, at least"
    )
    return lines


def _of(library: Library) -> dict[str, Any]:
    return {
        "model": _model(library.model, library.dims),
        "check": to_plain(library.dial.look()),
        "breadth": to_plain(breadth.breadth(library.catalogue)),
        "problem": "",
    }


def _model(model: KnownModel, dims: int) -> dict[str, Any]:
    family = model.file.family
    return {
        "name": model.name,
        "title": model.title,
        "dims": dims,
        "width": model.file.width,
        "query": prompts.query(family, TEXT),
        "passage": prompts.document(family, TITLE, TEXT),
    }
