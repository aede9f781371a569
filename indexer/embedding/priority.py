"""Lets a thread that works in the background step back for everybody else."""

import ctypes
import os
import sys
import threading

NICENESS = 10
_QOS_UTILITY = 0x11
_BELOW_NORMAL = -1


def step_back() -> bool:
    """Lower the priority of the calling thread, and of threads that it starts.

    On Windows only its own. Returns False where the system refuses; the work is then
    done all the same.
    """
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.GetCurrentThread.restype = ctypes.c_void_p
        kernel.SetThreadPriority.argtypes = (ctypes.c_void_p, ctypes.c_int)
        thread = kernel.GetCurrentThread()
        return bool(kernel.SetThreadPriority(thread, _BELOW_NORMAL))
    if sys.platform == "darwin":
        library = ctypes.CDLL(None)
        return int(library.pthread_set_qos_class_self_np(_QOS_UTILITY, 0)) == 0
    try:
        thread = threading.get_native_id()
        now = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, max(now, NICENESS))
    except OSError:
        return False
    return True
