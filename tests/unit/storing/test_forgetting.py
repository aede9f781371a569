import os

import pytest

from indexer.errors import DiskFullError, StoreError, UsageError
from indexer.storing import forgetting, generations
from indexer.storing.leg_index import LegIndex
from indexer.storing.outbox import Leg
from indexer.storing.recovery import Keeping
from indexer.watching.filter import PathFilter
from tests.filled_library import ROOT, path_of

SECRET = "zebraxylo"
SECRET_FILE = path_of("zebraxylo.txt")


@pytest.fixture
def told(library):
    """A library that holds a secret in every place there is."""
    library.put("zebraxylo.txt", f"The {SECRET} is green.", "more", title=SECRET)
    for number in range(30):
        library.put(f"{number}.txt", f"An ordinary letter {number}.")
    library.embed()
    library.index().maintain()
    (file_hash,) = library.rows("SELECT content_hash FROM files WHERE id = 1")[0]
    library.run("INSERT INTO recognised VALUES (?, 0, 1, ?)", file_hash, SECRET)
    Keeping(library.paths.catalogue).back_up()
    return library


def traces(library, text=SECRET):
    """Return the files of the library that hold a text in some encoding."""
    forms = [text.encode(code) for code in ("ascii", "utf-16-le", "utf-16-be")]
    return [
        str(path.relative_to(library.paths.root))
        for path in library.paths.root.rglob("*")
        if path.is_file() and any(form in path.read_bytes().lower() for form in forms)
    ]


def renew(library):
    return lambda: generations.renew(library.catalogue, library.paths.index)


def erase(library):
    forgetting.erase(library.catalogue, library.paths, renew(library))


def forget(library, path=SECRET_FILE):
    (root,) = library.catalogue.roots()
    return forgetting.take_out(library.catalogue, root, path)


def served(library):
    return {leg: generations.serving(library.catalogue, leg).name for leg in Leg}


def test_no_byte_of_a_forgotten_file_stays(told):
    assert len(traces(told)) >= 3
    before = served(told)
    assert forget(told) == 1
    assert traces(told)
    erase(told)
    told.run("UPDATE roots SET exclude = '[]'")
    told.run("DELETE FROM meta WHERE key = 'forgotten'")
    told.catalogue.compact()
    assert traces(told) == []
    # Parts of an index may be packed; none that is older than the deletion is left.
    after = served(told)
    assert not set(before.values()) & set(after.values())
    assert set(os.listdir(told.paths.index)) == set(after.values())
    assert told.reader().words(SECRET, 5) == []
    assert len(told.reader().words("ordinary", 50)) == 30


def test_the_name_of_a_forgotten_file_stays_only_where_it_keeps_it_out(told):
    forget(told)
    erase(told)
    assert set(traces(told)) <= {"catalogue.sqlite", "catalogue.sqlite-wal"}
    (root,) = told.catalogue.roots()
    assert root.exclude == ("/zebraxylo.txt",)


def test_no_byte_of_a_removed_folder_stays(told):
    assert forgetting.take_out_folder(told.catalogue, ROOT) == 31
    erase(told)
    assert traces(told) == []
    assert traces(told, "ordinary") == []
    assert told.catalogue.roots() == []


def test_another_file_with_the_same_text_keeps_it(told):
    source = told.put("zebraxylo.txt", f"The {SECRET} is green.")
    told.copy(source, "copy.txt", f"The {SECRET} is green.")
    forget(told)
    erase(told)
    assert len(told.reader().words(SECRET, 5)) == 1


def test_a_folder_is_forgotten_with_all_below(told):
    told.put("deep/er/a.txt", "deepest")
    told.put("deeper.txt", "not below")
    assert forget(told, path_of("deep")) == 1
    assert told.catalogue.file_at(path_of("deeper.txt"))


def test_erasing_that_came_to_no_end_is_remembered(told):
    assert not forgetting.is_pending(told.catalogue)
    forget(told)
    assert forgetting.is_pending(told.catalogue)

    def fail():
        raise StoreError("The disk went away.")

    with pytest.raises(StoreError):
        forgetting.erase(told.catalogue, told.paths, fail)
    assert forgetting.is_pending(told.catalogue)
    erase(told)
    assert not forgetting.is_pending(told.catalogue)


def test_where_there_is_no_room_for_two_the_old_index_goes_first(told, monkeypatch):
    create = LegIndex.create

    def create_alone(self, batches=None):
        others = [
            folder
            for folder in self._folder.parent.iterdir()
            if folder.name.startswith(self._leg) and folder != self._folder
        ]
        if others:
            raise DiskFullError("The disk is full.")
        create(self, batches)

    monkeypatch.setattr(LegIndex, "create", create_alone)
    forget(told)
    erase(told)
    assert told.reader().words(SECRET, 5) == []
    assert len(told.reader().words("ordinary", 50)) == 30


def test_a_reader_that_does_not_end_is_told(told, monkeypatch):
    monkeypatch.setattr("indexer.storing.database.BUSY_SECONDS", 0.1)
    told.catalogue.close()
    from indexer.storing.catalogue import Catalogue

    reader = Catalogue(told.paths.catalogue, writable=False)
    with reader.reading() as db:
        db.execute("SELECT COUNT(*) FROM files").fetchone()
        forget(told)
        with pytest.raises(StoreError, match="traces of what was deleted are left"):
            erase(told)
    assert forgetting.is_pending(told.catalogue)
    reader.close()
    erase(told)


@pytest.mark.parametrize(
    "name",
    [
        *(b"a.txt", b"a b ", b"[x].txt", b"#1", b"!a", b"*", b"a\\b", b"?", b"\xff\n"),
        b"deep/er/a.txt",
        "größe.txt".encode(),
    ],
)
def test_a_pattern_leaves_out_this_path_alone(name):
    (line,) = forgetting.patterns(ROOT, [path_of(name)])
    allowed = PathFilter(ROOT, (line,), b"/library")
    assert not allowed.admits_file(name)
    for other in (b"b.txt", name + b"x", b"other/" + name, b"ab"):
        assert allowed.admits_file(other)


def test_what_was_forgotten_can_be_taken_back(told):
    forget(told)
    (root,) = told.catalogue.roots()
    assert not forgetting.take_back(told.catalogue, root, path_of("0.txt"))
    assert forgetting.take_back(told.catalogue, root, SECRET_FILE)
    (root,) = told.catalogue.roots()
    assert root.exclude == ()
    assert forgetting.forgotten(told.catalogue) == []


def test_a_folder_that_is_not_included_is_refused(told):
    with pytest.raises(UsageError):
        forgetting.take_out_folder(told.catalogue, b"/elsewhere")
    assert not forgetting.is_pending(told.catalogue)
