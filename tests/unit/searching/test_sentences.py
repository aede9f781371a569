import pytest

from indexer.records import (
    Answer,
    Confidence,
    Hit,
    Mark,
    Mode,
    Place,
    Result,
    Signals,
    Took,
)
from indexer.searching.sentences import RESULTS, nearest_sentences, sentences
from tests.filled_library import WordModel

BOATS = "We sailed around the island twice."
CARS = "My old car needs a mechanic soon."
TEA = "The kettle boils water for tea."


def answer(*texts, query="automobile", mode=Mode.HYBRID, meaning=0.5):
    results = tuple(
        Result(
            rank, f"/{rank}", None, "", "text", 1.0, 0.0,
            (Hit(text, Place(), 1.0, Signals(meaning=meaning), (), 100 + rank),),
        )
        for rank, text in enumerate(texts)
    )  # fmt: skip
    return Answer(query, mode, Confidence.STRONG, Took(), results)


def found(*arguments, model=None, go_on=lambda: True, **more):
    asked = answer(*arguments, **more)
    texts = {one.hits[0].passage: one.hits[0].text for one in asked.results}
    nearest = nearest_sentences(model or WordModel(), asked, go_on)
    marks = dict(nearest)
    assert all(mark.reason == "meaning" for mark in marks.values())
    return {one: texts[one][mark.start : mark.end] for one, mark in marks.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BOATS} {CARS}\n{TEA}", [BOATS, CARS, TEA]),
        (f"# Trips\n\n{BOATS}\n\nYes.\n\n{TEA}", [BOATS, TEA]),
        ("So I met Dr. Weber, z. B. Anna, in No. 5. Then we went home again.",
         ["So I met Dr. Weber, z. B. Anna, in No. 5.", "Then we went home again."]),
        ("No! Not now. It rained on all of the days.",
         ["No! Not now. It rained on all of the days."]),
        ("A line that was broken by a program for mail because\nit was so long. "
         "Then it was all over at last.",
         ["A line that was broken by a program for mail because\nit was so long.",
          "Then it was all over at last."]),
        ("- the first of the items on it\n- the second one of them\n"
         "12. and the last one, too",
         ["- the first of the items on it", "- the second one of them",
          "12. and the last one, too"]),
        ("学校里有很多学生和老师。今天天气很好。",
         ["学校里有很多学生和老师。", "今天天气很好。"]),
        ("क्या आप कल मेरे साथ बाज़ार चलेंगे? हाँ। मैं कल सुबह आपके घर ज़रूर आऊँगा।",
         ["क्या आप कल मेरे साथ बाज़ार चलेंगे?", "हाँ। मैं कल सुबह आपके घर ज़रूर आऊँगा।"]),
        ("short", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_passage_is_taken_apart_where_its_sentences_end(text, expected):
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_the_sentence_that_means_the_same_is_told_for_each_passage():
    assert found(f"{BOATS} {CARS} {TEA}", f"{TEA} {BOATS}\n\n{CARS}") == {
        100: CARS,
        101: CARS,
    }


def test_a_passage_of_one_sentence_is_marked_by_being_there():
    assert found(CARS, f"{CARS} {TEA}") == {101: CARS}


def test_a_script_that_the_model_does_not_read_is_not_marked_at_random():
    assert found("学校里有很多学生和老师。今天天气很好。") == {}


@pytest.mark.parametrize(
    "more", [{"mode": Mode.WORDS}, {"meaning": 0.0}, {"query": "type:pdf"}]
)
def test_without_a_hit_by_meaning_no_sentence_is_looked_for(more):
    class Unasked(WordModel):
        def embed_query(self, text):
            raise AssertionError(text)

    assert found(f"{CARS} {TEA}", model=Unasked(), **more) == {}


def test_only_what_can_be_seen_gets_a_sentence():
    texts = [f"{CARS} {TEA}"] * (RESULTS + 5)
    assert list(found(*texts)) == list(range(100, 100 + RESULTS))


def test_whoever_asks_something_else_does_not_wait_for_the_rest():
    asked = iter([True] * 3 + [False] * 99)
    texts = [f"{BOATS} {CARS}"] * 4
    assert list(found(*texts, go_on=lambda: next(asked))) == [100]


def test_a_long_answer_gives_up_after_its_time(monkeypatch):
    monkeypatch.setattr("indexer.searching.sentences.MOST_SECONDS", -1.0)
    assert found(f"{BOATS} {CARS}") == {}


def test_a_mark_joins_those_that_a_result_has():
    (result,) = answer(CARS).results
    mark = Mark(0, 5, "meaning")
    assert result.marked(100, mark).hits[0].marks == (mark,)
    assert result.marked(999, mark) is result
