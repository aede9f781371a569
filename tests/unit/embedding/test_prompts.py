import pytest

from indexer.embedding.prompts import Family, document, query


@pytest.mark.parametrize(
    ("family", "title", "expected"),
    [
        (Family.GEMMA, "Lease", "title: Lease | text: Rent is due."),
        (Family.GEMMA, "", "title: none | text: Rent is due."),
        (Family.GEMMA, " \n", "title: none | text: Rent is due."),
        (Family.GEMMA, "Lease\n 2024", "title: Lease 2024 | text: Rent is due."),
        (Family.MINILM, "Lease", "Lease\nRent is due."),
        (Family.MINILM, "", "Rent is due."),
        (Family.OTHER, "Lease", "Lease\nRent is due."),
    ],
)
def test_a_passage_is_written_as_its_model_was_trained(family, title, expected):
    assert document(family, title, "Rent is due.") == expected


def test_only_gemma_is_told_that_a_text_is_a_query():
    assert query(Family.GEMMA, "rent") == "task: search result | query: rent"
    assert query(Family.MINILM, "rent") == "rent"
