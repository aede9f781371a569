import pytest

from indexer.embedding.prompts import Family, Task, document, query


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


@pytest.mark.parametrize(
    ("family", "asked", "read"),
    [
        (Family.NOMIC, "search_query: rent", "search_document: Lease\nDue."),
        (
            Family.SENTENCE,
            "Represent this sentence for searching relevant passages: rent",
            "Lease\nDue.",
        ),
        (Family.QUERY, "query: rent", "Lease\nDue."),
        (Family.E5, "query: rent", "passage: Lease\nDue."),
    ],
)
def test_other_models_read_their_own_prompts(family, asked, read):
    assert query(family, "rent") == asked
    assert document(family, "Lease", "Due.") == read


def test_a_task_changes_the_prompt_of_models_that_know_tasks():
    assert query(Family.GEMMA, "x", Task.CODE) == "task: code retrieval | query: x"
    asked = {query(Family.INSTRUCT, "rent", task) for task in Task}
    assert len(asked) == len(Task)
    assert all(one.endswith("\nQuery:rent") for one in asked)
    assert {query(Family.E5, "rent", task) for task in Task} == {"query: rent"}
