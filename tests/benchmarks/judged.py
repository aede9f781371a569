"""What the searcher weighs for each question of a judged set, collected once.

A set is a folder with `queries.jsonl` and `qrels.tsv`, and either `corpus.jsonl`, whose
documents were written to `docs/NNNN/NNNNNN.md` beside the library, or `files`.
"""

import json
import os
import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from unittest.mock import patch

import numpy as np

from indexer.library import open_library
from indexer.searching import fusion, results, searcher
from indexer.searching.fusion import Evidence, Level
from indexer.searching.question import Question
from indexer.storing import passages

DEEP = 10


@dataclass(frozen=True, slots=True)
class Weighed:
    """One question with everything that its answer was made of."""

    asked: Question
    level: Level
    evidence: Mapping[int, Evidence]
    documents: Mapping[int, bytes]
    """Path of each passage's file, by chunk id."""
    named: Sequence[tuple[bytes, float]]
    """Files whose names say something of it, with their likeness."""
    grades: Mapping[bytes, int]
    """Path of each file that answers, with how well it does."""
    found: bool
    """Whether an answer stood in the first ten."""
    confidence: str

    def ndcg(self) -> float:
        """Return nDCG@10 with the constants of `fusion` and `results` as they are."""
        scores: defaultdict[bytes, float] = defaultdict(float)
        for key, score in fusion.fuse(self.evidence, self.level, self.asked).items():
            scores[self.documents[key]] = max(scores[self.documents[key]], score)
        for path, likeness in self.named:
            scores[path] += results.NAME_WEIGHT * likeness
        return discounted_share(scores, self.grades)


def collect(
    judged: Path, kept: Path, most: int, evidence: Path | None = None
) -> list[Weighed]:
    """Ask `most` questions of a set, drawn by chance, of the library in `kept`.

    With `evidence` what was collected is written to that folder, and read from there
    the next time, which is all that fitting needs.
    """
    stored = evidence and evidence / f"{judged.name}.{most}.pickle"
    if stored and stored.exists():
        weighed: list[Weighed] = pickle.loads(stored.read_bytes())
        return weighed
    chosen = questions(judged, kept, most)
    with open_library(kept / "library", writable=False) as library:
        weighed = [_ask(library, text, grades) for text, grades in chosen]
    if stored:
        stored.parent.mkdir(parents=True, exist_ok=True)
        stored.write_bytes(pickle.dumps(weighed))
    return weighed


def questions(
    judged: Path, kept: Path, most: int, only: str = ""
) -> list[tuple[str, Mapping[bytes, int]]]:
    """Return up to `most` questions, drawn by chance, each with the files that answer.

    With `only` those whose id begins so.
    """
    paths = _paths(judged, kept)
    grades: defaultdict[str, dict[bytes, int]] = defaultdict(dict)
    for line in (judged / "qrels.tsv").read_text("utf-8").splitlines()[1:]:
        question, document, grade = line.split("\t")
        path = paths[document] if paths else judged.resolve() / "files" / document
        grades[question][os.fsencode(path)] = int(grade)
    lines = (judged / "queries.jsonl").read_text("utf-8").splitlines()
    asked = [
        (one["text"], grades[one["_id"]])
        for one in map(json.loads, lines)
        if grades.get(one["_id"]) and one["_id"].startswith(only)
    ]
    chosen = np.random.default_rng(7).permutation(len(asked))[:most]
    return [asked[number] for number in sorted(chosen)]


def discounted_share(
    scores: Mapping[bytes, float], grades: Mapping[bytes, int]
) -> float:
    """Return nDCG@10 of files by their scores."""
    order = sorted(scores, key=lambda path: (-scores[path], path))[:DEEP]
    best = sorted(grades.values(), reverse=True)[:DEEP]
    gained = [grades.get(path, 0) for path in order]
    return _discounted(gained) / _discounted(best)


def nonsense(kept: Path, file: Path) -> list[str]:
    """Return how confident the library in `kept` is about each line of a file."""
    with open_library(kept / "library", writable=False) as library:
        return [
            library.search(line, as_words=True).confidence
            for line in file.read_text("utf-8").splitlines()
            if line.strip()
        ]


def _ask(library, text, grades) -> Weighed:
    with (
        patch.object(searcher, "fuse", wraps=fusion.fuse) as fused,
        patch.object(results, "ranked", wraps=results.ranked) as ranked,
    ):
        answer = library.search(text, as_words=True)
    evidence, level, asked = fused.call_args.args
    _, _, _, named, *_ = ranked.call_args.args
    known = passages.passages(library.catalogue, dict.fromkeys(evidence))
    found = any(os.fsencode(one.path) in grades for one in answer.results)
    return Weighed(
        asked,
        level,
        evidence,
        {key: one.path for key, one in known.items()},
        [(one.file.path, one.likeness) for one in named],
        grades,
        found,
        answer.confidence,
    )


def _paths(judged: Path, kept: Path) -> dict[str, Path]:
    corpus = judged / "corpus.jsonl"
    if not corpus.exists():
        return {}
    docs = (kept / "docs").resolve()
    lines = corpus.read_text("utf-8").splitlines()
    return {
        json.loads(line)["_id"]: docs / f"{n // 500:04d}" / f"{n:06d}.md"
        for n, line in enumerate(lines)
    }


def _discounted(grades: Iterator[int] | Sequence[int]) -> float:
    return sum(grade / log2(rank + 2) for rank, grade in enumerate(grades))
