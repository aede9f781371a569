import pytest

from indexer.searching.naming import alike, likeness, name_terms
from indexer.searching.question import question
from indexer.searching.word_weights import Weights

WEIGHTS = Weights(100, {"the": 90})


def like(name, query):
    return likeness(b"/Users/anna/" + name, question(query, WEIGHTS), WEIGHTS)


def test_a_name_that_says_the_query_is_as_like_as_can_be():
    assert like(b"rent 2024.pdf", "Rent 2024") == pytest.approx(1.0)
    assert like(b"rent 2024.pdf", "rent 2024.pdf") == pytest.approx(1.0)


def test_the_folder_does_not_count():
    assert like(b"rent.pdf", "anna") == 0.0


def test_words_that_say_little_change_little():
    whole = like(b"rent contract.pdf", "the rent contract")
    assert 0.95 < whole < 1.0
    assert like(b"the letter.pdf", "the rent contract") < 0.1


def test_a_name_that_says_half_of_a_query_is_less_like_it():
    half = like(b"rent.pdf", "rent contract")
    assert like(b"rent garage keys list.pdf", "rent contract") < half < 0.8


def test_names_are_taken_apart():
    assert name_terms("RentDue_2024-Q1") == {"rent", "due", "2024", "q1"}


def test_a_name_that_is_no_text_is_like_nothing():
    assert like(b"\xff\xfe", "rent") == 0.0


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (b"/a/report v2.docx", b"/b/report v2 final.pdf", True),
        (b"/a/report.docx", b"/a/report.pdf", True),
        (b"/a/report.docx", b"/a/minutes.docx", False),
        (b"/a/\xff", b"/a/\xfe", False),
    ],
)
def test_versions_are_named_alike(one, other, wanted):
    assert alike(one, other) is wanted
