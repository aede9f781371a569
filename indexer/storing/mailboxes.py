"""The mails of a mailbox: rows of their own, kept as long as the mail is there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indexer.storing.catalogue import Catalogue, drop


@dataclass(frozen=True, slots=True)
class StoredMail:
    """A mail in a mailbox as it was when it was last read."""

    mail_id: int
    """Its row among the files."""
    digest: bytes
    position: int
    reader: int
    member: str


def stored_mails(catalogue: Catalogue, mailbox_id: int) -> list[StoredMail]:
    """Return the mails of a mailbox in their order."""
    with catalogue.reading() as db:
        rows = db.execute(_MAILS, (mailbox_id,)).fetchall()
    return [StoredMail(*row) for row in rows]


def mail_with_content(catalogue: Catalogue, digest: bytes, reader: int) -> int | None:
    """Return a mail of any mailbox with this very content, read by these readers."""
    with catalogue.reading() as db:
        row = db.execute(_SAME, (digest, reader)).fetchone()
    return row[0] if row else None


def place_mails(catalogue: Catalogue, positions: Mapping[int, int]) -> None:
    """Remember where mails stand now."""
    with catalogue.writing() as db:
        db.executemany(
            "UPDATE files SET position = ? WHERE id = ?",
            [(position, mail_id) for mail_id, position in positions.items()],
        )


def drop_mails(catalogue: Catalogue, mail_ids: Iterable[int]) -> None:
    """Take mails out that are no longer in their mailbox."""
    with catalogue.writing() as db:
        for mail_id in mail_ids:
            drop(db, mail_id)


_MAILS = """
SELECT f.id, f.content_hash, f.position, f.reader, d.member
FROM files f JOIN documents d ON d.file_id = f.id AND d.ordinal = 0
WHERE f.mailbox = ? ORDER BY f.position, f.id
"""
_SAME = """
SELECT id FROM files
WHERE content_hash = ? AND reader = ? AND mailbox IS NOT NULL LIMIT 1
"""
