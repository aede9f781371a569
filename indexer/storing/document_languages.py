"""The language of each document, from its first passages."""

from collections.abc import Iterable
from sqlite3 import Connection

from indexer.languages.detection import READ, language_of
from indexer.storing.outbox import chunk_range

FIRST = 6
"""Passages that are looked at; those of a heading or a table say little."""


def document_languages(passages: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Return the language of each document from `(ordinal, text)` of its passages."""
    texts: dict[int, list[str]] = {}
    for ordinal, text in passages:
        first = texts.setdefault(ordinal, [])
        if len(first) < FIRST:
            first.append(text[:READ])
    return {ordinal: language_of("\n".join(first)) for ordinal, first in texts.items()}


def write_all_languages(db: Connection) -> None:
    """Find the language of every document, in a library that has none written down."""
    for file_id, ordinal in db.execute(
        "SELECT file_id, ordinal FROM documents"
    ).fetchall():
        rows = db.execute(_FIRST, (*chunk_range(file_id), ordinal, FIRST))
        language = document_languages((ordinal, text) for (text,) in rows)
        if language.get(ordinal):
            db.execute(
                "UPDATE documents SET language = ? WHERE file_id = ? AND ordinal = ?",
                (language[ordinal], file_id, ordinal),
            )


_FIRST = """
SELECT text FROM passages WHERE chunk_id BETWEEN ? AND ? AND document = ?
ORDER BY chunk_id LIMIT ?
"""
