import ctypes

from indexer.embedding.interruption import Interruption
from indexer.embedding.llama_library import load_library


def test_the_flag_is_read_without_python():
    interruption = Interruption(load_library())
    callback = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p)(
        ctypes.cast(interruption.callback, ctypes.c_void_p).value
    )
    seen = [callback(interruption.data)]
    interruption.set()
    seen.append(callback(interruption.data))
    interruption.clear()
    seen.append(callback(interruption.data))
    assert seen == [False, True, False]
