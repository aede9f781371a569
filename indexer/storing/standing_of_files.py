"""How searchable one file is, as the catalogue knows it."""

from dataclasses import dataclass

from indexer.sentences import Said
from indexer.storing.catalogue import Catalogue
from indexer.storing.problem_text import told


@dataclass(frozen=True, slots=True)
class FileStanding:
    """What the catalogue holds of a file and of the documents in it."""

    file_id: int
    passages: int
    waiting: int
    """Passages that have no vector yet."""
    documents: int
    problem: str
    """A sentence, empty where all of the file was read."""
    said: Said | None
    was_read: bool
    """False for a file that was found and not read yet."""


def standing_of(catalogue: Catalogue, path: bytes) -> FileStanding | None:
    """Return how searchable a file is, None where it is not known."""
    with catalogue.reading() as db:
        row = db.execute(_STANDING, {"path": path}).fetchone()
    if row is None or row[0] is None:
        return None
    file_id, passages, waiting, documents, stored, was_read = row
    problem, said = told(stored)
    counts = (file_id, passages, waiting, documents)
    return FileStanding(*counts, problem, said, bool(was_read))


_STANDING = """
WITH own AS (
    SELECT id, mailbox, reader, problem_summary,
           id << 20 AS first, (id << 20) + (1 << 20) - 1 AS last
    FROM files WHERE path = :path
)
SELECT MAX(id),
    SUM((SELECT COUNT(*) FROM passages WHERE chunk_id BETWEEN first AND last)),
    SUM((SELECT COUNT(*) FROM waiting WHERE chunk_id BETWEEN first AND last)),
    SUM((SELECT COUNT(*) FROM documents WHERE file_id = id)),
    COALESCE(
        MAX(CASE WHEN mailbox IS NULL THEN problem_summary END),
        (SELECT member || ': ' || d.problem_summary FROM documents d
         JOIN own ON d.file_id = own.id WHERE d.problem_code IS NOT NULL LIMIT 1),
        MAX(problem_summary), ''
    ),
    COALESCE(MAX(CASE WHEN mailbox IS NULL THEN reader END), 0) > 0
FROM own
"""
