"""From the disk to results: real readers, catalogue, index and a tiny model."""

import os
import shutil
import string
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from indexer.errors import UsageError
from indexer.library import open_library
from indexer.recording import Tally
from indexer.records import FolderRules, Mode
from tests import samples
from tests.documents_found import documents_found
from tests.samples import PARAGRAPH
from tests.standins import gemma


@pytest.fixture
def indexed(library, notes):
    library.include(notes)
    library.reconcile()
    library.embed_all()
    return library


def names(answer):
    return [Path(one.path).name for one in documents_found(answer)]


def found(library, words):
    return names(library.search(words, mode=Mode.WORDS))


def done(library, *folders):
    """Reconcile and embed; return what that took."""
    before = replace(library.pipeline.tally)
    library.reconcile(folders)
    library.embed_all()
    after = library.pipeline.tally
    return {
        name: getattr(after, name) - getattr(before, name)
        for name in ("files", "embedded", "reused", "skipped", "removed", "problems")
        if getattr(after, name) != getattr(before, name)
    }


def test_files_become_passages_with_words_and_vectors(indexed):
    counts = indexed.catalogue.counts()
    assert (counts.files, counts.passages, counts.embedded) == (3, 4, 4)
    assert found(indexed, "bananas") == ["cake.txt"]
    answer = indexed.search("bananas", mode=Mode.MEANING)
    assert len(answer.results) == 3
    assert indexed.pipeline.tally.tokens > 0


def test_a_text_that_the_model_cannot_compute_is_told_and_spoils_no_other(
    library_folder, notes, tmp_path, caplog
):
    spoilt = dict(gemma.make_weights(gemma.TINY))
    letter = 4 + 256 + 1 + 10 + 32 + string.ascii_letters.index("Q")
    spoilt["token_embd.weight"][letter] = np.nan
    path = gemma.write(tmp_path / "spoilt.gguf", gemma.TINY, spoilt)
    (notes / "quiz.txt").write_text("Q: bananas?\n")
    with open_library(library_folder) as library:
        library.shelf.add(path, trust=True)
        library.use_model("spoilt")
        library.include(notes)
        told = done(library)
        assert (told["embedded"], library.pipeline.tally.unusable) == (4, 1)
        assert library.catalogue.counts().waiting == 0
        assert "no usable vector for 1 passages" in caplog.text
        assert "quiz.txt" in found(library, "bananas")
        meant = names(library.search("bananas", mode=Mode.MEANING))
        assert sorted(meant) == ["cake.txt", "router.md", "ticket.txt"]


def test_an_unchanged_folder_costs_nothing(indexed):
    assert done(indexed) == {"skipped": 3}


def test_a_touched_file_is_not_read_by_the_extractors(indexed, notes):
    (notes / "cake.txt").touch()
    assert done(indexed) == {"skipped": 3}


def test_an_edit_costs_its_changed_passages_only(indexed, notes):
    with open(notes / "router.md", "a") as file:
        file.write("\n## Range\n\nTwo rooms and the balcony.\n")
    assert done(indexed) == {"files": 1, "embedded": 1, "reused": 2, "skipped": 2}
    assert found(indexed, "balcony") == ["router.md"]


def test_a_rewrite_of_equal_size_and_time_is_noticed(indexed, notes):
    file = notes / "ticket.txt"
    status = file.stat()
    file.write_text(file.read_text().replace("parking", "library"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert done(indexed)["files"] == 1
    assert found(indexed, "library") == ["ticket.txt"]
    assert found(indexed, "parking") == []


def test_a_move_keeps_everything(indexed, notes):
    (notes / "kitchen").mkdir()
    (notes / "cake.txt").rename(notes / "kitchen" / "bread.txt")
    assert done(indexed) == {"files": 1, "reused": 1, "skipped": 2, "removed": 1}
    assert found(indexed, "bananas") == ["bread.txt"]


def test_a_renamed_folder_is_not_even_opened(library, notes):
    inner = notes / "inner"
    inner.mkdir()
    for name in ("cake.txt", "ticket.txt"):
        (notes / name).rename(inner / name)
    library.include(notes)
    done(library)
    # Only a reading that is surely later than the last change counts as clean.
    threading.Event().wait(0.06)
    assert done(library) == {"skipped": 3}
    inner.rename(notes / "outer")
    assert done(library) == {"skipped": 1}
    assert {Path(one).parent.name for one in paths(library)} == {"outer", "notes"}


def paths(library):
    (root,) = library.catalogue.roots()
    return [os.fsdecode(one.path) for one in library.catalogue.files(root.root_id)]


def test_a_copy_costs_no_extraction_and_no_vector(indexed, notes):
    shutil.copyfile(notes / "router.md", notes / "again.md")
    assert done(indexed) == {"files": 1, "reused": 2, "skipped": 3}
    assert sorted(found(indexed, "sticker")) == ["again.md", "router.md"]


def test_a_deleted_file_leaves_no_trace(indexed, notes):
    (notes / "router.md").unlink()
    assert done(indexed) == {"skipped": 2, "removed": 1}
    assert found(indexed, "sticker") == []
    counts = indexed.catalogue.counts()
    assert (counts.files, counts.passages) == (2, 2)
    meant = indexed.search("sticker", mode=Mode.MEANING)
    assert "router.md" not in names(meant)


def test_one_hostile_file_costs_one_problem(indexed, notes):
    (notes / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    (notes / "good.pdf").write_bytes(samples.pdf(PARAGRAPH))
    assert done(indexed)["problems"] == 1
    (problem,) = indexed.catalogue.problems(10)
    assert (Path(problem.path).name, problem.code) == ("broken.pdf", "damaged")
    assert found(indexed, "pump") == ["good.pdf"]
    assert done(indexed) == {"skipped": 5}, "a problem is not tried again and again"
    (notes / "broken.pdf").write_bytes(samples.pdf("A mended file."))
    assert done(indexed) == {"files": 1, "embedded": 1, "skipped": 4}
    assert indexed.catalogue.problems(10) == []


def test_user_files_are_left_as_they_were(library, notes):
    before = {file: stamp(file) for file in notes.iterdir()}
    library.include(notes)
    done(library)
    assert {file: stamp(file) for file in notes.iterdir()} == before


def stamp(file):
    status = file.stat()
    return file.read_bytes(), status.st_mtime_ns, status.st_ctime_ns, status.st_mode


def test_what_a_stopped_run_had_not_done_is_done_next(library_folder, notes):
    for number in range(60):
        (notes / f"{number}.txt").write_text(f"Letter number {number}.")
    with open_library(library_folder) as library:
        library.include(notes)
        pipeline = library.pipeline
        threading.Thread(target=stop_soon, args=(library, pipeline.tally)).start()
        library.reconcile()
        counts = library.catalogue.counts()
        read = counts.documents
    assert 0 < read < 63
    assert counts.files == 63, "what was not read is found by name"
    with open_library(library_folder) as library:
        took = done(library)
        assert took["files"] + took["skipped"] == 63
        assert took["skipped"] >= read
        assert library.catalogue.counts().waiting == 0


def stop_soon(library, tally):
    while tally.waiting > 50 or not tally.current:
        threading.Event().wait(0.001)
    library.gate.stop()


def test_a_search_index_that_was_lost_is_built_without_reading_or_embedding(
    library_folder, notes
):
    with open_library(library_folder) as library:
        library.include(notes)
        done(library)
    shutil.rmtree(library_folder / "index")
    with open_library(library_folder) as library:
        assert done(library) == {"skipped": 3}
        assert found(library, "bananas") == ["cake.txt"]
        assert len(library.search("bananas", mode=Mode.MEANING).results) == 3


def test_the_dial_of_a_narrow_model_turns_both_ways(indexed):
    for size in (128, 192):
        indexed.dial.choose(size)
        assert indexed.dial.turn()
        assert indexed.dims == size
        assert len(indexed.search("bananas", mode=Mode.MEANING).results) == 3
    with pytest.raises(UsageError, match="offers these sizes: 192, 128"):
        indexed.dial.choose(768)


def test_a_folder_that_went_away_keeps_its_results(indexed, notes):
    notes.rename(notes.with_name("elsewhere"))
    done(indexed)
    (folder,) = indexed.folders()
    assert (folder.online, folder.files) == (False, 3)
    assert found(indexed, "bananas") == ["cake.txt"]
    notes.with_name("elsewhere").rename(notes)
    assert done(indexed) == {"skipped": 3}
    assert indexed.folders()[0].online


def test_a_folder_inside_an_included_one_joins_it(indexed, notes):
    inner = notes / "inner"
    inner.mkdir()
    (inner / "one.txt").write_text("The ladder stands in the shed.")
    (notes / "two.txt").write_text("The saw hangs in the garage.")
    indexed.include(inner)
    assert len(indexed.catalogue.roots()) == 1
    assert done(indexed, inner) == {"files": 1, "embedded": 1}


def test_a_folder_around_an_included_one_takes_it_over(indexed, notes, tmp_path):
    (tmp_path / "over.txt").write_text("The attic is full of boxes.")
    indexed.include(tmp_path)
    assert done(indexed)["files"] == 1
    (folder,) = indexed.folders()
    assert (folder.path, folder.files) == (str(tmp_path), 4)


def test_of_overlapping_folders_the_inner_one_is_left_out_by_a_rule(indexed, notes):
    inner = notes / "inner"
    inner.mkdir()
    (inner / "one.txt").write_text("The ladder stands in the shed.")
    indexed.include(inner)
    done(indexed)
    with pytest.raises(UsageError, match="--exclude /inner/"):
        indexed.remove(inner)
    assert found(indexed, "ladder") == ["one.txt"]
    indexed.included.set_rules(notes, FolderRules(exclude=("/inner/",)))
    assert done(indexed)["removed"] == 1
    assert found(indexed, "bananas") == ["cake.txt"]
    assert indexed.remove(notes) == 3


def test_a_removed_folder_takes_everything_along(indexed, notes):
    assert indexed.remove(notes) == 3
    assert indexed.folders() == ()
    assert found(indexed, "bananas") == []
    assert indexed.catalogue.counts().passages == 0


@pytest.mark.parametrize("inside", ["", "models", "index"])
def test_the_library_itself_is_never_included(library, library_folder, inside):
    with pytest.raises(UsageError, match="own folder"):
        library.include(library_folder / inside)


def test_threads_that_ask_at_once_get_the_same_pipeline(library):
    asked = []
    threads = [
        threading.Thread(target=lambda: asked.append(library.pipeline))
        for _ in range(4)
    ]
    assert library.tally == Tally()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, asked))) == 1


def test_files_in_hand_are_read_another_time_when_reading_is_stopped(library, notes):
    library.include(notes)
    library.pipeline.stop_reading()
    library.reconcile()
    counts = library.catalogue.counts()
    assert (counts.files, counts.documents) == (3, 0)
    assert found(library, "router") == ["router.md"], "by its name"
    assert found(library, "bananas") == []


def test_a_folder_that_is_included_again_keeps_what_it_leaves_out(library, notes):
    library.include(notes, FolderRules(exclude=("*.md",), gitignore=True))
    kept = library.include(notes)
    assert (kept.exclude, kept.gitignore) == (("*.md",), True)
    changed = library.include(notes, FolderRules(exclude=("*.txt",)))
    assert (changed.exclude, changed.gitignore) == (("*.txt",), True)
