import pytest

from indexer.searching.word_weights import FEWEST, Weights, WordWeights
from indexer.storing import passages


@pytest.fixture
def common(library):
    return WordWeights(library.catalogue)


def fill(library, name, count, text="the price of item {}"):
    library.put(name, *(text.format(n) for n in range(count)))


def test_words_of_a_fifth_of_all_passages_are_common(library, common):
    fill(library, "a.txt", 40)
    fill(library, "b.txt", 10, "die Miete {}")
    assert common.get().common == {"the", "price", "of", "item", "die", "miete"}
    fill(library, "c.txt", 10, "seldom {}")
    assert "seldom" not in WordWeights(library.catalogue).get().common


def test_in_a_small_library_no_word_is_common(library, common):
    fill(library, "a.txt", FEWEST - 1)
    assert common.get().common == frozenset()


def test_words_are_counted_again_when_the_library_has_doubled(library, common):
    fill(library, "1.txt", FEWEST)
    assert "price" in common.get().common
    fill(library, "2.txt", 10 * FEWEST, "die Miete {}")
    assert "miete" not in common.get().common
    fill(library, "3.txt", 1)
    assert "miete" in common.get().common
    assert "price" not in common.get().common


ENGLISH = "this is what we have been told about item {} of the house in the town"
GERMAN = "das ist die Rechnung {} für das Haus und für den Garten in der Stadt"


def test_a_word_that_is_common_in_one_language_tells_little(library, common):
    for number in range(10 * FEWEST):
        fill(library, f"{number}.txt", 1, f"{ENGLISH} e{number}")
    for number in range(FEWEST):
        fill(library, f"{number}.md", 1, f"{GERMAN} g{number}")
    weights = common.get()
    assert weights.languages == ("en", "de")
    assert weights.of("das") < 0.1 < weights.of("zeppelin")
    assert weights.of("g7") > 4
    assert "das" not in weights.common


def test_the_sample_of_texts_is_spread_over_the_whole_library(library):
    texts = [f"body {n}" for n in range(30)]
    library.put("a.eml", *texts, aside=[f"quoted {n}" for n in range(30)])
    sample = passages.sample_texts(library.catalogue, 40)
    assert 20 <= len(sample) <= 40
    quoted = sum(text.startswith("quoted") for text in sample)
    assert 0.4 <= quoted / len(sample) <= 0.6


def test_a_word_weighs_the_less_the_more_passages_hold_it():
    weights = Weights(100, {"the": 100, "rent": 3})
    assert weights.of("the") < 0.01
    assert weights.of("the") < weights.of("rent") < weights.of("zeppelin")
    assert weights.total(["rent", "the"]) == weights.of("rent") + weights.of("the")


def test_where_nothing_was_counted_all_words_weigh_the_same():
    assert Weights().of("the") == Weights().of("zeppelin") > 0
