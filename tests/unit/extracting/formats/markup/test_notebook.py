import json

import pytest

from indexer.records import Place, ProblemCode


def notebook(*cells, **more) -> bytes:
    return json.dumps(
        {"nbformat": 4, "metadata": {}, "cells": [*cells], **more}
    ).encode()


def note(source):
    return {"cell_type": "markdown", "source": source}


def code(source, *outputs):
    return {"cell_type": "code", "source": source, "outputs": [*outputs]}


def test_cells_stand_under_the_headings_of_the_notes_before(read):
    content = notebook(
        note(["# Ernte\n", "\n", "Die **guten** Äpfel."]),
        code("count = 3\nprint(count)", {"output_type": "stream", "text": ["3\n"]}),
        note("## Birnen\nWenige."),
        note("Noch eine Notiz."),
        {"cell_type": "raw", "source": "as it is"},
    )
    (document,) = read(content, "a.ipynb").documents
    assert (document.kind, document.title) == ("notebook", "Ernte")
    assert [(one.text, one.place) for one in document.sections] == [
        ("# Ernte\n\nDie guten Äpfel.", Place(headings=("Ernte",))),
        ("count = 3\nprint(count)", Place(headings=("Ernte",), part="code")),
        ("3", Place(headings=("Ernte",), part="output")),
        ("## Birnen\nWenige.", Place(headings=("Ernte", "Birnen"))),
        ("Noch eine Notiz.", Place(headings=("Ernte", "Birnen"))),
        ("as it is", Place(headings=("Ernte", "Birnen"))),
    ]


@pytest.mark.parametrize(
    ("output", "text"),
    [
        (
            {"output_type": "error", "ename": "KeyError", "evalue": "'x'"},
            "KeyError: 'x'",
        ),
        ({"data": {"text/plain": "\x1b[31mred\x1b[0m"}}, "red"),
        ({"data": {"image/png": "iVBOR", "text/plain": ["a\n", "b"]}}, "a\nb"),
        (
            {"data": {"text/html": "<b>warm</b> rooms", "text/plain": "<Object at 3>"}},
            "warm rooms",
        ),
    ],
)
def test_results_are_read_as_text(read, output, text):
    output = {"output_type": "execute_result", **output}
    sections = read(notebook(code("x", output)), "a.ipynb").documents[0].sections
    assert sections[1].text == text


def test_older_notebook_is_read(read):
    sheet = {
        "cells": [
            {"cell_type": "heading", "level": 2, "source": "Ernte"},
            {
                "cell_type": "code",
                "input": "y = 1",
                "outputs": [{"output_type": "pyout", "text": ["1"]}],
            },
        ]
    }
    content = json.dumps({"nbformat": 3, "worksheets": [sheet]}).encode()
    (document,) = read(content, "a.ipynb").documents
    assert document.title == "Ernte"
    assert [one.text for one in document.sections] == ["## Ernte", "y = 1", "1"] or [
        one.text for one in document.sections
    ] == ["y = 1", "1"]


def test_cut_notebook_keeps_its_text(read):
    content = notebook(note("# Ernte"))[:-3]
    extraction = read(content, "a.ipynb")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "Ernte" in extraction.documents[0].sections[0].text


@pytest.mark.parametrize(
    "content", [b"[]", b"3", b'{"cells": 3}', b'{"cells": [3, {}]}', b"[" * 9_000]
)
def test_other_json_is_no_notebook_and_no_crash(read, content):
    assert read(content, "a.ipynb").problem is not None
