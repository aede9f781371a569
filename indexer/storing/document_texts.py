"""A document as the preview reads it: what is known of it, and its text in parts."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from indexer.document_records import DocumentAbout, DocumentName, Passage
from indexer.records import (
    Mail,
    Problem,
    ProblemCode,
    from_plain,
)
from indexer.storing import outbox
from indexer.storing.catalogue import Catalogue
from indexer.storing.passages import place_of
from indexer.storing.problem_text import told
from indexer.storing.readings import check_of

MOST_MEMBERS = 200
"""Documents inside a document that are named."""


@dataclass(frozen=True, slots=True)
class StoredContent:
    """Where the bytes of a document are to be had."""

    root_id: int
    path: bytes
    position: int | None
    """Of the mail in its mailbox, for a document of a mail."""
    content_hash: bytes | None
    document: int
    member: str | None


def about(catalogue: Catalogue, file_id: int, document: int) -> DocumentAbout | None:
    """Return what is known of a document, None where it is gone."""
    with catalogue.reading() as db:
        row = db.execute(_ABOUT, (file_id, document)).fetchone()
        if row is None:
            return None
        path, mtime_ns, member, kind, title, mail, metadata, *trouble = row
        name = DocumentName(document, member, kind, title)
        members = tuple(_members(db, file_id, name))
    return DocumentAbout(
        os.fsdecode(path),
        name,
        mtime_ns / 1e9,
        from_plain(json.loads(mail), Mail) if mail else None,
        json.loads(metadata),
        _problem(*trouble),
        members,
    )


def passages_from(
    catalogue: Catalogue, file_id: int, document: int, start: int, limit: int
) -> list[Passage]:
    """Return up to `limit` passages of a document from number `start` on."""
    first, last = outbox.chunk_range(file_id)
    with catalogue.reading() as db:
        rows = db.execute(_FROM, (max(first, start), last, document, limit))
        return list(_sound(rows.fetchall()))


def passages_before(
    catalogue: Catalogue, file_id: int, document: int, end: int, limit: int
) -> list[Passage]:
    """Return the last `limit` passages of a document before number `end`, in order."""
    first, last = outbox.chunk_range(file_id)
    with catalogue.reading() as db:
        rows = db.execute(_BEFORE, (first, min(end - 1, last), document, limit))
        return list(_sound(rows.fetchall()))[::-1]


def content_of(
    catalogue: Catalogue, file_id: int, document: int
) -> StoredContent | None:
    """Return where the bytes of a document are, None where it is gone."""
    with catalogue.reading() as db:
        row = db.execute(_CONTENT, (file_id, document)).fetchone()
    return StoredContent(*row) if row else None


def _members(
    db: Connection, file_id: int, name: DocumentName
) -> Iterator[DocumentName]:
    """Yield the documents right inside another one, in their order."""
    inside = "" if name.member is None else f"{name.member}/"
    rows = db.execute(_MEMBERS, (file_id, name.document, MOST_MEMBERS * 10))
    found = 0
    for document, member, kind, title in rows:
        within = member is not None and member.startswith(inside)
        if not within or ("/" in member[len(inside) :] and name.kind == "mail"):
            continue
        found += 1
        if found > MOST_MEMBERS:
            return
        yield DocumentName(document, member, kind, title)


def _problem(code: str | None, summary: str | None) -> Problem | None:
    return None if code is None else Problem(ProblemCode(code), *told(summary))


def _sound(rows: list[Any]) -> Iterator[Passage]:
    """Leave out what was damaged on disk."""
    for number, text, check, stored in rows:
        place = place_of(stored)
        if place is not None and check == check_of(text):
            yield Passage(number, text, place)


_ABOUT = """
SELECT f.path, f.mtime_ns, d.member, d.kind, d.title, d.mail, d.metadata,
       COALESCE(d.problem_code, CASE WHEN d.ordinal = 0 THEN f.problem_code END),
       COALESCE(d.problem_summary, CASE WHEN d.ordinal = 0 THEN f.problem_summary END)
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.file_id = ? AND d.ordinal = ?
"""
_PASSAGE = """
SELECT chunk_id, text, text_check, place FROM passages
WHERE chunk_id BETWEEN ? AND ? AND document = ?
"""
_FROM = f"{_PASSAGE} ORDER BY chunk_id LIMIT ?"
_BEFORE = f"{_PASSAGE} ORDER BY chunk_id DESC LIMIT ?"
_CONTENT = """
SELECT f.root_id, f.path, f.position, f.content_hash, d.ordinal, d.member
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.file_id = ? AND d.ordinal = ?
"""
_MEMBERS = """
SELECT ordinal, member, kind, title FROM documents
WHERE file_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?
"""
