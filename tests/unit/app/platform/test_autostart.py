import plistlib

import pytest

from app.__main__ import _asked_for
from app.platform.autostart import DesktopEntry, LaunchAgent, start_command
from indexer.paths import default_library

AWKWARD = ["/opt/a b/in%kling", 'quo"te$', "--tray"]


@pytest.mark.parametrize("way", [DesktopEntry, LaunchAgent])
def test_an_entry_comes_and_goes(tmp_path, way):
    autostart = way(tmp_path / "new", ["inkling", "--tray"])
    assert not autostart.is_on()
    for on in (True, True, False, False):
        autostart.switch(on=on)
        assert autostart.is_on() is on


def test_a_desktop_entry_quotes_what_is_special(tmp_path):
    DesktopEntry(tmp_path, AWKWARD).switch(on=True)
    entry = (tmp_path / "inkling.desktop").read_text()
    assert r'Exec="/opt/a b/in%%kling" "quo\\"te\\$" "--tray"' in entry


def test_a_launch_agent_holds_the_command_as_it_is(tmp_path):
    LaunchAgent(tmp_path, AWKWARD).switch(on=True)
    (file,) = tmp_path.iterdir()
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == AWKWARD


def test_the_app_starts_in_the_tray_on_the_library_it_was_switched_on_for(tmp_path):
    own = start_command(default_library())
    assert (own[-1], "--data" in own) == ("--tray", False)
    other = tmp_path / "another library"
    assert start_command(other)[-3:] == ["--data", str(other), "--tray"]
    assert _asked_for(start_command(other)[-3:]) == (other, "tray")


@pytest.mark.parametrize("way", [DesktopEntry, LaunchAgent])
def test_an_entry_for_another_library_is_not_on_and_is_replaced(tmp_path, way):
    one, other = (way(tmp_path, ["inkling", "--data", name]) for name in "ab")
    one.switch(on=True)
    assert (one.is_on(), other.is_on()) == (True, False)
    other.switch(on=True)
    assert (one.is_on(), other.is_on()) == (False, True)


@pytest.mark.parametrize(
    ("added", "on"), [("Comment=Finds.", True), ("Hidden=true", False)]
)
def test_what_a_desktop_adds_to_an_entry_may_switch_it_off(tmp_path, added, on):
    entry = DesktopEntry(tmp_path, ["inkling"])
    entry.switch(on=True)
    with (tmp_path / "inkling.desktop").open("a") as file:
        file.write(f"{added}\n")
    assert entry.is_on() is on


def test_a_library_whose_name_is_no_text_can_be_started(tmp_path):
    entry = DesktopEntry(tmp_path, ["inkling", "--data", "/caf\udce9\n"])
    entry.switch(on=True)
    assert b'"/caf\xe9\\n"' in (tmp_path / "inkling.desktop").read_bytes()
    assert entry.is_on()
