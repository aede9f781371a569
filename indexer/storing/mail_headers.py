"""The headers of mails as filters compare them, also for what is attached to a mail."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from sqlite3 import Connection

from indexer.languages.folding import fold
from indexer.records import Document, Mail, from_plain

Row = tuple[int, int, float | None, str, str, str, int]
Described = tuple[int, str | None, Mail | None]
"""Ordinal, member and headers of a document."""
_SIGNS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Return the folded words of a text with one space before each and at the end.

    So `' anna'` stands in it exactly where a word begins with `anna`.
    """
    return f" {_SIGNS.sub(' ', fold_text(text)).strip()} "


def fold_text(text: str) -> str:
    """Return a text without case and accents, word by word, which is remembered."""
    if text.isascii():
        return " ".join(text.lower().split())
    clean = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(map(fold, clean.split()))


def write_headers(db: Connection, file_id: int, documents: Iterable[Document]) -> None:
    """Write the headers of a file's mails, in the caller's transaction."""
    _insert(db, file_id, [(n, one.member, one.mail) for n, one in enumerate(documents)])


def write_all_headers(db: Connection) -> None:
    """Write the headers of every mail, in a library that has none written down."""
    rows = db.execute(
        "SELECT file_id, ordinal, member, mail FROM documents WHERE file_id IN "
        "(SELECT file_id FROM documents WHERE mail IS NOT NULL) ORDER BY 1, 2"
    )
    files: dict[int, list[Described]] = {}
    for file_id, ordinal, member, mail in rows:
        described = (ordinal, member, _stored_mail(mail))
        files.setdefault(file_id, []).append(described)
    for file_id, documents in files.items():
        _insert(db, file_id, documents)


def _stored_mail(stored: str | None) -> Mail | None:
    try:
        return from_plain(json.loads(stored), Mail) if stored else None
    except ValueError:
        return None


def _insert(db: Connection, file_id: int, documents: Sequence[Described]) -> None:
    mails = [one for one in documents if one[2] is not None]
    if not mails:
        return
    around = {one[0]: _mail_around(one, mails) for one in documents}
    attached = [
        mail[0] for one in documents if one[2] is None and (mail := around[one[0]])
    ]
    db.executemany(
        "INSERT INTO mails VALUES (?,?,?,?,?,?,?)",
        [
            _row(file_id, ordinal, mail[2], attached.count(mail[0]))
            for ordinal, mail in around.items()
            if mail is not None and mail[2] is not None
        ],
    )


def _mail_around(document: Described, mails: Sequence[Described]) -> Described | None:
    """Return the mail that a document is or is attached to."""
    _, member, mail = document
    if mail is not None:
        return document
    inside = [
        one for one in mails if one[1] and member and member.startswith(f"{one[1]}/")
    ]
    if inside:
        return max(inside, key=lambda one: len(one[1] or ""))
    return mails[0] if mails[0][0] == 0 else None


def _row(file_id: int, ordinal: int, mail: Mail, attached: int) -> Row:
    recipients = ", ".join((*mail.to, *mail.cc))
    return (
        file_id,
        ordinal,
        _sent(mail.date),
        plain(mail.sender),
        plain(recipients),
        plain(mail.subject),
        attached,
    )


def _sent(date: str) -> float | None:
    """Return seconds since the epoch, before which nobody wrote mails."""
    try:
        seconds = datetime.fromisoformat(date).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
    return seconds if seconds > 0 else None
