import pytest
from PySide6.QtWidgets import QLabel

from app.settings.compute import ComputePage
from indexer.model_messages import DeviceInfo, DevicesReport, ListDevices, UseDevice
from indexer.sentences import Said

CARD = DeviceInfo("Vulkan0", "A card", integrated=False, problem="", faster=7.5)
ODD = DeviceInfo("Vulkan1", "Odd", True, "It computes other vectors.", 0.9)


@pytest.fixture
def page(qtbot):
    page = ComputePage()
    page.asked = []
    page.wanted.connect(page.asked.append)
    qtbot.addWidget(page)
    return page


def show(page, chosen="auto", device="Vulkan0", devices=(CARD, ODD), notice=None):
    page.show_devices(DevicesReport(chosen, device, devices, notice, 4, 8))


def buttons(page):
    return {one.property("device"): one for one in page.choices.buttons()}


def test_devices_are_asked_for_when_the_page_appears(page):
    page.show()
    assert page.asked == [ListDevices()]


def test_devices_stand_with_what_their_trial_showed(page):
    show(page)
    found = buttons(page)
    assert list(found) == ["auto", "cpu", "Vulkan0", "Vulkan1"]
    assert "7.5 times as fast" in found["Vulkan0"].text()
    assert found["Vulkan1"].accessibleDescription() == ODD.problem
    assert ODD.problem in [label.text() for label in page.findChildren(QLabel)]
    assert found["auto"].isChecked()
    assert page.now.text() == "The computing is done by \u2068A card\u2069."


def test_a_choice_is_applied_and_taken_up_by_a_restart(page, qtbot):
    show(page)
    buttons(page)["cpu"].click()
    assert page.asked == []
    page.apply.click()
    assert page.asked == [UseDevice("cpu")]
    with qtbot.waitSignal(page.restart_wanted):
        show(page, "cpu", "cpu")
    with qtbot.assertNotEmitted(page.restart_wanted):
        show(page, "cpu", "cpu")
    assert "4 of 8" in page.now.text()
    assert not page.apply.isEnabled()


def test_a_device_that_failed_says_so_and_is_tried_again(page):
    show(page, "Vulkan0", "cpu", notice=Said("It failed while it was used."))
    assert page.notice.text() == "It failed while it was used."
    page.again.click()
    assert page.asked == [UseDevice("Vulkan0")]
    assert not page.again.isEnabled()


def test_a_computer_without_a_graphics_device_says_so(page):
    show(page, device="cpu", devices=())
    assert "No graphics device" in page.notice.text()
    assert list(buttons(page)) == ["auto", "cpu"]
