import sys

import pytest

from app.indexer_client import IndexerClient
from indexer.messages import DrawPage, SearchReport, ShowDocument

SHORT_S = 0.02


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "lease.txt").write_text("The rent is due on the third.")
    return folder


@pytest.fixture
def start(library):
    clients = []

    def start(command, pauses_s=(SHORT_S, SHORT_S)):
        client = IndexerClient(command, library / "indexer.log", pauses_s)
        clients.append(client)
        client.start()
        return client

    yield start
    for client in clients:
        client.close()


@pytest.fixture
def client(start, fake_command, notes, qtbot):
    client = start(fake_command)
    with qtbot.waitSignal(client.folders_changed):
        client.include_folder(str(notes))
    return client


def found(report):
    return [result.path for result in report.answer.results]


def test_tells_when_the_indexer_is_up(start, fake_command, qtbot):
    client = start(fake_command)
    with qtbot.waitSignal(client.ready) as ready:
        pass
    assert ready.args[0].dims == 256


def test_answers_first_by_words_and_then_finally(client, notes, qtbot):
    reports: list[SearchReport] = []
    client.answered.connect(reports.append)
    client.search("rent")
    qtbot.waitUntil(lambda: len(reports) == 2)
    assert [report.final for report in reports] == [False, True]
    assert found(reports[1]) == [str(notes / "lease.txt")]


def test_drops_answers_to_older_searches(client, qtbot):
    reports: list[SearchReport] = []
    client.answered.connect(reports.append)
    client.search("silence!")
    client.search("rent")
    client.search("stale!")
    qtbot.waitUntil(lambda: any(one.final for one in reports))
    assert {one.answer.query for one in reports} == {"stale!"}


def test_a_cleared_query_gets_no_answer(client, qtbot):
    client.search("rent")
    client.search("")
    with qtbot.assertNotEmitted(client.answered), qtbot.waitSignal(client.progressed):
        client.check_folders()


def test_an_answer_in_two_pieces_arrives_whole(client, qtbot):
    with qtbot.waitSignal(client.answered) as answer:
        client.search("halves!")
    assert answer.args[0].answer.query == "halves!"


def test_a_line_without_sense_is_left_out(client, qtbot, caplog):
    with qtbot.waitSignal(client.answered) as answer:
        client.search("garbage!")
    assert answer.args[0].answer.query == "garbage!"
    assert "without sense" in caplog.text


def test_a_fault_of_the_newest_search_is_told(client, qtbot):
    with qtbot.waitSignal(client.faulted) as fault:
        client.search("fault!")
    assert fault.args[0].summary == "The model is missing."


def test_starts_again_after_a_crash_and_repeats_the_search(client, qtbot):
    signals = [client.restarting, client.ready, client.answered]
    with qtbot.waitSignals(signals, order="strict"):
        client.search("crash once!")


def test_requests_made_while_it_is_down_are_not_lost(client, notes, qtbot):
    client.search("crash once!")
    with qtbot.waitSignal(client.restarting):
        pass
    with qtbot.waitSignal(client.folders_changed) as folders:
        client.remove_folder(str(notes))
    assert folders.args[0].folders == ()


def test_gives_up_when_it_keeps_crashing(client, qtbot):
    pauses: list[float] = []
    client.restarting.connect(pauses.append)
    with qtbot.waitSignal(client.faulted) as fault:
        client.search("crash!")
    assert fault.args[0].fatal
    assert "indexer.log" in fault.args[0].summary
    assert pauses == [SHORT_S, SHORT_S]


def test_one_that_was_given_up_can_be_started_again(client, qtbot):
    with qtbot.waitSignal(client.faulted):
        client.search("crash!")
    client.search("rent")
    told: list[float] = []
    client.restarting.connect(told.append)
    with qtbot.waitSignal(client.answered) as answered:
        client.start_again()
    assert answered.args[0].answer.query == "rent"
    assert told == [0.0]


def test_a_program_that_is_not_there_is_a_fault(start, tmp_path, qtbot):
    client = start([str(tmp_path / "nothing")])
    with qtbot.waitSignal(client.faulted) as fault:
        pass
    assert fault.args[0].fatal


def test_a_library_in_use_is_not_tried_again(start, fake_command, qtbot):
    client = start([*fake_command, "--in-use"])
    with qtbot.assertNotEmitted(client.restarting, wait=300):
        with qtbot.waitSignal(client.faulted) as fault:
            pass
        assert fault.args[0].summary == "Another Inkling is using this library."


def test_closing_ends_the_process_and_starts_no_other(client, qtbot):
    with qtbot.assertNotEmitted(client.restarting, wait=100):
        client.close()


def test_a_process_that_ignores_the_end_of_input_is_stopped(start, qtbot):
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    stubborn += "print(flush=True); time.sleep(60)"
    client = start([sys.executable, "-c", stubborn])
    qtbot.waitUntil(lambda: client.is_up)
    client.close(patience_ms=50)
    assert not client.is_up


def test_what_the_indexer_says_about_itself_goes_to_the_log(start, library, qtbot):
    client = start([sys.executable, "-c", "import sys; sys.exit('no such model')"], ())
    with qtbot.waitSignal(client.faulted):
        pass
    assert "no such model" in (library / "indexer.log").read_text()


def test_a_log_that_grew_too_large_starts_afresh(start, fake_command, library, qtbot):
    log = library / "indexer.log"
    with log.open("wb") as stream:
        stream.truncate(5 << 20)
    client = start(fake_command)
    with qtbot.waitSignal(client.ready):
        pass
    assert log.stat().st_size == 0


def test_a_page_arrives_whole_between_lines(client, notes, qtbot):
    (notes / "plan.page.txt").write_text("The plan of the flat.")
    with (
        qtbot.waitSignal(client.page_drawn) as drawn,
        qtbot.waitSignal(client.document_shown) as shown,
    ):
        client.ask(DrawPage(4, 1, 0, 2, 600, "plan"))
        client.ask(ShowDocument(5, 1, 0))
    told, pixels = drawn.args
    assert (told.number, told.page, len(pixels)) == (4, 2, 600 * 300 * 3)
    assert told.boxes
    assert shown.args[0].number == 5


def test_restarting_on_purpose_is_no_crash_and_asks_again(client, qtbot):
    with (
        qtbot.assertNotEmitted(client.restarting),
        qtbot.waitSignals([client.ready, client.answered]),
    ):
        client.search("rent")
        client.restart()


def test_what_is_asked_while_it_starts_anew_is_answered_afterwards(client, qtbot):
    client.restart()
    with qtbot.waitSignals([client.ready, client.folders_changed], order="strict"):
        client.list_folders()
    client.restart()
    with qtbot.waitSignal(client.answered) as answered:
        client.search("rent")
    assert answered.args[0].answer.query == "rent"
