import pytest

from indexer.searching.marks import telling_words, word_marks


def marked(text, query):
    wanted = telling_words(query, frozenset())
    return [text[one.start : one.end] for one in word_marks(text, wanted)]


@pytest.mark.parametrize(
    ("text", "query", "wanted"),
    [
        pytest.param("The Rent is due", "rent", ["Rent"], id="case"),
        pytest.param("Die KÜNDIGUNG liegt", "kundigung", ["KÜNDIGUNG"], id="accents"),
        pytest.param("l'e\u0301cole", "école", ["e\u0301cole"], id="another form"),
        pytest.param("Große Straße 5", "STRASSE", ["Straße"], id="longer when folded"),
        pytest.param("rental rent renting", "rent", ["rent"], id="whole words only"),
        pytest.param("我们签租赁合同了", "租赁合同", ["租赁合同"], id="Chinese"),
        pytest.param("合租同一个房子", "合同", [], id="no run, no mark"),
        pytest.param("租赁 lease", "lease 租赁", ["租赁", "lease"], id="mixed"),
        pytest.param("यह हिन्दी है", "हिन्दी", ["हिन्दी"], id="Hindi"),
        pytest.param("nothing here", "rent", [], id="no match"),
    ],
)
def test_the_words_asked_for_are_marked_where_they_stand(text, query, wanted):
    assert marked(text, query) == wanted


def test_marks_come_in_reading_order_and_say_why():
    first, second = word_marks("due rent due", ["due"])
    assert (first.start, first.end, first.reason) == (0, 3, "words")
    assert (second.start, second.end) == (9, 12)


def test_words_that_are_common_in_the_library_are_not_marked():
    common = frozenset({"the", "is"})
    assert telling_words("What IS the rent", common) == {"what", "rent"}


def test_if_no_word_tells_anything_all_count():
    common = frozenset({"to", "be", "or", "not"})
    assert telling_words("to be", common) == {"to", "be"}


@pytest.mark.parametrize("end", ["", " é", " 租"])
@pytest.mark.parametrize(
    "text", ["The Car, the CARS; car_park a-car's car2 'car'", "car", "", "no word"]
)
def test_a_plain_text_is_marked_as_any_other(text, end):
    wanted = {"car", "car_park", "租", "a"}
    plain = [one for one in word_marks(text + end, wanted) if one.end <= len(text)]
    assert tuple(plain) == word_marks(text, wanted)
