import pytest

from indexer.extracting.formats.sheets.csv_dialect import (
    delimited_rows,
    likely_delimiter,
)
from indexer.records import Place, ProblemCode


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_are_told_apart_whatever_stands_between_them(read, delimiter):
    lines = ("Flat{0}Rent", "3b{0}900", '"4{0}a"{0}1000')
    content = "\n".join(lines).format(delimiter).encode()
    (document,) = read(content, "a.csv").documents
    (section,) = document.sections
    assert document.kind == "csv"
    assert section.text == f"Flat\tRent\n3b\t900\n4{delimiter}a\t1000"
    assert section.place == Place(row=1)


def test_comma_in_numbers_is_not_what_stands_between_cells(read):
    content = b"Flat;Rent;Heating\n3b;900,50;80,10\n4a;1000,00;90,20\n"
    assert text_of(read(content, "a.csv")).endswith("4a\t1000,00\t90,20")


def test_declared_delimiter_wins(read):
    content = b"sep=;\r\na,b;c\r\nd,e;f\r\n"
    (section,) = read(content, "a.csv").documents[0].sections
    assert (section.text, section.place.row) == ("a,b\tc\nd,e\tf", 2)


def test_quoted_cells_may_go_over_lines(read):
    content = b'Name,Note,Paid\nAnna,"first\nsecond ""x""",yes\nTom,,no\n'
    assert text_of(read(content, "a.csv")) == (
        'Name\tNote\tPaid\nAnna\tfirst second "x"\tyes\nTom\t\tno'
    )


def test_quote_that_nobody_closed_costs_one_row():
    text = 'a,b\n"stray,1\n' + "c,2\n" * 300 + '5" pipe,3\n'
    rows = list(delimited_rows(text, ","))
    assert rows[1] == (2, ['"stray', "1"])
    assert rows[2] == (3, ["c", "2"])
    assert rows[-1] == (303, ['5" pipe', "3"])


def test_many_stray_quotes_are_read_in_time():
    text = '"a,1\n' * 30_001
    rows = list(delimited_rows(text, ","))
    assert sum(len(cells) for _, cells in rows) > 30_000


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna, this is a letter, with commas.\n\nIt has many lines.\nBye, Tom\n",
        "one\ntwo\nthree\n",
    ],
)
def test_text_that_is_no_table_comes_out_whole(read, text):
    (section,) = read(text.encode(), "a.csv").documents[0].sections
    assert section.text == text.strip()
    assert section.place == Place(line=1)


def test_lines_above_the_table_do_no_harm():
    assert likely_delimiter("Stanley Cups,,\nTeam,City,Cups\nBlues,STL,1\n") == ","


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(read, encoding):
    content = "Straße;Größe\nGänsemarkt;70 m²\n".encode(encoding)
    assert text_of(read(content, "a.csv")) == "Straße\tGröße\nGänsemarkt\t70 m²"


def test_header_stands_above_every_group(read):
    rows = "".join(f"Berg {n},Gänsemarkt {n},{n}\n" for n in range(100))
    sections = read(f"Name,Street,Age\n{rows}".encode(), "a.csv").documents[0].sections
    assert len(sections) > 2
    assert all(one.text.startswith("Name\tStreet\tAge\n") for one in sections)
    assert f"Berg {sections[1].place.row - 2}\t" in sections[1].text


def test_long_table_is_read_as_far_as_the_limit(read):
    content = b"a,b\n" * 10_000
    extraction = read(content, "a.csv", text_characters=1_000)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert text_of(extraction).startswith("a\tb\na\tb")


def test_huge_cell_is_read(read):
    content = b'a,b\n"' + b"x" * 300_000 + b'",c\n'
    assert text_of(read(content, "a.csv")).count("x") == 300_000


def test_nothing_stands_between_empty_cells():
    assert likely_delimiter(" ,,,\n,,,\n") is None
