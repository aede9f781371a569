import pytest

from indexer.mains import on_mains, on_mains_linux

MAINS = {"type": "Mains", "online": "1"}
UNPLUGGED = {"type": "Mains", "online": "0"}
CHARGER = {"type": "USB", "online": "1"}
DRAINED = {"type": "Battery", "status": "Discharging"}
FULL = {"type": "Battery", "status": "Full"}
MOUSE = {"type": "Battery", "status": "Discharging", "scope": "Device"}


@pytest.mark.parametrize(
    ("supplies", "mains"),
    [
        ([], True),
        ([MAINS], True),
        ([MAINS, DRAINED], True),
        ([UNPLUGGED, DRAINED], False),
        ([CHARGER, UNPLUGGED, FULL], True),
        ([DRAINED], False),
        ([FULL], True),
        ([UNPLUGGED], True),
        ([MOUSE], True),
        ([UNPLUGGED, MOUSE, DRAINED], False),
        ([{}], True),
    ],
)
def test_power_comes_from_where_the_system_says(tmp_path, supplies, mains):
    for number, supply in enumerate(supplies):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, value in supply.items():
            (folder / name).write_text(value + "\n")
    assert on_mains_linux(tmp_path) is mains


def test_a_computer_that_cannot_tell_is_on_mains(tmp_path):
    assert on_mains_linux(tmp_path / "nowhere")


def test_this_computer_can_be_asked():
    assert isinstance(on_mains(), bool)
