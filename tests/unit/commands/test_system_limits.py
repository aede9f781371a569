from indexer.commands.system_limits import limit_lines, limits


def test_the_limits_of_the_system_are_read(tmp_path):
    (tmp_path / "max_user_watches").write_text("8192\n")
    (tmp_path / "max_queued_events").write_text("16384\n")
    found = limits(tmp_path)
    assert found == {"watched_folders": 8192, "waiting_events": 16384}


def test_a_low_limit_comes_with_what_to_do():
    assert len(list(limit_lines({"watched_folders": 192_493}))) == 1
    _, advice = limit_lines({"watched_folders": 8192})
    assert "max_user_watches" in advice


def test_a_system_without_limits_has_none(tmp_path):
    assert limits(tmp_path / "nowhere") == {}
    assert list(limit_lines({})) == []
