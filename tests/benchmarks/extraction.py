"""Extraction: megabytes of files a second through one child process."""

import io
from collections.abc import Iterator
from pathlib import Path

from indexer.extracting.pool import ExtractorPool
from tests import samples
from tests.benchmarks.measures import Figure, timed
from tests.benchmarks.texts import texts

FILES = 20


def run(_folder: Path, _cache: Path) -> Iterator[Figure]:
    with ExtractorPool(1) as pool:
        for name, files in _files().items():
            read(pool, name, files[:1])
            with timed() as clock:
                read(pool, name, files)
            size = sum(map(len, files)) / 1e6
            yield Figure(f"read {name}", size / clock.seconds, "MB/s")
            yield Figure(f"read {name}, files", len(files) / clock.seconds, "files/s")


def read(pool: ExtractorPool, name: str, files: list[bytes]) -> None:
    for content in files:
        extraction = pool.extract(f"sample.{name}", io.BytesIO(content), len(content))
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
