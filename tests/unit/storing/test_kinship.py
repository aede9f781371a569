import pytest

from indexer.records import Document, Mail
from indexer.storing.kinship import Kin, kin
from tests.filled_library import FilledLibrary


@pytest.fixture
def library(tmp_path):
    filled = FilledLibrary(tmp_path / "library")
    yield filled
    filled.catalogue.close()


def test_equal_content_and_the_first_mail_of_a_thread_tie_documents(library):
    first = Mail(message_id="<a@x>")
    answer = Mail(message_id="<c@x>", references=("<a@x>", "<b@x>"))
    library.put("1.eml", "hello", documents=(Document("mail", mail=first),))
    library.put("2.eml", "hello", documents=(Document("mail", mail=answer),))
    library.put("3.txt", "another")
    found = kin(library.catalogue, [1, 2, 3, 99])
    assert found.keys() == {(1, 0), (2, 0), (3, 0)}
    assert found[1, 0] == found[2, 0]
    assert found[1, 0].thread == "<a@x>"
    assert found[3, 0].thread == ""
    assert found[3, 0].content not in (None, found[1, 0].content)


def test_a_damaged_row_ties_nothing(library):
    library.put("1.eml", "hello", documents=(Document("mail", mail=Mail()),))
    library.run("UPDATE documents SET mail = 'x'")
    library.run("UPDATE files SET content_hash = NULL")
    assert kin(library.catalogue, [1]) == {(1, 0): Kin()}
