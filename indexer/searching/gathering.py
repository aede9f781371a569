"""Which of the documents found are shown in their own right, and which beside one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from indexer.records import KinReason
from indexer.searching.naming import alike
from indexer.storing.kinship import Kin

NO_ACCIDENT = 200
"""Characters from which on two equal passages are no accident."""

Key = tuple[int, int]
"""File and ordinal of the document in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document that was found."""

    key: Key
    path: bytes
    best: str
    """Text of its best passage; may be empty."""


@dataclass(slots=True)
class Gathered:
    """A document that is shown, with those that are shown beside it."""

    key: Key
    beside: list[tuple[Key, KinReason]] = field(default_factory=list)


def gather(
    found: Sequence[Found], kin: Mapping[Key, Kin], limit: int
) -> list[Gathered]:
    """Return the first `limit` documents, best first, with their kin beside them.

    A file with equal content is a copy. A document whose best passage has the same
    words, in a file that is named alike, is a version. Mails of one thread stand
    together under the best of them.
    """
    shown: list[Gathered] = []
    first: dict[tuple[KinReason, object], tuple[Gathered, Found]] = {}
    for one in found:
        ties = _ties(one, kin.get(one.key, Kin()))
        for reason, tie in ties:
            earlier = first.get((reason, tie))
            if earlier and (reason != "version" or alike(earlier[1].path, one.path)):
                earlier[0].beside.append((one.key, reason))
                group = earlier[0]
                break
        else:
            if len(shown) == limit:
                continue
            group = Gathered(one.key)
            shown.append(group)
        for tie_key in ties:
            first.setdefault(tie_key, (group, one))
    return shown


def _ties(one: Found, kin: Kin) -> list[tuple[KinReason, object]]:
    ties: list[tuple[KinReason, object]] = []
    if kin.content is not None:
        ties.append(("copy", (kin.content, one.key[1])))
    text = " ".join(one.best.split())
    if len(text) >= NO_ACCIDENT:
        ties.append(("version", text))
    if kin.thread:
        ties.append(("thread", kin.thread))
    return ties
