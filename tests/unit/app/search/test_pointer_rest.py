import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from app.search.pointer_rest import LONGEST_S, REST_S, PointerRest


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def view(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setMouseTracking(True)
    view.show()
    return view


@pytest.fixture
def rest(view, clock):
    return PointerRest(view, clock)


@pytest.fixture
def calls():
    return []


def press(view):
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_rows_may_change_while_nobody_points_at_them(rest, calls):
    assert not rest.holds(lambda: calls.append("again"))


def test_rows_stay_while_a_pointer_moves_and_change_when_it_rests(
    rest, view, clock, calls, qtbot
):
    press(view)
    assert rest.holds(lambda: calls.append("first"))
    assert rest.holds(lambda: calls.append("second"))
    clock.now += 2 * REST_S
    qtbot.waitUntil(lambda: calls == ["second"])
    assert not rest.holds(calls.clear)


def test_rows_do_not_wait_for_ever(rest, view, clock, calls):
    press(view)
    held = []
    while clock.now < 100 + LONGEST_S + REST_S:
        held.append(rest.holds(lambda: calls.append("again")))
        clock.now += REST_S / 2
        press(view)
    assert held[0]
    assert not all(held)


def test_a_pointer_that_left_holds_nothing(rest, view, calls):
    press(view)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert not rest.holds(calls.clear)
