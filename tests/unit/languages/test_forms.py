import pytest

from indexer.languages.forms import forms

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
