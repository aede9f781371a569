import pytest

from app.quantities import (
    duration_text,
    language_text,
    number_text,
    share_text,
    size_text,
)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (3, "less than a minute"),
        (61, "about 2 min"),
        (1000, "about 20 min"),
        (6000, "about 2 h"),
        (90_000, "about 25 h"),
        (700_000, "about 9 days"),
    ],
)
def test_durations_are_coarse_and_never_too_short(seconds, text):
    assert duration_text(seconds) == text


def test_numbers_sizes_and_shares_are_as_people_read_them():
    assert number_text(31_002) == "31,002"
    assert size_text(333_590_944) == "334 MB"
    assert size_text(412_000) == "412 kB"


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (0.4251, "43 %"), (0.9999, "99 %"), (1.0, "100 %")],
)
def test_a_share_is_whole_only_when_all_is_done(share, text):
    assert share_text(share) == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("deu", "Deutsch"),
        ("eng", "English"),
        ("chi_sim", "简体中文"),
        ("chi_tra", "繁體中文"),
        ("osd", "osd"),
    ],
)
def test_a_language_has_its_own_name_and_what_is_none_its_code(code, text):
    assert language_text(code) == text
