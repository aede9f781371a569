import random
import time

import pytest

from indexer.chunking.boundaries import units

ALPHABET = "ab Z.!?\n\n\t  。！）”'1é؟।"


def cut(text, longest=800):
    return [text[start:end] for start, end in units(text, longest)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("One. Two.", ["One. ", "Two."], id="sentences"),
        pytest.param("A line\nanother", ["A line\n", "another"], id="lines"),
        pytest.param("One\n\n\nTwo", ["One\n\n\n", "Two"], id="paragraphs"),
        pytest.param("See p. 3 of it", ["See p. ", "3 of it"], id="short forms"),
        pytest.param("e.g. this one", ["e.g. this one"], id="a small letter follows"),
        pytest.param('He said "Go." Then', ['He said "Go." ', "Then"], id="quotes"),
        pytest.param("今天。明天！", ["今天。", "明天！"], id="Chinese"),
        pytest.param("「行こう。」彼は", ["「行こう。」", "彼は"], id="Japanese"),
        pytest.param("ما هذا؟ هذا", ["ما هذا؟ ", "هذا"], id="Arabic"),
        pytest.param("यह है। वह है।", ["यह है। ", "वह है।"], id="Hindi"),
        pytest.param("Ja. Ärger", ["Ja. ", "Ärger"], id="capital with an accent"),
        pytest.param("3.14 and v2.0", ["3.14 and v2.0"], id="numbers"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_text_is_cut_where_a_person_would_pause(text, pieces):
    assert cut(text) == pieces


def test_a_long_run_is_cut_at_white_space():
    assert cut("alpha beta gamma delta", 12) == ["alpha beta ", "gamma delta"]


def test_a_long_run_without_white_space_is_cut_anywhere():
    assert cut("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


@pytest.mark.parametrize("seed", range(60))
def test_the_pieces_are_the_text(seed):
    chance = random.Random(seed)
    text = "".join(chance.choices(ALPHABET, k=chance.randrange(400)))
    longest = chance.randrange(1, 60)
    pieces = cut(text, longest)
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= longest for piece in pieces)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("." * 200_000, id="stops"),
        pytest.param(".'" * 100_000, id="stops and quotes"),
        pytest.param(". " * 100_000, id="stops and spaces"),
        pytest.param("." + " " * 200_000, id="spaces"),
        pytest.param("\n" * 200_000, id="newlines"),
        pytest.param("\n \t" * 70_000, id="blank lines"),
        pytest.param("。" * 200_000, id="Chinese stops"),
        pytest.param("a" * 200_000, id="one word"),
    ],
)
def test_text_made_to_be_slow_is_cut_in_no_time(text):
    started = time.process_time()
    assert "".join(cut(text)) == text
    assert time.process_time() - started < 3.0
