"""How searchable the files of one folder are, as the catalogue knows them."""

from dataclasses import dataclass

from indexer.storing.catalogue import Catalogue, paths_inside


@dataclass(frozen=True, slots=True)
class FolderStanding:
    """Counts of files, and of what keeps some of them from being searched in full."""

    states: dict[str, int]
    """Files for each of `searchable`, `by_words`, `partly`, `by_name`, `unread`."""
    reasons: dict[str, int]
    """Problems of files and of documents in them by their code, most first."""


def standing_of_folder(catalogue: Catalogue, folder: bytes) -> FolderStanding:
    """Count the files below a folder, a mailbox as one file, by how they are found.

    Each file costs a few steps in indexes; no text is read.
    """
    first, last = paths_inside(folder)
    with catalogue.reading() as db:
        states = db.execute(_PARTS + _STATES, (first, last)).fetchall()
        reasons = db.execute(_PARTS + _REASONS, (first, last)).fetchall()
    return FolderStanding(dict(states), dict(reasons))


_PARTS = """
WITH whole AS (
    SELECT id, reader, problem_code FROM files
    WHERE mailbox IS NULL AND path BETWEEN ? AND ?
),
parts AS (
    SELECT id, id AS file, problem_code FROM whole
    UNION ALL
    SELECT m.id, m.mailbox, m.problem_code
    FROM whole w JOIN files m ON m.mailbox = w.id
)
"""
_STATES = """
, found AS (
    SELECT file,
        MAX(EXISTS (SELECT 1 FROM passages WHERE chunk_id
            BETWEEN p.id << 20 AND (p.id << 20) + (1 << 20) - 1)) AS text,
        MAX(EXISTS (SELECT 1 FROM waiting WHERE chunk_id
            BETWEEN p.id << 20 AND (p.id << 20) + (1 << 20) - 1)) AS waits,
        MAX(problem_code IS NOT NULL OR EXISTS (
            SELECT 1 FROM documents
            WHERE file_id = p.id AND ordinal > 0 AND problem_code IS NOT NULL
        )) AS wants
    FROM parts p GROUP BY file
)
SELECT CASE
    WHEN reader = 0 THEN 'unread'
    WHEN NOT text THEN 'by_name'
    WHEN wants THEN 'partly'
    WHEN waits THEN 'by_words'
    ELSE 'searchable'
END, COUNT(*)
FROM whole JOIN found ON file = id GROUP BY 1
"""
_REASONS = """
SELECT code, COUNT(*) FROM (
    SELECT problem_code AS code FROM parts
    UNION ALL
    SELECT d.problem_code FROM parts p JOIN documents d ON d.file_id = p.id
    WHERE d.ordinal > 0
)
WHERE code IS NOT NULL GROUP BY code ORDER BY COUNT(*) DESC, code
"""
