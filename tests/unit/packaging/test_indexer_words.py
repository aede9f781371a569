from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ERRORS = '''
class InklingError(Exception):
    """Base."""

class EmptyError(InklingError):
    """Empty."""

    sentence = "This file holds no text."

class MessageError(InklingError):
    """Internal."""
'''


@pytest.fixture
def words(packaging_module):
    return packaging_module("indexer_words")


@pytest.fixture
def tree(tmp_path):
    """Return a function that writes a module of an indexer; gives its root."""

    def write(source, name="reading.py"):
        file = tmp_path / "indexer" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
        (tmp_path / "indexer" / "errors.py").write_text(ERRORS)
        return tmp_path

    return write


def test_sentences_are_found_where_they_are_written(words, tree):
    root = tree(
        'LOCKED = "It is " + "locked."\n'
        'raise EmptyError("Nothing in {name}.", name=n)\n'
        "raise EmptyError(LOCKED)\n"
        'said = Said("{count} pages. " + LOCKED, {})\n'
        'GONE = sentence("It is gone.")\n'
        "raise EmptyError(made_elsewhere)\n"
        'print("Not for windows.")\n'
    )
    assert words.indexer_words(root) == [
        "It is gone.",
        "It is locked.",
        "Nothing in {name}.",
        "This file holds no text.",
        "{count} pages. It is locked.",
    ]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('MessageError("A line makes no sense.")', "pipe.py"),
        ('EmptyError("Give a file.")', "cli.py"),
        ('EmptyError("Give a file.")', "commands/extract.py"),
        ('Said("{value}", {})', "filters.py"),
    ],
)
def test_what_no_window_says_is_left_out(words, tree, source, name):
    assert words.indexer_words(tree(source, name)) == ["This file holds no text."]


@pytest.mark.parametrize(
    "source",
    ['EmptyError(f"Nothing in {name}.")', 'Said("Nothing " + f"in {name}.", {})'],
)
def test_a_sentence_that_nobody_could_translate_is_told(words, tree, source):
    with pytest.raises(words.NotPlainError, match=r"reading\.py:1"):
        words.indexer_words(tree(source))


def test_every_sentence_of_the_indexer_can_be_translated(words):
    """Which it is, `test_every_word_is_translated` makes sure of."""
    found = words.indexer_words(ROOT)
    assert "Pages {pages} are pictures without text." in found
    assert len(found) > 150
