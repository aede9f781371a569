"""What must be true of a library and the folder it includes: reads, never mends."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from indexer.errors import InklingError
from indexer.library import Library, open_library
from indexer.records import Mode
from indexer.storing import verification

TOKEN = re.compile(rb"Token\d+q")
ENOUGH = 50
LOOK_S = 0.5


def finish(library: Path) -> list[str]:
    """Let the indexer work to its end, as `index` does; return how that failed."""
    with open_library(library) as opened:
        opened.reconcile()
        opened.embed_all()
        opened.pipeline.tidy()
    return []


def look(library: Path, folder: Path) -> list[str]:
    """Return where the disk and a library that is at rest differ."""
    with open_library(library, writable=False) as opened:
        return list(differences(opened, folder))


def wait(library: Path, folder: Path, patience_s: float) -> list[str]:
    """Return what is left of the differences when an indexer had time to follow."""
    end = time.monotonic() + patience_s
    with open_library(library, writable=False) as opened:
        while True:
            found = list(differences(opened, folder, at_rest=False))
            if not found or time.monotonic() > end:
                return found
            time.sleep(LOOK_S)


def differences(
    library: Library, folder: Path, *, at_rest: bool = True
) -> Iterator[str]:
    """Yield where the disk and the library differ; `at_rest` nobody writes to it."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    contents = {path: path.read_bytes() for path in files}
    yield from _rows(library, contents)
    try:
        yield from _searches(library, contents)
    except InklingError as error:
        yield f"I1: a search was refused: {error}"
    if waiting := library.catalogue.counts().waiting:
        yield f"I3: {waiting} passages have no vector"
    if at_rest:
        yield from _checks(library)


def _rows(library: Library, contents: dict[Path, bytes]) -> Iterator[str]:
    known = [
        os.fsdecode(file.path)
        for root in library.catalogue.roots()
        for file in library.catalogue.files(root.root_id)
    ]
    if sorted(known) != sorted(map(str, contents)):
        yield f"I1: known or on disk only: {set(known) ^ set(map(str, contents))}"


def _searches(library: Library, contents: dict[Path, bytes]) -> Iterator[str]:
    """Find each token exactly where it is, or beside it, with a text that is there."""
    holders: dict[bytes, list[str]] = {}
    for path, content in contents.items():
        for token in dict.fromkeys(TOKEN.findall(content)):
            holders.setdefault(token, []).append(str(path))
    for token, paths in holders.items():
        answer = library.search(token.decode(), mode=Mode.WORDS, limit=ENOUGH)
        found = []
        for one in answer.results:
            if token.decode() in one.hits[0].text:
                found.append(one.path)
                beside = [kin.path for kin in one.beside]
                found += [
                    path for path in beside if token in contents.get(Path(path), b"")
                ]
                content = contents.get(Path(one.path), b"")
                if any(line not in content for line in _lines(one.hits[0].text)):
                    yield f"I2: {one.path} does not say {one.hits[0].text}"
        if sorted(found) != sorted(paths):
            yield f"I1: {token.decode()} is in {paths} and found in {found}"


def _lines(text: str) -> list[bytes]:
    return [line.strip().encode() for line in text.splitlines()]


def _checks(library: Library) -> Iterator[str]:
    catalogue, index = library.catalogue, library.paths.index
    for check in verification.checks(catalogue, index, deep=True):
        if check.problems:
            yield f"I3: {check}"
