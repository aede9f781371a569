import pytest
from PySide6.QtGui import QColor, QPalette

from app.symbols import FOLDER, symbol


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
