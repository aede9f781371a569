import pytest

from indexer.errors import DamagedError, DocumentError, TooLargeError
from indexer.extracting.context import Context
from indexer.extracting.formats.sheets.tables import (
    row_text,
    sheet_sections,
    table_sections,
)
from indexer.extracting.limits import Limits
from indexer.records import Place

HEADER = ("Month", "Rent", "Heating")
MONTHS = [(2 + n, (f"Month {n}", f"{900 + n}", "80 €")) for n in range(60)]

BLANKS = str.maketrans("\n\t", "  ")


def sections(rows, context=None, **known):
    return list(table_sections(rows, Place(), context or Context(), **known))


def test_header_stands_above_every_group_of_rows():
    found = sections([(1, HEADER), *MONTHS])
    assert len(found) > 1
    assert all(one.text.startswith("Month\tRent\tHeating\n") for one in found)
    assert found[0].text.count("Rent") == 1
    assert all(600 < len(one.text) < 900 for one in found[:-1])


def test_section_says_where_its_first_row_is():
    first, second, *_ = sections([(1, HEADER), *MONTHS])
    assert first.place.row == 1
    rows = first.text.count("\n")
    assert second.place.row == 2 + rows
    assert f"Month {rows}\t" in second.text


def test_titles_above_the_header_are_not_taken_for_it():
    found = sections([(1, ("Costs of 2024",)), (3, HEADER), *MONTHS])
    assert found[0].text.startswith("Costs of 2024\nMonth\tRent")
    assert found[1].text.startswith("Month\tRent")


def test_numbers_are_no_header():
    found = sections([(n, (f"{n}", "12.5", "Text")) for n in range(1, 200)])
    assert not found[1].text.startswith("1\t")


def test_table_below_a_gap_has_its_own_header():
    below = [(102, ("Tenant", "Flat", "Persons"))]
    below += [(103 + n, (f"Berg {n}", "3b", f"{n}")) for n in range(80)]
    found = sections([(1, HEADER), *MONTHS, *below])
    assert found[-1].text.startswith("Tenant\tFlat\tPersons\n")
    assert "Month" not in found[-1].text


def test_words_below_a_gap_do_not_become_the_header():
    names = [(n * 2, (f"Anna{'a' * n}", "Berg")) for n in range(50, 80)]
    found = sections([(1, HEADER), *MONTHS, *names])
    assert found[-1].text.startswith("Anna")


def test_known_header_is_used():
    found = sections(MONTHS, header=("MONTH", "RENT", "HEATING"))
    assert all(one.text.startswith("MONTH\tRENT\tHEATING\n") for one in found)


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        pytest.param(("a", "", "b"), "a\t\tb", id="empty cell"),
        pytest.param(("a", "b", "", ""), "a\tb", id="empty cells at the end"),
        pytest.param(("a", *[""] * 99, "b"), "a\t\tb", id="many empty cells"),
        pytest.param(("two\nlines", "b"), "two lines\tb", id="lines in a cell"),
        pytest.param(("", "two\nlines", ""), "two\nlines", id="lines on their own"),
        pytest.param((), "", id="nothing"),
    ],
)
def test_row_is_one_line(cells, text):
    assert row_text(cells) == text


def test_wide_row_becomes_several_sections():
    wide = [f"value {n}" for n in range(2_000)]
    found = sections([(7, wide)])
    assert all(one.place.row == 7 for one in found)
    assert max(len(one.text) for one in found) < 1_500
    words = " ".join(one.text for one in found)
    assert all(f"value {n} " in f"{words} ".translate(BLANKS) for n in range(2_000))


def texts_and_error(rows, context):
    found = []
    error = None
    try:
        for section in table_sections(rows, Place(), context):
            found.append(section.text)
    except DocumentError as raised:
        error = raised
    return found, error


def test_rows_before_too_many_are_kept():
    context = Context(limits=Limits(table_cells=10))
    rows = ((n, (f"{n}", "b")) for n in range(1, 99))
    found, error = texts_and_error(rows, context)
    assert found == ["1\tb\n2\tb\n3\tb"]
    assert isinstance(error, TooLargeError)
    assert "10 cells" in error.summary


def test_rows_before_damage_are_kept():
    def rows():
        yield 1, ("a", "b")
        raise DamagedError

    found, error = texts_and_error(rows(), Context())
    assert found == ["a\tb"]
    assert isinstance(error, DamagedError)


def test_long_work_beats():
    beats = []
    context = Context(beat=lambda: beats.append(1))
    assert not sections(((n, ("",) * 99) for n in range(1_000)), context)
    assert len(beats) >= 4


def test_sheet_stands_under_its_name():
    first, second = sheet_sections("Budget", [(1, HEADER), *MONTHS[:40]], Context())
    assert first.text.startswith("Budget\nMonth")
    assert second.text.startswith("Month")
    assert second.place == Place(
        sheet="Budget", row=second.place.row, headings=("Budget",)
    )


@pytest.mark.parametrize("name", ["Sheet1", "Tabelle 2", "シート1", ""])
def test_name_that_a_program_gave_says_nothing(name):
    (section,) = sheet_sections(name, [(1, ("a",))], Context())
    assert (section.text, section.place.headings) == ("a", ())
    assert section.place.sheet == name


def test_sheet_without_rows_says_nothing():
    assert not list(sheet_sections("Budget", [], Context()))
