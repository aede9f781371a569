"""What ties documents together: equal content, and the thread a mail is part of."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from indexer.storing.catalogue import Catalogue

BATCH = 500
"""Values bound to one statement."""


@dataclass(frozen=True, slots=True)
class Kin:
    """What a document may have in common with others."""

    content: bytes | None = None
    """Hash of its file's content."""
    thread: str = ""
    """Message id of the first mail of its thread; empty where it is no mail."""


def kin(catalogue: Catalogue, file_ids: Collection[int]) -> dict[tuple[int, int], Kin]:
    """Return what ties the documents of files, by file and ordinal."""
    return {
        (file_id, ordinal): Kin(content, _thread(mail))
        for file_id, ordinal, content, mail in _rows(catalogue, list(file_ids))
    }


def _rows(catalogue: Catalogue, ids: list[int]) -> Iterator[Any]:
    with catalogue.reading() as db:
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            yield from db.execute(_KIN.format(",".join("?" * len(part))), part)


def _thread(mail: str | None) -> str:
    try:
        stored = json.loads(mail) if mail else {}
    except ValueError:
        return ""
    references = stored.get("references") or [stored.get("message_id") or ""]
    return str(references[0])


_KIN = """
SELECT f.id, d.ordinal, f.content_hash, d.mail
FROM files f JOIN documents d ON d.file_id = f.id WHERE f.id IN ({})
"""
