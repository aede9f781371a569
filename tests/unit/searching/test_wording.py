from datetime import UTC, datetime

import pytest

from indexer.searching.query_language import literal, parse
from indexer.searching.wording import Correction, completed, correction
from indexer.storing.vocabulary import Vocabulary, parts_in
from indexer.storing.vocabulary_writer import VocabularyWriter

NOW = datetime(2026, 5, 4, tzinfo=UTC)
TEXTS = (
    *["the invoice of the insurance"] * 4,
    *["insulin and insulation", "insulation"],
    "cars and a car, careful",
    "careful",
    "alte Häuser",
)


@pytest.fixture
def vocabulary(tmp_path):
    writer = VocabularyWriter(tmp_path)
    writer.create()
    writer.count(TEXTS)
    writer.write()
    return Vocabulary(parts_in(tmp_path))


@pytest.fixture
def corrected(vocabulary):
    def ask(typed, names=(), beside=lambda _word, _rest: True):
        return correction(
            parse(typed, NOW),
            vocabulary,
            lambda word: word in names or vocabulary.passages(word),
            beside,
        )

    return ask


def completion(typed, vocabulary):
    done = completed(parse(typed, NOW), vocabulary)
    return done.text, done.also


def test_a_misspelt_word_is_put_right_where_it_stands(corrected):
    found = corrected("the Invoce (insurance)")
    assert found.text == "the Invoice insurance"
    assert found.typed == "the Invoice (insurance)"
    assert found.meant == {"Invoce": "Invoice"}


def test_filters_stay_as_they_were_typed(corrected):
    found = corrected('from:invoce invoce -invoce "insurence"')
    assert found.typed == 'from:invoce invoice -invoce "insurance"'
    assert found.text == "invoice insurance"


def test_a_word_in_capitals_is_put_right_in_capitals(corrected):
    assert corrected("INVOCE").typed == "INVOICE"


@pytest.mark.parametrize(
    "typed", ["the invoice", "walrus", "", "x86 4711", "type:pdf", "学校"]
)
def test_nothing_is_put_right_where_nothing_is_wrong_or_near(corrected, typed):
    assert corrected(typed) == Correction()


def test_the_word_of_a_name_is_no_mistake(corrected):
    assert corrected("invoce", names={"invoce"}) == Correction()


def test_a_word_that_is_no_longer_in_the_library_is_not_offered(vocabulary):
    found = correction(literal("invoce"), vocabulary, lambda _: False, lambda *_: True)
    assert found == Correction()


def test_a_word_that_stands_beside_nothing_else_of_the_query_is_not_offered(corrected):
    asked = []

    def beside(word, rest):
        asked.append((word, rest.split()))
        return False

    assert corrected("old Invoce walrus", beside=beside) == Correction()
    assert asked == [("invoice", ["old"])]


def test_the_note_says_what_was_searched_instead(corrected):
    assert corrected("invoce insurence").note.english == (
        "Nothing holds “invoce”, “insurence”. Searched instead: “invoice”, “insurance”."
    )


def test_a_word_that_stands_nowhere_is_completed(vocabulary):
    assert completion("old Insu", vocabulary) == (
        "old insurance",
        ("insulation", "insulin"),
    )
    assert completion("häu", vocabulary) == ("häuser", ())


def test_longer_words_stand_beside_one_that_may_be_complete(vocabulary):
    assert completion("car", vocabulary) == ("car", ("careful", "cars"))
    assert completion("insulation", vocabulary) == ("insulation", ())


@pytest.mark.parametrize(
    "typed", ["i", "insu ", "-insu", "from:insu", '"insu', "学", "zz", "", "insu-"]
)
def test_what_is_no_beginning_of_a_word_stays_as_it_is(vocabulary, typed):
    asked = parse(typed, NOW)
    assert completed(asked, vocabulary) == asked
