import logging

import numpy as np
import pytest

from indexer.errors import ModelError
from indexer.records import Confidence, Mode
from indexer.searching.searcher import LONGEST_QUERY, Searcher
from indexer.storing.outbox import Leg
from tests.filled_library import WordModel, path_of

OTHERS = (
    "the kettle boils water for tea",
    "a letter from the tax office",
    "boots for the mountains in snow",
    "notes about the garden fence",
)


@pytest.fixture
def filled(library):
    """A library with a few files in both legs."""
    library.put("garage.txt", "my car needs a mechanic soon")
    library.put("pets.txt", "the cat sleeps all day", "the dog wants out")
    for number, text in enumerate(OTHERS):
        library.put(f"other {number}.txt", text)
    library.embed()
    library.index()
    return library


@pytest.fixture
def searcher(filled):
    with Searcher(filled.catalogue, filled.reader(), lambda: filled.model) as made:
        yield made


def paths(answer):
    return [result.path.rpartition("/")[2] for result in answer.results]


def test_meaning_finds_what_shares_no_word_with_the_query(searcher):
    answer = searcher.search("automobile")
    assert paths(answer)[0] == "garage.txt"
    (hit,) = answer.results[0].hits
    assert hit.text == "my car needs a mechanic soon"
    assert hit.signals.words == 0.0
    assert hit.signals.meaning > 0.2


def test_words_find_what_the_meaning_of_would_not(searcher):
    answer = searcher.search("mechanic", mode=Mode.WORDS)
    assert paths(answer) == ["garage.txt"]
    (hit,) = answer.results[0].hits
    assert [(mark.start, mark.end) for mark in hit.marks] == [(15, 23)]
    assert hit.signals.meaning == 0.0


def test_words_find_what_has_no_vector_yet(filled, searcher):
    filled.put("fresh.txt", "a zeppelin above the town")
    filled.index()
    assert "fresh.txt" in paths(searcher.search("zeppelin"))
    assert paths(searcher.search("zeppelin", mode=Mode.WORDS)) == ["fresh.txt"]


def test_a_search_by_words_never_asks_for_the_model(filled):
    def refuse():
        raise AssertionError

    with Searcher(filled.catalogue, filled.reader(), refuse) as searcher:
        assert paths(searcher.search("car", mode=Mode.WORDS)) == ["garage.txt"]


def test_the_query_as_it_was_typed_comes_first_and_is_strong(filled, searcher):
    filled.put("exact.txt", "and the dog wants a walk out there")
    filled.embed()
    filled.index()
    answer = searcher.search("The dog  wants out")
    assert paths(answer)[0] == "pets.txt"
    assert answer.confidence is Confidence.STRONG


def test_part_of_a_word_is_not_what_was_typed(filled):
    filled.put("mansion.txt", "a mansion with a ballroom")
    filled.index()
    with Searcher(filled.catalogue, filled.reader(), WordModel) as searcher:
        answer = searcher.search("man")
    assert answer.confidence is not Confidence.STRONG


def test_a_document_comes_once_with_all_its_passages(filled, searcher):
    answer = searcher.search("cat and dog")
    assert paths(answer).count("pets.txt") == 1
    assert len(answer.results[0].hits) == 2


def test_a_file_is_found_by_its_name(filled, searcher):
    filled.put("zebra crossing.jpg", kind="other")
    answer = searcher.search("zebra crossing")
    assert "zebra crossing.jpg" in paths(answer)
    assert answer.confidence is Confidence.STRONG
    assert "zebra crossing.jpg" not in paths(
        searcher.search("zebra crossing", mode=Mode.MEANING)
    )


def test_a_deleted_file_never_appears_even_before_the_index_follows(filled, searcher):
    filled.catalogue.remove([path_of("garage.txt")])
    for mode in Mode:
        for query in ("car", "automobile", "garage"):
            assert "garage.txt" not in paths(searcher.search(query, mode=mode))


def test_a_changed_file_never_shows_what_it_said_before(filled, searcher):
    filled.put("garage.txt", "an empty room")
    texts = [
        hit.text
        for query in ("mechanic", "automobile", "empty room")
        for result in searcher.search(query).results
        for hit in result.hits
    ]
    assert "my car needs a mechanic soon" not in texts


def test_a_stale_row_beside_the_current_one_hides_nothing(filled, searcher):
    """A crash between adding rows and dropping older ones leaves both."""
    index = filled.index()
    filled.put("garage.txt", "my car is mended")
    filled.embed()
    index.apply()
    before = "a car is only one of the many words of this long text"
    _add_words(index, [((1 << 20), 1, "", before, "en")])
    answer = searcher.search("car", mode=Mode.WORDS)
    assert paths(answer) == ["garage.txt"]
    assert answer.results[0].hits[0].text == "my car is mended"


def _add_words(index, rows):
    import pyarrow as pa

    from indexer.storing import generations

    table = pa.Table.from_batches([generations.words_rows(rows)])
    words = index._live[Leg.WORDS]
    words._table.write(table, {}, set(), replay=False)
    words._keep(None, words._table.version)


def test_an_index_of_another_model_leaves_the_words(filled):
    other = WordModel("other-model")
    with Searcher(filled.catalogue, filled.reader(), lambda: other) as searcher:
        assert paths(searcher.search("mechanic")) == ["garage.txt"]
        assert paths(searcher.search("automobile", mode=Mode.MEANING)) == []


@pytest.fixture
def broken(filled):
    """A searcher whose model file went away."""

    def fail():
        raise ModelError("The model file secret-name.gguf is missing.")

    with Searcher(filled.catalogue, filled.reader(), fail) as made:
        yield made


def test_without_a_model_a_search_still_finds_words(broken, caplog):
    answer = broken.search("mechanic")
    assert paths(answer) == ["garage.txt"]
    (record,) = [one for one in caplog.records if one.levelno >= logging.WARNING]
    assert "words" in record.getMessage()
    assert "mechanic" not in record.getMessage()
    assert "secret-name" not in record.getMessage()


def test_without_a_model_a_search_by_meaning_says_so(broken):
    with pytest.raises(ModelError, match="is missing"):
        broken.search("mechanic", mode=Mode.MEANING)


@pytest.mark.parametrize("query", ["", "   ", "\n\t"])
def test_an_empty_query_finds_nothing(searcher, query):
    answer = searcher.search(query)
    assert (answer.results, answer.confidence) == ((), Confidence.NONE)
    assert answer.query == query


@pytest.mark.parametrize("query", ['"', "a AND (b", "*", "\\", "\udcff", "x" * 5000])
def test_no_query_makes_it_fail(searcher, query):
    assert searcher.search(query).query == query


def test_what_comes_after_a_very_long_query_is_not_read(searcher):
    long = "kettle " * (LONGEST_QUERY // 7 + 1)
    assert "garage.txt" not in paths(
        searcher.search(long + "mechanic", mode=Mode.WORDS)
    )


def test_an_empty_library_answers(library):
    with Searcher(library.catalogue, library.reader(), WordModel) as searcher:
        for mode in Mode:
            answer = searcher.search("rent", mode=mode)
            assert (answer.results, answer.confidence) == ((), Confidence.NONE)


def test_the_same_question_gets_the_same_answer(searcher):
    first = searcher.search("the cat or the car").results
    assert searcher.search("the cat or the car").results == first


def test_only_so_many_documents_come_back(searcher):
    answer = searcher.search("the", limit=2)
    assert [result.rank for result in answer.results] == [1, 2]


@pytest.mark.parametrize("dims", [64, 48])
def test_comparing_exactly_at_any_size_needs_no_index_of_that_size(searcher, dims):
    answer = searcher.search("automobile", dims=dims, mode=Mode.MEANING)
    assert paths(answer)[0] == "garage.txt"


def test_full_vectors_decide_whatever_size_the_index_holds(filled):
    whole = filled.model.embed_query("automobile")
    filled.index(dims=16)
    with Searcher(filled.catalogue, filled.reader(), lambda: filled.model) as searcher:
        hit = searcher.search("automobile", mode=Mode.MEANING).results[0].hits[0]
    stored = filled.model.embed_query(" my car needs a mechanic soon")
    assert hit.signals.meaning == pytest.approx(float(np.dot(whole, stored)), abs=2e-3)


@pytest.mark.parametrize("mode", Mode)
def test_a_long_document_does_not_keep_others_out(library, mode):
    library.put("book.txt", *[f"the zeppelin, page {n}" for n in range(150)])
    for number in range(4):
        aside = "and much else about gardens and the weather of the year"
        library.put(f"note {number}.txt", f"a zeppelin {aside} {number}")
    library.embed()
    library.index()
    with Searcher(library.catalogue, library.reader(), lambda: library.model) as made:
        found = made.search("zeppelin", mode=mode)
    assert len(found.results) == 5


def test_the_time_it_took_is_told(searcher):
    took = searcher.search("car").took
    assert took.total >= took.search > 0
    assert searcher.search("car", mode=Mode.WORDS).took.embed == 0


class Opposed(WordModel):
    """A model that finds every passage farther than chance."""

    def embed_query(self, text):
        return -super().embed_query(text)


def test_passages_that_are_all_opposed_to_the_query_do_not_make_it_fail(filled):
    with Searcher(filled.catalogue, filled.reader(), Opposed) as searcher:
        assert "garage.txt" in paths(searcher.search("car mechanic"))


def test_a_word_of_no_text_is_offered_as_it_may_have_been_meant(searcher):
    answer = searcher.search("what car mecanic")
    assert answer.suggestion == "what car mechanic"
    assert answer.notes == ()
    assert searcher.search("car mechanic").suggestion == ""
    assert searcher.search("car mecanic", mode=Mode.MEANING).suggestion == ""


def test_a_word_of_another_subject_is_not_offered(searcher):
    assert searcher.search("tax mecanic").suggestion == ""
    assert searcher.search("what mecanic").suggestion == "what mechanic"


def test_where_words_find_nothing_what_was_meant_is_searched_instead(searcher):
    answer = searcher.search("mecanic", mode=Mode.WORDS)
    assert paths(answer) == ["garage.txt"]
    assert answer.query == "mecanic"
    assert answer.suggestion == "mechanic"
    assert [note.english for note in answer.notes] == [
        "Nothing holds “mecanic”. Searched instead: “mechanic”."
    ]
    assert answer.confidence is Confidence.POSSIBLE
    (hit,) = answer.results[0].hits
    assert [(mark.start, mark.end) for mark in hit.marks] == [(15, 23)]


def test_a_word_in_the_name_of_a_file_is_not_corrected(filled, searcher):
    filled.put("mecanic.txt", "some text")
    filled.index()
    assert searcher.search("mecanic", mode=Mode.WORDS).suggestion == ""


def test_a_word_whose_other_form_stands_somewhere_is_not_corrected(searcher):
    assert searcher.search("mechanics sleeping", mode=Mode.WORDS).suggestion == ""


def test_while_somebody_types_the_last_word_is_completed(searcher):
    answer = searcher.search("mech", mode=Mode.WORDS, typing=True)
    assert paths(answer) == ["garage.txt"]
    assert answer.query == "mech"
    assert (answer.suggestion, answer.notes) == ("", ())
    (hit,) = answer.results[0].hits
    assert [(mark.start, mark.end) for mark in hit.marks] == [(15, 23)]
    assert paths(searcher.search("mech", mode=Mode.WORDS)) == []
    assert paths(searcher.search("mech ", mode=Mode.WORDS, typing=True)) == []


def test_words_that_are_erased_are_not_offered_any_more(filled, searcher):
    index = filled.index()
    filled.put("garage.txt", "nothing of the kind")
    index.apply()
    assert searcher.search("mecanic", mode=Mode.WORDS).suggestion == ""
    index.renew()
    vocabulary = filled.reader().vocabulary()
    assert vocabulary.passages("mechanic") == 0
    assert vocabulary.passages("kettle") == 1


def test_a_passage_that_the_disk_has_damaged_is_not_shown(filled, searcher):
    filled.run("UPDATE passages SET text = 'the dog wants oat' WHERE text LIKE '%out'")
    texts = [
        hit.text
        for result in searcher.search("cat and dog").results
        for hit in result.hits
    ]
    assert "the cat sleeps all day" in texts
    assert "the dog wants oat" not in texts
