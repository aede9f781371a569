"""The pages about the library, against a real indexer."""

import pytest

from app.application import Application, indexer_command
from app.search.file_names import isolated
from indexer.embedding.models import ModelShelf
from indexer.messages import Pause, Resume
from indexer.settings import Settings
from tests.standins import gemma

PATIENCE_MS = 40_000
# The indexer starts up to five times, which takes long on a machine that is busy.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.timeout(240)]


@pytest.fixture
def paths(paths, tmp_path):
    """Let the library embed with a model that has a dial."""
    tiny = gemma.write_tiny(tmp_path / "tiny.gguf")
    ModelShelf(paths.models).add(tiny, trust=True)
    Settings(model="tiny", threads=1, compute="cpu").save(paths.settings)
    return paths


@pytest.fixture
def notes(tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    for number in range(12):
        (notes / f"{number}.txt").write_text(f"Letter {number}: the rent is due.\n")
    (notes / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    return notes


@pytest.fixture
def wait(qtbot):
    return lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE_MS)


@pytest.fixture
def application(qtbot, paths, notes, wait):
    application = Application(paths, indexer_command(paths.root))
    qtbot.addWidget(application.window)
    application.start()
    application.client.include_folder(str(notes))
    wait(lambda: "Up to date · 13 files" in application.window.status.text)
    yield application
    application.close()


def rows(tree):
    tops = (tree.topLevelItem(n) for n in range(tree.topLevelItemCount()))
    return [[top.text(n) for n in range(tree.columnCount())] for top in tops]


def choose_device(parts, name, wait):
    page = parts.compute
    parts.show_page(page)
    wait(page.again.isEnabled)
    buttons = page.choices.buttons()
    next(one for one in buttons if one.property("device") == name).click()
    page.apply.click()


def turn(dial, size):
    dial.sizes.button(size).click()
    assert "instead of" in dial.told.text()
    dial.apply.click()


def require_report(dial, size, wait):
    """Wait until the former size and the one in use stand beside each other."""
    at = dial.report.cells.itemAtPosition

    def columns():
        cells = [[at(row, column) for row in range(5)] for column in (1, 2)]
        return [[one.widget().text() for one in some if one] for some in cells]

    wait(lambda: all(columns()))
    before, now = columns()
    assert (before[0], now[0], now[1]) == ("Before", "Now", str(size))
    assert before[1] != now[1]
    assert all(one[-1].endswith(" %") for one in (before, now))


def use(models, name, wait):
    models.select(name)
    models.use.click()
    wait(models.change.apply.isEnabled)
    assert "12, from 13 files" in models.change.costs.text()
    models.change.apply.click()


def test_what_became_of_each_file_is_told_and_everything_can_be_forgotten(
    application, wait, notes, qtbot
):
    application.window.progress_wanted.emit()
    progress = application.pages.progress
    wait(lambda: bool(rows(progress.list)))
    assert rows(progress.list) == [[isolated(str(notes)), "13", "13", "12", "12", "1"]]

    progress.problems.click()
    problems = application.pages.problems
    wait(lambda: bool(rows(problems.list)))
    problems.list.topLevelItem(0).child(0).setSelected(True)
    problems.ask.click()
    coverage = application.pages.coverage
    wait(lambda: "by its name" in coverage.answer.text())
    coverage.whole.click()
    whole = application.pages.folder_coverage
    wait(lambda: "12 of 13 files" in whole.answer.text())
    whole.problems.click()
    wait(lambda: str(notes) in problems.about.text())
    problems.list.topLevelItem(0).child(0).setSelected(True)
    problems.again.click()
    assert "1" in problems.remedy.text()
    wait(lambda: "Up to date" in application.window.status.text)
    assert rows(progress.list)[0][-1] == "1"

    parts = application.pages.settings
    with qtbot.waitSignal(application.client.ready, timeout=PATIENCE_MS):
        choose_device(parts, "auto", wait)
    parts.show_page(parts.privacy)
    parts.forget_all_wanted.emit()
    wait(lambda: "Folders: 1, files: 13" in parts.privacy.told.text())
    wait(lambda: application.window.situation.folders == 0)
    assert (notes / "1.txt").exists()


def test_size_and_model_change_and_a_change_can_be_called_off(application, wait):
    parts = application.pages.settings
    dial, models = parts.dial, parts.models
    parts.show_page(dial)
    wait(lambda: dial.sizes.checkedId() > 0)
    smaller, smallest = sorted(dial.sizes.id(one) for one in dial.sizes.buttons())[
        1::-1
    ]
    turn(dial, smallest)
    wait(lambda: dial.told.text() == f"{smallest} numbers are in use.")
    assert not dial.bar.isVisible()
    require_report(dial, smallest, wait)

    application.client.ask(Pause())
    wait(lambda: "Paused" in application.window.status.text)
    turn(dial, smaller)
    wait(dial.stop.isVisible)
    dial.stop.click()
    wait(lambda: dial.told.text() == f"{smallest} numbers are in use.")

    parts.show_page(models)
    wait(lambda: models.models.count() == 2)
    use(models, "starter", wait)
    wait(models.stop.isVisible)
    models.stop.click()
    wait(lambda: not models.stop.isVisible())
    assert "(in use)" in models.models.item(1).text()

    application.client.ask(Resume())
    wait(lambda: "Up to date · 13 files" in application.window.status.text)
    use(models, "starter", wait)
    wait(lambda: "(in use)" in models.models.item(0).text())
    wait(lambda: not models.stop.isVisible())
    wait(lambda: "Up to date" in application.window.status.text)
