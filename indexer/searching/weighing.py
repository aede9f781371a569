"""What speaks for each candidate, from the catalogue and the full vectors."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from indexer.languages.folding import holds, phrase, spread
from indexer.searching.fusion import Evidence
from indexer.searching.holding import says
from indexer.searching.question import Question, cached_terms
from indexer.storing.candidate_passages import CandidatePassage
from indexer.storing.narrowing import Candidate

LOOKED_THROUGH = 20
"""Passages looked through for how much of the query one of them holds."""


def weigh(
    known: Mapping[int, CandidatePassage],
    words: Iterable[Candidate],
    near: Mapping[int, float],
    question: Question,
    phrases: Sequence[str],
) -> dict[int, Evidence]:
    """Return the evidence for each passage, by chunk id.

    Args:
        known: the passages.
        words: what the words leg found, rows of older versions among it.
        near: cosines by chunk id.
        question: the query.
        phrases: what was quoted in it.
    """
    bm25 = {
        one.chunk_id: one.score
        for one in words
        if one.chunk_id in known and known[one.chunk_id].version == one.version
    }
    typed = phrase(question.text)
    like_typed = spread(typed)
    headings = {chunk_id: one.headings for chunk_id, one in known.items()}
    shares = {
        text: question.share(cached_terms(text)) for text in set(headings.values())
    }
    return {
        chunk_id: Evidence(
            near.get(chunk_id),
            bm25.get(chunk_id),
            phrase=(
                like_typed.search(passage.text.casefold()) is not None
                and holds(phrase(passage.text), typed)
            )
            or any(says(passage.text, one) for one in phrases),
            heading=shares[headings[chunk_id]],
            waits=passage.embeds == 1 and chunk_id not in near,
        )
        for chunk_id, passage in known.items()
    }


def most_telling(
    known: Mapping[int, CandidatePassage], evidence: Mapping[int, Evidence]
) -> Iterator[str]:
    """Yield the texts that hold most of the query, each with its title and headings."""
    by_words = sorted(evidence, key=lambda one: -(evidence[one].bm25 or 0.0))
    for chunk_id in by_words[:LOOKED_THROUGH]:
        yield f"{known[chunk_id].headings}\n{known[chunk_id].text}"
