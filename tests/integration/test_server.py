"""`indexer serve`, driven over its pipes the way the app does it."""

import json
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from indexer.errors import MessageError
from indexer.library import open_library
from indexer.messages import (
    CheckFolders,
    Fault,
    FoldersReport,
    IncludeFolder,
    ListFolders,
    ListProblems,
    Message,
    PaceReport,
    Pause,
    ProblemsReport,
    ProgressReport,
    Ready,
    RemoveFolder,
    Resume,
    Search,
    SearchReport,
    SentenceReport,
    SetFolderRules,
    SetPace,
    decode,
    encode,
)
from indexer.model_messages import (
    DevicesReport,
    ListDevices,
    ListModels,
    ModelsReport,
)
from indexer.records import Confidence, FolderRules, Mode
from tests.programs import wait_until

PATIENCE_S = 30.0


class Served:
    """A serving child and what it has said."""

    def __init__(self, library: Path) -> None:
        command = [sys.executable, "-m", "indexer", "serve", "--data", str(library)]
        self.child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._said: queue.Queue[Message | MessageError | None] = queue.Queue()
        self._log: list[bytes] = []
        self._threads = [
            threading.Thread(target=self._listen),
            threading.Thread(target=self._keep_log),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, *messages):
        self.child.stdin.write(b"".join(map(encode, messages)))
        self.child.stdin.flush()

    def hear(self, kind, condition=lambda message: True):
        """Return the next message of a kind that fulfils a condition."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            message = self._said.get(timeout=deadline - time.monotonic())
            assert message is not None, self.log
            if isinstance(message, kind) and condition(message):
                return message

    def end(self, *, kill=False):
        """Close the pipe and return the exit code."""
        if kill:
            self.child.kill()
        self.child.stdin.close()
        code = self.child.wait(timeout=PATIENCE_S)
        for thread in self._threads:
            thread.join()
        for pipe in (self.child.stdout, self.child.stderr):
            pipe.close()
        return code

    @property
    def log(self):
        return b"".join(self._log).decode()

    def _keep_log(self):
        self._log.extend(self.child.stderr)

    def _listen(self):
        for line in self.child.stdout:
            try:
                self._said.put(decode(line))
            except MessageError as error:
                self._said.put(error)
        self._said.put(None)


@pytest.fixture
def served(library_folder):
    served = Served(library_folder)
    yield served
    if served.child.returncode is None:
        served.end(kill=True)
    assert "Traceback" not in served.log


@pytest.fixture
def filled(served, notes):
    """A server that has indexed `notes`."""
    served.send(IncludeFolder(str(notes)))
    served.hear(ProgressReport, is_ready)
    return served


@pytest.fixture(scope="module")
def shared(new_library, tmp_path_factory, lasting_notes):
    """A server that has indexed `lasting_notes`, for tests that change nothing."""
    served = Served(new_library(tmp_path_factory.mktemp("shared") / "library"))
    served.send(IncludeFolder(str(lasting_notes)))
    served.hear(ProgressReport, is_ready)
    yield served
    served.end()


def is_ready(report):
    progress = report.progress
    return progress.state == "ready" and progress.files == progress.embedded - 1 == 3


def names(report):
    return [Path(one.path).name for one in report.answer.results]


def test_ready_comes_first_and_folders_follow(served):
    ready = served._said.get(timeout=PATIENCE_S)
    assert isinstance(ready, Ready)
    assert (ready.model, ready.dims) == ("EmbeddingGemma", 192)
    assert served.hear(FoldersReport).folders == ()
    assert served.end() == 0


def test_an_included_folder_is_reported_indexed_and_found(served, notes):
    served.send(IncludeFolder(str(notes)))
    told = served.hear(FoldersReport, lambda report: report.folders)
    assert told.folders[0].path == str(notes)
    served.hear(FoldersReport, lambda report: report.folders[0].files == 3)
    served.hear(ProgressReport, is_ready)
    served.send(Search(1, "bananas"))
    first = served.hear(SearchReport)
    assert (first.number, first.final, first.answer.mode) == (1, False, Mode.WORDS)
    last = served.hear(SearchReport)
    assert (last.number, last.final, last.answer.mode) == (1, True, Mode.HYBRID)
    assert names(first) == ["cake.txt"]
    assert names(last)[0] == "cake.txt"
    assert isinstance(last.answer.confidence, Confidence)


@pytest.mark.parametrize("mode", [Mode.WORDS, Mode.MEANING])
def test_one_leg_alone_is_one_report(shared, mode):
    shared.send(Search(5, "bananas", mode=mode, limit=1))
    report = shared.hear(SearchReport)
    assert (report.number, report.final, report.answer.mode) == (5, True, mode)
    assert len(report.answer.results) == 1


def test_a_word_that_is_still_typed_finds_those_that_begin_so(shared):
    shared.send(Search(6, "banan", mode=Mode.WORDS))
    assert names(shared.hear(SearchReport)) == ["cake.txt"]


def test_the_nearest_sentence_follows_a_while_after_the_answer(filled, notes):
    text = "Boats left the harbour at dawn. Bananas ripen in paper bags. Snow fell."
    (notes / "mixed.txt").write_text(text)
    filled.send(CheckFolders())
    filled.hear(ProgressReport, lambda report: report.progress.embedded == 5)
    filled.send(Search(2, "Bananas ripen in paper bags.", mode=Mode.MEANING))
    answer = filled.hear(SearchReport, lambda report: report.final).answer
    hits = {one.hits[0].passage: one.hits[0].text for one in answer.results}
    told = filled.hear(SentenceReport, lambda report: hits[report.passage] == text)
    assert told.number == 2
    assert text[told.mark.start : told.mark.end] == "Bananas ripen in paper bags."


def test_of_many_searches_at_once_the_newest_is_answered_in_full(shared):
    shared.send(*(Search(number, f"ban{'an' * number}as") for number in range(1, 30)))
    shared.send(Search(30, "bananas"))
    reports = [shared.hear(SearchReport)]
    while not (reports[-1].final and reports[-1].number == 30):
        reports.append(shared.hear(SearchReport))
    assert names(reports[-1])[0] == "cake.txt"
    assert len({report.number for report in reports}) < 15, "stale ones are dropped"
    numbers = [report.number for report in reports]
    assert numbers == sorted(numbers)


def test_a_search_is_answered_while_indexing_is_paused(filled, notes):
    filled.send(Pause())
    filled.hear(ProgressReport, lambda report: report.progress.state == "paused")
    (notes / "late.txt").write_text("The umbrella was left in the tram.")
    filled.send(Search(1, "bananas"))
    filled.hear(SearchReport, lambda report: report.final)
    filled.send(Resume())
    filled.hear(ProgressReport, lambda report: report.progress.embedded == 5)
    filled.send(Search(2, "umbrella", mode=Mode.WORDS))
    assert names(filled.hear(SearchReport)) == ["late.txt"]


def test_problems_are_told_on_request(filled, notes):
    (notes / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    filled.hear(ProgressReport, lambda report: report.progress.problems == 1)
    filled.send(ListProblems())
    (problem,) = filled.hear(ProblemsReport).problems
    assert (problem.path, problem.code) == (str(notes / "broken.pdf"), "damaged")


def test_a_removed_folder_is_reported_even_if_it_was_empty(served, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    served.send(IncludeFolder(str(empty)))
    served.hear(FoldersReport, lambda report: report.folders)
    served.send(RemoveFolder(str(empty)))
    served.hear(FoldersReport, lambda report: not report.folders)


def test_rules_of_a_folder_are_obeyed_and_reported(filled, notes):
    filled.send(SetFolderRules(str(notes), FolderRules(exclude=("*.md",))))
    (folder,) = filled.hear(FoldersReport, lambda told: told.folders[0].exclude).folders
    assert (folder.exclude, folder.gitignore) == (("*.md",), False)
    filled.hear(ProgressReport, lambda report: report.progress.files == 2)
    filled.send(SetFolderRules(str(notes), FolderRules(exclude=("[z-a]",))))
    assert "no pattern" in filled.hear(Fault).summary


def test_when_the_background_works_is_told_and_kept(filled, library_folder):
    filled.send(SetPace(only_on_mains=False, only_when_idle=True))
    told = filled.hear(PaceReport, lambda report: report.only_when_idle)
    assert not told.paused
    filled.send(Pause())
    assert filled.hear(PaceReport, lambda report: report.paused).only_when_idle
    waits = filled.hear(ProgressReport, lambda report: report.progress.waits_for)
    assert waits.progress.state == "paused"
    assert json.loads((library_folder / "pace.json").read_text())["paused"]


def test_a_timed_pause_ends_without_the_app(filled, library_folder):
    filled.send(Pause(until=time.time() + 0.3))
    assert filled.hear(PaceReport, lambda report: report.paused).until
    filled.hear(PaceReport, lambda report: not report.paused)
    assert not json.loads((library_folder / "pace.json").read_text())["paused"]


def test_a_folder_that_is_not_there_is_a_fault_and_no_end(shared, tmp_path):
    missing = tmp_path / "missing"
    shared.send(IncludeFolder(str(missing)))
    fault = shared.hear(Fault)
    assert fault == Fault(f"There is no folder {missing}.")
    shared.send(ListFolders())
    assert len(shared.hear(FoldersReport).folders) == 1


def test_lines_that_make_no_sense_are_survived(served):
    lines = [
        b"no json at all",
        b"",
        b"[1, 2]",
        b'{"type": "Search", "number": "x"}',
        encode(Ready("a report", "is no request", 2)).strip(),
        b"\xff\xfe\x00",
    ]
    served.hear(FoldersReport)
    served.child.stdin.write(b"\n".join([*lines, b""]))
    served.send(ListFolders())
    assert served.hear(FoldersReport).folders == ()
    assert served.end() == 0
    assert served.log.count("made no sense") == len(lines)


def test_the_end_of_input_ends_everything_even_during_work(served, notes):
    begin_long_work(served, notes)
    served.send(CheckFolders())
    wait_until(lambda: extractors_of(served.child.pid), "extractors are at work")
    workers = extractors_of(served.child.pid)
    started = time.monotonic()
    assert served.end() == 0
    assert time.monotonic() - started < 10
    wait_until(lambda: not any(map(is_alive, workers)), "the extractors end")


def test_extractors_end_with_a_server_that_was_killed(served, notes):
    begin_long_work(served, notes)
    workers = extractors_of(served.child.pid)
    served.end(kill=True)
    wait_until(lambda: not any(map(is_alive, workers)), "the extractors end")


def begin_long_work(served, notes):
    for number in range(1500):
        (notes / f"{number}.txt").write_text(f"Letter {number} about {number * 7}.")
    served.send(IncludeFolder(str(notes)))
    served.hear(ProgressReport, lambda report: report.progress.waiting > 0)


def extractors_of(pid):
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return {
        child for task in tasks for child in (task / "children").read_text().split()
    }


def is_alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
    except OSError:
        return False
    return state != "Z"


def test_a_library_in_use_is_a_fatal_fault_and_exit_code_3(library_folder):
    with open_library(library_folder):
        served = Served(library_folder)
        fault = served.hear(Fault)
        assert fault.fatal
        assert fault.summary.startswith("Another Inkling is using the library")
        assert served.end() == 3


@pytest.fixture
def without_model(library_folder, notes):
    """A server of a library whose model file was deleted after it had been read."""
    with open_library(library_folder) as library:
        library.include(notes)
        library.reconcile()
    (library_folder / "models" / "tiny.gguf").unlink()
    served = Served(library_folder)
    yield served
    if served.child.returncode is None:
        served.end(kill=True)


def test_without_its_model_a_library_is_still_found_by_words(without_model):
    fault = without_model.hear(Fault)
    assert (fault.fatal, fault.summary.endswith(".")) == (False, True)
    assert without_model.hear(Ready).model == ""
    without_model.send(Search(1, "bananas"))
    report = without_model.hear(SearchReport, lambda report: report.final)
    assert names(report) == ["cake.txt"]
    assert without_model.end() == 0


def test_models_are_listed_while_all_else_goes_on(served):
    served.send(ListModels(), ListDevices())
    listed = served.hear(ModelsReport)
    assert (listed.models[0].name, listed.restart) == ("starter", False)
    devices = served.hear(DevicesReport)
    assert (devices.chosen, devices.device, devices.devices) == ("auto", "cpu", ())
    assert served.end() == 0
