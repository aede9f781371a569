"""The console tour: indexes the bundled samples and shows what searching finds."""

import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import UsageError
from indexer.library import open_library
from indexer.records import Answer, Confidence, Hit, Mark, Place, Signals

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"

QUESTIONS = (
    "I cannot recall my wireless login",
    "dessert from overripe fruit",
    "my child's immunisation history",
)
"""Each asks for one sample in words that its passage does not use."""

MARKERS = {"words": ("*", "*"), "meaning": ("[", "]")}
WIDTH = 78


def run(library: Path | None) -> int:
    """Index the samples into a library and print three searches; return 0.

    Without `library` a temporary one is used and removed at the end.

    Raises:
        UsageError: the samples are not part of this installation.
        InklingError: as `open_library` and the stages raise it.
    """
    if not SAMPLES.is_dir():
        raise UsageError("The sample documents are not part of this installation.")
    with _folder(library) as folder, open_library(folder) as opened:
        sys.stdout.write(
            f"Inkling reads the sample documents in {SAMPLES}\n"
            "and then finds them by what they mean. Nothing leaves this computer.\n"
        )
        sys.stdout.flush()
        opened.include(SAMPLES)
        opened.reconcile()
        opened.embed_all()
        for question in QUESTIONS:
            sys.stdout.write(describe(opened.search(question, limit=3)))
            sys.stdout.flush()
    sys.stdout.write(
        "\nYour own files: inkling index FOLDER, then inkling search QUESTION\n"
    )
    return 0


def describe(answer: Answer) -> str:
    """Return an answer as text: the question, the best file and its best passage."""
    lines = ["", f"? {answer.query}"]
    if not answer.results:
        return "\n".join([*lines, "  Nothing was found.", ""])
    best = answer.results[0]
    hit = best.hits[0]
    name = Path(best.path).name
    if best.member:
        name = f"{name} > {best.member}"
    at = place_text(hit.place)
    lines.append(f"  {name}{f' ({at})' if at else ''}")
    passage = " ".join(marked(hit).split())
    lines += textwrap.wrap(
        passage, WIDTH, initial_indent="  | ", subsequent_indent="  | "
    )
    sure = {Confidence.STRONG: "", Confidence.POSSIBLE: ", perhaps"}
    certainty = sure.get(answer.confidence, ", but nothing is closely related")
    lines.append(f"  found by {reasons(hit.signals)}{certainty}")
    if others := ", ".join(Path(one.path).name for one in answer.results[1:]):
        lines.append(f"  then: {others}")
    return "\n".join([*lines, ""])


def marked(hit: Hit) -> str:
    """Return a hit's text with `*` around words asked for and `[]` around meaning."""
    text = hit.text
    for position, marker in sorted(_markers(hit.marks), reverse=True):
        text = text[:position] + marker + text[position:]
    return text


def place_text(place: Place) -> str:
    """Return where a passage stands in words, or an empty text for a whole file."""
    if place.page is not None:
        return f"page {place.page}"
    if place.headings:
        return " > ".join(place.headings)
    if place.line is not None and place.line > 1:
        return f"line {place.line}"
    return ""


def reasons(signals: Signals) -> str:
    """Return what spoke for a hit, strongest first."""
    strength = {
        "meaning": signals.meaning,
        "words": signals.words,
        "file name": signals.name,
    }
    found = [name for name, value in strength.items() if value > 0]
    return " and ".join(sorted(found, key=lambda name: -strength[name])) or "chance"


def _markers(marks: tuple[Mark, ...]) -> Iterator[tuple[int, str]]:
    for mark in marks:
        opening, closing = MARKERS[mark.reason]
        yield mark.start, opening
        yield mark.end, closing


@contextmanager
def _folder(library: Path | None) -> Iterator[Path]:
    if library is not None:
        yield library
        return
    with tempfile.TemporaryDirectory(prefix="inkling-tour-") as folder:
        yield Path(folder)
