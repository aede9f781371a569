import pytest

from indexer.errors import UsageError
from indexer.fetching.addresses import check_base, is_safe


@pytest.mark.parametrize(
    "url",
    [
        "https://huggingface.co",
        "https://mirror.example:8443/hub",
        "http://127.0.0.1:8000",
    ],
)
def test_encrypted_addresses_and_this_computer_are_safe(url):
    check_base(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://huggingface.co",
        "http://localhost.evil.example",
        "http://[::",
        "https://",
        "ftp://mirror.example",
        "file:///etc/passwd",
        "mirror.example",
        "",
    ],
)
def test_all_else_is_refused(url):
    assert not is_safe(url)
    with pytest.raises(UsageError, match="has to begin with https"):
        check_base(url)
