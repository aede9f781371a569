import pytest

from indexer.storing.names_search import files_named


@pytest.fixture
def names(library):
    def find(query, limit=10):
        found = files_named(library.catalogue, query, limit)
        return [(file.path.rpartition(b"/")[2], round(file.score, 2)) for file in found]

    return find


def test_the_file_whose_name_is_the_query_comes_first(library, names):
    for name in ("Rent 2024 overview.pdf", "Rent.pdf", "Car rent terms.pdf"):
        library.put(name, "text")
    assert names("rent")[0] == (b"Rent.pdf", 1.0)


def test_the_extension_may_be_typed_too(library, names):
    library.put("Rent.pdf", "text")
    assert names("rent.pdf") == [(b"Rent.pdf", 1.0)]


def test_the_folder_counts_as_part_of_the_name(library, names):
    library.put("taxes/2023/letter.txt", "text")
    assert names("taxes")


def test_accents_and_case_do_not_matter(library, names):
    library.put("Résumé.txt", "text")
    assert [name for name, _ in names("RESUME")] == ["Résumé.txt".encode()]


def test_any_part_of_a_chinese_name_is_found(library, names):
    library.put("租赁合同.pdf", "text")
    assert names("合同")


def test_a_name_that_is_not_utf_8_is_found_and_kept_byte_for_byte(library, names):
    library.put(b"invoice \xff\xfe.txt", "text")
    assert names("invoice")[0][0] == b"invoice \xff\xfe.txt"


def test_equal_names_come_in_order_of_their_path(library, names):
    for folder in ("c", "a", "b"):
        library.put(f"{folder}/rent.txt", "text")
    found = files_named(library.catalogue, "rent", 10)
    assert [file.path for file in found] == sorted(file.path for file in found)


def test_a_removed_file_is_not_found_by_its_name(library, names):
    library.put("rent.txt", "text")
    library.catalogue.remove([library.reading("rent.txt").path])
    assert names("rent") == []


def test_a_moved_file_is_found_by_its_new_name_only(library, names):
    recorded = library.put("rent.txt", "text")
    moved = library.reading("lease.txt")
    library.catalogue.move(recorded.file_id, moved.path, 1, moved.stamp)
    assert names("rent") == []
    assert names("lease") == [(b"lease.txt", 1.0)]


@pytest.mark.parametrize("query", ['"', "rent*", "NEAR(a b)", "a AND", "-rent", "^x:y"])
def test_signs_that_mean_something_to_the_database_are_harmless(library, names, query):
    library.put("rent.txt", "text")
    names(query)


def test_only_so_many_files_are_returned(library, names):
    for number in range(8):
        library.put(f"rent {number}.txt", "text")
    assert len(names("rent", 3)) == 3
