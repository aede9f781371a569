"""All documents of an answer, also those that stand beside another one."""

from collections.abc import Iterator

from indexer.records import Answer, Relative, Result


def documents_found(answer: Answer) -> Iterator[Result | Relative]:
    """Yield each result, followed by its copies, versions and further mails."""
    for result in answer.results:
        yield result
        yield from result.beside
