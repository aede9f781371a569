from dataclasses import replace

from indexer.records import (
    Document,
    Extraction,
    Place,
    Problem,
    ProblemCode,
    Section,
)
from indexer.scan_reading import with_recognised

SCAN = Problem(ProblemCode.SCAN, "Pages 2 and 3 are pictures without text.")
MIXED = Document(
    "pdf",
    metadata={"scanned_pages": "2-3", "author": "Anna"},
    sections=(Section("one", Place(page=1)), Section("four", Place(page=4))),
)
TEXTS = {(0, 2): "two", (0, 3): "three"}


def pages(document):
    return [(section.place.page, section.text) for section in document.sections]


def test_what_was_read_stands_at_its_page():
    (document,) = with_recognised(Extraction((MIXED,), SCAN), TEXTS).documents
    assert pages(document) == [(1, "one"), (2, "two"), (3, "three"), (4, "four")]
    assert document.metadata == {"author": "Anna"}


def test_the_problem_is_gone_when_all_pages_were_read():
    assert with_recognised(Extraction((MIXED,), SCAN), TEXTS).problem is None


def test_a_file_waits_until_all_its_pages_were_read():
    some = with_recognised(Extraction((MIXED,), SCAN), {(0, 2): "two"})
    assert some == Extraction((MIXED,), SCAN)


def test_a_scan_in_which_nothing_was_found_says_so():
    blank = replace(MIXED, sections=())
    read = with_recognised(Extraction((blank,), SCAN), {(0, 2): " ", (0, 3): ""})
    assert read.problem.code is ProblemCode.EMPTY


def test_other_problems_stay():
    damaged = Problem(ProblemCode.DAMAGED, "This file is damaged.")
    assert with_recognised(Extraction((MIXED,), damaged), TEXTS).problem == damaged


def test_texts_go_to_the_document_they_were_read_in():
    mail = Document("mail", sections=(Section("see below"),))
    attached = replace(MIXED, member="scan.pdf", problem=SCAN)
    texts = {(1, page): text for (_, page), text in TEXTS.items()}
    read = with_recognised(Extraction((mail, attached)), texts).documents
    assert pages(read[0]) == [(None, "see below")]
    assert pages(read[1])[1:3] == [(2, "two"), (3, "three")]
    assert read[1].problem is None
