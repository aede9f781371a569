import pytest

from indexer.storing.names import match_expression, name_words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param("Rent_2024-Q1.pdf", "rent 2024 q1 pdf", id="underscores, dashes"),
        pytest.param("myTaxReturn2023.doc", "my tax return2023 doc", id="camelCase"),
        pytest.param("a/b/c/d/Lease.txt", "c d lease txt", id="the last three parts"),
        pytest.param("C:\\Anna\\Lease.txt", "c anna lease txt", id="Windows"),
        pytest.param("租赁合同.pdf", "租赁 赁合 合同 pdf", id="Chinese in pairs"),
        pytest.param("契約.pdf", "契約 pdf", id="two characters stay together"),
        pytest.param("ภาพ.jpg", "ภา าพ jpg", id="Thai"),
        pytest.param("Ｒｅｎｔ.txt", "rent txt", id="full width"),
        pytest.param("caf\u00e9.txt", "café txt", id="composed"),
        pytest.param("cafe\u0301.txt", "café txt", id="decomposed"),
        pytest.param("bad\udcff name\udc80.txt", "bad name txt", id="not UTF-8"),
        pytest.param("\u202egpj.exe", "gpj exe", id="right-to-left override"),
        pytest.param("😀 party.txt", "party txt", id="emoji"),
        pytest.param("...", "", id="no words"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_name_becomes_words(path, words):
    assert name_words(path) == words


def test_a_query_asks_for_any_of_its_words():
    assert match_expression("Rent 2024") == '"rent" OR "2024"'


@pytest.mark.parametrize("query", ["", "  ", "***", '"', "\udcff", "/"])
def test_a_query_without_words_asks_for_nothing(query):
    assert match_expression(query) == ""


def test_a_long_query_is_cut():
    expression = match_expression(" ".join(f"w{number}" for number in range(100)))
    assert expression.count("OR") == 15


def test_a_query_of_many_parts_is_not_taken_for_a_path():
    assert match_expression("a/b/c/d/e").count('"') == 10
