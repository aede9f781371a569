"""Downloads one known file, taking up what an earlier try has left."""

import hashlib
import http.client
import os
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from indexer.embedding.known_files import KnownFile
from indexer.errors import ModelError
from indexer.fetching.addresses import OnlySafeRedirects, check_base, host_of
from indexer.fetching.network_errors import explain, is_passing

BLOCK_BYTES = 1 << 18
PATIENCE_S = 30.0
"""How long a server may be silent."""
PAUSES_S = (1.0, 3.0, 10.0)
"""Between tries that got nothing; a try that got something begins anew."""

Report = Callable[[int], None]
"""Is told how many bytes are there."""


def open_part(part: Path) -> BinaryIO:
    """Open what an earlier try has left, or a new file, to be continued.

    Raises:
        ModelError: the system refuses.
    """
    try:
        return open(part, "ab+")
    except OSError as error:
        raise ModelError(
            f"The download cannot be written to {part.parent}: {error.strerror}.",
            str(error),
        ) from error


def download(
    known: KnownFile,
    base: str,
    stream: BinaryIO,
    report: Report,
    pauses_s: tuple[float, ...] = PAUSES_S,
) -> None:
    """Make an open file the whole known one, byte for byte.

    What is there already is kept and continued; of another content nothing is kept.

    Args:
        known: what to get.
        base: where from, laid out as the publisher's site is.
        stream: where to, never under the name of a model.
        report: is told of the progress.
        pauses_s: how long to wait after each failure in a row.

    Raises:
        ModelError: it cannot be had, in a sentence that says why and what to do.
        UsageError: the base is no address to download from.
    """
    check_base(base)
    _complete(known, base, stream, report, pauses_s)
    if not _has_hash(stream, known.sha256):
        stream.truncate(0)
        raise ModelError(
            f"What {host_of(base)} sent is not the file that {known.publisher} "
            "published: its content is another. Nothing was kept."
        )


def _complete(
    known: KnownFile,
    base: str,
    stream: BinaryIO,
    report: Report,
    pauses_s: tuple[float, ...],
) -> None:
    """Continue until all bytes are there, over passing faults of the network."""
    failures = 0
    if stream.seek(0, os.SEEK_END) > known.bytes:
        stream.truncate(0)
    while (before := stream.seek(0, os.SEEK_END)) < known.bytes:
        try:
            _continue(known, base, stream, report)
        except (OSError, http.client.HTTPException) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            failures = 0 if stream.tell() > before else failures
            if not is_passing(error) or failures == len(pauses_s):
                raise explain(error, known.url(base)) from error
            time.sleep(pauses_s[failures])
            failures += 1


def _continue(known: KnownFile, base: str, stream: BinaryIO, report: Report) -> None:
    """Ask for what is missing and append it; ends early when the server does."""
    have = stream.tell()
    with _ask(known.url(base), have) as answer:
        if answer.status != HTTPStatus.PARTIAL_CONTENT and have:
            stream.truncate(0)
            have = 0
        _check_size(answer, have, known, base)
        while block := answer.read(BLOCK_BYTES):
            have += len(block)
            if have > known.bytes:
                raise _other_size(known, base)
            _write(stream, block)
            report(have)
    if have < known.bytes:
        raise http.client.IncompleteRead(b"", known.bytes - have)


def _ask(url: str, have: int) -> http.client.HTTPResponse:
    headers = {"User-Agent": "Inkling", "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - checked
    opener = urllib.request.build_opener(OnlySafeRedirects())
    answer: http.client.HTTPResponse = opener.open(request, timeout=PATIENCE_S)
    return answer


def _check_size(
    answer: http.client.HTTPResponse, have: int, known: KnownFile, base: str
) -> None:
    """Refuse another file before it is downloaded, where the server tells."""
    told = answer.headers.get("Content-Length", "")
    if told.isdigit() and have + int(told) != known.bytes:
        raise _other_size(known, base)


def _other_size(known: KnownFile, base: str) -> ModelError:
    return ModelError(
        f"{host_of(base)} offers a file of another size than the one that "
        f"{known.publisher} published. Nothing was kept of it."
    )


def _write(stream: BinaryIO, block: bytes) -> None:
    """Write a block; a disk that is full is no fault of the network."""
    try:
        stream.write(block)
        stream.flush()
    except OSError as error:
        raise ModelError(
            f"The download cannot be written: {error.strerror}. Make room and repeat "
            "the command; it goes on where it stopped.",
            str(error),
        ) from error


def _has_hash(stream: BinaryIO, sha256: str) -> bool:
    os.fsync(stream.fileno())
    stream.seek(0)
    digest = hashlib.sha256()
    while block := stream.read(BLOCK_BYTES):
        digest.update(block)
    return digest.hexdigest() == sha256
