import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.indicator_style import IndicatorStyle
from app.readable_palette import make_readable
from app.search.colours import READABLE, contrast

Group, Role = QPalette.ColorGroup, QPalette.ColorRole
PAIRS = (
    (Role.HighlightedText, Role.Highlight),
    (Role.PlaceholderText, Role.Base),
    (Role.PlaceholderText, Role.Window),
)


def contrasts(palette, group):
    return [
        contrast(palette.color(group, text), palette.color(group, ground))
        for text, ground in PAIRS
    ]


@pytest.mark.parametrize("group", [Group.Active, Group.Inactive])
def test_selected_and_faint_text_can_be_read(qapp, group):
    palette = IndicatorStyle().standardPalette()
    make_readable(palette)
    assert palette.color(group, Role.PlaceholderText).alpha() == 255
    assert min(contrasts(palette, group)) >= READABLE


def test_colours_that_can_be_read_stay_as_they_are(qapp):
    palette = QPalette(QColor("#2b2b2e"))
    palette.setColor(Role.Highlight, QColor("#204a80"))
    palette.setColor(Role.HighlightedText, QColor("white"))
    palette.setColor(Role.PlaceholderText, QColor("#b8b8c0"))
    before = QPalette(palette)
    make_readable(palette)
    assert palette == before


def test_the_program_has_such_colours_where_it_draws_by_fusion(qapp):
    before = QApplication.style().name()
    qapp.setStyle(IndicatorStyle())
    try:
        assert min(contrasts(qapp.palette(), Group.Active)) >= READABLE
    finally:
        qapp.setStyle(before)
