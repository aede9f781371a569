from dataclasses import replace

import pytest

from indexer.records import Place, Signals
from indexer.searching.marks import Marker
from indexer.searching.naming import Named
from indexer.searching.results import HITS, NAME_WEIGHT, ranked
from indexer.storing.kinship import Kin
from indexer.storing.names_search import NamedFile
from indexer.storing.passages import StoredPassage


def passage(file, position=0, document=0, path=b"", text="the rent is due"):
    return StoredPassage(
        chunk_id=(file << 20) + position,
        text=text,
        place=Place(page=position + 1),
        embeds=True,
        path=path or f"/{file}.txt".encode(),
        mtime_ns=5_000_000_000,
        document=document,
        member=f"part {document}" if document else None,
        kind="text",
        title="Lease",
        size=4096,
        inode=file,
    )


def name(file, score, path=b""):
    path = path or f"/{file}.txt".encode()
    return Named(NamedFile(file, path, 7 * 10**9, "pdf", score, 512, file), score)


def rank(*scored, named=(), first=(), limit=10, kin=None):
    known = {one.chunk_id: one for _, one in scored}
    fused = {one.chunk_id: (score, Signals(0.5, 0.25)) for score, one in scored}
    stand_ins = {one.file_id: one for one in first}
    shown = [replace(one, first=stand_ins.get(one.file.file_id)) for one in named]
    marker = Marker("rent", frozenset(), ("en",))
    return ranked(marker, fused, known, shown, lambda _: kin or {}, limit)


def test_a_document_comes_once_with_its_best_passages_first():
    first, second = rank(
        (0.4, passage(1, 0)), (0.9, passage(1, 1)), (0.6, passage(2, 0))
    )
    assert (first.rank, first.path, first.score) == (1, "/1.txt", 0.9)
    assert [hit.place.page for hit in first.hits] == [2, 1]
    assert (second.rank, second.path) == (2, "/2.txt")


def test_a_result_says_what_it_is():
    (result,) = rank((0.9, passage(1)))
    assert (result.title, result.kind, result.member) == ("Lease", "text", None)
    assert (result.modified, result.size, result.inode) == (5.0, 4096, 1)
    (hit,) = result.hits
    assert (hit.text, hit.score, hit.signals) == (
        "the rent is due",
        0.9,
        Signals(0.5, 0.25, 0.0),
    )
    assert [(mark.start, mark.end) for mark in hit.marks] == [(4, 8)]


def test_documents_inside_one_file_are_results_of_their_own():
    found = rank((0.9, passage(1, 0)), (0.8, passage(1, 5, document=1)))
    assert [one.member for one in found] == [None, "part 1"]


def test_further_passages_are_counted():
    many = [(0.9 - n / 100, passage(1, n)) for n in range(HITS + 3)]
    (result,) = rank(*many)
    assert (len(result.hits), result.more) == (HITS, 3)
    (result,) = rank(*many[:HITS])
    assert result.more == 0


def test_only_so_many_results_are_returned():
    found = rank(*((0.5, passage(n)) for n in range(9)), limit=3)
    assert [one.rank for one in found] == [1, 2, 3]


@pytest.mark.parametrize("turned", [False, True])
def test_equal_scores_come_in_the_order_of_paths_and_positions(turned):
    scored = [
        (0.5, passage(3, path=b"/a.txt")),
        (0.5, passage(1, path=b"/b.txt")),
        (0.5, passage(2, 1, path=b"/c.txt")),
        (0.5, passage(2, 0, path=b"/c.txt")),
    ]
    found = rank(*(reversed(scored) if turned else scored))
    assert [one.path for one in found] == ["/a.txt", "/b.txt", "/c.txt"]
    assert [hit.place.page for hit in found[2].hits] == [1, 2]


def test_a_name_adds_to_what_the_passages_say():
    first, second = rank(
        (0.9, passage(1)), (0.8, passage(2)), named=[name(2, 1.0)], first=[passage(2)]
    )
    assert first.path == "/2.txt"
    assert first.score == pytest.approx(0.8 + NAME_WEIGHT)
    assert first.hits[0].signals.name == 1.0
    assert second.hits[0].signals.name == 0.0


def test_a_name_that_shares_little_adds_little():
    (result,) = rank((0.5, passage(1)), named=[name(1, 0.1)], first=[passage(1)])
    assert result.score == pytest.approx(0.5 + 0.1 * NAME_WEIGHT)


def test_a_file_found_by_name_shows_its_first_passage():
    (result,) = rank(named=[name(4, 1.0)], first=[passage(4, 0)])
    assert result.hits[0].text == "the rent is due"
    assert result.hits[0].signals == Signals(name=1.0)
    assert (result.score, result.more) == (NAME_WEIGHT, 0)


def test_a_file_without_passages_is_found_by_its_name_alone():
    (result,) = rank(named=[name(4, 1.0, b"/photo.jpg")])
    assert (result.path, result.kind, result.title) == ("/photo.jpg", "pdf", "")
    assert (result.modified, result.size, result.inode) == (7.0, 512, 4)
    (hit,) = result.hits
    assert (hit.text, hit.place, hit.marks) == ("", Place(), ())


def test_a_path_that_is_not_utf_8_keeps_its_bytes():
    (result,) = rank((0.5, passage(1, path=b"/\xff.txt")))
    assert result.path == "/\udcff.txt"
    (result,) = rank(named=[name(1, 1.0, b"/\xff.txt")])
    assert result.path == "/\udcff.txt"


def test_nothing_found_makes_no_results():
    assert rank() == ()


def test_of_equal_scores_the_newer_document_comes_first():
    newer = replace(passage(2, path=b"/b.txt"), mtime_ns=6_000_000_000)
    older = passage(1, path=b"/a.txt")
    assert [one.path for one in rank((0.5, older), (0.5, newer))] == [
        "/b.txt",
        "/a.txt",
    ]
    assert [one.path for one in rank((0.6, older), (0.5, newer))] == [
        "/a.txt",
        "/b.txt",
    ]


def test_a_copy_stands_beside_the_better_one_and_leaves_its_place_to_the_next():
    kin = {(1, 0): Kin(b"same"), (2, 0): Kin(b"same"), (3, 0): Kin(b"other")}
    scored = [(0.9, passage(1)), (0.8, passage(2)), (0.7, passage(3))]
    first, second = rank(*scored, kin=kin, limit=2)
    assert (first.path, second.path, second.rank) == ("/1.txt", "/3.txt", 2)
    (copy,) = first.beside
    assert (copy.path, copy.reason, copy.title, copy.file_id) == (
        "/2.txt",
        "copy",
        "Lease",
        2,
    )
