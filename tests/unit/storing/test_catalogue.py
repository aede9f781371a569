import os

import pytest

from indexer.errors import UsageError
from indexer.records import Document, FileStamp, Problem, ProblemCode
from indexer.storing.catalogue import Counts
from tests.filled_library import ROOT, path_of

SCAN = Problem(ProblemCode.SCAN, "The pages are pictures.")
LOCKED = Problem(ProblemCode.ENCRYPTED, "Protected by a password.")
STAMP = FileStamp(1, 2, 3, 4, 5)


def files(library):
    return [file.path for file in library.catalogue.files(1)]


def roots(library):
    return [root.path for root in library.catalogue.roots()]


def test_a_folder_included_again_gets_its_new_patterns(library):
    library.catalogue.add_root(ROOT, (7, 8, 9), ["*.tmp"])
    (root,) = library.catalogue.roots()
    assert (root.root_id, root.exclude) == (1, ("*.tmp",))
    assert (root.device, root.inode, root.volume) == (7, 8, 9)


def test_a_folder_included_again_keeps_its_files(library):
    library.put("a.txt", "text")
    library.catalogue.add_root(ROOT, (7, 8, 9))
    assert files(library) == [path_of("a.txt")]


def test_a_folder_that_cannot_be_reached_keeps_its_files(library):
    library.put("a.txt", "text")
    library.catalogue.set_online(1, online=False)
    assert not library.catalogue.roots()[0].online
    assert files(library)
    library.catalogue.set_online(1, online=True)
    assert library.catalogue.roots()[0].online


@pytest.mark.parametrize("outer", [os.path.dirname(ROOT), b"/"])
def test_a_folder_takes_over_the_ones_inside_it_with_their_files(library, outer):
    library.put("a.txt", "text")
    library.catalogue.add_root(b"/Users/anna/documents2", (1, 2, 1))
    library.catalogue.add_root(outer, (1, 3, 1))
    library.catalogue.absorb_roots(outer)
    taken = library.catalogue.roots()[-1]
    assert roots(library) == [outer]
    assert [file.path for file in library.catalogue.files(taken.root_id)] == [
        path_of("a.txt")
    ]


def test_a_folder_does_not_take_over_its_neighbours(library):
    for name in (ROOT + b"2", ROOT + b"-old", os.path.dirname(ROOT)):
        library.catalogue.add_root(name, (1, 2, 1))
    library.catalogue.absorb_roots(ROOT)
    assert len(roots(library)) == 4


def test_removing_a_folder_takes_all_that_came_from_it(library):
    for name in ("a.txt", "b.txt"):
        library.put(name, f"text of {name}")
    assert library.catalogue.remove_root(ROOT) == 2
    assert library.catalogue.counts() == Counts(0, 0, 0, 0, 0, 0, 0)
    for table in ("roots", "files", "documents", "passages", "waiting", "names"):
        assert library.rows(f"SELECT * FROM {table}") == []


def test_removing_a_folder_leaves_the_others(library):
    library.put("a.txt", "text")
    library.catalogue.add_root(b"/other", (1, 2, 1))
    library.put("b.txt", "text", root_id=2, path=b"/other/b.txt")
    library.catalogue.remove_root(ROOT)
    assert roots(library) == [b"/other"]
    assert [file.path for file in library.catalogue.files(2)] == [b"/other/b.txt"]


def test_a_folder_that_is_not_included_cannot_be_removed(library):
    with pytest.raises(UsageError, match="not in the library"):
        library.catalogue.remove_root(b"/elsewhere")


def test_files_below_a_path_are_itself_and_all_inside_it(library):
    for name in ("a", "a/b.txt", "a/c/d.txt", "a.txt", "a-b/c.txt", "aa"):
        library.put(name, "text")
    below = library.catalogue.files_below(1, [path_of("a")])
    assert {file.path for file in below} == {
        path_of(name) for name in ("a", "a/b.txt", "a/c/d.txt")
    }


def test_files_below_the_top_of_a_disk_are_all(library):
    library.put("a.txt", "text")
    assert len(list(library.catalogue.files_below(1, [b"/"]))) == 1


def test_files_below_belong_to_the_folder_asked_for(library):
    library.put("a/b.txt", "text")
    assert list(library.catalogue.files_below(2, [path_of("a")])) == []


def test_a_name_that_is_not_utf_8_comes_back_byte_for_byte(library):
    path = path_of(b"\xff\xfe\n \xed\xa0\x80.txt")
    library.put(path.rpartition(b"/")[2], "text")
    assert files(library) == [path]
    assert library.catalogue.file_at(path) is not None


def test_names_that_differ_in_case_or_form_are_two_files(library):
    names = ("a.txt", "A.TXT", "caf\u00e9", "cafe\u0301")
    for name in names:
        library.put(name, "text")
    assert sorted(files(library)) == sorted(map(path_of, names))


def test_content_is_known_again_only_to_the_same_readers(library):
    reading = library.reading("a.txt", "text")
    library.put("a.txt", "text")
    found = library.catalogue.files_with_content(reading.content_hash, 1001)
    assert [file.path for file in found] == [path_of("a.txt")]
    assert library.catalogue.files_with_content(reading.content_hash, 1002) == []


def test_a_restamped_file_has_its_new_stamp_and_the_time_it_was_checked(library):
    recorded = library.put("a.txt", "text", checked_ns=1)
    library.catalogue.restamp(recorded.file_id, STAMP, 2)
    file = library.catalogue.file_at(path_of("a.txt"))
    assert (file.stamp, file.checked_ns) == (STAMP, 2)
    assert file.version == 1


def test_a_moved_file_keeps_its_id_passages_and_vectors(library):
    recorded = library.put("a.txt", "one", "two", checked_ns=5)
    library.embed()
    before = library.rows("SELECT * FROM passages")
    library.catalogue.move(recorded.file_id, path_of("b/c.txt"), 1, STAMP)
    moved = library.catalogue.file_at(path_of("b/c.txt"))
    assert (moved.file_id, moved.stamp) == (recorded.file_id, STAMP)
    assert moved.checked_ns == 5, "moving is no look at the content"
    assert library.rows("SELECT * FROM passages") == before
    assert library.catalogue.file_at(path_of("a.txt")) is None


def test_a_move_asks_nothing_of_the_search_index(library):
    recorded = library.put("a.txt", "one")
    library.run("DELETE FROM outbox")
    library.catalogue.move(recorded.file_id, path_of("b.txt"), 1, STAMP)
    assert library.rows("SELECT * FROM outbox") == []


def test_a_file_moved_over_another_one_takes_its_place(library):
    source, other = library.put("a.txt", "one"), library.put("b.txt", "two")
    library.run("DELETE FROM outbox")
    library.catalogue.move(source.file_id, path_of("b.txt"), 1, STAMP)
    assert files(library) == [path_of("b.txt")]
    assert library.catalogue.counts().passages == 1
    gone = library.rows("SELECT leg, file_id, version FROM outbox ORDER BY leg")
    assert gone == [("meaning", other.file_id, None), ("words", other.file_id, None)]


def test_a_file_moved_to_where_it_is_stays(library):
    recorded = library.put("a.txt", "one")
    library.catalogue.move(recorded.file_id, path_of("a.txt"), 1, STAMP)
    assert files(library) == [path_of("a.txt")]


def test_removing_tells_each_leg_once_and_counts_only_what_was_there(library):
    recorded = library.put("a.txt", "one")
    library.run("DELETE FROM outbox")
    assert library.catalogue.remove([path_of("a.txt"), path_of("b.txt")]) == 1
    tasks = library.rows("SELECT leg, file_id, version FROM outbox ORDER BY leg")
    assert tasks == [
        ("meaning", recorded.file_id, None),
        ("words", recorded.file_id, None),
    ]


def test_the_id_of_a_removed_file_is_never_given_to_another_one(library):
    """An index row that outlived its file must not speak for a stranger."""
    first = library.put("a.txt", "one")
    library.catalogue.remove([path_of("a.txt")])
    assert library.put("b.txt", "two").file_id > first.file_id


def test_counts_tell_what_is_embedded_and_what_waits(library):
    library.put("a.txt", "one", "two", aside=["quoted"], size=10)
    library.embed()
    library.put("b.txt", "three", size=5)
    assert library.catalogue.counts() == Counts(
        files=2,
        documents=2,
        passages=4,
        embedded=2,
        waiting=1,
        problems=0,
        content_bytes=15,
    )


def test_problems_of_files_and_of_documents_inside_them_are_listed_once(library):
    inside = (Document("mail"), Document("pdf", member="bill.pdf", problem=SCAN))
    library.put("mail.eml", "text", documents=inside)
    whole = (Document("pdf", problem=LOCKED),)
    library.put("locked.pdf", documents=whole, problem=LOCKED)
    found = library.catalogue.problems(10)
    assert [(one.member, one.code, one.summary) for one in found] == [
        (None, ProblemCode.ENCRYPTED, LOCKED.summary),
        ("bill.pdf", ProblemCode.SCAN, SCAN.summary),
    ]
    assert library.catalogue.counts().problems == 2
    assert library.catalogue.counts_by_root() == {1: (2, 1, True)}
    assert len(library.catalogue.problems(1)) == 1


def test_a_problem_goes_when_the_file_can_be_read(library):
    library.put("a.pdf", problem=LOCKED)
    library.put("a.pdf", "text")
    assert library.catalogue.problems(10) == []


def test_a_problem_of_a_file_whose_name_is_not_text_can_be_shown(library):
    library.put(b"\xff.pdf", problem=LOCKED)
    (problem,) = library.catalogue.problems(10)
    assert problem.path.encode("utf-8", "surrogateescape") == path_of(b"\xff.pdf")


def test_remembered_values_can_be_replaced(library):
    assert library.catalogue.meta("boot") is None
    library.catalogue.set_meta("boot", "one")
    library.catalogue.set_meta("boot", "two")
    assert library.catalogue.meta("boot") == "two"


def test_looking_below_paths_does_not_walk_through_the_whole_folder(library):
    seen = []
    library.put("a/b.txt", "text")
    with library.catalogue.reading() as db:
        db.set_trace_callback(seen.append)
        list(library.catalogue.files_below(1, [path_of("a")]))
        db.set_trace_callback(None)
        looked = [one for one in seen if one.startswith("SELECT")]
        plans = [db.execute(f"EXPLAIN QUERY PLAN {one}").fetchall() for one in looked]
    assert len(plans) == 2
    assert all("files_by_path" in detail for ((*_, detail),) in plans)
