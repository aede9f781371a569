import pytest

from indexer.extracting.formats.sheets.number_formats import NumberFormats, code_of

ACCOUNTING = (
    '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'  # as in files
)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.1 + 0.2, "", "0.3"),
        (100 / 3, "", "33.33333333"),
        (4012345678901, "", "4012345678901"),
        (float("inf"), "", ""),
        (0.256, "0.0%", "25.6%"),
        (1234567, "#,##0", "1,234,567"),
        (1234.5, '#,##0.00 "€"', "1,234.50 €"),
        (1234.5, ACCOUNTING, "1,234.50 €"),
        (-1234.5, ACCOUNTING, "-1,234.50 €"),
        (0, ACCOUNTING, "- €"),
        (-1234.5, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "($1,234.50)"),
        (3, "[$€-407]#,##0.00", "€3.00"),
        (42, '"Nr. "0000', "Nr. 0042"),
        (5551234567, "(###) ###-####", "(555) 123-4567"),
        (123456789, "000-00-0000", "123-45-6789"),
        (12345678, '#,##0,,"M"', "12M"),
        (0.125, "0.00", "0.13"),
        (5, "#.##", "5"),
        (-0.2, "0", "0"),
        (1.5, "# ?/?", "1.5"),
        (12345, "0.00E+00", "1.23E+04"),
        (150, '[<100]"low";[>=100]"high "0', "high 150"),
        (7, 'General" pieces"', "7 pieces"),
        (5, ";;;", "5"),
        (1e300, "0.00", "1e+300"),
    ],
)
def test_number_is_shown_as_its_format_has_it(value, code, text):
    assert NumberFormats().shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (45000, "dd.mm.yyyy", "2023-03-15"),
        (45000.5, "m/d/yy h:mm", "2023-03-15 12:00"),
        (45000.99999999, "yyyy-mm-dd hh:mm", "2023-03-16 00:00"),
        (0.75, "h:mm AM/PM", "18:00"),
        (1.5, "[h]:mm", "36:00"),
        (44927, "mmmm yyyy", "2023-01-01"),
        (43831, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2020-01-01"),
        (1, "d", "1900-01-01"),
        (-5, "dd.mm.yyyy", "-5"),
        (1e12, "dd.mm.yyyy", "1000000000000"),
    ],
)
def test_date_is_shown_as_iso(value, code, text):
    assert NumberFormats().shown(value, code) == text


def test_days_of_the_macintosh_begin_in_1904():
    assert NumberFormats(from_1904=True).shown(0.5, "d h:mm") == "12:00"
    assert NumberFormats(from_1904=True).shown(43538, "d") == "2023-03-15"


def test_formats_are_told_by_number_and_by_the_file():
    assert code_of(9, {}) == "0%"
    assert code_of(9, {9: "0.0%"}) == "0.0%"
    assert code_of(164, {164: "General"}) == ""
    assert code_of(49, {}) == ""


def test_absurd_format_is_no_danger():
    assert NumberFormats().shown(1, "0" * 100_000)
    assert NumberFormats().shown(1, "#,##0." + "0" * 400)
    assert NumberFormats().shown(1, "[" * 1_000)
