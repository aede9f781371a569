import pytest

from indexer.errors import DamagedError, DocumentError, TooLargeError
from indexer.extracting.formats.xml_pull import FRUITLESS_BYTES, elements


def pulled(*chunks: bytes) -> tuple[list[str], DocumentError | None]:
    """Return the texts of all rows and the error that came after them."""
    texts: list[str] = []
    error = None
    try:
        for row in elements(chunks, ("row",), lambda: None):
            texts.append("".join(row.itertext()))
    except DocumentError as raised:
        error = raised
    return texts, error


def test_elements_come_out_of_any_namespace_and_encoding():
    assert pulled(b"<a xmlns='u'><row>1</row><b/><row>2</row></a>") == (
        ["1", "2"],
        None,
    )
    text = '<?xml version="1.0" encoding="UTF-16"?><a><row>ü</row></a>'
    assert pulled(text.encode("utf-16")) == (["ü"], None)


def test_elements_may_be_cut_between_chunks():
    content = "<a><row>Straße</row></a>".encode()
    assert pulled(*(bytes([byte]) for byte in content)) == (["Straße"], None)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"<a><row>1</row><row>2</row><row>", id="cut"),
        pytest.param(b"<a><row>1</row><row>2</b></row></a>", id="wrong end"),
        pytest.param(b"<a><row>1</row>&x;\x01<row>2</row></a>", id="wrong signs"),
    ],
)
def test_what_can_be_understood_comes_before_the_error(content):
    texts, error = pulled(content)
    assert texts[:2] == ["1", "2"]
    assert isinstance(error, DamagedError)


def test_nothing_is_damage():
    assert isinstance(pulled()[1], DamagedError)
    assert isinstance(pulled(b"no XML")[1], DamagedError)


def test_what_is_in_vain_is_not_held_for_ever():
    waste = b"<b>" + b"<c/>" * 1_000 + b"</b>"
    chunks = [b"<a><row>1</row>", *[waste] * (FRUITLESS_BYTES // len(waste) + 100)]
    texts, error = pulled(*chunks)
    assert texts == ["1"]
    assert isinstance(error, TooLargeError)


def test_work_beats():
    beats: list[int] = []
    list(elements([b"<a>" + b"<row/>" * 50_000 + b"</a>"], (), lambda: beats.append(1)))
    assert len(beats) > 3
