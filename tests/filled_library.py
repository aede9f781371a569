"""A library that tests fill at will: a real catalogue and index, a model of words."""

import hashlib
import re
import time
from pathlib import Path
from zlib import crc32

import numpy as np

from indexer.paths import LibraryPaths
from indexer.records import Chunk, Document, FileStamp, Place
from indexer.storing import passages, readings
from indexer.storing.catalogue import Catalogue
from indexer.storing.reader import IndexReader
from indexer.storing.readings import Reading, Recorded
from indexer.storing.search_index import SearchIndex

WIDTH = 64
ROOT = b"/Users/anna/documents"
SYNONYMS = {"automobile": "car", "auto": "car", "feline": "cat", "tomcat": "cat"}
NOON = 1_700_000_000 * 10**9


class WordModel:
    """Embeds a text as the sum of its words; words of one meaning are one word."""

    def __init__(self, identity: str = "word-model", width: int = WIDTH) -> None:
        self.identity = identity
        self.width = width

    def embed_query(self, text: str):
        row = np.full(self.width, 1e-3, np.float32)
        for word in re.findall(r"\w+", text.lower()):
            row += self._axis(SYNONYMS.get(word, word))
        return row / np.linalg.norm(row)

    def embed_sentence(self, text: str):
        return self.embed_query(text)

    def reads(self, text: str) -> bool:
        return text.isascii()

    def speaks(self, text: str) -> bool:
        return self.reads(text) and "der" not in text.split()

    def document_key(self, title: str, text: str) -> bytes:
        read = f"{self.identity}\n{title}\n{text}".encode()
        return hashlib.blake2b(read, digest_size=16).digest()

    def _axis(self, word: str):
        seed = crc32(f"{self.identity} {word}".encode())
        return np.random.default_rng(seed).standard_normal(self.width, np.float32)


class FilledLibrary:
    """Records files that exist nowhere on the disk, and embeds them."""

    def __init__(self, folder: Path) -> None:
        self.paths = LibraryPaths(folder)
        self.paths.create()
        self.model = WordModel()
        self.catalogue = Catalogue(self.paths.catalogue, writable=True)
        self.catalogue.add_root(ROOT, (1, 1, 1))

    def put(self, name: str | bytes, *texts: str, **details) -> Recorded:
        """Record a file with these passages."""
        return readings.record(self.catalogue, self.reading(name, *texts, **details))

    def copy(self, source: Recorded, name, *texts, **details) -> Recorded | None:
        """Record a file with the content of another one."""
        reading = self.reading(name, *texts, **details)
        return readings.copy(self.catalogue, source.file_id, reading)

    def reading(
        self, name, *texts, kind="text", aside=(), size=100, mtime_ns=NOON, **details
    ) -> Reading:
        """Return what would be read of a file; `aside` texts are for words only."""
        title = details.pop("title", "")
        chunks = [Chunk(text, Place(line=1), title, 0) for text in texts]
        chunks += [Chunk(text, Place(), title, 0, embeds=False) for text in aside]
        content = "\n".join((*texts, *aside)).encode("utf-8", "surrogatepass")
        values = {
            "root_id": 1,
            "path": path_of(name),
            "stamp": FileStamp(1, crc32(path_of(name)), size, mtime_ns, mtime_ns),
            "checked_ns": time.time_ns(),
            "content_hash": hashlib.blake2b(content).digest(),
            "reader": 1001,
            "documents": (Document(kind, title),),
            "passages": tuple((chunk, self._key(chunk)) for chunk in chunks),
        }
        return Reading(**{**values, **details})

    def embed(self) -> int:
        """Give every waiting passage its vector; return how many were embedded."""
        total = 0
        while batch := passages.most_urgent(self.catalogue, 100):
            rows = np.stack(
                [self.model.embed_query(f"{one.title} {one.text}") for one in batch]
            )
            keys = [one.key for one in batch]
            passages.store_vectors(self.catalogue, self.model.identity, keys, rows)
            total += len(batch)
        return total

    def index(self, dims: int = WIDTH) -> SearchIndex:
        """Open the search index and bring it up to date."""
        index = SearchIndex(
            self.catalogue, self.paths.index, dims=dims, model=self.model.identity
        )
        index.apply()
        return index

    def reader(self) -> IndexReader:
        """Return a reader of the search index."""
        return IndexReader(self.catalogue, self.paths.index)

    def rows(self, statement: str, *values: object):
        """Return what a query of the catalogue's tables finds."""
        with self.catalogue.reading() as db:
            return db.execute(statement, values).fetchall()

    def run(self, statement: str, *values: object) -> None:
        """Change the catalogue's tables behind its back."""
        with self.catalogue.writing() as db:
            db.execute(statement, values)

    def _key(self, chunk: Chunk) -> bytes | None:
        if not chunk.embeds:
            return None
        return self.model.document_key(chunk.title, chunk.text)


def path_of(name: str | bytes) -> bytes:
    """Return the absolute path of a file with this name."""
    return ROOT + b"/" + (name if isinstance(name, bytes) else name.encode())
