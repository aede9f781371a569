"""How far an approximate search by meaning looks before full vectors decide."""

from dataclasses import dataclass

from indexer.storing import generations
from indexer.storing.catalogue import Catalogue
from indexer.storing.generations import Generation
from indexer.storing.outbox import Leg

LEVEL = "meaning.breadth"
NARROW = 128
NARROW_TIMES = 4
"""With 128 of 768 numbers a shortlist four times as long holds the same."""


@dataclass(frozen=True, slots=True)
class Breadth:
    """What a query reads of the vector index."""

    probes: int
    """Parts of the index, of some four thousand passages each, that are read."""
    shortlist: int
    """Passages whose full vectors are compared, at least."""

    def at(self, dims: int) -> "Breadth":
        """Return the same for vectors of a size: short ones order less well."""
        times = NARROW_TIMES if dims <= NARROW else 1
        return Breadth(self.probes, times * self.shortlist)


STEPS = (Breadth(160, 200), Breadth(320, 400), Breadth(1280, 1000))
"""From the first, which serves unless the self-check found too little, to the last."""


def breadth(catalogue: Catalogue) -> Breadth:
    """Return how far a query looks in the generation that serves."""
    generation = generations.serving(catalogue, Leg.MEANING)
    if generation is None:
        return STEPS[0].at(NARROW)
    return STEPS[_step(catalogue, generation)].at(generation.dims)


def step(catalogue: Catalogue) -> int:
    """Return which of the steps is taken; another generation begins with the first."""
    generation = generations.serving(catalogue, Leg.MEANING)
    return _step(catalogue, generation) if generation is not None else 0


def widen(catalogue: Catalogue) -> bool:
    """Look further from now on; return False where that was the last step."""
    taken = step(catalogue)
    generation = generations.serving(catalogue, Leg.MEANING)
    if generation is None or taken + 1 >= len(STEPS):
        return False
    catalogue.set_meta(LEVEL, f"{generation.name}|{taken + 1}")
    return True


def _step(catalogue: Catalogue, generation: Generation) -> int:
    name, _, number = (catalogue.meta(LEVEL) or "").partition("|")
    return min(int(number), len(STEPS) - 1) if name == generation.name else 0
