"""Words of texts as LanceDB takes them apart for its index."""

import secrets
import string
from collections.abc import Sequence
from typing import Any


class Tokenizer:
    """Takes texts apart as the index of words in some table does."""

    def __init__(self, table: Any) -> None:
        """Take an open table, of LanceDB's asynchronous interface."""
        self._table = table

    async def tokens(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the tokens of each text.

        All in one call, with a word between that nobody can know: a call costs four
        times as much as a text.
        """
        border = "".join(secrets.choice(string.ascii_lowercase) for _ in range(30))
        whole = f" {border} ".join(texts)
        found: list[list[str]] = [[]]
        for token in await self._table.tokenize(whole, column="words"):
            if token.text == border:
                found.append([])
            else:
                found[-1].append(token.text)
        return found
