"""What searching needs of a model."""

from typing import Protocol

from indexer.storing.vectors import FloatRows


class QueryEmbedder(Protocol):
    """Embeds queries."""

    identity: str

    def embed_query(self, text: str) -> FloatRows:
        """Return the unit vector `(width,)` to search with."""
        ...

    def embed_sentence(self, text: str) -> FloatRows:
        """Return the unit vector `(width,)` of part of a passage, without waiting."""
        ...

    def reads(self, text: str) -> bool:
        """Return whether the model knows the script of a text."""
        ...

    def speaks(self, text: str) -> bool:
        """Return whether the model knows the script and the language of a text."""
        ...
