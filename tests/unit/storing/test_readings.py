import json

import pytest

from indexer.records import Document, Mail, Place, Problem, ProblemCode
from indexer.storing import passages, readings
from indexer.storing.readings import Recorded, place_json
from tests.filled_library import path_of

SCAN = Problem(ProblemCode.SCAN, "The pages are pictures.")


def waiting(library):
    return {one.text for one in passages.most_urgent(library.catalogue, 1000)}


def tasks(library, leg):
    return library.rows(
        "SELECT version, first, last FROM outbox WHERE leg = ? ORDER BY seq", leg
    )


def record_and_fail(library, *names):
    with library.catalogue.writing():
        for name in names:
            library.put(name, "text")
        raise RuntimeError


def chunk_ids(recorded):
    first = recorded.file_id << 20
    return list(range(first, first + recorded.passages))


def test_a_first_reading_waits_for_all_its_vectors(library):
    recorded = library.put("a.txt", "one", "two", aside=["quoted"])
    assert recorded == Recorded(recorded.file_id, passages=3, reused=0)
    assert waiting(library) == {"one", "two"}


def test_editing_one_passage_leaves_only_that_one_waiting(library):
    library.put("a.txt", "one", "two", "three")
    library.embed()
    recorded = library.put("a.txt", "one", "changed", "three")
    assert recorded.reused == 2
    assert waiting(library) == {"changed"}


def test_a_passage_in_front_costs_only_itself(library):
    library.put("a.txt", "one", "two")
    library.embed()
    library.put("a.txt", "preface", "one", "two")
    assert waiting(library) == {"preface"}


def test_a_changed_title_changes_what_the_model_reads(library):
    library.put("a.txt", "one", title="Draft")
    library.embed()
    library.put("a.txt", "one", title="Final")
    assert waiting(library) == {"one"}


def test_a_reading_replaces_all_that_was_there_before(library):
    library.put("a.txt", "one", "two", "three")
    library.put("a.txt", "four")
    assert library.rows("SELECT text FROM passages") == [("four",)]
    assert library.rows("SELECT COUNT(*) FROM documents") == [(1,)]
    assert waiting(library) == {"four"}


def test_a_file_keeps_its_id_and_counts_its_readings(library):
    first = library.put("a.txt", "one")
    again = library.put("a.txt", "two")
    assert again.file_id == first.file_id
    assert library.catalogue.file_at(path_of("a.txt")).version == 2
    assert library.rows("SELECT version FROM passages") == [(2,)]


def test_the_words_leg_is_told_every_passage_once(library):
    recorded = library.put("a.txt", "one", "two", aside=["quoted"])
    ids = chunk_ids(recorded)
    assert tasks(library, "words") == [(1, ids[0], ids[-1])]


def test_the_meaning_leg_is_told_only_what_has_a_vector(library):
    library.put("a.txt", "one", "two")
    assert tasks(library, "meaning") == [(1, 0, -1)]
    library.embed()
    library.run("DELETE FROM outbox")
    ids = chunk_ids(library.put("a.txt", "one", "changed"))
    assert tasks(library, "meaning") == [(2, 0, -1), (2, ids[0], ids[0])]
    library.embed()
    assert tasks(library, "meaning")[2:] == [(2, ids[1], ids[1])]


def test_a_file_without_passages_is_in_the_catalogue_and_found_by_name(library):
    recorded = library.put("empty.txt")
    assert recorded.passages == 0
    assert library.rows("SELECT name FROM names") == [("anna documents empty txt",)]
    first = recorded.file_id << 20
    assert tasks(library, "words") == [(1, first, first - 1)]


def test_equal_passages_share_one_vector(library):
    library.put("a.txt", "same", "same")
    library.put("b.txt", "same")
    assert library.embed() == 1
    assert library.rows("SELECT COUNT(*) FROM vectors") == [(1,)]
    assert library.catalogue.counts().embedded == 3


def test_a_reading_that_fails_half_way_leaves_the_one_before(library):
    library.put("a.txt", "one")
    before = library.rows("SELECT * FROM files, passages, documents, outbox")
    broken = library.reading("a.txt", "two", documents=(Document("text", None),))
    with pytest.raises(Exception, match="NOT NULL"):
        readings.record(library.catalogue, broken)
    assert library.rows("SELECT * FROM files, passages, documents, outbox") == before


def test_files_recorded_together_fail_together(library):
    with pytest.raises(RuntimeError):
        record_and_fail(library, "a.txt", "b.txt")
    assert library.catalogue.counts().files == 0
    assert library.rows("SELECT * FROM outbox") == []


def test_mail_and_metadata_are_kept(library):
    mail = Mail(sender="Anna <a@example.org>", subject="\udcff")
    document = Document("mail", "Hello", mail=mail, metadata={"author": "Ä"})
    library.put("a.eml", "text", documents=(document,))
    ((kept, metadata),) = library.rows("SELECT mail, metadata FROM documents")
    assert json.loads(kept)["subject"] == "\udcff"
    assert json.loads(metadata) == {"author": "Ä"}


def test_a_copy_costs_no_embedding_and_is_found_at_once(library):
    source = library.put("a.txt", "one", "two", aside=["quoted"])
    library.embed()
    library.run("DELETE FROM outbox")
    copied = library.copy(source, "b.txt", "one", "two", aside=["quoted"])
    assert copied == Recorded(copied.file_id, passages=3, reused=3)
    assert copied.file_id != source.file_id
    assert waiting(library) == set()
    ids = chunk_ids(copied)
    assert tasks(library, "words") == [(1, ids[0], ids[-1])]
    embedded = [(1, one, one) for one in ids[:2]]
    assert tasks(library, "meaning") == [(1, 0, -1), *embedded]


def test_a_copy_of_what_still_waits_waits_with_it(library):
    source = library.put("a.txt", "one")
    library.copy(source, "b.txt", "one")
    assert library.embed() == 1
    assert library.catalogue.counts().embedded == 2


def test_a_copy_says_what_its_source_says(library):
    document = Document("pdf", "Report", metadata={"author": "Anna"})
    source = library.put("a.pdf", "one", documents=(document,), problem=SCAN)
    copied = library.copy(source, "b.pdf", "one")
    found = passages.first_passages(library.catalogue, [copied.file_id])
    passage = found[copied.file_id]
    assert (passage.kind, passage.title, passage.text) == ("pdf", "Report", "one")
    assert [problem.code for problem in library.catalogue.problems(9)] == ["scan"] * 2


def test_a_copy_over_a_file_replaces_it_under_its_next_version(library):
    source, other = library.put("a.txt", "one"), library.put("b.txt", "two", "three")
    copied = library.copy(source, "b.txt", "one")
    assert copied.file_id == other.file_id
    assert library.rows(
        "SELECT text, version FROM passages WHERE chunk_id >> 20 = ?", other.file_id
    ) == [("one", 2)]


def test_a_copy_of_a_file_that_has_gone_or_changed_is_refused(library):
    source = library.put("a.txt", "one")
    library.put("a.txt", "changed")
    assert library.copy(source, "b.txt", "one") is None
    library.catalogue.remove([path_of("a.txt")])
    assert library.copy(source, "b.txt", "changed") is None
    assert library.catalogue.counts().files == 0


def test_a_place_is_kept_without_its_empty_fields(library):
    assert place_json(Place(page=3)) == '{"page":3}'
    assert place_json(Place()) == "{}"
