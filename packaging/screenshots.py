"""Draws the app's windows into PNG files: `python packaging/screenshots.py FOLDER`.

Light and dark, at one and two pixels a point, with results that try the layout: long
names, right-to-left and Chinese text, attachments, nothing found, the first start.
Needs no screen.
"""
# ruff: noqa: E402, D103 - a script that shows the app, run from the tree

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QLocale, QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.application import Application, indexer_command
from app.folders.choosing import removal_question
from app.folders.dialog import FoldersDialog
from app.icons import application_icon
from app.search.window import SearchWindow
from app.settings.problems import ProblemsDialog
from indexer.messages import (
    FoldersReport,
    ProgressReport,
    SearchReport,
)
from indexer.paths import LibraryPaths
from indexer.records import (
    Answer,
    Confidence,
    FileProblem,
    Folder,
    Hit,
    Mark,
    Mode,
    Place,
    ProblemCode,
    Progress,
    Reason,
    Result,
    Signals,
    Took,
)

QUESTION = "dessert from overripe fruit"
SAMPLES = ROOT / "resources" / "samples"
QUERY = "when must the rent be paid"
HOME = "/Users/mara/Documents"
DAY = 86_400.0
TODAY = 1_763_700_000.0
DARK = {
    QPalette.ColorRole.Window: "#2b2b2e",
    QPalette.ColorRole.WindowText: "#e8e8ea",
    QPalette.ColorRole.Base: "#1f1f22",
    QPalette.ColorRole.AlternateBase: "#29292c",
    QPalette.ColorRole.Text: "#e8e8ea",
    QPalette.ColorRole.PlaceholderText: "#9a9aa2",
    QPalette.ColorRole.Button: "#38383c",
    QPalette.ColorRole.ButtonText: "#e8e8ea",
    QPalette.ColorRole.Highlight: "#3f83d6",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#38383c",
    QPalette.ColorRole.ToolTipText: "#e8e8ea",
}


def main() -> int:
    """Draw everything once a scale; Qt reads the scale only when it starts."""
    match sys.argv[1:]:
        case [folder]:
            for scale in ("1", "2"):
                draw_at(scale, folder)
        case [folder, scale]:
            Path(folder).mkdir(parents=True, exist_ok=True)
            draw(Path(folder), scale)
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


def draw_at(scale: str, folder: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["QT_SCALE_FACTOR"] = scale
    environment["QT_LOGGING_RULES"] = "default.warning=false"
    command = [sys.executable, __file__, folder, scale]
    subprocess.run(command, env=environment, check=True)


def draw_samples(file: Path) -> None:
    """Draw the window with the bundled samples and the real indexer."""
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as library:
        paths = LibraryPaths(Path(library))
        application = Application(paths, indexer_command(paths.root))
        window = application.window
        window.resize(940, 600)
        application.start()
        application.client.include_folder(str(SAMPLES))
        wait_until(lambda: "Up to date" in window.status.text)
        window.bar.setText(QUESTION)
        window.bar.textEdited.emit(QUESTION)
        wait_until(lambda: window.situation.final and window.model.query == QUESTION)
        qt.processEvents()
        window.grab().save(str(file))
        window.close()
        application.close()


def wait_until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("The window did not get there.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def draw(folder: Path, scale: str) -> None:
    qt = QApplication(sys.argv[:1])
    qt.setStyle("Fusion")
    QLocale.setDefault(QLocale("en_GB"))
    qt.setWindowIcon(application_icon())
    light = qt.style().standardPalette()
    qt.setPalette(light)
    draw_samples(folder / f"samples-light-{scale}x.png")
    for theme, palette in (("light", light), ("dark", dark(light))):
        qt.setPalette(palette)
        with tempfile.TemporaryDirectory() as library:
            for name, window in windows(library).items():
                window.show()
                qt.processEvents()
                window.grab().save(str(folder / f"{name}-{theme}-{scale}x.png"))
                window.close()


def dark(light: QPalette) -> QPalette:
    palette = QPalette(light)
    for role, colour in DARK.items():
        palette.setColor(role, QColor(colour))
    return palette


def windows(library: str) -> dict[str, QWidget]:
    """Return each window in the state worth looking at."""
    folders, problems = FoldersDialog(), ProblemsDialog()
    folders.show_folders(FOLDERS)
    folders.list.setCurrentIndex(folders.list.model().index(0, 0))
    problems.show_problems(PROBLEMS)
    return {
        "window": searching(library, STRONG),
        "narrow": narrow(searching(library, STRONG)),
        "possible": searching(library, POSSIBLE, indexing=True),
        "unrelated": searching(library, UNRELATED),
        "nothing": searching(library, NOTHING),
        "ready": ready(library, FOLDERS),
        "first": ready(library, ()),
        "starting": fresh(library),
        "down": down(library),
        "notice": notice(library),
        "folders": folders,
        "question": removal_question(folders, FOLDERS[0]),
        "problems": problems,
    }


def fresh(library: str) -> SearchWindow:
    geometry = QSettings(f"{library}/window.ini", QSettings.Format.IniFormat)
    return SearchWindow(geometry)


def ready(library: str, folders: tuple[Folder, ...]) -> SearchWindow:
    window = fresh(library)
    window.show_ready()
    window.show_folders(FoldersReport(folders))
    files = sum(folder.files for folder in folders)
    window.show_progress(ProgressReport(Progress("ready", files=files)))
    return window


def searching(library: str, answer: Answer, *, indexing: bool = False) -> SearchWindow:
    window = ready(library, FOLDERS)
    window.bar.setText(answer.query)
    window.bar.returnPressed.emit()
    window.show_answer(SearchReport(1, answer, final=True))
    if indexing:
        progress = Progress("indexing", 31002, 18662, 210_400, 90_000, 120_400, 7)
        window.show_progress(ProgressReport(progress))
    return window


def narrow(window: SearchWindow) -> SearchWindow:
    window.resize(560, 480)
    return window


def down(library: str) -> SearchWindow:
    window = fresh(library)
    window.show_down("Another Inkling is using this library.")
    return window


def notice(library: str) -> SearchWindow:
    window = searching(library, STRONG)
    window.notice.tell(
        "The desktop could not open this file. Its path was copied: "
        f"{HOME}/Flat/lease-2025.pdf"
    )
    return window


def result(
    path: str, text: str, place: Place, *marked: tuple[str, Reason], **more: object
) -> Result:
    """Return a result whose marks are given as the text they cover."""
    marks = []
    for words, reason in marked:
        start = text.index(words)
        marks.append(Mark(start, start + len(words), reason))
    signals = Signals(
        meaning=0.8 * any(mark.reason == "meaning" for mark in marks),
        words=0.5 * any(mark.reason == "words" for mark in marks),
    )
    fields = {"rank": 1, "member": None, "title": "", "score": 0.8, **more}
    fields.setdefault("kind", path.rsplit(".", 1)[-1])
    fields.setdefault("modified", TODAY - len(path) * 9 * DAY)
    hit = Hit(text, place, 0.8, signals, tuple(marks))
    hits = (hit,) if text else ()
    return Result(path=f"{HOME}/{path}", hits=hits, **fields)  # type: ignore[arg-type]


def answer(
    confidence: Confidence, results: tuple[Result, ...], query: str = QUERY
) -> Answer:
    return Answer(query, Mode.HYBRID, confidence, Took(22, 19, 41), results)


RESULTS = (
    result(
        "Flat/lease-2025.pdf",
        "4.1 The tenant keeps the flat in good order.\n4.2 The monthly amount is due "
        "within three days of the first of each month; a later payment adds interest "
        "of two per cent for every week that has begun, unless both sides have agreed "
        "otherwise in writing beforehand. Rent covers heating, water and the "
        "caretaker's services.",
        Place(page=37),
        (
            "The monthly amount is due within three days of the first of each month; "
            "a later payment adds interest of two per cent for every week that has "
            "begun, unless both sides have agreed otherwise in writing beforehand.",
            "meaning",
        ),
        ("Rent", "words"),
        more=4,
    ),
    result(
        "Mail/2024/rent-increase.eml",
        "Dear Ms Lindqvist, from March on the rent is 940 euros. It must be paid by "
        "standing order, as before. Kind regards, Housing office",
        Place(part="body"),
        ("rent", "words"),
        ("must be paid", "words"),
        ("It must be paid by standing order, as before.", "meaning"),
        kind="mail",
        title="Your rent from March 2025",
    ),
    result(
        "Flat/A very long file name that somebody gave to the minutes of the house "
        "meeting in the spring of 2024, second version, corrected (final) (2).docx",
        "The owners agree that tenants pay in advance. \U0001f3e0 Rent that is late "
        "is a matter for the caretaker first.",
        Place(headings=("Minutes", "Payment and what follows when it is late")),
        ("Rent", "words"),
        ("The owners agree that tenants pay in advance.", "meaning"),
    ),
    result(
        "عقود/عقد الإيجار.pdf",
        "يلتزم المستأجر بدفع الإيجار في اليوم الأول من كل شهر، ويضاف إلى المبلغ غرامة "
        "إذا تأخر الدفع أكثر من سبعة أيام. "
        "يشمل الإيجار الماء والتدفئة ولا يشمل الكهرباء.",
        Place(page=2),
        ("يلتزم المستأجر بدفع الإيجار في اليوم الأول من كل شهر", "meaning"),
        ("الإيجار", "words"),
    ),
    result(
        "租房/租赁合同.docx",
        "第四条 租金与押金:承租人应于每月五日前支付当月租金,逾期每日按月租金的百分之一"
        "支付违约金。出租人收到租金后应当开具收据,并且不得在合同期内单方面提高租金,"
        "双方另有书面约定的除外。水费、电费、燃气费由承租人承担。",
        Place(headings=("租金与押金",)),
        ("承租人应于每月五日前支付当月租金", "meaning"),
    ),
    result(
        "Mail/2023/landlord.mbox",
        "Attached: what you still owe for November and December.",
        Place(page=1),
        ("what you still owe for November and December", "meaning"),
        kind="pdf",
        member="Re: heating/reminder.pdf",
    ),
    result("Flat/rent-2025.xlsx", "", Place(), kind="other"),
    result(
        "code/rent.py",
        'def due(month: date) -> date:\n    """Return the day the rent is due."""\n'
        "    return month.replace(day=3)",
        Place(line=118),
        ("rent", "words"),
        kind="code",
    ),
)
STRONG = answer(Confidence.STRONG, RESULTS)
POSSIBLE = answer(Confidence.POSSIBLE, RESULTS[1:3])
UNRELATED = answer(Confidence.NONE, RESULTS[:2], "how do penguins sleep")
NOTHING = answer(Confidence.NONE, (), "zyxwvut")
FOLDERS = (
    Folder(HOME, files=1187, problems=3),
    Folder("/Users/mara/Pictures/Scans", files=47, watched=False),
    Folder("/media/mara/BACKUP/Old computer/Documents", files=0, online=False),
)
PROBLEMS = (
    FileProblem(
        f"{HOME}/Tax/2023/assessment.pdf",
        None,
        ProblemCode.ENCRYPTED,
        "This file is protected by a password.",
        TODAY,
    ),
    FileProblem(
        f"{HOME}/Scans/letter 14.pdf",
        None,
        ProblemCode.SCAN,
        "The pages are pictures without text; reading them needs OCR.",
        TODAY - DAY,
    ),
    FileProblem(
        f"{HOME}/Mail/2023/landlord.mbox",
        "Re: heating/plan.dwg",
        ProblemCode.UNSUPPORTED,
        "Inkling cannot read this type of file; it is found by its name.",
        TODAY - 3 * DAY,
    ),
)


if __name__ == "__main__":
    sys.exit(main())
