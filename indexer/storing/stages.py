"""How far reading and meaning are with each included folder."""

from dataclasses import dataclass

from indexer.storing.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class RootStages:
    """What the catalogue holds of one root."""

    path: bytes
    found: int
    """Files."""
    read: int
    passages: int
    """That the model reads; others are kept for words only."""
    embedded: int
    problems: int


def stages(catalogue: Catalogue) -> list[RootStages]:
    """Return the stages of every root, oldest first.

    Passages are counted in an index of theirs, so that their text is not read.
    """
    with catalogue.reading() as db:
        return [RootStages(*row) for row in db.execute(_STAGES)]


_STAGES = """
WITH
of_files AS (
    SELECT root_id, SUM(mailbox IS NULL) AS found,
           SUM(mailbox IS NULL AND reader > 0) AS read,
           COUNT(problem_code) AS problems
    FROM files GROUP BY root_id
),
inside AS (
    SELECT f.root_id, COUNT(*) AS problems
    FROM documents d JOIN files f ON f.id = d.file_id
    WHERE d.ordinal > 0 AND d.problem_code IS NOT NULL GROUP BY f.root_id
),
embeds AS (
    SELECT f.root_id, COUNT(*) AS count
    FROM passages p INDEXED BY passages_by_vector
    JOIN files f ON f.id = p.chunk_id >> 20
    WHERE p.vector_key IS NOT NULL GROUP BY f.root_id
),
waits AS (
    SELECT f.root_id, COUNT(*) AS count
    FROM waiting w JOIN files f ON f.id = w.chunk_id >> 20 GROUP BY f.root_id
)
SELECT r.path, COALESCE(f.found, 0), COALESCE(f.read, 0), COALESCE(e.count, 0),
       COALESCE(e.count, 0) - COALESCE(w.count, 0),
       COALESCE(f.problems, 0) + COALESCE(i.problems, 0)
FROM roots r LEFT JOIN of_files f ON f.root_id = r.id
LEFT JOIN inside i ON i.root_id = r.id
LEFT JOIN embeds e ON e.root_id = r.id LEFT JOIN waits w ON w.root_id = r.id
ORDER BY r.id
"""
