"""Opens the bytes of a document that the catalogue knows, below its root."""

import contextlib
import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from indexer.extracting.limits import Limits
from indexer.extracting.mail import mbox
from indexer.storing.document_texts import StoredContent
from indexer.watching.root import Root
from indexer.watching.safe_open import open_file


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file or mail, and which document in it is meant."""

    name: str
    source: BinaryIO
    member: str | None
    """Name inside the file or mail; None is the file or mail itself."""


@contextlib.contextmanager
def opened_content(
    stored: StoredContent, roots: Mapping[int, Root]
) -> Iterator[Content]:
    """Open a document's file for reading, or cut its mail out of the mailbox.

    Raises:
        OSError: the file is gone, or another mail stands there now.
        KeyError: its folder is no longer included.
        DocumentError: the system refuses, or it is no ordinary file.
    """
    with (
        open_file(roots[stored.root_id], stored.path) as opened,
        os.fdopen(os.dup(opened.descriptor), "rb") as content,
    ):
        if stored.position is None:
            name = os.fsdecode(os.path.basename(stored.path))
            yield Content(name, content, stored.member)
        else:
            yield Content("mail.eml", _mail_at(content, stored), _in_mail(stored))


def _mail_at(mailbox: BinaryIO, stored: StoredContent) -> BinaryIO:
    mailbox.seek(stored.position or 0)
    raw = next(mbox.split(mailbox, Limits()), None)
    if raw is None or raw.digest != stored.content_hash:
        raise FileNotFoundError
    return io.BytesIO(mbox.unquoted(raw.content))


def _in_mail(stored: StoredContent) -> str | None:
    if stored.document == 0 or stored.member is None:
        return None
    return stored.member.partition("/")[2]
