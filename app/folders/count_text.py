"""How much of a folder would be read, in a sentence."""

from app.quantities import number_text, size_text
from app.translation import tr
from indexer.folder_messages import FilesCounted


def count_text(told: FilesCounted) -> str:
    """Return what was counted, so far or in all, or why it cannot be counted."""
    if told.problem:
        return told.problem
    text = tr("{files} files, {bytes}") if told.done else tr("{files} files so far…")
    if told.done and told.left_out:
        text = tr("{files} files, {bytes}; left out: {left_out}")
    return text.format(
        files=number_text(told.files),
        bytes=size_text(told.bytes),
        left_out=number_text(told.left_out),
    )
