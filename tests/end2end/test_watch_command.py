"""`watch` beside other commands."""

import json
import signal

from tests.programs import wait_until


def ready(child):
    """Read progress until nothing is left to do."""
    return any(json.loads(line)["state"] == "ready" for line in child.stdout)


def test_watching_goes_on_beside_searches_and_ends_at_a_signal(inkling, notes):
    inkling("folders", "add", notes)
    with inkling.running("watch", "--json") as child:
        assert ready(child)
        (notes / "late.txt").write_text("The umbrella was left in the tram.")
        wait_until(lambda: inkling.answers("umbrella", "--mode=words") == ["late.txt"])
        said = inkling.refusal("index", code=3)
        assert said.startswith("Another Inkling is using the library in ")
        child.send_signal(signal.SIGINT)
        output, errors = child.communicate(timeout=20)
    assert (child.returncode, errors) == (0, b"")
    assert all(json.loads(line)["state"] for line in output.splitlines())
    assert inkling("index", "--json", "--until=words").json["files"] == 0


def test_status_tells_what_a_running_indexer_does(inkling, notes):
    inkling("pause", code=1)
    inkling("folders", "add", notes)
    inkling("pause")
    with inkling.running("watch", "--json"):
        running = wait_until(
            lambda: inkling("status", "--json").json["running"], "it is told"
        )
        assert running["progress"]["waits_for"] in ("", "person")
        assert "running: " in inkling("status").output


def test_watching_for_people_is_silent_where_nobody_looks(inkling, notes):
    inkling("folders", "add", notes)
    with inkling.running("watch") as child:
        wait_until(lambda: inkling("status", "--json").json["files"], "files are read")
        child.send_signal(signal.SIGTERM)
        assert child.communicate(timeout=20) == (b"", b"")
    assert child.returncode == 0


def test_watching_needs_a_folder(inkling):
    assert "No folder is included yet" in inkling.refusal("watch", code=2)
