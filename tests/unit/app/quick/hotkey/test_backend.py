import pytest

from app.quick.hotkey.backend import this_hotkey


def test_where_no_key_can_be_had_there_is_no_back_end(qapp, monkeypatch):
    monkeypatch.delenv("XDG_SESSION_TYPE", raising=False)
    assert this_hotkey(qapp, pytest.fail) is None
