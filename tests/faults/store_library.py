"""A library in a store that may fail: work on it, and what must be true afterwards."""

import json
import os
import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from indexer.paths import LibraryPaths
from indexer.storing import (
    durability,
    forgetting,
    generations,
    passages,
    readings,
    verification,
)
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.recovery import Keeping, opened_soundly
from indexer.storing.reserve import Reserve
from tests.filled_library import ROOT, FilledLibrary, WordModel, path_of

NAMES = 12
LIKELY = ("put", "put", "put", "copy", "remove", "apply", "apply", "embed")
RARE = ("maintain", "back up", "reopen", "erase", "rebuild", "reserve", "release")
TOUR = (
    *("put", "put", "put", "apply", "embed", "apply", "put", "copy", "remove"),
    *("apply", "maintain", "back up", "reserve", "reopen", "put", "embed", "apply"),
    *("maintain", "erase", "release", "rebuild", "copy", "remove", "reopen", "put"),
    *("embed", "apply", "maintain"),
)
"""Every act, in an order in which each has something to do."""
SHOWING = {"apply", "maintain", "erase", "rebuild"}
"""Acts after which all that was recorded has to be found."""
NEWEST = 3
"""Files that are looked for; others are looked for at the end."""


class StoreLibrary(FilledLibrary):
    """A filled library on a catalogue that was opened as the product opens it."""

    def __init__(self, paths: LibraryPaths, catalogue: Catalogue) -> None:
        self.paths = paths
        self.model = WordModel()
        self.catalogue = catalogue
        if not catalogue.roots():
            catalogue.add_root(ROOT, (1, 1, 1))


@contextmanager
def opened(home: Path) -> Iterator[StoreLibrary]:
    paths = LibraryPaths(home)
    paths.create()
    with opened_soundly(paths.catalogue, copy_at_end=True) as (catalogue, _told):
        yield StoreLibrary(paths, catalogue)


@contextmanager
def opened_beside(home: Path) -> Iterator[StoreLibrary]:
    """Open a library that another process writes."""
    paths = LibraryPaths(home)
    with closing(Catalogue(paths.catalogue, writable=False)) as catalogue:
        yield StoreLibrary(paths, catalogue)


class Diary:
    """What the writer is about to do, and what was acknowledged; a line each."""

    def __init__(self, file: Path) -> None:
        self._descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, kind: str, name: str, texts: list[str] | None) -> None:
        os.write(self._descriptor, (json.dumps([kind, name, texts]) + "\n").encode())


def allowed(diary: str) -> dict[str, list[list[str] | None]]:
    """Return for each file the states that may be found: the last or begun ones."""
    states: dict[str, list[list[str] | None]] = {}
    for line in diary.split("\n")[:-1]:
        kind, name, texts = json.loads(line)
        if kind == "begin":
            states.setdefault(name, [None]).append(texts)
        else:
            states[name] = [texts]
    return states


class Work:
    """Does to a library what indexing does, at random."""

    def __init__(self, home: Path, diary: Diary, seed: int) -> None:
        self._home = home
        self._diary = diary
        self._chance = random.Random(seed)
        self._count = 0
        self._known: dict[str, list[str]] = {}

    def run(self, steps: int | None) -> None:
        """Carry out so many acts at random, or the tour."""
        acts = iter(TOUR) if steps is None else self._acts(steps)
        while (act := next(acts, None)) is not None:
            with opened(self._home) as library:
                index, reader = library.index(), library.reader()
                while act not in (None, "reopen"):
                    self._carry_out(act, library, index)
                    if act in SHOWING:
                        self._look(reader)
                    act = next(acts, None)

    def _acts(self, steps: int) -> Iterator[str]:
        for _ in range(steps):
            rare = self._chance.random() < 0.25
            yield self._chance.choice(RARE if rare else LIKELY)

    def _carry_out(self, act, library, index) -> None:
        name = f"{self._chance.randrange(NAMES)}.txt"
        acts = {
            "put": lambda: self._put(library, name),
            "copy": lambda: self._copy(library, name),
            "remove": lambda: self._remove(library, name),
            "apply": index.apply,
            "embed": library.embed,
            "maintain": lambda: _maintain(library, index),
            "back up": lambda: _back_up(library),
            "erase": lambda: forgetting.erase(
                library.catalogue, library.paths, index.renew
            ),
            "rebuild": index.renew,
            "reserve": Reserve(library.paths.catalogue).require,
            "release": Reserve(library.paths.catalogue).release,
        }
        acts[act]()

    def _look(self, reader) -> None:
        """Find what was written last, through a reader that was open all the time."""
        for name in list(self._known)[-NEWEST:]:
            for text in self._known[name]:
                token = text.split()[0]
                if not reader.words(token, NAMES):
                    raise AssertionError(f"{token} of {name} is not found")

    def _remove(self, library, name: str) -> None:
        self._diary.note("begin", name, None)
        library.catalogue.remove([path_of(name)])
        self._diary.note("done", name, None)
        self._known.pop(name, None)

    def _put(self, library, name: str) -> None:
        self._count += 1
        texts = [
            f"token{self._count}x{position} of a letter about {self._chance.random()}"
            for position in range(self._chance.randrange(1, 5))
        ]
        self._diary.note("begin", name, texts)
        library.put(name, *texts)
        self._diary.note("done", name, texts)
        self._known.pop(name, None)
        self._known[name] = texts

    def _copy(self, library, name: str) -> None:
        for source, texts in self._known.items():
            if source != name:
                file = library.catalogue.file_at(path_of(source))
                self._diary.note("begin", name, texts)
                readings.copy(
                    library.catalogue, file.file_id, library.reading(name, *texts)
                )
                self._diary.note("done", name, texts)
                self._known[name] = texts
                return


def _maintain(library, index) -> None:
    passages.drop_unused_vectors(library.catalogue)
    index.apply()
    index.maintain()


def _back_up(library) -> None:
    keeping = Keeping(library.paths.catalogue)
    keeping.forget()
    keeping.back_up()


def violations(
    home: Path, states: dict[str, list[list[str] | None]], *, power_lost: bool = False
) -> list[str]:
    """Open the library as the product does, and return what must not be.

    With `power_lost` as on a computer that was started anew.
    """
    if power_lost:
        durability.LINUX_BOOT_ID = home.with_name("boot")
        durability.LINUX_BOOT_ID.write_text("after the cut")
    with opened(home) as library:
        if forgetting.is_pending(library.catalogue):
            return ["an erasure is pending that nobody asked for"]
        return list(_violations(library, states))


def _violations(library, states) -> Iterator[str]:
    for name, possible in states.items():
        found = texts_of(library, name)
        if found not in possible:
            yield f"I5: {name} holds {found}, not one of {possible}"
    known = {path for (path,) in library.rows("SELECT path FROM files")}
    if strange := known - {path_of(name) for name in states}:
        yield f"I3: files that nobody recorded: {strange}"
    index = library.index()
    library.embed()
    index.apply()
    index.maintain()
    for check in verification.checks(library.catalogue, library.paths.index, deep=True):
        if check.problems:
            yield f"I3: {check}"
    yield from _not_found(library)
    serving = {generations.serving(library.catalogue, leg) for leg in Leg}
    folders = {folder.name for folder in library.paths.index.iterdir()}
    if folders != {one.name for one in serving if one}:
        yield f"I9: folders left behind: {folders}"


def _not_found(library) -> Iterator[str]:
    """Yield each text that a search by its token does not find exactly where it is."""
    reader = library.reader()
    rows = library.rows("SELECT chunk_id, text FROM passages")
    holders: dict[str, set[int]] = {}
    for chunk_id, text in rows:
        holders.setdefault(text.split()[0], set()).add(chunk_id)
    for token, ids in holders.items():
        found = {one.chunk_id for one in reader.words(token, 50)}
        if found != ids:
            yield f"I1: {token} is in {sorted(ids)} and found in {sorted(found)}"


def texts_of(library, name: str) -> list[str] | None:
    rows = library.rows(
        "SELECT p.text FROM files f LEFT JOIN passages p ON p.chunk_id >> 20 = f.id "
        "WHERE f.path = ? ORDER BY p.chunk_id",
        path_of(name),
    )
    return [text for (text,) in rows] if rows else None
