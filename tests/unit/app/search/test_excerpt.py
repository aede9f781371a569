import pytest

from app.search.excerpt import Excerpt, excerpt
from indexer.records import Mark


def marked(passage: Excerpt) -> list[str]:
    return [passage.text[mark.start : mark.end] for mark in passage.marks]


def mark(text, words, reason="words"):
    start = text.index(words)
    return Mark(start, start + len(words), reason)


def test_a_short_passage_stays_whole():
    assert excerpt("The rent is due.") == Excerpt("The rent is due.")


def test_line_breaks_and_runs_of_spaces_become_one_space():
    text = "\n\nThe  rent\r\n\tis\x00due. \n"
    passage = excerpt(text, (mark(text, "due"),))
    assert passage.text == "The rent is due. "
    assert marked(passage) == ["due"]


def test_starts_at_the_sentence_that_means_the_same():
    text = "Much before. " * 40 + "It is due on Monday. More after."
    passage = excerpt(text, (mark(text, "It is due on Monday.", "meaning"),))
    assert passage.text.startswith("… It is due")
    assert marked(passage) == ["It is due on Monday."]


def test_a_sentence_that_is_told_later_moves_no_marked_word_out_of_sight():
    text = "The rent. " + "Much between. " * 40 + "It is due on Monday."
    marks = (mark(text, "rent"), mark(text, "It is due on Monday.", "meaning"))
    assert excerpt(text, marks).text.startswith("The rent.")


def test_starts_at_a_word_a_little_before_the_first_marked_word():
    text = "before " * 100 + "the rent is due"
    passage = excerpt(text, (mark(text, "rent"),))
    assert passage.text.startswith("… before ")
    assert 0 < passage.text.index("rent") <= 45


def test_text_without_spaces_starts_at_the_mark():
    text = "前" * 300 + "租金" + "后" * 20
    passage = excerpt(text, (mark(text, "租金"),))
    assert passage.text.startswith("… 租金")


@pytest.mark.parametrize("length", [1, 10, 60])
def test_marks_outside_the_cut_are_dropped_or_clipped(length):
    text = "The rent is due on Monday, and late rent costs interest."
    marks = (Mark(4, 8, "words"), Mark(27, 40, "meaning"), Mark(41, 45, "words"))
    passage = excerpt(text, marks, length)
    assert all(0 <= m.start < m.end <= len(passage.text) for m in passage.marks)


def test_marks_keep_their_words_among_emoji_and_breaks():
    text = "🏠🏠\n\n🏠 rent  is\n\ndue 🏠"
    passage = excerpt(text, (mark(text, "rent"), mark(text, "due")))
    assert marked(passage) == ["rent", "due"]


def test_an_empty_passage_is_empty():
    assert excerpt(" \n ").text.strip() == ""
