"""Writing what an extractor and the chunker made of a file into the catalogue."""

import hashlib
import json
import time
from dataclasses import dataclass
from sqlite3 import Connection

from indexer.records import Chunk, Document, FileStamp, Place, Problem, to_plain
from indexer.storing import outbox
from indexer.storing.catalogue import Catalogue, drop, write_name
from indexer.storing.document_languages import document_languages
from indexer.storing.mail_headers import write_headers
from indexer.storing.outbox import POSITION_BITS, Leg
from indexer.storing.problem_text import problem_text
from indexer.storing.scans import write_scans


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is known of a file after it was read."""

    root_id: int
    path: bytes
    stamp: FileStamp
    checked_ns: int
    content_hash: bytes | None
    reader: int
    documents: tuple[Document, ...]
    passages: tuple[tuple[Chunk, bytes | None], ...]
    """Each with its vector key; None for text that is kept for words only."""
    problem: Problem | None = None
    mail: "MailPlace | None" = None
    """Set for a mail in a mailbox, whose path is that of the mailbox."""


@dataclass(frozen=True, slots=True)
class MailPlace:
    """Where a mail stands."""

    mailbox_id: int
    position: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording a reading came to."""

    file_id: int
    passages: int
    reused: int
    """Passages whose vector was there already."""


def record(catalogue: Catalogue, reading: Reading) -> Recorded:
    """Replace all that the catalogue holds of a file, in one transaction.

    A mail in a mailbox is added to those that are there.
    """
    with catalogue.writing() as db:
        file_id, version = _write_file(db, reading)
        _clear(db, file_id)
        for (mail_id,) in db.execute(_MAILS, (file_id,)).fetchall():
            drop(db, mail_id)
        reused = _write_all(db, file_id, version, reading)
    return Recorded(file_id, len(reading.passages), reused)


def record_mailbox(catalogue: Catalogue, reading: Reading) -> int:
    """Write what is known of a mailbox itself; its mails stay. Return its row."""
    with catalogue.writing() as db:
        file_id, version = _write_file(db, reading)
        _clear(db, file_id)
        _write_all(db, file_id, version, reading)
    return file_id


def copy(catalogue: Catalogue, source_id: int, reading: Reading) -> Recorded | None:
    """Record a file with the content of another one, without reading it again.

    Only the place of `reading` counts (root, path, stamps, hash, reader); documents,
    passages, vectors and the problem are those of the file `source_id`. Returns None
    and changes nothing if that file has gone or changed since.
    """
    first, last = outbox.chunk_range(source_id)
    with catalogue.writing() as db:
        if not db.execute(_SAME, (source_id, reading.content_hash)).fetchone():
            return None
        file_id, version = _write_file(db, reading)
        _clear(db, file_id)
        db.execute(
            "UPDATE files SET (kind, problem_code, problem_summary) = "
            "(SELECT kind, problem_code, problem_summary FROM files WHERE id = ?) "
            "WHERE id = ?",
            (source_id, file_id),
        )
        db.execute(_COPY_DOCUMENTS, (file_id, source_id))
        db.execute(_COPY_MAILS, (file_id, source_id))
        db.execute(_COPY_SCANS, (file_id, source_id))
        start = file_id << POSITION_BITS
        count = db.execute(
            _COPY_PASSAGES, (start - first, version, first, last)
        ).rowcount
        waiting = db.execute(
            "INSERT INTO waiting SELECT chunk_id + ?, urgency FROM waiting "
            "WHERE chunk_id BETWEEN ? AND ?",
            (start - first, first, last),
        ).rowcount
        if reading.mail is None:
            write_name(db, file_id, reading.path)
        _tell_index(db, file_id, version, count)
    return Recorded(file_id, count, count - waiting)


def check_of(text: str) -> bytes:
    """Return the short hash by which a flipped byte in stored text is noticed."""
    return hashlib.blake2b(
        text.encode("utf-8", "surrogatepass"), digest_size=8
    ).digest()


def _write_all(db: Connection, file_id: int, version: int, reading: Reading) -> int:
    """Write what a reading holds besides its file; return the vectors reused."""
    _write_documents(db, file_id, reading)
    write_headers(db, file_id, reading.documents)
    write_scans(db, file_id, reading.content_hash, reading.documents)
    reused = _write_passages(db, file_id, version, reading)
    if reading.mail is None:
        write_name(db, file_id, reading.path)
    _tell_index(db, file_id, version, len(reading.passages))
    return reused


def _write_file(db: Connection, reading: Reading) -> tuple[int, int]:
    stamp, problem = reading.stamp, reading.problem
    kind = reading.documents[0].kind if reading.documents else "other"
    return db.execute(  # type: ignore[no-any-return]
        _UPSERT_FILE,
        (
            reading.root_id,
            reading.path,
            stamp.device,
            stamp.inode,
            stamp.size,
            stamp.mtime_ns,
            stamp.ctime_ns,
            reading.checked_ns,
            reading.content_hash,
            reading.reader,
            kind,
            problem and problem.code,
            problem_text(problem),
            time.time(),
            reading.mail and reading.mail.mailbox_id,
            reading.mail and reading.mail.position,
        ),
    ).fetchone()


def _clear(db: Connection, file_id: int) -> None:
    ids = outbox.chunk_range(file_id)
    db.execute("DELETE FROM waiting WHERE chunk_id BETWEEN ? AND ?", ids)
    db.execute("DELETE FROM former_keys WHERE chunk_id BETWEEN ? AND ?", ids)
    db.execute("DELETE FROM passages WHERE chunk_id BETWEEN ? AND ?", ids)
    db.execute("DELETE FROM documents WHERE file_id = ?", (file_id,))
    db.execute("DELETE FROM mails WHERE file_id = ?", (file_id,))
    db.execute("DELETE FROM scans WHERE file_id = ?", (file_id,))


def _write_documents(db: Connection, file_id: int, reading: Reading) -> None:
    languages = document_languages(
        (chunk.document, chunk.text) for chunk, _ in reading.passages
    )
    db.executemany(
        "INSERT INTO documents VALUES (?,?,?,?,?,?,?,?,?,?)",
        [
            (
                file_id,
                ordinal,
                document.member,
                document.kind,
                document.title,
                json.dumps(to_plain(document.mail)) if document.mail else None,
                json.dumps(document.metadata),
                document.problem and document.problem.code,
                problem_text(document.problem),
                languages.get(ordinal, ""),
            )
            for ordinal, document in enumerate(reading.documents)
        ],
    )


def _write_passages(
    db: Connection, file_id: int, version: int, reading: Reading
) -> int:
    ids = outbox.chunk_range(file_id)
    db.executemany(
        "INSERT INTO passages VALUES (?,?,?,?,?,?,?,?)",
        [
            (
                ids[0] + position,
                version,
                chunk.document,
                chunk.text,
                check_of(chunk.text),
                chunk.title,
                place_json(chunk.place),
                key,
            )
            for position, (chunk, key) in enumerate(reading.passages)
        ],
    )
    urgency = reading.stamp.mtime_ns / 1e9 - 3600.0 * len(reading.passages)
    waiting = db.execute(f"{WAIT} AND chunk_id BETWEEN ? AND ?", (urgency, *ids))
    return sum(key is not None for _, key in reading.passages) - waiting.rowcount


def _tell_index(db: Connection, file_id: int, version: int, passages: int) -> None:
    """Words get every passage; meaning those that have a vector already."""
    first = file_id << POSITION_BITS
    ids = (first, first + passages - 1)
    outbox.put(db, Leg.WORDS, file_id, version, ids)
    outbox.put(db, Leg.MEANING, file_id, version, (0, -1))
    for (chunk_id,) in db.execute(_EMBEDDED, ids).fetchall():
        outbox.put(db, Leg.MEANING, file_id, version, (chunk_id, chunk_id))


def place_json(place: Place) -> str:
    """Return a place as compact JSON without its empty fields."""
    plain = {name: value for name, value in to_plain(place).items() if value}
    return json.dumps(plain, separators=(",", ":"))


_UPSERT_FILE = """
INSERT INTO files (root_id, path, version, device, inode, size, mtime_ns, ctime_ns,
    checked_ns, content_hash, reader, kind, problem_code, problem_summary, read_at,
    mailbox, position)
VALUES (?,?,1,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
ON CONFLICT (path) WHERE mailbox IS NULL DO UPDATE SET
    root_id = excluded.root_id, version = version + 1,
    device = excluded.device, inode = excluded.inode, size = excluded.size,
    mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns,
    checked_ns = excluded.checked_ns, content_hash = excluded.content_hash,
    reader = excluded.reader, kind = excluded.kind,
    problem_code = excluded.problem_code, problem_summary = excluded.problem_summary,
    read_at = excluded.read_at
RETURNING id, version
"""
_MAILS = "SELECT id FROM files WHERE mailbox = ?"
_SAME = "SELECT 1 FROM files WHERE id = ? AND content_hash = ?"
_EMBEDDED = """
SELECT chunk_id FROM passages p WHERE chunk_id BETWEEN ? AND ?
AND vector_key IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.chunk_id = p.chunk_id)
"""
_COPY_DOCUMENTS = """
INSERT INTO documents
SELECT ?, ordinal, member, kind, title, mail, metadata, problem_code, problem_summary,
    language
FROM documents WHERE file_id = ?
"""
_COPY_MAILS = """
INSERT INTO mails SELECT ?, ordinal, sent, sender, recipients, subject, attachments
FROM mails WHERE file_id = ?
"""
_COPY_SCANS = "INSERT INTO scans SELECT ?, document, page FROM scans WHERE file_id = ?"
_COPY_PASSAGES = """
INSERT INTO passages
SELECT chunk_id + ?, ?, document, text, text_check, title, place, vector_key
FROM passages WHERE chunk_id BETWEEN ? AND ?
"""
WAIT = """
INSERT OR IGNORE INTO waiting SELECT chunk_id, ? FROM passages
WHERE vector_key IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM vectors WHERE key = vector_key)
"""
"""Let passages without a vector wait; a further condition may follow."""
