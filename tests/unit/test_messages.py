import dataclasses
import json

import pytest

from indexer.document_records import FileProblem
from indexer.errors import MessageError
from indexer.messages import (
    MAX_LINE_BYTES,
    MESSAGES,
    Fault,
    IncludeFolder,
    ProblemsReport,
    ProgressReport,
    Search,
    SearchReport,
    decode,
    encode,
)
from indexer.records import (
    Answer,
    Confidence,
    Hit,
    Mode,
    Place,
    ProblemCode,
    Progress,
    Result,
    Signals,
    Took,
)

HIT = Hit("the rent", Place(page=1), 0.5, Signals())
RESULT = Result(1, "/a", None, "", "pdf", 0.5, 1.0, (HIT,))
ANSWER = Answer("rent", Mode.HYBRID, Confidence.NONE, Took(1, 2, 3), (RESULT,))


@pytest.mark.parametrize(
    "message",
    [
        Search(3, "rent\ncontract", mode=Mode.WORDS),
        IncludeFolder("/bad \udcff name"),
        SearchReport(3, ANSWER, final=True),
        ProgressReport(Progress("indexing", files=3)),
        ProblemsReport((FileProblem("/a", None, ProblemCode.SCAN, "No text.", 1.0),)),
        Fault("The disk is full.", fatal=True),
    ],
    ids=lambda message: type(message).__name__,
)
def test_a_message_is_one_line_of_ascii_and_comes_back_equal(message):
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert line.isascii()
    assert decode(line) == message


def test_every_message_has_a_name_of_its_own_and_says_what_it_is_for():
    assert all(name == kind.__name__ for name, kind in MESSAGES.items())
    assert all(dataclasses.is_dataclass(kind) for kind in MESSAGES.values())
    assert all(kind.__doc__ for kind in MESSAGES.values())


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"hello\n", id="no JSON"),
        pytest.param(b"\xff\xfe\n", id="no text"),
        pytest.param(b"[]\n", id="a list"),
        pytest.param(b"null\n", id="null"),
        pytest.param(b"{}\n", id="no type"),
        pytest.param(b'{"type": "Explode"}\n', id="unknown type"),
        pytest.param(b'{"type": ["Search"]}\n', id="type of another shape"),
        pytest.param(b'{"type": "Search", "number": 1}\n', id="field missing"),
        pytest.param(
            b'{"type": "Search", "number": "1", "text": ""}\n', id="text for a number"
        ),
        pytest.param(b'{"type": "Pause"', id="cut short"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(line):
    with pytest.raises(MessageError):
        decode(line)


def test_a_line_without_end_is_refused_before_it_is_read():
    with pytest.raises(MessageError, match="too long"):
        decode(b" " * (MAX_LINE_BYTES + 1))


def test_fields_of_a_newer_version_are_passed_over():
    body = {"type": "Search", "number": 1, "text": "rent", "colour": "blue"}
    assert decode(json.dumps(body).encode()) == Search(1, "rent")


def test_a_line_nested_too_deep_is_refused():
    with pytest.raises(MessageError):
        decode(b'{"type":' + b"[" * 100_000)
