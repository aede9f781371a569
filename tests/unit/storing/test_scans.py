import pytest

from indexer.records import Document
from indexer.storing import scans
from indexer.storing.scans import scanned_pages
from tests.filled_library import path_of


def put(library, name, pages, *texts, **details):
    document = Document("pdf", metadata={"scanned_pages": pages} if pages else {})
    return library.put(name, *texts, documents=(document,), **details)


def read_all(library, text="read"):
    """Give every waiting page a text; return the files to be read again each time."""
    again = []
    while scan := scans.next_scan(library.catalogue):
        again.append(scans.keep_text(library.catalogue, scan, f"{text} {scan.page}"))
    return again


@pytest.mark.parametrize(
    ("told", "pages"),
    [
        ("", []),
        ("3", [3]),
        ("3,7-9", [3, 7, 8, 9]),
        ("junk", []),
        ("5-2", []),
    ],
)
def test_pages_are_told_in_ranges(told, pages):
    assert list(scanned_pages({"scanned_pages": told})) == pages


def test_no_range_is_endless():
    assert len(list(scanned_pages({"scanned_pages": "1-999999"}))) <= 10_001


def test_pages_wait_in_order_and_recent_files_come_first(library):
    put(library, "old.pdf", "1-2", "old", mtime_ns=10**18)
    put(library, "new.pdf", "4", "new", mtime_ns=2 * 10**18)
    assert scans.waiting_scans(library.catalogue) == 3
    first = scans.next_scan(library.catalogue)
    assert (first.path, first.page) == (path_of("new.pdf"), 4)
    assert read_all(library) == [[path_of("new.pdf")], [], [path_of("old.pdf")]]


def test_the_last_page_makes_the_file_due_to_be_read_again(library):
    recorded = put(library, "a.pdf", "1-2", "a")
    (row,) = library.rows("SELECT reader, content_hash FROM files")
    assert row[0] == 1001
    read_all(library)
    assert library.rows("SELECT reader FROM files") == [(0,)]
    assert scans.texts(library.catalogue, row[1]) == {
        (0, 1): "read 1",
        (0, 2): "read 2",
    }
    assert recorded.file_id


def test_what_was_read_serves_every_file_with_the_same_content(library):
    put(library, "a.pdf", "1", "same")
    put(library, "b.pdf", "1", "same")
    assert [sorted(again) for again in read_all(library)] == [
        [path_of("a.pdf"), path_of("b.pdf")]
    ]


def test_a_copy_waits_like_its_source(library):
    source = put(library, "a.pdf", "1-2", "same")
    library.copy(source, "b.pdf", "same")
    assert scans.waiting_scans(library.catalogue) == 4


def test_pages_that_were_read_before_do_not_wait_again(library):
    put(library, "a.pdf", "1", "same")
    read_all(library)
    put(library, "a.pdf", "1-2", "same")
    assert [scans.next_scan(library.catalogue).page] == [2]


def test_a_file_that_changed_waits_for_its_new_pages_only(library):
    put(library, "a.pdf", "1-5", "old")
    put(library, "a.pdf", "2", "new")
    assert scans.waiting_scans(library.catalogue) == 1


def test_a_file_given_up_waits_no_longer(library):
    recorded = put(library, "a.pdf", "1-5", "a")
    scans.give_up(library.catalogue, recorded.file_id)
    assert scans.next_scan(library.catalogue) is None


def test_what_was_read_goes_with_the_last_file_of_that_content(library):
    put(library, "a.pdf", "1", "same")
    put(library, "b.pdf", "1", "same")
    read_all(library)
    for name, left in (("a.pdf", 1), ("b.pdf", 0)):
        library.catalogue.remove([path_of(name)])
        scans.drop_unused(library.catalogue)
        assert len(library.rows("SELECT * FROM recognised")) == left
