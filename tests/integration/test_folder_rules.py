"""Which files of a folder count, and what a change of that costs."""

import pytest

from indexer.errors import UsageError
from indexer.library import open_library
from indexer.records import FolderRules, Mode
from indexer.service import Service
from tests.programs import wait_until

SOON_S = 20.0


@pytest.fixture
def indexed(library, notes):
    library.include(notes)
    library.reconcile()
    return library


def change(library, notes, **rules):
    """Set rules and carry them out; return the files that left and were read."""
    tally = library.pipeline.tally
    removed, read = tally.removed, tally.files
    root = library.included.set_rules(notes, FolderRules(**rules))
    library.pipeline.reconcile(root)
    return tally.removed - removed, tally.files - read


def files(library):
    (root,) = library.catalogue.roots()
    found = (one.path for one in library.catalogue.files(root.root_id))
    return sorted(path.rpartition(b"/")[2].decode() for path in found)


def test_files_leave_and_come_back_and_the_others_are_not_read(indexed, notes):
    assert change(indexed, notes, exclude=("*.md",)) == (1, 0)
    assert files(indexed) == ["cake.txt", "ticket.txt"]
    assert indexed.search("sticker", mode=Mode.WORDS).results == ()
    assert change(indexed, notes, exclude=()) == (0, 1)
    assert files(indexed) == ["cake.txt", "router.md", "ticket.txt"]
    assert indexed.search("sticker", mode=Mode.WORDS).results


def test_rules_that_are_not_given_stay(indexed, notes):
    change(indexed, notes, exclude=("*.txt",), gitignore=True)
    change(indexed, notes, include=("cake.txt",))
    (folder,) = indexed.folders()
    assert (folder.exclude, folder.include) == (("*.txt",), ("cake.txt",))
    assert folder.gitignore
    assert files(indexed) == ["cake.txt", "router.md"]


def test_a_gitignore_file_is_obeyed_where_that_is_chosen(indexed, notes):
    (notes / ".gitignore").write_text("*.txt\n")
    (root,) = indexed.catalogue.roots()
    indexed.pipeline.reconcile(root)
    assert "cake.txt" in files(indexed)
    assert change(indexed, notes, gitignore=True)[0] == 2
    (root,) = indexed.catalogue.roots()
    (notes / ".gitignore").write_text("# nothing\n")
    indexed.pipeline.settle(root, [bytes(notes / ".gitignore")])
    assert "cake.txt" in files(indexed)


def test_what_was_forgotten_stays_away_whatever_is_brought_back(indexed, notes):
    indexed.safekeeping.forget(notes / "cake.txt")
    change(indexed, notes, exclude=("*.md",), include=("*.txt", "cake.txt"))
    assert files(indexed) == ["ticket.txt"]


def test_a_pattern_that_makes_no_sense_changes_nothing(indexed, notes):
    with pytest.raises(UsageError, match="no pattern"):
        change(indexed, notes, exclude=("[z-a]",))
    with pytest.raises(UsageError, match="not in the library"):
        indexed.included.set_rules(notes.parent, FolderRules(exclude=("x",)))
    assert indexed.folders()[0].exclude == ()


def test_rules_outlive_a_lost_catalogue(library_folder, notes):
    with open_library(library_folder) as library:
        library.include(notes, FolderRules(exclude=("*.md",), gitignore=True))
    for file in library_folder.glob("catalogue*"):
        if file.is_file():
            file.write_bytes(b"damaged" * 200)
    with open_library(library_folder) as library:
        (folder,) = library.folders()
    assert (folder.exclude, folder.gitignore) == (("*.md",), True)


def test_many_files_that_are_left_out_are_not_taken_for_a_lost_disk(
    library_folder, notes
):
    for number in range(1100):
        (notes / f"{number}.log").write_text(f"{number}")
    with open_library(library_folder, background=True) as library:
        library.include(notes)
        root = library.catalogue.roots()[0]
        library.pipeline.find(root)
        assert library.catalogue.counts().files == 1103
        rules = FolderRules(exclude=("*.log",))
        library.pipeline.find(library.included.set_rules(notes, rules))
        assert library.catalogue.counts().files == 3


def test_a_running_service_obeys_new_rules_at_once(library_folder, notes):
    with open_library(library_folder, background=True) as library:
        service = Service(library, library.gate, lambda _: None)
        service.start()
        try:
            service.include(notes)
            wait_until(lambda: files(library) and len(files(library)) == 3, "3", SOON_S)
            service.set_rules(notes, FolderRules(exclude=("*.md",)))
            wait_until(lambda: len(files(library)) == 2, "one left", SOON_S)
            (notes / "later.md").write_text("Nobody wants this.")
            (notes / "later.txt").write_text("The kettle is broken.")
            wait_until(lambda: "later.txt" in files(library), "it is found", SOON_S)
            assert "later.md" not in files(library)
        finally:
            service.close()
