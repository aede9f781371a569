"""Which texts go through the model together."""

from collections.abc import Sequence


def pack(
    lengths: Sequence[int], max_tokens: int, max_sequences: int
) -> list[list[int]]:
    """Return groups of indices, longest texts first, neighbours of similar length.

    The longest text comes first so that llama.cpp's buffers reach their size at once.
    A text longer than `max_tokens` stands alone.
    """
    groups: list[list[int]] = []
    room = 0
    for index in sorted(range(len(lengths)), key=lambda each: -lengths[each]):
        if lengths[index] > room or len(groups[-1]) == max_sequences:
            groups.append([])
            room = max_tokens
        groups[-1].append(index)
        room -= lengths[index]
    return groups
