"""What is filled into sentences and could turn their direction stands isolated."""

import ast
from pathlib import Path

DRAWN_APART = "place_text.py"
"""Its short texts, such as "§ Rent", stand alone."""
APP = Path(__file__).parents[3] / "app"
BARE = {"shown", "file_name", "folder_text", "name_of", "folder_of"}
"""Functions that return a name as it is, without isolates around it."""


def called(node):
    """Return the name of the function that an expression calls."""
    is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return node.func.id if is_call else ""


def values_of(scope):
    """Return what is filled into sentences, names in place of what they stand for."""
    given = {
        target.id: one.value
        for one in ast.walk(scope)
        if isinstance(one, ast.Assign)
        for target in one.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(scope):
        fills = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if fills and call.func.attr == "format":
            for value in (one.value for one in call.keywords):
                known = isinstance(value, ast.Name) and value.id in given
                yield value.lineno, given[value.id] if known else value


def test_a_name_within_a_sentence_is_isolated():
    bare = [
        f"{file.relative_to(APP)}:{line}"
        for file in sorted(APP.rglob("*.py"))
        if file.name != DRAWN_APART
        for scope in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(scope, ast.FunctionDef)
        for line, value in values_of(scope)
        if called(value) in BARE
    ]
    assert bare == [], "app.search.file_names has named() and isolated()"
