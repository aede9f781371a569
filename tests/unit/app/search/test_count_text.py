from dataclasses import replace

import pytest

from app.search.count_text import count_text, folders_text
from app.search.situation import Service, Situation
from indexer.records import Confidence, Folder

UP = Situation(service=Service.UP, folders=1, query="rent", final=True)


@pytest.mark.parametrize(
    ("paths", "text"),
    [
        (("/a",), "1 passage in 1 file · 41 ms"),
        (("/a", "/b", "/c"), "3 passages in 3 files · 41 ms"),
        (("/mails", "/mails"), "2 passages in 1 file · 41 ms"),
    ],
)
def test_counts_passages_files_and_time(make_answer, paths, text):
    assert count_text(replace(UP, answer=make_answer(paths=paths))) == text


def test_two_files_stand_in_the_case_that_arabic_asks_for(make_answer, speak):
    speak("ar")
    found = count_text(replace(UP, answer=make_answer(paths=("/a", "/b"))))
    assert found.startswith("\u200fمقطعان في ملفين · ")


def test_says_what_limits_the_results(make_answer):
    possible = make_answer(confidence=Confidence.POSSIBLE)
    text = count_text(replace(UP, answer=possible, files=1200, waiting=3))
    assert text.startswith("Possibly related · ")
    assert text.endswith("1,197 of 1,200 files read, results are incomplete")
    text = count_text(replace(UP, answer=possible, embedding=True))
    assert text.endswith("only by their words so far")


def test_is_silent_without_an_answer():
    assert count_text(UP) == ""


def test_says_how_many_folders_answer_in_full_and_which_do_not(make_answer):
    folders = (
        *(Folder("/a"), Folder("/b"), Folder("/new", read=False)),
        Folder("/disk", online=False, read=False),
    )
    situation = replace(UP, answer=make_answer()).with_folders(folders)
    assert count_text(situation) == "1 passage in 1 file · 2 of 4 folders · 41 ms"
    away, unread = folders_text(situation).splitlines()
    assert "Cannot be reached" in away
    assert "/disk" in away
    assert "/new" in unread
    assert folders_text(situation.with_folders(folders[:2])) == ""
