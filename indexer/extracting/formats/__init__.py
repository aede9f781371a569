"""One module a format, and the one table that says which reads what.

A reader is `extract(content, name, context)` and yields `Piece`s. It converts the
exceptions of the libraries it uses; nothing but a `DocumentError` may leave it, apart
from `MemoryError` and `RecursionError`.
"""
