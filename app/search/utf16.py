"""Offsets in characters and offsets as Qt counts them, in UTF-16 units."""


def units(text: str) -> int:
    """Return how long Qt takes a text to be."""
    return len(text) + sum(sign > "\uffff" for sign in text)
