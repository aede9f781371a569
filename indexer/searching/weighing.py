"""What speaks for each candidate, from the catalogue and the full vectors."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from indexer.languages.folding import holds, phrase
from indexer.searching.fusion import Evidence
from indexer.searching.holding import says
from indexer.searching.question import Question, cached_terms
from indexer.storing import stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.narrowing import Candidate
from indexer.storing.passages import StoredPassage
from indexer.storing.vectors import FloatRows, cut

LOOKED_THROUGH = 20
"""Passages looked through for how much of the query one of them holds."""


def newest(*legs: Iterable[Candidate]) -> dict[int, int]:
    """Return the newest version of each passage that the legs brought, by chunk id.

    Rows of older versions may stand beside the current ones, or on the other leg.
    """
    versions: dict[int, int] = {}
    for one in chain(*legs):
        versions[one.chunk_id] = max(one.version, versions.get(one.chunk_id, 0))
    return versions


def cosines(
    catalogue: Catalogue,
    known: Collection[int],
    model: str,
    vector: FloatRows,
    dims: int | None,
) -> dict[int, float]:
    """Compare with the full vectors, or their first `dims`, whatever the index holds.

    `known` are chunk ids; those without a vector are left out.
    """
    ids, rows = stored_vectors.full_vectors(catalogue, known, model, dims)
    if not ids:
        return {}
    found = rows @ cut(vector, rows.shape[1])
    return dict(zip(ids, found.tolist(), strict=True))


def weigh(
    known: Mapping[int, StoredPassage],
    words: Iterable[Candidate],
    near: Mapping[int, float],
    question: Question,
    phrases: Sequence[str],
) -> dict[int, Evidence]:
    """Return the evidence for each passage, by chunk id.

    Args:
        known: the passages.
        words: what the words leg found.
        near: cosines by chunk id.
        question: the query.
        phrases: what was quoted in it.
    """
    bm25 = {one.chunk_id: one.score for one in words}
    typed = phrase(question.text)
    longest = max(typed.split(), key=len, default="")
    return {
        chunk_id: Evidence(
            near.get(chunk_id),
            bm25.get(chunk_id),
            phrase=(
                # Looking for one word first spares most texts the rest.
                longest in passage.text.casefold()
                and holds(phrase(passage.text), typed)
            )
            or any(says(passage.text, one) for one in phrases),
            heading=question.share(cached_terms(_headings(passage))),
            waits=passage.embeds and chunk_id not in near,
        )
        for chunk_id, passage in known.items()
    }


def most_telling(
    known: Mapping[int, StoredPassage], evidence: Mapping[int, Evidence]
) -> Iterator[str]:
    """Yield the texts that hold most of the query, each with its title and headings."""
    by_words = sorted(evidence, key=lambda one: -(evidence[one].bm25 or 0.0))
    for chunk_id in by_words[:LOOKED_THROUGH]:
        yield f"{_headings(known[chunk_id])}\n{known[chunk_id].text}"


def _headings(passage: StoredPassage) -> str:
    return "\n".join((passage.title, *passage.place.headings))
