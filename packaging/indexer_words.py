"""The sentences that the indexer may tell a window, found where they are written.

They are the first arguments of the exceptions of `indexer.errors`, of `Said` and of
`sentence`, and the sentences that those exceptions have of themselves. What only the
command line and the fetcher say is left out, and so is what only the log is told.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

APART = ("commands", "fetching", "cli.py")
MARKS = {"Said", "sentence", "NotUnderstoodError"}
INTERNAL = {"MessageError"}


class NotPlainError(Exception):
    """A sentence is put together in a way that nobody could translate."""


def indexer_words(root: Path) -> list[str]:
    """Return the words of all sentences, in order of the alphabet.

    Raises:
        NotPlainError: some are no plain text; the message says where.
    """
    errors = root / "indexer" / "errors.py"
    telling = MARKS | {name for name, _ in _exceptions(errors)} - INTERNAL
    found = {words for _, words in _exceptions(errors) if words}
    for file in sorted((root / "indexer").rglob("*.py")):
        if file.relative_to(root).parts[1] not in APART and file != errors:
            found.update(_words_of(file, telling))
    return sorted(found)


def _exceptions(file: Path) -> Iterator[tuple[str, str]]:
    """Yield the exceptions, and what each says where nothing else is said."""
    for item in ast.parse(file.read_text("utf-8")).body:
        if isinstance(item, ast.ClassDef):
            own = [
                one.value.value
                for one in item.body
                if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant)
            ]
            yield item.name, str(own[0]) if own else ""


def _words_of(file: Path, telling: set[str]) -> Iterator[str]:
    module = ast.parse(file.read_text("utf-8"))
    known = {
        target.id: item.value
        for item in module.body
        if isinstance(item, ast.Assign)
        for target in item.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and _name(call.func) in telling and call.args:
            words = _text(call.args[0], known)
            if any(isinstance(part, ast.JoinedStr) for part in ast.walk(call.args[0])):
                raise NotPlainError(f"{file}:{call.lineno}")
            if words and re.search(r"\w", re.sub(r"\{\w*\}", "", words)):
                yield words


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.expr, known: dict[str, ast.expr]) -> str | None:
    """Return a text that is written out, or joined of such texts."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name) if name in known:
            return _text(known[name], {})
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            parts = _text(left, known), _text(right, known)
            return None if None in parts else "".join(filter(None, parts))
    return None
