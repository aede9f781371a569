import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionMenuItem


@pytest.fixture
def keys_in_menu(window):
    """Tell what stands in the menus beside the words of this name's action."""

    def keys(name):
        for bar in window.menuBar().actions():
            for action in bar.menu().actions():
                if action.objectName() == name:
                    option = QStyleOptionMenuItem()
                    bar.menu().initStyleOption(option, action)
                    return option.text.partition("\t")[2]
        raise AssertionError(name)

    return keys


@pytest.fixture
def mirrored(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


@pytest.mark.usefixtures("mirrored")
def test_a_comma_stays_behind_its_plus_where_menus_run_from_right_to_left(keys_in_menu):
    assert keys_in_menu("settings") == "Ctrl+,\u200e"


def test_menus_name_their_keys_plainly_elsewhere(keys_in_menu):
    assert keys_in_menu("settings") == "Ctrl+,"
    assert keys_in_menu("quit") == "Ctrl+Q"
