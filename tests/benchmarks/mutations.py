"""Many damaged files through real extractors: `python -m tests.benchmarks.mutations`.

Reports by format how many were read, refused, or broke the extractor, how long the
slowest took and how much memory an extractor came to hold. Files that broke one are
kept, with the exception that a plain reading of them ends in.
"""

import argparse
import io
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from indexer.errors import DocumentError
from indexer.extracting.context import Context
from indexer.extracting.process import ExtractorProcess
from indexer.extracting.reading import read_file
from indexer.records import ProblemCode
from tests.golden_extractions import sample_files
from tests.mutations import mutants

BUILD = Path(__file__).parents[2] / "build" / "mutations"
BROKEN = {ProblemCode.CRASHED, ProblemCode.TIMEOUT}
MB = 1e6


@dataclass(slots=True)
class Tally:
    """What became of the damaged files of one format."""

    read: int = 0
    refused: int = 0
    out_of_memory: int = 0
    slowest: float = 0.0
    peak: float = 0.0
    broken: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER")
    parser.add_argument("--count", type=int, default=1_000, help="of all together")
    parser.add_argument("--seed", default="", help="for other damage than last time")
    parser.add_argument("--kept", type=Path, default=BUILD, metavar="FOLDER")
    parser.add_argument(
        "--read", type=Path, metavar="FILE", help="read one file plainly"
    )
    arguments = parser.parse_args()
    if arguments.read is not None:
        return read_plainly(arguments.read)
    if arguments.folder is None:
        files = sample_files()
    else:
        files = sorted(one for one in arguments.folder.rglob("*") if one.is_file())
    arguments.kept.mkdir(parents=True, exist_ok=True)
    tallies = {
        name: run(batches, arguments)
        for name, batches in shares(files, arguments).items()
    }
    show(tallies)
    return 1 if any(tally.broken for tally in tallies.values()) else 0


@dataclass(frozen=True, slots=True)
class Batch:
    """One file and how many damaged forms of it are read."""

    file: Path
    count: int


def shares(files: list[Path], arguments: argparse.Namespace) -> dict[str, list[Batch]]:
    """Share the number among the formats, and in a format among its files."""
    by_format: dict[str, list[Path]] = {}
    for file in files:
        if file.stat().st_size:
            by_format.setdefault(file.suffix.lower() or file.name, []).append(file)
    found = {}
    for name, of_format in by_format.items():
        share = -(-arguments.count // len(by_format))
        chosen = random.Random(f"{arguments.seed}{name}").sample(
            of_format, min(share, len(of_format))
        )
        found[name] = [Batch(file, -(-share // len(chosen))) for file in chosen]
    return found


def run(batches: list[Batch], arguments: argparse.Namespace) -> Tally:
    """Read the damaged files of one format through one extractor."""
    tally = Tally()
    process = ExtractorProcess()
    try:
        for batch in batches:
            name = batch.file.name
            content = batch.file.read_bytes()
            damaged = mutants(content, f"{arguments.seed}{name}", batch.count)
            for number, mutant in enumerate(damaged):
                judge(process, mutant, arguments.kept / f"{number}-{name}", tally)
    finally:
        process.close()
    return tally


def judge(process: ExtractorProcess, mutant: bytes, kept: Path, tally: Tally) -> None:
    began = time.monotonic()
    try:
        problem = process.extract(kept.name, io.BytesIO(mutant)).problem
    except DocumentError as error:
        problem = error.problem
    tally.slowest = max(tally.slowest, time.monotonic() - began)
    tally.peak = max(tally.peak, peak_mb(process.pid))
    if problem is None:
        tally.read += 1
    elif problem.code in BROKEN:
        kept.write_bytes(mutant)
        tally.broken.append(f"{kept}: {problem.code}: {exception_of(kept)}")
    elif "memory" in problem.summary:
        kept.write_bytes(mutant)
        tally.out_of_memory += 1
    else:
        tally.refused += 1


def peak_mb(pid: int | None) -> float:
    """Return the most memory that a process has held so far, 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(kilobytes) * 1024 / MB


def exception_of(file: Path) -> str:
    """Return the last line of what a plain reading of a file ends in."""
    command = [sys.executable, "-m", "tests.benchmarks.mutations", "--read", str(file)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=20)
    except subprocess.TimeoutExpired:
        return "no end after 20 s"
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return said[-1] if said else f"exit {done.returncode}"


def read_plainly(file: Path) -> int:
    """Read a file in this process, so that an exception shows itself."""
    try:
        for _ in read_file(file.read_bytes(), file.name, Context()):
            pass
    except DocumentError as error:
        sys.stderr.write(f"{error.summary}\n")
    return 0


def show(tallies: dict[str, Tally]) -> None:
    columns = ("format", "read", "refused", "memory", "broken", "slowest s", "peak MB")
    print(*(f"{name:>10}" for name in columns))
    for name, tally in sorted(tallies.items()):
        counts = (tally.read, tally.refused, tally.out_of_memory, len(tally.broken))
        print(
            f"{name:>10}",
            *(f"{count:10}" for count in counts),
            f"{tally.slowest:10.1f} {tally.peak:10.0f}",
        )
    for tally in tallies.values():
        for line in tally.broken:
            print(line)


if __name__ == "__main__":
    sys.exit(main())
