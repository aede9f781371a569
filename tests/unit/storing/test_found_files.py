from indexer.extracting.kinds import kind_by_name
from indexer.records import FileStamp, FoundFile
from indexer.storing.found_files import UNREAD, names_of, record_found
from indexer.storing.names_search import files_named
from tests.filled_library import path_of

STAMP = FileStamp(1, 2, 3, 4, 5)


def found(*names):
    return [FoundFile(path_of(name), STAMP) for name in names]


def test_a_file_that_was_only_found_is_found_by_its_name(library):
    record_found(
        library.catalogue, 1, found("rent_2024.pdf", b"\xff.txt"), kind_by_name
    )
    (named,) = files_named(library.catalogue, "rent", 10)
    assert (named.path, named.kind) == (path_of("rent_2024.pdf"), "pdf")
    assert (named.size, named.inode) == (STAMP.size, STAMP.inode)
    file = library.catalogue.file_at(path_of("rent_2024.pdf"))
    assert (file.stamp, file.reader, file.content_hash) == (STAMP, UNREAD, None)


def test_what_is_known_of_a_file_stays(library):
    library.put("a.txt", "text")
    before = library.catalogue.file_at(path_of("a.txt"))
    record_found(library.catalogue, 1, found("a.txt"), kind_by_name)
    assert library.catalogue.file_at(path_of("a.txt")) == before
    assert library.catalogue.counts().passages == 1


def test_reading_a_file_makes_it_one_with_what_was_found(library):
    record_found(library.catalogue, 1, found("a.txt"), kind_by_name)
    library.put("a.txt", "text")
    assert library.catalogue.counts().files == 1
    assert library.catalogue.file_at(path_of("a.txt")).reader != UNREAD
    assert len(files_named(library.catalogue, "a", 10)) == 1


def test_nothing_is_added_to_a_folder_that_was_taken_out(library):
    record_found(library.catalogue, 99, found("a.txt"), kind_by_name)
    assert library.catalogue.counts().files == 0


def test_the_names_of_an_inode_are_those_of_its_root(library):
    record_found(library.catalogue, 1, found("a.txt", "b.txt"), kind_by_name)
    other = FoundFile(path_of("c.txt"), FileStamp(1, 7, 3, 4, 5))
    record_found(library.catalogue, 1, [other], kind_by_name)
    assert sorted(names_of(library.catalogue, 1, [2, 9])) == [
        (path_of("a.txt"), 2),
        (path_of("b.txt"), 2),
    ]
    assert names_of(library.catalogue, 2, [2]) == []
    assert names_of(library.catalogue, 1, []) == []
