import io
import random
from dataclasses import replace

import pytest

from indexer.extracting.limits import Limits
from indexer.extracting.mail import mbox
from indexer.extracting.mail.mbox import begins_mailbox, holds_several, split, unquoted

FROM = b"From anna@example.org Tue Mar 12 09:30:00 2024\n"
LIMITS = Limits()


def mail(number, body=b"Hello\n", envelope=FROM):
    head = b"From: a@b\nSubject: %d\nMessage-ID: <%d@h>\n\n" % (number, number)
    return envelope + head + body + b"\n"


def contents(mailbox, limits=LIMITS):
    return [raw.content for raw in split(io.BytesIO(mailbox), limits)]


@pytest.mark.parametrize(
    "envelope",
    [
        pytest.param(FROM, id="classic"),
        pytest.param(b"From - Tue Mar 12 09:30:00 2024\n", id="Thunderbird"),
        pytest.param(b"From MAILER-DAEMON Tue Mar 12 09:30:00 2024\n", id="no address"),
        pytest.param(b"From a b@c Tue, 12 Mar 2024 09:30:00 +0100\n", id="RFC date"),
        pytest.param(b"From a@b 12/03/2024\n", id="date in numbers"),
        pytest.param(
            b"From 1793@xxx Tue Mar 12 09:30:00 +0000 2024\n", id="from an export"
        ),
        pytest.param(FROM.replace(b"\n", b"\r\n"), id="CRLF"),
        pytest.param(FROM + b">From old@x Mon Mar 11 01:02:03 2024\n", id="two lines"),
    ],
)
def test_every_dialect_is_taken_apart(envelope):
    mails = [mail(number, envelope=envelope) for number in range(4)]
    assert contents(b"".join(mails)) == mails


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"one\n\nFrom here on it is text\nmore\n", id="a sentence"),
        pytest.param(b"one\n\nFrom a@b Tue Mar 12 09:30:00 2024\nno\n", id="no field"),
        pytest.param(b"one\n>From x@y Tue Mar 12 09:30:00 2024\nA: b\n", id="marked"),
        pytest.param(b"1\nFrom home: a@b 09:30\nTo: you\n", id="no blank line before"),
    ],
)
def test_lines_of_a_body_begin_no_mail(body):
    mails = [mail(1, body), mail(2)]
    assert contents(b"".join(mails)) == mails


def test_a_length_that_is_told_and_fits_is_believed():
    body = b"Forwarded:\n\n" + mail(9) + b"end\n"
    told = FROM + b"Subject: s\nContent-Length: %d\n\n" % len(body) + body + b"\n"
    assert contents(told + mail(2)) == [told, mail(2)]


@pytest.mark.parametrize("length", [3, 10**9])
def test_a_length_that_does_not_fit_is_ignored(length):
    told = FROM + b"Subject: s\nContent-Length: %d\n\nbody\n\n" % length
    assert contents(told + mail(2)) == [told, mail(2)]


def test_a_missing_blank_line_is_forgiven_before_a_strict_beginning():
    first = mail(1).rstrip(b"\n") + b"\n"
    assert contents(first + mail(2)) == [first, mail(2)]


def test_mails_larger_than_the_window_keep_their_places():
    rng = random.Random(7)
    mails = [
        mail(number, b"text of the mail\n\n" * rng.randrange(1, 200_000))
        for number in range(6)
    ]
    found = list(split(io.BytesIO(b"".join(mails)), LIMITS))
    assert [raw.content for raw in found] == mails
    starts = [sum(map(len, mails[:number])) for number in range(6)]
    assert [raw.position for raw in found] == starts


def test_no_cut_of_the_window_hides_a_beginning(monkeypatch):
    monkeypatch.setattr(mbox, "BLOCK_BYTES", 512)
    monkeypatch.setattr(mbox, "LOOK_AHEAD", 512)
    monkeypatch.setattr(mbox, "HEADER_BYTES", 512)
    rng = random.Random(3)
    for _ in range(100):
        mails = [mail(n, b"x\n" * rng.randrange(1, 900)) for n in range(5)]
        assert contents(b"".join(mails)) == mails


def test_a_mail_beyond_the_limit_is_cut_and_its_digest_is_of_all_of_it():
    long = [mail(1, b"a" * 5000), mail(1, b"a" * 5000 + b"b")]
    limits = replace(LIMITS, mail_bytes=1000)
    first, second = (next(split(io.BytesIO(one), limits)) for one in long)
    assert first.content == second.content == long[0][:1000]
    assert not first.is_whole
    assert first.digest != second.digest


def test_one_mail_alone_is_no_mailbox():
    assert begins_mailbox(mail(1))
    assert not holds_several(io.BytesIO(mail(1)))
    assert holds_several(io.BytesIO(mail(1) + mail(2)))
    assert not begins_mailbox(b"From here on\nall is text")
    assert contents(b"no mail at all") == []


def test_marks_before_from_lines_are_taken_away_once():
    assert unquoted(b"a\n>From b\n>>From c\n> From d\n") == (
        b"a\nFrom b\n>From c\n> From d\n"
    )
