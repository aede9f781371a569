"""Scored passages -> ranked results: grouped by document, cut to length, marked."""

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from indexer.records import Hit, KinReason, Place, Relative, Result, Signals
from indexer.searching.gathering import Found, Key, gather
from indexer.searching.marks import Marker
from indexer.searching.naming import Named
from indexer.storing.kinship import Kin
from indexer.storing.names_search import NamedFile
from indexer.storing.passages import StoredPassage

HITS = 5
"""Passages shown of one document; the others are counted."""
SHARES_LOOKED_AT = 2
"""Times as many documents as are wanted, as some will stand beside others."""
NAME_WEIGHT = 1.0
"""What a name that is exactly the query adds; the best passage scores about 1."""

Scored = Mapping[int, tuple[float, Signals]]


@dataclass(slots=True)
class _Group:
    """All that was found of one document."""

    score: float = 0.0
    name: float = 0.0
    passages: list[tuple[float, Signals, StoredPassage]] = field(default_factory=list)


def ranked(
    marker: Marker,
    fused: Scored,
    known: Mapping[int, StoredPassage],
    named: Sequence[Named],
    kin: Callable[[Collection[int]], Mapping[Key, Kin]],
    limit: int,
) -> tuple[Result, ...]:
    """Return one result a document, best first; of equal scores the newer first.

    Passages in `fused` that are not `known` were found to be damaged and are left out.
    `marker` marks the words of the query in passages.
    A file whose name says the query is shown with its first passage, or without
    any where it has none. What `kin` ties to a better document stands
    beside it; it is asked with ids of files.
    """
    groups = _gather(fused, known)
    files = {one.file.file_id: one.file for one in named}
    first = {one.file.file_id: one.first for one in named if one.first}
    for one in named:
        group = groups[(one.file.file_id, 0)]
        group.name = one.likeness
        group.score += NAME_WEIGHT * one.likeness
    order = sorted(groups, key=lambda key: _order(key, groups[key], files))
    order = order[: SHARES_LOOKED_AT * limit]
    found = [_found(key, groups[key], files) for key in order]
    gathered = gather(found, kin({file_id for file_id, _ in order}), limit)
    return tuple(
        replace(
            _result(one.key, groups[one.key], files, first, marker),
            rank=rank,
            beside=tuple(
                _relative(key, groups[key], files, why) for key, why in one.beside
            ),
        )
        for rank, one in enumerate(gathered, 1)
    )


def rounded(score: float) -> float:
    """Return a score as it is shown; what differs by less is taken to be equal."""
    return round(score, 4)


def _gather(fused: Scored, known: Mapping[int, StoredPassage]) -> dict[Key, _Group]:
    groups: defaultdict[Key, _Group] = defaultdict(_Group)
    for chunk_id, passage in known.items():
        score, signals = fused[chunk_id]
        group = groups[(passage.file_id, passage.document)]
        group.score = max(group.score, score)
        group.passages.append((score, signals, passage))
    for group in groups.values():
        group.passages.sort(key=lambda one: (-one[0], one[2].chunk_id))
    return groups


def _order(
    key: Key, group: _Group, files: Mapping[int, NamedFile]
) -> tuple[float, int, bytes, int]:
    shown = group.passages[0][2] if group.passages else files[key[0]]
    return -rounded(group.score), -shown.mtime_ns, shown.path, key[1]


def _found(key: Key, group: _Group, files: Mapping[int, NamedFile]) -> Found:
    if group.passages:
        best = group.passages[0][2]
        return Found(key, best.path, best.text)
    return Found(key, files[key[0]].path, "")


def _relative(
    key: Key, group: _Group, files: Mapping[int, NamedFile], reason: KinReason
) -> Relative:
    if not group.passages:
        return Relative(os.fsdecode(files[key[0]].path), None, "", reason, *key)
    best = group.passages[0][2]
    return Relative(os.fsdecode(best.path), best.member, best.title, reason, *key)


def _result(
    key: Key,
    group: _Group,
    files: Mapping[int, NamedFile],
    first: Mapping[int, StoredPassage],
    marker: Marker,
) -> Result:
    shown = group.passages[:HITS]
    file = files.get(key[0])
    if not shown and file is not None and key[0] not in first:
        return _name_only(file, group)
    passage = shown[0][2] if shown else first[key[0]]
    hits = tuple(
        Hit(
            one.text,
            one.place,
            round(score, 4),
            replace(signals, name=round(group.name, 4)),
            marker.marks(one.text),
            one.chunk_id,
        )
        for score, signals, one in shown or [(group.score, Signals(), passage)]
    )
    return Result(
        rank=0,
        path=os.fsdecode(passage.path),
        member=passage.member,
        title=passage.title,
        kind=passage.kind,
        score=round(group.score, 4),
        modified=passage.mtime_ns / 1e9,
        hits=hits,
        more=max(len(group.passages) - HITS, 0),
        file_id=key[0],
        document=key[1],
        size=passage.size,
        inode=passage.inode,
    )


def _name_only(file: NamedFile, group: _Group) -> Result:
    hit = Hit("", Place(), round(group.score, 4), Signals(name=round(group.name, 4)))
    return Result(
        rank=0,
        path=os.fsdecode(file.path),
        member=None,
        title="",
        kind=file.kind,
        score=round(group.score, 4),
        modified=file.mtime_ns / 1e9,
        hits=(hit,),
        file_id=file.file_id,
        size=file.size,
        inode=file.inode,
    )
