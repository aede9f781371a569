from html import escape

import pytest

from indexer.extracting.formats.paged.pdf_right_to_left import blocks_in_order


def xml(*lines, level=10):
    """Return a block of lines as the library writes it.

    A line is a list of (sign, left, right).
    """
    said = []
    for line in lines:
        box = (
            f"{min(s[1] for s in line)} {level} {max(s[2] for s in line)} {level + 10}"
        )
        said.append(f'<line bbox="{box}" wmode="0" dir="1 0" flags="0" text="">')
        said += [
            f'<char c="{escape(sign)}" quad="{left} 0 {right} 0 {left} 9 {right} 9"/>'
            for sign, left, right in line
        ]
    return f'<block bbox="0 0 9 9" justify="">{"".join(said)}</block>'


def shown(text, start=0):
    """Return the signs of a text as they stand on paper, from left to right."""
    return [
        (sign, float(at), float(at + 1)) for at, sign in enumerate(text, start=start)
    ]


def read(*lines):
    ((*_, text),) = blocks_in_order(xml(*lines))
    return text.rstrip("\n")


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        pytest.param("ברהלצרה 12 בוחרב", "ברחוב 12 הרצלהרב", id="number inside"),
        pytest.param(".בר םולש ,(3 המוק)", "(קומה 3), שלום רב.", id="brackets"),
        pytest.param(".Hello World רמא אוה", "הוא אמר Hello World.", id="Latin words"),
        pytest.param("12.05.2024 םויב", "ביום 12.05.2024", id="date"),
        pytest.param("34 12 םירפסמ", "מספרים 12 34", id="two numbers"),
        pytest.param(
            "They say םולש to all.", "They say שלום to all.", id="in Latin text"
        ),
        pytest.param("plain words", "plain words", id="no such letter"),
    ],
)
def test_lines_read_in_order_of_reading(paper, text):
    assert read(shown(paper)) == text


def test_order_in_the_file_does_not_matter():
    assert read(list(reversed(shown("םולש")))) == "שלום"


def test_space_that_was_moved_to_the_front_returns():
    space, *others = shown("12 קרפ")[2:3] + shown("12 קרפ")[:2] + shown("12 קרפ")[3:]
    assert read([space, *reversed(others)]) == "פרק 12"


def test_line_that_was_torn_apart_is_whole_again():
    assert read(shown("בר ", 0), shown("םולש", 3)) == "שלום רב"


def test_letters_of_a_ligature_keep_their_order():
    lam = ("\u0644", 1.0, 3.0)
    alef = ("\u0627", 3.0, 3.0)
    assert read([("\u0633", 3.0, 4.0), alef, lam, ("\u0645", 0.0, 1.0)]) == "سلام"


def test_accents_stay_with_their_letter():
    line = [("\u0645", 1.0, 2.0), ("\u064f", 1.4, 1.4), ("\u0646", 0.0, 1.0)]
    assert read(line) == "\u0645\u064f\u0646"


def test_shapes_of_letters_become_letters():
    assert read(shown("\ufee6\ufee3")) == "\u0645\u0646"
    assert read(shown("\ufefb")) == "\u0644\u0627"


def test_page_that_shows_words_backwards_is_left_alone():
    turned = list(reversed(shown("وزارة")))
    assert read(turned) == "ةرازو"
    lam, alef = ("\u0644", 9.0, 11.0), ("\u0627", 11.0, 11.0)
    assert read([*turned, alef, lam]) == "ةرازوال"


def test_lines_in_other_directions_are_left_alone():
    turned = xml(shown("םולש")).replace('dir="1 0"', 'dir="0 -1"')
    assert blocks_in_order(turned)[0][4] == "םולש\n"
