"""What each family of models wants to read around a text.

The wordings are those of the models' own cards; a model that is not known reads the
text alone.
"""

from enum import StrEnum


class Family(StrEnum):
    """Models that share their prompts."""

    GEMMA = "gemma-embedding"
    MINILM = "minilm"
    NOMIC = "nomic"
    SENTENCE = "represent-this-sentence"
    QUERY = "query"
    E5 = "e5"
    INSTRUCT = "instruct"
    OTHER = "other"


class Task(StrEnum):
    """What a query is for; the value is EmbeddingGemma's word for it.

    Everything is searched as `SEARCH`. Which of the others helps for which queries
    can only be measured with the published weights; `embed --task` is there for that.
    """

    SEARCH = "search result"
    QUESTION = "question answering"
    CODE = "code retrieval"


_INSTRUCTIONS = {
    Task.SEARCH: "Given a web search query, retrieve relevant passages that answer "
    "the query",
    Task.QUESTION: "Given a question, retrieve passages that answer the question",
    Task.CODE: "Given a code search query, retrieve code that fits the query",
}
_QUERIES = {
    Family.NOMIC: "search_query: ",
    Family.SENTENCE: "Represent this sentence for searching relevant passages: ",
    Family.QUERY: "query: ",
    Family.E5: "query: ",
}
_PASSAGES = {Family.NOMIC: "search_document: ", Family.E5: "passage: "}


def document(family: Family, title: str, text: str) -> str:
    """Return what the model reads for a passage; the title may be empty."""
    title = " ".join(title.split())
    if family is Family.GEMMA:
        return f"title: {title or 'none'} | text: {text}"
    return _PASSAGES.get(family, "") + (f"{title}\n{text}" if title else text)


def query(family: Family, text: str, task: Task = Task.SEARCH) -> str:
    """Return what the model reads for the words a person searches with.

    Models without tasks read the same for each.
    """
    if family is Family.GEMMA:
        return f"task: {task} | query: {text}"
    if family is Family.INSTRUCT:
        return f"Instruct: {_INSTRUCTIONS[task]}\nQuery:{text}"
    return _QUERIES.get(family, "") + text
