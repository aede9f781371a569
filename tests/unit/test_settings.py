import json
import os

import pytest

from indexer.errors import SettingsError
from indexer.settings import DIMENSIONS, Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


def test_without_a_file_the_defaults_apply(file):
    assert Settings.load(file) == Settings()


def test_settings_survive_saving_and_loading(file):
    chosen = Settings(model="gemma", dims=128, threads=3, extractors=4)
    chosen.save(file)
    assert Settings.load(file) == chosen


def test_saving_again_replaces_the_file_and_leaves_nothing_else(file):
    Settings(dims=128).save(file)
    Settings(dims=512).save(file)
    assert Settings.load(file).dims == 512
    assert os.listdir(file.parent) == [file.name]


def test_a_save_that_fails_leaves_the_old_settings(file):
    Settings(dims=128).save(file)
    file.with_suffix(".partial").mkdir()
    with pytest.raises(SettingsError, match="cannot be written"):
        Settings(dims=512).save(file)
    assert Settings.load(file).dims == 128


def test_settings_that_are_missing_take_their_default(file):
    file.write_text('{"dims": 512}')
    assert Settings.load(file) == Settings(dims=512)


def test_settings_of_a_newer_program_are_passed_over(file):
    file.write_text('{"dims": 512, "colour": "blue"}')
    assert Settings.load(file) == Settings(dims=512)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"dims": 2', id="cut short"),
        pytest.param(b"[1, 2]", id="another shape"),
        pytest.param(b'{"dims": "256"}', id="text for a number"),
        pytest.param(b'{"dims": 256.0}', id="another kind of number"),
        pytest.param(b'{"threads": true}', id="yes for a number"),
        pytest.param(b'{"model": null}', id="nothing for a text"),
        pytest.param(b"\xff\xfe", id="not UTF-8"),
    ],
)
def test_a_file_that_makes_no_sense_is_named_and_left_alone(file, content):
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"Move it away") as caught:
        Settings.load(file)
    assert str(file) in caught.value.summary
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("dims", 300),
        ("dims", 0),
        ("threads", -1),
        ("threads", 257),
        ("extractors", 0),
        ("extractors", 17),
    ],
)
def test_a_value_out_of_range_is_refused_in_one_sentence(file, setting, value):
    file.write_text(json.dumps({setting: value}))
    with pytest.raises(SettingsError, match=r"must be .*\.$"):
        Settings.load(file)


@pytest.mark.parametrize("dims", DIMENSIONS)
def test_every_size_on_the_dial_can_be_chosen(dims):
    assert Settings(dims=dims).dims == dims
