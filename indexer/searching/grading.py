"""Says of each result alone what `confidence` says of all of them together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.records import Result
from indexer.searching.calibration import Scale
from indexer.searching.confidence import confidence, held_by
from indexer.searching.fusion import Evidence
from indexer.searching.naming import Named
from indexer.searching.question import Question


def graded(
    results: Sequence[Result],
    evidence: Mapping[int, Evidence],
    named: Sequence[Named],
    asked: Question,
    scale: Scale,
) -> tuple[Result, ...]:
    """Return results that tell how sure each is, by its own passages and name."""
    likenesses = {one.file.file_id: one.likeness for one in named}

    def judged(result: Result) -> Result:
        own = {
            hit.passage: evidence[hit.passage]
            for hit in result.hits
            if hit.passage in evidence
        }
        held = held_by([hit.text for hit in result.hits], asked)
        likeness = [likenesses.get(result.file_id, 0.0)]
        return replace(result, sure=confidence(own, held, likeness, asked, scale))

    return tuple(map(judged, results))
