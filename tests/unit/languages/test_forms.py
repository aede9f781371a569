import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest

from indexer.languages.forms import forms, stemmer

FOUND = [
    ("running late", "run", "en"),
    ("the boxes were painted", "box painting", "en"),
    ("neue Versicherungen", "Versicherung", "de"),
    ("in den Häusern", "Haus", "de"),
    ("les maisons anciennes", "maison ancien", "fr"),
    ("gatos pequeños", "gato", "es"),
    ("в старых книгах", "книга", ""),
    ("والكتاب على الطاولة", "كتاب", ""),
    ("המכתב הגיע", "מכתב", ""),
    ("किताबें मेज़ पर", "किताब", ""),
    ("학교에서 돌아왔다", "학교", ""),
    ("我们在学校里看书", "学校", ""),
    ("図書館へ行きました", "図書", ""),
    ("เขาไปโรงเรียนแล้ว", "โรงเรียน", ""),
    ("ក្មេងៗទៅសាលារៀន", "សាលា", ""),
    ("ကျောင်းသားများ", "ကျောင်း", ""),
    ("call readFileContent()", "content", "en"),
    ("max_retry_count = 3", "retry", "en"),
    ("TÉLÉPHONE", "téléphones", "fr"),
]


@pytest.mark.parametrize(("text", "query", "language"), FOUND)
def test_other_forms_of_a_word_meet(text, query, language):
    written = forms(text, [language] if language else [])
    asked = forms(query, ["en", "de", "fr", "es"])
    assert set(asked) & set(written)


@pytest.mark.parametrize(
    ("text", "query"), [("a cart", "car"), ("学生", "学校"), ("소년", "소녀의")]
)
def test_other_words_do_not(text, query):
    assert not set(forms(text, ["en"])) & set(forms(query, ["en"]))


@pytest.mark.parametrize("text", ["", "...", "\udcff \x00", "🙂", "12 3.5", "a" * 5000])
def test_nothing_makes_it_fail(text):
    assert all(form and " " not in form for form in forms(text, ["xx", "de"]))


def test_threads_that_stem_at_once_find_what_one_finds_alone():
    words = ["".join(some) + "ingly" for some in product("bdfglmnprst", "aeiou", "knt")]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda word: forms(word, ["en"]), words))
    finally:
        sys.setswitchinterval(interval)
    # What is remembered of a word is the same for all threads.
    alone = [stemmer("en").stemWord(word) for word in words]
    assert found == [[one] for one in alone]
