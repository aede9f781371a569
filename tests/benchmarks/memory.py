"""Private memory of the whole indexer process while it embeds, LanceDB included."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measures import Figure, private_mb
from tests.benchmarks.texts import texts
from tests.standins.gemma import write_full

PASSAGES = 60
INDEXER = (sys.executable, "-m", "indexer")


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    model = write_full(cache, "Q8_0")
    library = folder / "library"
    files = folder / "files"
    files.mkdir()
    for number, text in enumerate(texts(PASSAGES, 90)):
        (files / f"{number}.txt").write_text(text, "utf-8")
    command(library, "models", "add", str(model), "--trust")
    command(library, "models", "use", model.stem.lower().replace("_", "-"))
    peak, settled = watched(library, files)
    yield Figure("indexer, private memory while embedding Q8_0, peak", peak, "MB")
    yield Figure("indexer, private memory while embedding Q8_0, median", settled, "MB")


def command(library: Path, *arguments: str) -> str:
    line = [*INDEXER, "--data", str(library), "--json", *arguments]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout


def watched(library: Path, files: Path) -> tuple[float, float]:
    """Index once and sample the process ten times a second."""
    line = [*INDEXER, "index", str(files), "--data", str(library), "--json"]
    child = subprocess.Popen(line, stdout=subprocess.PIPE, text=True)
    seen: list[float] = []
    pause = threading.Event()
    while child.poll() is None:
        try:
            seen.append(private_mb(child.pid))
        except (FileNotFoundError, ProcessLookupError):
            break
        pause.wait(0.1)
    output, _ = child.communicate()
    assert json.loads(output)["embedded"] >= PASSAGES
    return max(seen), sorted(seen)[len(seen) // 2]
