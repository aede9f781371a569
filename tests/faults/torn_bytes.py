"""One file of a library is damaged: that is noticed, and no text is ever wrong."""

import json
import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from indexer.errors import InklingError
from indexer.storing import passages, recovery, verification
from tests.faults.campaign import Trials
from tests.faults.damage import harm
from tests.faults.forks import Forks
from tests.faults.store_library import Diary, Work, allowed, opened, texts_of
from tests.filled_library import path_of

STEPS = 60
STARTS = 4
"""One to notice, one to mend, and one each for a copy that is damaged too."""


class TornBytes(Trials):
    """Damages one file at a time of a library that was closed, or killed."""

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._folder = folder
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Damage one file."""
        was_killed = number % 2 == 1
        model = self._folder / ("killed" if was_killed else "closed")
        diary = model.with_suffix(".diary")
        if not model.exists():
            self._forks.run(fill, model, diary, self._seed, was_killed)
        home = self._folder / "library"
        shutil.copytree(model, home)
        try:
            done = harm(home, random.Random(f"{self._seed} {number}"))
            found = self._forks.ask(mended, home, diary)
            return [f"{model.name}, {done}: {one}" for one in found]
        finally:
            shutil.rmtree(home)


def fill(home: Path, diary: Path, seed: int, was_killed: bool) -> None:
    """Make a library; one that was killed has a log and work that waits."""
    Work(home, Diary(diary), seed).run(None)
    Work(home, Diary(diary), seed + 1).run(STEPS)
    if was_killed:
        with opened(home) as library:
            library.index()
            library.put("last.txt", "tokenlast of a letter")
            Diary(diary).note("done", "last.txt", ["tokenlast of a letter"])
            os._exit(0)


def mended(home: Path, diary: Path) -> list[str]:
    """Use a damaged library as a person would; return what went wrong."""
    states = {name: one for name, (one,) in allowed(diary.read_text()).items()}
    ever = {text for one in _ever(diary) for text in one}
    refused = []
    for _ in range(STARTS):
        try:
            with opened(home) as library:
                if not _is_told(library, "database"):
                    return list(_used(library, states, ever))
            refused.append("the catalogue was found damaged")
            # As `rebuild` does, which is what a person is told to do.
            recovery.doubt(library.paths.catalogue)
        except InklingError as error:
            refused.append(error.summary)
    return [f"is not mended: {refused}"]


def _used(library, states, ever) -> Iterator[str]:
    """Search, index, look through, and mend what the look found as it says."""
    yield from _wrong_texts(library, ever)
    index = library.index()
    yield from _wrong_texts(library, ever)
    _read_again(library, states)
    library.embed()
    index.apply()
    if not _is_told(library):
        yield from (f"not noticed: {one}" for one in _missing(library, states))
        return
    verification.read_again(library.catalogue)
    _read_again(library, states)
    library.embed()
    index.renew()
    index.apply()
    for check in verification.checks(library.catalogue, library.paths.index, deep=True):
        if check.problems:
            yield f"not mended: {check}"
    yield from (f"not mended: {one}" for one in _missing(library, states))


def _is_told(library, name: str = "") -> bool:
    checks = verification.checks(library.catalogue, library.paths.index, deep=True)
    return any(check.problems for check in checks if name in check.name)


def _ever(diary: Path) -> Iterator[list[str]]:
    for line in diary.read_text().splitlines():
        yield json.loads(line)[2] or []


def _wrong_texts(library, ever) -> Iterator[str]:
    """Yield what a search shows that was never in a file."""
    reader = library.reader()
    for token in {text.split()[0] for text in ever}:
        try:
            hits = reader.words(token, 50)
        except InklingError:
            continue
        wanted = {one.chunk_id: one.version for one in hits}
        for one in passages.passages(library.catalogue, dict(wanted)).values():
            if one.text not in ever:
                yield f"a search shows {one.text!r} of {one.path!r}"


def _read_again(library, states) -> None:
    """Make the catalogue equal to the files, as indexing does by their stamps."""
    known = {path for (path,) in library.rows("SELECT path FROM files")}
    paths = {path_of(name) for name, texts in states.items() if texts}
    library.catalogue.remove(sorted(known - paths))
    for name, texts in states.items():
        file = library.catalogue.file_at(path_of(name))
        if texts and (file is None or not _is_known(library, file, texts)):
            library.put(name, *texts)


def _is_known(library, file, texts: list[str]) -> bool:
    """Return whether the stamp of a file, for which its content stands, is known."""
    reading = library.reading("any.txt", *texts)
    return file.reader == reading.reader and file.content_hash == reading.content_hash


def _missing(library, states) -> Iterator[str]:
    for name, texts in states.items():
        if (found := texts_of(library, name)) != texts:
            yield f"I5: {name} holds {found}, not {texts}"
    reader = library.reader()
    for token, names in _holders(states).items():
        wanted = {one.chunk_id: one.version for one in reader.words(token, 50)}
        hits = passages.passages(library.catalogue, dict(wanted)).values()
        paths = sorted(one.path for one in hits)
        if paths != sorted(map(path_of, names)):
            yield f"I1: {token} is in {names} and found in {paths}"


def _holders(states) -> dict[str, list[str]]:
    holders: dict[str, list[str]] = {}
    for name, texts in states.items():
        for text in texts or ():
            holders.setdefault(text.split()[0], []).append(name)
    return holders
