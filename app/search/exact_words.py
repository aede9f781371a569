"""Asking for the words of a query as they are written, and no longer."""

import re

TOKEN = re.compile(r'-?\w*:?"[^"]*"|\S+')
"""A word, or what stands in quotation marks, with the filter or minus before it."""
ONE_WORD = re.compile(r'"[^"\s]+"')
JOINING = {"OR", "AND", "NOT", "|"}


def is_exact(query: str) -> bool:
    """Tell whether every word of a query is asked for as it is written."""
    tokens = TOKEN.findall(query)
    return any(map(ONE_WORD.fullmatch, tokens)) and not any(map(_is_word, tokens))


def switched(query: str) -> str:
    """Return a query with each of its words in quotation marks, or out of them.

    Filters, phrases, brackets and words that are to be missing stay as they are.
    """
    exact = is_exact(query)
    tokens = TOKEN.findall(query)
    return " ".join(_freed(one) if exact else _quoted(one) for one in tokens)


def _is_word(token: str) -> bool:
    return not (token in JOINING or token[0] in '-"' or set(token) & set(':()"'))


def _quoted(token: str) -> str:
    return f'"{token}"' if _is_word(token) else token


def _freed(token: str) -> str:
    return token.strip('"') if ONE_WORD.fullmatch(token) else token
