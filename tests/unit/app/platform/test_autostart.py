import plistlib

import pytest

from app.platform.autostart import DesktopEntry, LaunchAgent, start_command

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
    assert r'Exec="/opt/a b/in%%kling" "quo\"te\$" "--tray"' in entry


def test_a_launch_agent_holds_the_command_as_it_is(tmp_path):
    LaunchAgent(tmp_path, AWKWARD).switch(on=True)
    (file,) = tmp_path.iterdir()
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == AWKWARD


def test_the_app_starts_in_the_tray():
    assert start_command()[-1] == "--tray"
