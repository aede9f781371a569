"""What was forgotten is in no file of the library, whatever happened before."""

import random
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from indexer.library import open_library
from indexer.paths import CACHE_TAG
from indexer.records import Mode
from indexer.storing import generations
from indexer.storing.outbox import Leg
from tests.faults import oracle
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.indexer_kills import make_library, run_command
from tests.faults.people import People
from tests.standins import gemma

ACTS = 30
LONGEST_S = 2.0
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


class ForgottenFiles(Trials):
    """Forgets a file, a folder or all; in every other trial killed and started anew."""

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._library, self._files = folder / "library", folder / "files"
        self._model = folder / "tiny.gguf"
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Forget something once."""
        chance = random.Random(f"{self._seed} {number}")
        gemma.write_tiny(self._model)
        make_library(self._library, self._files, self._model)
        try:
            people = People(self._files, self._seed * 1000 + number)
            found: list[str] = []
            for _ in range(2):
                for _ in range(ACTS):
                    people.act()
                found += self._forks.ask(oracle.finish, self._library)
            return found + self._forgotten(chance, is_killed=number % 2 == 1)
        finally:
            shutil.rmtree(self._library)
            shutil.rmtree(self._files)

    def _forgotten(self, chance: random.Random, *, is_killed: bool) -> list[str]:
        files = sorted(path for path in self._files.rglob("*") if path.is_file())
        target = chance.choice(files)
        target = chance.choice((target, target.parent, self._files))
        command = ("folders", "remove") if target == self._files else ("forget",)
        gone = [one for one in files if one == target or target in one.parents]
        tokens = _tokens(gone) - _tokens(set(files) - set(gone))
        before = self._forks.ask(serving, self._library)
        call = (run_command, self._library, *command, str(target))
        if is_killed:
            with self._forks.running(*call) as (process, _):
                time.sleep(chance.uniform(0, LONGEST_S))
                process.kill()
        ran = self._forks.run(*call)
        # Where it was done before the kill there is nothing left to forget.
        found = [] if ran.code == 0 or is_killed else [f"ended with {ran.code}"]
        found += self._forks.ask(traces, self._library, sorted(tokens))
        if before == self._forks.ask(serving, self._library):
            found.append(f"the index is still {before}")
        return [f"{command} {target}: {one}" for one in found]


def _tokens(files) -> set[bytes]:
    return {token for one in files for token in oracle.TOKEN.findall(one.read_bytes())}


def serving(library: Path) -> list[str]:
    """Return which folders of the index serve."""
    with open_library(library, writable=False) as opened:
        found = (generations.serving(opened.catalogue, leg) for leg in Leg)
        return [one.name for one in found if one]


def traces(library: Path, tokens: list[bytes]) -> list[str]:
    """Return where a forgotten text is left, and what others could see."""
    return [*_bytes_left(library, tokens), *_found(library, tokens), *_open(library)]


def _bytes_left(library: Path, tokens: list[bytes]) -> Iterator[str]:
    for path in library.rglob("*"):
        if not path.is_file() or path.suffix == ".gguf":
            continue
        content = path.read_bytes().lower()
        for token in tokens:
            text = token.decode().lower()
            if any(text.encode(encoding) in content for encoding in ENCODINGS):
                yield f"{text} stands in {path.name}"


def _found(library: Path, tokens: list[bytes]) -> Iterator[str]:
    with open_library(library, writable=False) as opened:
        for token in tokens:
            for one in opened.search(token.decode(), mode=Mode.WORDS).results:
                if any(token.decode() in hit.text for hit in one.hits):
                    yield f"{token.decode()} is found in {one.path}"


def _open(library: Path) -> Iterator[str]:
    for path in (library, *library.rglob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if not path.is_symlink() and mode != (0o700 if path.is_dir() else 0o600):
            yield f"{path.relative_to(library)} has the mode {mode:o}"
    if (library / "CACHEDIR.TAG").read_text() != CACHE_TAG:
        yield "the library is not marked as a cache"
