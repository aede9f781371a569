import io

import msoffcrypto
import pytest

from indexer.extracting.formats.office.protection import KNOWN_PASSWORD
from indexer.records import ProblemCode
from tests import samples


def locked(password: str) -> bytes:
    """Return a Word document as Office 2010 encrypts it."""
    opened = io.BytesIO(samples.word("Secret pump"))
    closed = io.BytesIO()
    msoffcrypto.OfficeFile(opened).encrypt(password, closed)
    return closed.getvalue()


@pytest.fixture(scope="module")
def letter() -> bytes:
    return locked("sésame")


def test_password_opens_the_file(read, letter):
    extraction = read(letter, "a.docx", password="sésame")
    (document,) = extraction.documents
    assert (document.kind, document.sections[0].text) == ("docx", "Secret pump")
    assert extraction.problem is None


@pytest.mark.parametrize("password", [None, "", "wrong"])
def test_file_without_its_password_is_named_by_its_name(read, letter, password):
    extraction = read(letter, "a.docx", password=password)
    (document,) = extraction.documents
    assert (document.kind, document.sections) == ("docx", ())
    assert extraction.problem.code is ProblemCode.ENCRYPTED


def test_file_that_office_opens_by_itself_is_read_and_said_to_be_encrypted(read):
    extraction = read(locked(KNOWN_PASSWORD), "a.docx")
    assert extraction.documents[0].sections[0].text == "Secret pump"
    assert extraction.problem.code is ProblemCode.ENCRYPTED


def test_file_encrypted_in_an_unknown_way_says_so(read, letter):
    name = "EncryptionInfo".encode("utf-16-le")
    content = letter.replace(name, name[::-1])
    extraction = read(content, "a.docx", password="sésame")
    assert extraction.problem.code is ProblemCode.ENCRYPTED
