"""`index` follows a folder and does no more than it has to."""

import shutil
import signal

import pytest

from indexer.errors import StoreError
from indexer.paths import LibraryPaths
from indexer.storing.catalogue import Catalogue
from tests.programs import wait_until

SUMMARY = ["files", "documents", "passages", "embedded", "reused", "problems"]
SUMMARY += ["skipped", "removed", "bytes", "seconds", "rates"]
DONE = ("files", "embedded", "reused", "skipped", "removed")


def index(inkling, *arguments):
    summary = inkling("index", "--json", *arguments).json
    return tuple(summary[name] for name in DONE)


def counts(inkling):
    """Return what the library holds; None while it is being made."""
    try:
        catalogue = Catalogue(LibraryPaths(inkling.library).catalogue, writable=False)
    except StoreError:
        return None
    counted = catalogue.counts()
    catalogue.close()
    return counted


def test_a_run_tells_what_it_did(inkling, notes):
    summary = inkling("index", notes, "--json", "--until=words").json
    assert list(summary) == SUMMARY
    assert (summary["files"], summary["documents"], summary["problems"]) == (3, 3, 0)
    assert (summary["passages"], summary["embedded"]) == (4, 0)
    assert summary["bytes"] == sum(file.stat().st_size for file in notes.iterdir())
    rates = summary["rates"]
    assert set(rates) == {"files_per_s", "mb_per_s", "tokens_per_s"}
    assert min(rates.values()) >= 0 < rates["files_per_s"]


def test_only_what_changed_costs_work(inkling, notes):
    assert index(inkling, notes) == (3, 4, 0, 0, 0)
    shown = inkling("index").output
    assert shown.startswith("0 files read, 3 unchanged, 0 removed; 0 passages, ")

    with open(notes / "router.md", "a") as file:
        file.write("\n## Range\n\nTwo rooms and the balcony.\n")
    assert index(inkling) == (1, 1, 2, 2, 0), "two of its passages are as before"

    (notes / "kitchen").mkdir()
    (notes / "banana-bread.txt").rename(notes / "kitchen" / "cake.txt")
    shutil.copyfile(notes / "noise.txt", notes / "fine.txt")
    files, embedded, reused, _, _ = index(inkling)
    assert (embedded, files, reused) == (0, 2, 2), "a move and a copy cost no vector"

    (notes / "noise.txt").unlink()
    (notes / "fine.txt").unlink()
    assert index(inkling) == (0, 0, 0, 2, 2)
    left = inkling.answers("bananas parking ticket", "--mode", "words")
    assert left == ["cake.txt"]


def test_words_come_first_and_meaning_when_asked_for(inkling, notes):
    query = "cake from overripe fruit"
    assert index(inkling, notes, "--until", "words") == (3, 0, 0, 0, 0)
    status = inkling("status", "--json").json
    assert (status["passages"], status["embedded"], status["waiting"]) == (4, 0, 4)
    assert inkling.answers("bananas", "--mode", "words") == ["banana-bread.txt"]
    assert index(inkling, "--until", "meaning") == (0, 4, 0, 3, 0)
    assert inkling.answers(query, "--mode", "meaning")[0] == "banana-bread.txt"


def test_patterns_leave_files_out(inkling, notes):
    assert index(inkling, notes, "--exclude", "*.md", "noise*", "--until=words")[0] == 1
    (folder,) = inkling("folders", "list", "--json").json["folders"]
    assert (folder["files"], folder["exclude"]) == (1, ["*.md", "noise*"])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_is_silent_and_the_next_one_finishes(
    inkling, tmp_path, number
):
    folder = tmp_path / "many"
    folder.mkdir()
    for file in range(90):
        (folder / f"{file}.txt").write_text(f"Letter {file} about matter {file * 7}.")
    with inkling.running("index", folder) as child:
        wait_until(
            lambda: (now := counts(inkling)) and now.documents > 0, "files are read"
        )
        child.send_signal(number)
        output, errors = child.communicate(timeout=20)
    assert (child.returncode, output, errors) == (130, b"", b"")
    kept = counts(inkling)
    assert kept.documents > 0
    assert kept.waiting > 0, "it was interrupted before it was done"
    files, embedded, reused, skipped, removed = index(inkling)
    assert (files + skipped, removed) == (90, 0)
    assert skipped >= kept.documents
    assert embedded + reused + kept.embedded >= 90
    assert counts(inkling).waiting == 0
