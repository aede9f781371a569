import pytest

from indexer.errors import DamagedError
from indexer.extracting import reading
from indexer.extracting.context import Context
from indexer.records import Document, ProblemCode, Section
from tests import samples


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        pytest.param(b"", "a.txt", ProblemCode.EMPTY, id="no bytes"),
        pytest.param(b" \n\n ", "a.txt", ProblemCode.EMPTY, id="white space only"),
        pytest.param(b"\x00" * 99, "a.txt", ProblemCode.UNSUPPORTED, id="NULs only"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "a", ProblemCode.DAMAGED, id="picture"),
        pytest.param(
            samples.protected_word(), "a.xlsx", ProblemCode.ENCRYPTED, id="protected"
        ),
    ],
)
def test_file_that_says_nothing_is_a_document_with_a_problem(read, content, name, code):
    extraction = read(content, name)
    assert extraction.problem.code is code
    assert len(extraction.documents) == 1
    assert not extraction.documents[0].sections


def failing(error):
    def extract(content, name, context):
        yield Document("text")
        yield Section("before")
        raise error

    return extract


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (DamagedError(), ProblemCode.DAMAGED),
        (MemoryError(), ProblemCode.TOO_LARGE),
        (RecursionError(), ProblemCode.DAMAGED),
    ],
)
def test_text_before_a_failure_is_kept(read, monkeypatch, error, code):
    monkeypatch.setitem(reading.READERS, "text", failing(error))
    extraction = read(b"words", "a.txt")
    assert extraction.documents[0].sections[0].text == "before"
    assert extraction.problem.code is code


def test_bug_in_a_reader_is_not_hidden(read, monkeypatch):
    monkeypatch.setitem(reading.READERS, "text", failing(KeyError("bug")))
    with pytest.raises(KeyError):
        read(b"words", "a.txt")


def test_failure_of_an_attachment_leaves_the_rest(read, monkeypatch):
    monkeypatch.setitem(reading.READERS, "code", failing(MemoryError()))
    mail = samples.multipart(
        samples.part("hello"),
        samples.part("x = 1", name="a.py"),
        samples.part("last words", name="b.txt"),
    )
    extraction = read(mail, "a.eml")
    assert extraction.problem is None
    _, broken, good = extraction.documents
    assert (broken.member, broken.problem.code) == ("a.py", ProblemCode.TOO_LARGE)
    assert (good.member, good.sections[0].text) == ("b.txt", "last words")


def test_text_caps_hold_over_all_documents_of_a_file(read):
    mail = samples.multipart(*(samples.part("x" * 50, name=f"{n}.txt") for n in "abc"))
    extraction = read(mail, "a.eml", text_characters=120)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    lengths = [sum(len(s.text) for s in one.sections) for one in extraction.documents]
    assert lengths == [0, 50, 50, 20]


def test_reader_that_yields_nothing_tells_that_it_is_alive():
    beats = []
    context = Context(beat=lambda: beats.append(1))
    list(reading.read_file(samples.pdf("a", "", "b"), "a.pdf", context))
    assert len(beats) == 3
