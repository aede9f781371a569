"""`search`: one query, or a file of them."""

import argparse
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from indexer.commands.output import print_json, print_line
from indexer.errors import UsageError
from indexer.library import Library, open_library
from indexer.records import Answer, Hit, Mode, Place, Relative, Result, to_plain

MOST_RESULTS = 1000


def search(arguments: argparse.Namespace) -> int:
    """Print what answers the query, or each query of a file."""
    if (arguments.query is None) == (arguments.batch is None):
        raise UsageError("Give either a query or --batch FILE.")
    if not 1 <= arguments.limit <= MOST_RESULTS:
        raise UsageError(f"--limit must be between 1 and {MOST_RESULTS}.")
    with open_library(arguments.data, writable=False) as library:
        if arguments.batch is not None:
            for line in _batch(Path(arguments.batch)):
                answer = _answer(library, line.query, arguments, line.as_words)
                print_json(answer_json(answer, line.identity))
            return 0
        answer = _answer(library, arguments.query, arguments)
    if arguments.json:
        print_json(answer_json(answer))
    else:
        _show(answer)
    return 0


def answer_json(answer: Answer, identity: object = None) -> dict[str, Any]:
    """Return an answer in the shape that the command line promises."""
    body: dict[str, Any] = {} if identity is None else {"_id": identity}
    took = answer.took
    body |= {
        "query": answer.query,
        "mode": answer.mode,
        "confidence": answer.confidence,
        "took_ms": {"embed": took.embed, "search": took.search, "total": took.total},
        "results": [_result_json(result) for result in answer.results],
        "chips": [to_plain(chip) for chip in answer.chips],
        "notes": [note.english for note in answer.notes],
        "suggestion": answer.suggestion or None,
    }
    return body


def place_words(place: Place) -> str:
    """Return a place in a few words, or nothing where the file has no places."""
    parts = []
    if place.page is not None:
        parts.append(f"p. {place.page}")
    if place.slide is not None:
        parts.append(f"slide {place.slide}")
    if place.sheet is not None:
        row = f", row {place.row}" if place.row is not None else ""
        parts.append(f"sheet {place.sheet}{row}")
    if place.headings:
        parts.append("§ " + " > ".join(place.headings))
    if place.time is not None:
        parts.append(f"{int(place.time) // 60}:{int(place.time) % 60:02}")
    if place.line is not None:
        parts.append(f"line {place.line}")
    return ", ".join(parts)


def _answer(
    library: Library,
    query: str,
    arguments: argparse.Namespace,
    as_words: bool = False,  # noqa: FBT001, FBT002 - passed on
) -> Answer:
    answer = library.search(
        query,
        mode=Mode(arguments.mode),
        limit=arguments.limit,
        dims=arguments.dims,
        as_words=as_words,
    )
    if arguments.sentences:
        for passage, mark in library.sentences(answer, lambda: True):
            results = tuple(one.marked(passage, mark) for one in answer.results)
            answer = replace(answer, results=results)
    return answer


@dataclass(frozen=True, slots=True)
class _Line:
    """One query of a file."""

    query: str
    identity: object = None
    as_words: bool = False
    """Whether filters in it are not read."""


def _batch(file: Path) -> Iterator[_Line]:
    """Yield each line: plain text, or JSON with `text` or, with filters, `query`."""
    try:
        lines = file.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The file {file} cannot be read as text.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if not line.lstrip().startswith("{"):
            yield _Line(line)
            continue
        try:
            item = json.loads(line)
            as_words = "text" in item
            query = str(item["text" if as_words else "query"])
            yield _Line(query, item.get("_id"), as_words)
        except (ValueError, KeyError, RecursionError) as error:
            raise UsageError(f"Line {number} of {file} has no text.") from error


def _result_json(result: Result) -> dict[str, Any]:
    best = result.hits[0]
    return {
        "rank": result.rank,
        "path": result.path,
        "member": result.member,
        "title": result.title,
        "kind": result.kind,
        "score": result.score,
        **_hit_json(best),
        "signals": to_plain(best.signals),
        "also": [
            *(_hit_json(hit) | {"score": hit.score} for hit in result.hits[1:]),
            *(_relative_json(one) for one in result.beside),
        ],
    }


def _relative_json(relative: Relative) -> dict[str, Any]:
    return {
        "path": relative.path,
        "member": relative.member,
        "title": relative.title,
        "reason": relative.reason,
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    place = {name: value for name, value in to_plain(hit.place).items() if value}
    marks = [[mark.start, mark.end, mark.reason] for mark in hit.marks]
    return {"place": place, "passage": hit.text, "highlights": marks}


def _show(answer: Answer) -> None:
    chips = "".join(f" [{chip.label}]" for chip in answer.chips)
    print_line(f"{answer.confidence} · {answer.took.total:.0f} ms{chips}")
    for note in answer.notes:
        print_line(note.english)
    if answer.suggestion:
        print_line(f"Did you mean: {answer.suggestion}")
    for result in answer.results:
        best = result.hits[0]
        inside = f" › {result.member}" if result.member else ""
        place = place_words(best.place)
        print_line()
        print_line(f"{result.rank}. {os.path.basename(result.path)}{inside}  {place}")
        print_line(f"   {result.path}")
        print_line(f"   {' '.join(best.text.split())[:300]}")
        for one in result.beside:
            print_line(f"   also ({one.reason}): {one.path}")
