"""The newest documents that meet a condition, where nothing else was asked."""

import os

from indexer.records import Hit, Place, Result, Signals
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.passages import StoredPassage
from indexer.storing.selection import SelectedDocument, Selection, newest


def newest_results(
    catalogue: Catalogue, selection: Selection, limit: int
) -> tuple[Result, ...]:
    """Return one result a document, each with its first passage."""
    documents = newest(catalogue, selection, limit)
    ids = [one.first_passage for one in documents if one.first_passage is not None]
    known = passages.passages(catalogue, dict.fromkeys(ids))
    return tuple(
        _result(rank, one, known.get(one.first_passage or -1))
        for rank, one in enumerate(documents, 1)
    )


def _result(
    rank: int, document: SelectedDocument, passage: StoredPassage | None
) -> Result:
    text, place = (passage.text, passage.place) if passage else ("", Place())
    return Result(
        rank=rank,
        path=os.fsdecode(document.path),
        member=document.member,
        title=document.title,
        kind=document.kind,
        score=0.0,
        modified=document.mtime_ns / 1e9,
        hits=(Hit(text, place, 0.0, Signals()),),
        file_id=document.file_id,
        document=document.ordinal,
        size=document.size,
        inode=document.inode,
    )
