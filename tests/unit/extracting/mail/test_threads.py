import pytest

from indexer.extracting.mail.threads import (
    MAX_REFERENCES,
    answers,
    forwards,
    references_of,
    topic_of,
)


@pytest.mark.parametrize(
    ("subject", "topic"),
    [
        ("Heating", "Heating"),
        ("Re: Heating", "Heating"),
        ("RE: re: Fwd: AW: Heating", "Heating"),
        ("RE[2]: Heating", "Heating"),
        ("Re(3): Heating", "Heating"),
        ("WG: Antw: SV: VS: Heizung", "Heizung"),
        ("回复：转发: 暖气", "暖气"),
        ("[haus] Re: Heating", "[haus] Heating"),
        ("Re: [haus] Heating", "[haus] Heating"),
        ("Re: [haus] Re: Heating", "[haus] Heating"),
        ("[haus] Heating", "[haus] Heating"),
        ("Reply: Heating", "Reply: Heating"),
        ("Ref: 17", "Ref: 17"),
        ("Re:", ""),
        ("", ""),
    ],
)
def test_topic_is_the_subject_without_prefixes(subject, topic):
    assert topic_of(subject) == topic
    assert answers(subject) == (topic != subject)


@pytest.mark.parametrize(
    ("subject", "told"),
    [("Fwd: x", True), ("WG: x", True), ("[a] TR: x", True), ("Re: Fwd: x", False)],
)
def test_forwards_are_told_by_the_first_prefix(subject, told):
    assert forwards(subject) == told


def test_references_end_with_the_mail_that_is_answered():
    told = references_of("<a@x> <b@x>\n <a@x>", "Your message <c@x> of Monday")
    assert told == ("<a@x>", "<b@x>", "<c@x>")
    assert references_of("", "message from anna@example.org") == ()
    assert references_of("a@x b@x", "") == ("<a@x>", "<b@x>")


def test_long_threads_keep_the_first_and_the_latest():
    told = references_of(" ".join(f"<{number}@x>" for number in range(500)), "")
    assert len(told) == MAX_REFERENCES
    assert (told[0], told[1], told[-1]) == ("<0@x>", "<451@x>", "<499@x>")
