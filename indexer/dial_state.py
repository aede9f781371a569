"""What the dial tells of itself. Imports nothing of ours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeaningCheck:
    """How well and how fast meaning is found, measured on the person's passages."""

    generation: str
    """Folder of the index that was measured."""
    dims: int
    index_bytes: int
    milliseconds: float
    """Median of a query, without embedding it."""
    agreement: float
    """Share of the ten nearest by full vectors that the index finds, 0 to 1."""
    sampled: int
    """Passages that were looked for."""
    passages: int
    """In the index then."""
    step: int
    """How often the search was made to look further."""
    at: float
    """Seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class DialState:
    """The size of the vectors in the index, and a change of it under way."""

    dims: int
    """Serves now; 0 before anything was indexed."""
    wanted: int
    choices: tuple[int, ...]
    """Sizes that the model offers, largest first."""
    bytes_at: tuple[int, ...]
    """About how large the index would be at each of them."""
    share: float | None = None
    """How far a change is, 0 to 1; None while none is under way."""
    now: MeaningCheck | None = None
    before: MeaningCheck | None = None
    """Of the size that served before the last change."""
