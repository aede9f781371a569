"""`extract`: what the sandboxed reader makes of files, without a library."""

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from indexer.commands.output import print_json, print_line
from indexer.errors import DocumentError, UnreadableError, UsageError
from indexer.extracting.kinds import kind_by_name
from indexer.extracting.limits import Limits
from indexer.extracting.mailboxes import (
    MailboxItself,
    MailboxPart,
    MailboxProblem,
    MailboxReader,
    mailbox_format,
    named,
)
from indexer.extracting.pool import ExtractorPool
from indexer.records import Document, Extraction, Mail, Problem, to_plain
from indexer.settings import Settings
from indexer.watching.root import Root
from indexer.watching.safe_open import open_file


def extract(arguments: argparse.Namespace) -> int:
    """Print the documents of one file, or of each file that a list names."""
    if (arguments.file is None) == (arguments.batch is None):
        raise UsageError("Give either a file or --batch LIST.")
    with ExtractorPool(Settings().extractors) as extractors:
        if arguments.batch is not None:
            return _extract_list(extractors, Path(arguments.batch))
        path = os.fsencode(arguments.file)
        if not _is_there(path):
            raise UsageError(f"There is no file {arguments.file}.")
        extraction = _extract(extractors, path, arguments.password)
    if arguments.json:
        print_json(extraction_json(path, extraction))
    else:
        _show(extraction)
    return 0


def extraction_json(path: bytes, extraction: Extraction) -> dict[str, Any]:
    """Return an extraction in the shape that the command line promises."""
    first = extraction.documents[0]
    return {
        "path": os.fsdecode(os.path.join(os.getcwdb(), path)),
        "kind": first.kind,
        "title": first.title,
        "metadata": first.metadata,
        "documents": [_document_json(document) for document in extraction.documents],
        "problem": _problem_json(extraction.problem),
    }


def _is_there(path: bytes) -> bool:
    try:
        os.stat(path)
    except OSError:
        return False
    return True


def _extract_list(extractors: ExtractorPool, listing: Path) -> int:
    try:
        lines = sys.stdin.buffer.read() if str(listing) == "-" else listing.read_bytes()
    except OSError as error:
        raise UsageError(f"The file {listing} cannot be read.") from error
    paths = [line for line in lines.split(b"\n") if line.strip()]
    with ThreadPoolExecutor(Settings().extractors) as threads:
        jobs = threads.map(lambda path: _extract(extractors, path, None), paths)
        for path, extraction in zip(paths, jobs, strict=True):
            print_json(extraction_json(path, extraction))
    return 0


def _extract(
    extractors: ExtractorPool, path: bytes, password: str | None
) -> Extraction:
    """Read one file; whatever is wrong with it stands in the extraction."""
    full = os.path.realpath(path)
    name = os.fsdecode(os.path.basename(full))
    try:
        root = Root.at(os.path.dirname(full))
        with (
            open_file(root, full) as opened,
            os.fdopen(os.dup(opened.descriptor), "rb") as content,
        ):
            if mailbox_format(content, name) is not None:
                return _extract_mailbox(extractors, name, content, opened.stamp.size)
            return extractors.extract(name, content, opened.stamp.size, password)
    except DocumentError as error:
        return Extraction((Document(kind_by_name(name)),), error.problem)
    except (OSError, UsageError) as error:
        missing = UnreadableError("This file is not there.", str(error))
        return Extraction((Document(kind_by_name(name)),), missing.problem)


def _extract_mailbox(
    extractors: ExtractorPool, name: str, content: BinaryIO, size: int
) -> Extraction:
    """Return a mailbox of any size with all its mails, as indexing reads it."""
    documents = [Document("mailbox")]
    problem: Problem | None = None
    taken: set[str] = set()
    with ThreadPoolExecutor(Settings().extractors) as threads:
        reader = MailboxReader(extractors, threads, Limits())
        for step in reader.parts(content, name, size, lambda _digest: False):
            match step:
                case MailboxProblem():
                    problem = step.problem
                case MailboxItself(document):
                    documents[0] = document
                case MailboxPart(digest, extraction=Extraction() as found):
                    found = named(found, digest, taken)
                    own = replace(found.documents[0], problem=found.problem)
                    documents += [own, *found.documents[1:]]
    return Extraction(tuple(documents), problem)


def _document_json(document: Document) -> dict[str, Any]:
    return {
        "member": document.member,
        "kind": document.kind,
        "title": document.title,
        "mail": _mail_json(document.mail),
        "metadata": document.metadata,
        "sections": [
            {
                "text": section.text,
                "place": {
                    name: value
                    for name, value in to_plain(section.place).items()
                    if value
                },
            }
            for section in document.sections
        ],
        "problem": _problem_json(document.problem),
    }


def _mail_json(mail: Mail | None) -> dict[str, Any] | None:
    if mail is None:
        return None
    plain: dict[str, Any] = to_plain(mail)
    return {"from": plain.pop("sender"), **plain}


def _problem_json(problem: Problem | None) -> dict[str, str] | None:
    if problem is None:
        return None
    return {"code": problem.code.value, "summary": problem.summary}


def _show(extraction: Extraction) -> None:
    for document in extraction.documents:
        print_line(f"== {document.member or 'file'} ({document.kind}) {document.title}")
        if document.mail:
            print_line(f"{document.mail.sender}: {document.mail.subject}")
        for section in document.sections:
            print_line(section.text)
        if document.problem:
            print_line(document.problem.summary)
    if extraction.problem:
        print_line(extraction.problem.summary)
