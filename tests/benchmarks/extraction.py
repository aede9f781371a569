"""Extraction: how fast files are read, alone and beside Debian's recollindex.

`python -m tests.benchmarks.extraction FOLDER` reads a folder with both, one after the
other on one core. The times of the processor count: the clock on the wall also shows
what else the computer does.
"""

import argparse
import contextlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from indexer.extracting.pool import ExtractorPool
from indexer.extracting.process import ExtractorProcess
from tests import samples
from tests.benchmarks.measures import Figure, Work, processor_seconds, timed, work_of
from tests.benchmarks.recoll import read_with_recoll
from tests.benchmarks.texts import texts

FILES = 60
SMALL_FILES = 10_000
ROOT = Path(__file__).parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--counts", type=Path, metavar="FILE", help="read alone")
    arguments = parser.parse_args()
    if arguments.counts is not None:
        arguments.counts.write_text(json.dumps(read_folder(arguments.folder)))
        return 0
    with tempfile.TemporaryDirectory() as home:
        compare(arguments.folder.resolve(), Path(home))
    return 0


def compare(folder: Path, home: Path) -> None:
    """Print what both take for a folder, side by side."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    print(f"{len(sizes)} files, {sum(sizes) / 1e6:.1f} MB")
    print(f"{'':8} {'CPU s':>8} {'wall s':>8} {'read':>6} {'characters':>11}")
    for name, work in (
        ("Inkling", read_with_inkling(folder, home)),
        ("recoll", read_with_recoll(folder, home)),
    ):
        print(
            f"{name:8} {work.cpu_seconds:8.1f} {work.wall_seconds:8.1f} "
            f"{work.files:6} {work.characters:11,}"
        )


def read_with_inkling(folder: Path, home: Path) -> Work:
    """Return what one extractor takes for a folder, on one core, and what it read."""
    counts = home / "counts.json"
    program = (sys.executable, "-m", "tests.benchmarks.extraction")
    command = ("taskset", "-c", "0", *program, str(folder), "--counts", str(counts))
    work = work_of(command, {**os.environ, "PYTHONPATH": str(ROOT)})
    work.files, work.characters = json.loads(counts.read_text())
    return work


def read_folder(folder: Path) -> tuple[int, int]:
    """Return of how many files a single extractor read text, and how much."""
    files = characters = 0
    with ExtractorPool(1) as pool:
        for file in folder.rglob("*"):
            if not file.is_file():
                continue
            with file.open("rb") as content:
                size = file.stat().st_size
                extraction = pool.extract(file.name, content, size)
            told = sum(
                len(section.text)
                for document in extraction.documents
                for section in document.sections
            )
            files += bool(told)
            characters += told
    return files, characters


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    for name, files in _files().items():
        process = ExtractorProcess()
        with contextlib.closing(process):
            read(process, name, files[:2])
            before = processor_seconds(process.pid)
            read(process, name, files)
            seconds = processor_seconds(process.pid) - before
        size = sum(map(len, files)) / 1e6
        yield Figure(f"read {name}", size / seconds, "MB/CPU s")
        yield Figure(f"read {name}, files", len(files) / seconds, "files/CPU s")
    yield from small_files(folder)


def small_files(folder: Path) -> Iterator[Figure]:
    """Read very many small texts: alone, and up to where words find them."""
    library, texts_folder = folder / "library", folder / "texts"
    texts_folder.mkdir()
    for number, text in enumerate(texts(SMALL_FILES, 120)):
        (texts_folder / f"{number}.txt").write_text(text, "utf-8")
    with timed() as clock:
        read_folder(texts_folder)
    yield Figure(f"{SMALL_FILES} small texts, read", clock.seconds, "s")
    command = (sys.executable, "-m", "indexer", "--data", str(library))
    what = ("index", "--until", "words", str(texts_folder))
    work = work_of((*command, *what), {**os.environ, "PYTHONPATH": str(ROOT)})
    yield Figure(f"{SMALL_FILES} small texts, indexed", work.wall_seconds, "s")
    yield Figure(f"{SMALL_FILES} small texts, processor", work.cpu_seconds, "s")


def read(process: ExtractorProcess, name: str, files: list[bytes]) -> None:
    for content in files:
        extraction = process.extract(f"sample.{name}", io.BytesIO(content))
        assert extraction.problem is None, extraction.problem


def _files() -> dict[str, list[bytes]]:
    pages = texts(FILES * 10, 300)
    of_file = [pages[number::FILES] for number in range(FILES)]
    joined = ["\n\n".join(part) for part in of_file]
    return {
        "txt": [text.encode() for text in joined],
        "md": [
            "\n\n".join(f"# {p[:30]}\n\n{p}" for p in part).encode() for part in of_file
        ],
        "html": [
            (
                "<html><body>" + "".join(f"<p>{p}</p>" for p in part) + "</body></html>"
            ).encode()
            for part in of_file
        ],
        "pdf": [samples.pdf(*part) for part in of_file],
        "docx": [samples.word(*part) for part in of_file],
        "eml": [samples.mail(text) for text in joined],
    }


if __name__ == "__main__":
    sys.exit(main())
