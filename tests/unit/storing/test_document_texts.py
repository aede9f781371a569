import pytest

from indexer.records import Document, Mail, Problem, ProblemCode
from indexer.storing import document_texts
from indexer.storing.document_texts import about, passages_before, passages_from
from tests.filled_library import path_of


@pytest.fixture
def book(library):
    return library.put("book.txt", *(f"passage {n}" for n in range(10)), title="Book")


def texts(passages):
    return [passage.text for passage in passages]


def test_passages_follow_each_other_from_a_number_on(library, book):
    first = book.file_id << 20
    found = passages_from(library.catalogue, book.file_id, 0, first + 3, 2)
    assert texts(found) == ["passage 3", "passage 4"]
    assert [one.number for one in found] == [first + 3, first + 4]


def test_passages_before_a_number_come_in_their_order(library, book):
    first = book.file_id << 20
    found = passages_before(library.catalogue, book.file_id, 0, first + 3, 2)
    assert texts(found) == ["passage 1", "passage 2"]
    assert passages_before(library.catalogue, book.file_id, 0, first, 5) == []


def test_a_start_outside_the_file_is_its_beginning(library, book):
    assert len(passages_from(library.catalogue, book.file_id, 0, 0, 99)) == 10
    assert passages_from(library.catalogue, book.file_id, 1, 0, 99) == []


def test_damaged_text_is_left_out(library, book):
    with library.catalogue.writing() as db:
        db.execute("UPDATE passages SET text = 'other' WHERE text = 'passage 1'")
    found = passages_from(library.catalogue, book.file_id, 0, 0, 3)
    assert texts(found) == ["passage 0", "passage 2"]


def test_a_mail_tells_its_headers_its_attachments_and_its_problem(library):
    mail = Mail(sender="anna@example.org", subject="Rent")
    documents = (
        Document("mail", "Rent", mail=mail),
        Document("pdf", member="lease.pdf"),
        Document("mail", "Inner", member="inner.eml"),
        Document("pdf", member="inner.eml/deep.pdf"),
    )
    problem = Problem(ProblemCode.DAMAGED, "This file is damaged.")
    put = library.put("rent.eml", "text", documents=documents, problem=problem)
    told = about(library.catalogue, put.file_id, 0)
    assert told.mail == mail
    assert told.problem == problem
    assert [one.member for one in told.members] == ["lease.pdf", "inner.eml"]
    inner = about(library.catalogue, put.file_id, 2)
    assert [one.member for one in inner.members] == ["inner.eml/deep.pdf"]
    assert inner.problem is None


def test_a_document_that_is_gone_is_none(library, book):
    library.catalogue.remove([path_of("book.txt")])
    assert about(library.catalogue, book.file_id, 0) is None
    assert document_texts.content_of(library.catalogue, book.file_id, 0) is None


def test_the_content_of_a_document_is_in_its_file(library, book):
    stored = document_texts.content_of(library.catalogue, book.file_id, 0)
    assert (stored.path, stored.member, stored.position) == (
        path_of("book.txt"),
        None,
        None,
    )
