"""The passages of the documents that can still be among the results."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from indexer.searching.naming import Named
from indexer.searching.results import NAME_WEIGHT, SHARES_LOOKED_AT, rounded
from indexer.storing.candidate_passages import CandidatePassage


def finalists(
    scores: Mapping[int, float],
    known: Mapping[int, CandidatePassage],
    named: Iterable[Named],
    limit: int,
) -> list[int]:
    """Return the chunk ids of passages in the documents that score highest.

    All that tie with the last one are among them, since ties go by what is not known
    here. What a result shows is read for these alone.

    Args:
        scores: of passages, by chunk id.
        known: the passages, by chunk id.
        named: files whose names say something of the query, which counts for them.
        limit: how many results are wanted.
    """
    passages: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for chunk_id in scores:
        one = known[chunk_id]
        passages[one.file_id, one.document].append(chunk_id)
    totals = {key: max(map(scores.__getitem__, ids)) for key, ids in passages.items()}
    for name in named:
        key = (name.file.file_id, 0)
        totals[key] = totals.get(key, 0.0) + NAME_WEIGHT * name.likeness
    highest = sorted(totals.values(), reverse=True)[: SHARES_LOOKED_AT * limit]
    least = rounded(highest[-1]) if highest else 0.0
    return [
        chunk_id
        for key, ids in passages.items()
        if rounded(totals[key]) >= least
        for chunk_id in ids
    ]
