import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from app.symbols import FOLDER, symbol


@pytest.mark.parametrize(("name", "turns"), [("open", True), ("copy", False)])
def test_a_way_onwards_leads_to_the_left_in_arabic(speak, name, turns):
    def drawn():
        return symbol(name, QPalette()).pixmap(32, 32).toImage()

    before = drawn()
    speak("ar")
    assert drawn() == (before.flipped(Qt.Orientation.Horizontal) if turns else before)


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.svg")))
def test_every_symbol_is_drawn_in_the_colour_of_text(qapp, name):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#123456"))
    image = symbol(name, palette).pixmap(32, 32).toImage()
    inked = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {"#123456"}
