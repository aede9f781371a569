import pytest

from indexer.errors import TooLargeError
from indexer.extracting.cleaning import clean_line, clean_text, within_limits
from indexer.extracting.limits import Limits
from indexer.extracting.protocol import MAX_FRAME_BYTES, Record, encode_record
from indexer.records import Document, Mail, Place, Problem, ProblemCode, Section

DOCUMENT = Document("text")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("half \ud83d pair", "half  pair"),
        ("two halves \ud83d\ude00", "two halves 😀"),
    ],
)
def test_text_is_freed_of_what_is_no_text(raw, clean):
    assert clean_text(raw) == clean


def test_line_is_one_line_and_bounded():
    assert clean_line(" a\n  b\tc ", 4) == "a b"


def test_sections_without_text_are_left_out():
    pieces = [DOCUMENT, Section(" \n\x00"), Section("\n text\n")]
    assert list(within_limits(pieces, Limits())) == [DOCUMENT, Section(" text")]


def test_text_beyond_the_limit_is_cut_and_said():
    pieces = [DOCUMENT, Section("abc"), Section("defgh")]
    found = within_limits(pieces, Limits(text_characters=5))
    assert [next(found) for _ in pieces] == [DOCUMENT, Section("abc"), Section("de")]
    with pytest.raises(TooLargeError):
        next(found)


def test_sections_and_documents_are_counted():
    with pytest.raises(TooLargeError):
        list(within_limits([DOCUMENT, *[Section("a")] * 3], Limits(sections=2)))
    with pytest.raises(TooLargeError):
        list(within_limits([DOCUMENT] * 3, Limits(documents=2)))


def test_headings_of_any_length_leave_a_record_that_can_be_sent():
    place = Place(headings=("💡" * 100_000,) * 1_000)
    mail = Mail("💡" * 10**6, ("a" * 10**5,) * 500, subject="b" * 10**6)
    document = Document("mail", "c" * 10**6, "d" * 10**6, (), mail, {"k" * 9999: "v"})
    problem = Problem(ProblemCode.DAMAGED, "e" * 10**6)
    pieces = [document, Section("text", place), problem]
    for piece, field in zip(
        within_limits(pieces, Limits()),
        ("document", "section", "problem"),
        strict=True,
    ):
        assert len(encode_record(Record(**{field: piece}))) < MAX_FRAME_BYTES
