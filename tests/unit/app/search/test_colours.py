import pytest
from PySide6.QtGui import QColor, QPalette

from app.search.colours import READABLE, Line, contrast, is_dark, row_colours


def palette(base, text, highlight="#308cc6"):
    made = QPalette()
    made.setColor(QPalette.ColorRole.Base, QColor(base))
    made.setColor(QPalette.ColorRole.Text, QColor(text))
    made.setColor(QPalette.ColorRole.Highlight, QColor(highlight))
    return made


PALETTES = [
    pytest.param(palette("#ffffff", "#000000"), id="light"),
    pytest.param(palette("#1f1f22", "#e8e8ea"), id="dark"),
    pytest.param(palette("#ffffff", "#000000", "#ffd700"), id="light and yellow"),
    pytest.param(palette("#000000", "#ffffff", "#00ffff"), id="high contrast"),
    pytest.param(palette("#eee8d5", "#586e75"), id="soft"),
]


@pytest.mark.parametrize("theme", PALETTES)
def test_marks_and_quiet_text_can_be_read(theme):
    colours = row_colours(theme)
    for pair in (colours.words, colours.meaning, colours.sentence):
        assert contrast(pair.text, pair.background) >= READABLE
    readable = min(READABLE, contrast(colours.text, colours.selected))
    for ground in (theme.base().color(), colours.selected):
        assert contrast(colours.quiet, ground) >= readable - 0.01


@pytest.mark.parametrize("theme", PALETTES[:2])
def test_words_are_marked_more_strongly_than_the_sentence(theme):
    colours, base = row_colours(theme), theme.base().color()
    strong = contrast(colours.words.background, base)
    light = contrast(colours.sentence.background, base)
    assert strong > light > contrast(colours.meaning.background, base)


def test_marks_are_told_apart_without_colours():
    colours = row_colours(PALETTES[0].values[0])
    lines = {one.look().underlineStyle() for one in (colours.words, colours.sentence)}
    assert len(lines) == 2
    assert Line.NoUnderline not in lines


def test_contrast_is_what_wcag_says():
    black, white = QColor("black"), QColor("white")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(QColor("#777777"), white) == pytest.approx(4.48, abs=0.01)


def test_dark_is_light_text_on_dark_ground():
    assert is_dark(palette("#202020", "#eeeeee"))
    assert not is_dark(palette("#eeeeee", "#202020"))
