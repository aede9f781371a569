from indexer.embedding.llama_library import WAITING
from indexer.offline import QUIET_DEFAULTS


def test_threads_wait_in_the_same_way_whoever_loads_openmp_first():
    assert WAITING.items() <= QUIET_DEFAULTS.items()
