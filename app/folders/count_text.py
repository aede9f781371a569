"""How much of a folder would be read, in a sentence."""

from app.indexer_words import summary_text
from app.quantities import number_text, size_text
from app.translation import tr
from indexer.folder_messages import FilesCounted


def count_text(told: FilesCounted) -> str:
    """Return what was counted, so far or in all, or why it cannot be counted."""
    if told.problem:
        return summary_text(told.problem, told.said)
    if not told.done:
        text = tr("Files so far: {files}…")
    elif told.left_out:
        text = tr("Files: {files}, {bytes}; left out: {left_out}")
    else:
        text = tr("Files: {files}, {bytes}")
    return text.format(
        files=number_text(told.files),
        bytes=size_text(told.bytes),
        left_out=number_text(told.left_out),
    )
