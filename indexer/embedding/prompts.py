"""What each family of models wants to read around a text."""

from enum import StrEnum


class Family(StrEnum):
    """Models that share their prompts."""

    GEMMA = "gemma-embedding"
    MINILM = "minilm"
    OTHER = "other"


def document(family: Family, title: str, text: str) -> str:
    """Return what the model reads for a passage; the title may be empty."""
    title = " ".join(title.split())
    if family is Family.GEMMA:
        return f"title: {title or 'none'} | text: {text}"
    return f"{title}\n{text}" if title else text


def query(family: Family, text: str) -> str:
    """Return what the model reads for the words a person searches with."""
    if family is Family.GEMMA:
        return f"task: search result | query: {text}"
    return text
