"""Guards against libraries that would harm the interpreter or the machine."""

import importlib.metadata
import subprocess
import sys

import pytest

COUNT_AROUND_QT_CALLS = """
import sys
from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QLabel

qt = QApplication(["guard"])
label, timer, rectangle = QLabel("text"), QTimer(), QRect(0, 0, 9, 9)

def calls():
    for _ in range(1000):
        label.setEnabled(True)
        label.isVisible()
        label.setObjectName("name")
        label.parent()
        timer.isActive()
        timer.stop()
        rectangle.contains(QPoint(1, 1))
        rectangle.isEmpty()
        QObject().setParent(None)
        qt.processEvents()

calls()
before = [sys.getrefcount(one) for one in (None, True, False)]
calls()
after = [sys.getrefcount(one) for one in (None, True, False)]
print(max(abs(new - old) for old, new in zip(before, after)))
"""


def test_qt_calls_keep_the_reference_counts_of_constants():
    done = subprocess.run(
        [sys.executable, "-c", COUNT_AROUND_QT_CALLS],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 100


@pytest.mark.parametrize(
    "distribution",
    [
        "PySide6",
        "PyMuPDF",
        "huggingface_hub",
        "onnxruntime",
        "pymupdf_layout",
        "sentence-transformers",
        "torch",
    ],
)
def test_heavy_distribution_is_not_installed(distribution):
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version(distribution)
