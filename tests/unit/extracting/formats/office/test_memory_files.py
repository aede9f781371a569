import io

from msoffcrypto.format import doc97, ppt97, xls97

from indexer.extracting.formats.office.memory_files import keep_in_memory


def test_library_writes_to_memory():
    keep_in_memory()
    for module in (doc97, ppt97, xls97):
        assert isinstance(module.tempfile.TemporaryFile(), io.BytesIO)
