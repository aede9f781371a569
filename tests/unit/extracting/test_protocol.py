import io

import pytest

from indexer.errors import MessageError
from indexer.extracting.protocol import (
    MAX_FRAME_BYTES,
    TEXT_PER_RECORD,
    Record,
    Request,
    decode_record,
    decode_request,
    encode_record,
    encode_request,
    read_content,
    read_frame,
    section_records,
    write_frame,
)
from indexer.records import Document, Mail, Place, Problem, ProblemCode, Role, Section


@pytest.mark.parametrize(
    "record",
    [
        Record(document=Document("mail", "T", "a/b", mail=Mail("x", ("y",)))),
        Record(section=Section("Straße 💡", Place(page=3), Role.ASIDE), more=True),
        Record(text="tail"),
        Record(problem=Problem(ProblemCode.DAMAGED, "Broken."), whole=True),
        Record(beat=7),
        Record(ready=True),
        Record(end=True),
    ],
)
def test_records_survive_the_pipe(record):
    assert decode_record(encode_record(record)) == record


def test_names_that_are_no_utf8_survive_the_pipe():
    request = Request("caf\udce9.txt", "geheim")
    assert decode_request(encode_request(request)) == request


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"name": 3}', b'"x"', b"\xff"])
def test_requests_that_make_no_sense_are_refused(body):
    with pytest.raises(MessageError):
        decode_request(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"{}", id="says nothing"),
        pytest.param(b'{"end": true, "beat": 1}', id="says two things"),
        pytest.param(b'{"end": "yes"}', id="wrong type"),
        pytest.param(b'{"beat": 1e400}', id="number out of range"),
        pytest.param(b'{"section": {"text": 1}}', id="text that is a number"),
        pytest.param(b'{"section": {"text": "a", "role": "x"}}', id="unknown role"),
        pytest.param(b'{"document": {"title": "a"}}', id="document without kind"),
        pytest.param(b'{"problem": {"code": "x", "summary": ""}}', id="unknown code"),
        pytest.param(b'{"text": "\\ud800"}', id="half a surrogate pair"),
        pytest.param(b"[" * 100_000, id="deep nesting"),
        pytest.param(b'{"section":' * 50_000, id="deep objects"),
    ],
)
def test_records_that_make_no_sense_are_refused(body):
    with pytest.raises(MessageError):
        decode_record(body)


def test_frames_are_read_one_by_one_until_the_end():
    stream = io.BytesIO()
    write_frame(stream, b"one")
    write_frame(stream, b"")
    stream.seek(0)
    assert [read_frame(stream), read_frame(stream), read_frame(stream)] == [
        b"one",
        b"",
        None,
    ]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"\xff\xff\xff\xff", id="four gigabytes announced"),
        pytest.param((MAX_FRAME_BYTES + 1).to_bytes(4, "big"), id="one byte too many"),
        pytest.param(b"\x00\x00", id="length cut"),
        pytest.param(b"\x00\x00\x00\x09{}", id="body cut"),
    ],
)
def test_frames_too_long_or_cut_are_refused(raw):
    with pytest.raises(MessageError):
        read_frame(io.BytesIO(raw))


def test_frame_over_the_limit_is_not_written():
    with pytest.raises(MessageError):
        write_frame(io.BytesIO(), bytes(MAX_FRAME_BYTES + 1))


def test_content_ends_at_the_empty_frame():
    stream = io.BytesIO()
    for piece in (b"ab", b"c", b"", b"next"):
        write_frame(stream, piece)
    stream.seek(0)
    assert read_content(stream) == b"abc"


def test_longest_text_fits_into_its_frames():
    section = Section("\U0001f4a1" * (2 * TEXT_PER_RECORD + 1), Place(line=2))
    records = list(section_records(section))
    assert [record.more for record in records] == [True, True, False]
    assert all(len(encode_record(record)) <= MAX_FRAME_BYTES for record in records)
