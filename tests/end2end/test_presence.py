"""The program as a person starts it: twice, after a kill, at login, without a tray."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.application import Application, indexer_command, stored_choices
from app.platform.single_instance import Wish
from app.settings.choices import Choices, Closing, Theme
from app.translation import Language, language_for
from indexer.paths import LibraryPaths
from tests.programs import wait_until
from tests.real_window import first_line, press, xdotool
from tests.windows import PATIENCE_MS, is_answered, names

pytestmark = [pytest.mark.timeout(240)]

TELLING = """
import sys
from app import running

class Telling(running.Application):
    def start(self, wish):
        super().start(wish)
        self.client.ready.connect(lambda _: self.window.set_query("boiler"))
        self.client.answered.connect(self.tell_found)
        self.client.faulted.connect(lambda fault: self.tell(fault.summary))

    def grant(self, wish):
        super().grant(wish)
        quick = "quick" in vars(self) and self.quick.isVisible()
        self.tell(f"{wish}: window {self.window.isVisible()}, quick {quick}")

    def _tell_key(self, text):
        super()._tell_key(text)
        self.tell(f"key {text}")

    def _toggle_quick(self):
        super()._toggle_quick()
        self.tell(f"quick {self.quick.isVisible()}")
        self.quick.hidden.connect(lambda: self.tell("hidden"))
        self.quick.query_changed.connect(self.tell)

    def tell_found(self, report):
        if report.final:
            self.tell(f"found {len(report.answer.results) > 0}")

    def tell(self, line):
        print(line, flush=True)

running.Application = Telling
from app.__main__ import main
sys.exit(main())
"""
"""The program; it looks for something and tells what its windows do."""


class Started:
    """A start of the program, and what it told so far."""

    def __init__(self, library: Path, log: Path, wish: str, **environment: str) -> None:
        self._log = log
        with log.open("wb") as told:
            self.process = subprocess.Popen(
                [sys.executable, "-c", TELLING, "--data", str(library), *wish.split()],
                env=os.environ | environment,
                stdout=told,
                stderr=subprocess.DEVNULL,
            )

    @property
    def told(self):
        return self._log.read_text().splitlines()

    def wait_for(self, line):
        wait_until(lambda: line in self.told, f"{line!r} is told in {self.told}")


@pytest.fixture
def library(copied):
    """A library of its own that was welcomed already."""
    Choices(stored_choices(copied.library)).welcomed = True
    return copied.library


@pytest.fixture
def begin(library, tmp_path):
    """Start the program as often as a test wants."""
    begun = []

    def begin(wish="", **environment):
        log = tmp_path / f"told{len(begun)}"
        started = Started(library, log, wish, **environment)
        begun.append(started)
        return started

    yield begin
    for started in begun:
        started.process.kill()
        started.process.wait()


def test_a_second_start_hands_over_and_one_takes_over_from_a_killed_one(begin):
    first = begin()
    first.wait_for("found True")
    assert begin("--quick").process.wait(PATIENCE_MS / 1000) == 0
    first.wait_for("quick: window True, quick True")
    first.process.kill()
    first.process.wait()
    second = begin()
    second.wait_for("found True")
    assert begin("--quit").process.wait(PATIENCE_MS / 1000) == 0
    assert second.process.wait(PATIENCE_MS / 1000) == 0
    assert begin("--quit").process.wait(PATIENCE_MS / 1000) == 0, "nobody runs"


@pytest.mark.skipif(
    not shutil.which("Xvfb") or not shutil.which("xdotool"),
    reason="needs the packages xvfb and xdotool",
)
def test_a_key_shows_quick_search_from_everywhere_on_a_real_screen(begin):
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1024x768x24"]
    with first_line(screen) as number:
        x11 = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        x11 |= {"WAYLAND_DISPLAY": "", "XDG_SESSION_TYPE": "x11"}
        environment = os.environ | x11
        program = begin(**x11)
        program.wait_for("key Ctrl+Alt+Space")
        program.wait_for("found True")
        press("ctrl+alt+space", environment)
        program.wait_for("quick True")
        xdotool(environment, "type", "--delay", "20", "bananas")
        program.wait_for("bananas")
        press("Escape", environment)
        press("Escape", environment)
        program.wait_for("hidden")
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(PATIENCE_MS / 1000) == 0


def test_the_start_at_login_is_a_command_that_works_from_anywhere(
    start, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    page = start().pages.settings.starting
    assert not page.login.isChecked()
    page.login.click()
    entry = tmp_path / "config" / "autostart" / "inkling.desktop"
    (line,) = [one for one in entry.read_text().splitlines() if one.startswith("Exec=")]
    command = shlex.split(line.removeprefix("Exec=").replace("%%", "%"))
    assert command[-1] == "--tray"
    done = subprocess.run(
        [*command[:-1], "--quit"],
        cwd=tmp_path,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")},
        timeout=PATIENCE_MS / 1000,
        check=False,
    )
    assert done.returncode == 0
    page.login.click()
    assert not entry.exists()


@pytest.fixture
def start(library, qtbot, english):
    """Start the program in this process as often as a test wants."""
    running = []

    def start(wish=Wish.SHOW, patience_ms=0):
        paths = LibraryPaths(library)
        application = Application(paths, indexer_command(library), patience_ms)
        qtbot.addWidget(application.window)
        running.append(application)
        application.start(wish)
        return application

    yield start
    for application in running:
        application.close()


def test_without_a_tray_nothing_hides_where_nobody_can_reach_it(start, wait, qtbot):
    application = start(Wish.TRAY, patience_ms=1000)
    window, quick = application.window, application.quick
    qtbot.addWidget(quick)
    assert not window.isVisible()
    wait(window.isVisible)
    window.set_query("boiler")
    wait(lambda: is_answered(window, "boiler"))
    leaving = application.pages.settings.leaving
    leaving.closing.button(list(Closing).index(Closing.MINIMISE)).click()
    window.close()
    wait(window.isMinimized)
    application.grant(Wish.SHOW)
    assert not window.isMinimized()
    assert names(window)[0] == "lease.pdf"
    leaving.closing.button(list(Closing).index(Closing.TRAY)).click()
    application.grant(Wish.QUICK)
    with qtbot.assertNotEmitted(application.finished, wait=800):
        window.close()
    with qtbot.waitSignal(application.finished):
        quick.hide()


def choose(box, value):
    """Choose something from a list as a person does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_another_language_and_other_colours_are_there_after_a_restart(
    start, library, wait, qtbot
):
    first = start()
    page = first.pages.settings.appearance
    choose(page.theme, Theme.DARK)
    choose(page.language, "ar")
    assert page.told.text().startswith("The language changes at")
    first.window.close()
    first.close()
    choices = Choices(stored_choices(library))
    assert choices.theme is Theme.DARK
    language = Language(language_for(choices.language, ["de"]))
    language.speak()
    try:
        walk_in_arabic(start().window, wait, qtbot)
    finally:
        language.fall_silent()
        choices.theme = Theme.SYSTEM


def walk_in_arabic(window, wait, qtbot):
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClicks(window.bar, "boiler")
    wait(lambda: is_answered(window, "boiler"))
    wait(lambda: window.preview.showing_page)
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.preview.x() < window.results.parentWidget().parentWidget().x()
    assert window.preview.bar.place == "صفحة ٢ من ٢"
    qtbot.keyClick(window.bar, Qt.Key.Key_Left)
    assert not window.preview.isVisible()
