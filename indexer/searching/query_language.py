"""What was typed -> what to look for: words, a condition, chips and notes.

    query  = either
    either = both { "OR" both }
    both   = one { ["AND"] one }
    one    = "-" one | "(" either ")" | word | "phrase" | name:value

Words that stand side by side are looked for together and none is required. Words
joined by OR and AND, in brackets or after a minus, and phrases are.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from indexer.records import Chip
from indexer.searching.filters import NotUnderstoodError, read_filter
from indexer.searching.query_scanner import Piece, Sort, scan
from indexer.sentences import Said
from indexer.storing.conditions import All, Condition, Either, Holds, Not

MOST_PIECES = 200
_COLON = re.compile("[:\uff1a]")
DEEPEST = 20
"""Brackets and minuses inside each other; deeper ones are read as if they were not."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asks for."""

    typed: str
    text: str
    """What to search for by words and by meaning; empty where only filters count."""
    condition: Condition | None = None
    """What every result has to meet."""
    phrases: tuple[str, ...] = ()
    """What was quoted and is to be shown."""
    chips: tuple[Chip, ...] = ()
    notes: tuple[Said, ...] = ()
    unfinished: str = ""
    """The last word, if it may be the beginning of a longer one."""
    also: tuple[str, ...] = ()
    """Words that count a little beside those of the text."""


def literal(typed: str) -> Query:
    """Return a query that means just its words."""
    return Query(typed, " ".join(typed.split()))


def parse(typed: str, now: datetime) -> Query:
    """Return what a query means; whatever was typed means something.

    `now` carries the person's time zone, or none for that of the computer.
    """
    return _Parser(typed, now).query()


@dataclass(slots=True)
class _Word:
    """A word that need not be there, unless something joins it."""

    text: str


_Node = _Word | Condition


@dataclass(slots=True)
class _Parser:
    """Reads pieces from left to right."""

    typed: str
    now: datetime
    pieces: list[Piece] = field(init=False)
    at: int = 0
    depth: int = 0
    minus: int | None = None
    """Where the minus before this piece stands."""
    words: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        found = scan(self.typed)
        self.pieces = found[:MOST_PIECES]
        if len(found) > MOST_PIECES:
            few = {"count": MOST_PIECES}
            self.notes.append(Said("Only the first {count} words were read.", few))

    def query(self) -> Query:
        """Return the query."""
        parts: list[Condition] = []
        while self.at < len(self.pieces):
            node = self._either()
            if node is not None and not isinstance(node, _Word):
                parts.append(node)
            if self._next() is Sort.CLOSE:
                self.at += 1
        return Query(
            self.typed,
            " ".join(self.words),
            (parts[0] if len(parts) == 1 else All(tuple(parts))) if parts else None,
            tuple(self.phrases),
            tuple(sorted(self.chips, key=lambda chip: chip.start)),
            tuple(dict.fromkeys(self.notes)),
            self._unfinished(),
        )

    def _next(self) -> Sort | None:
        return self.pieces[self.at].sort if self.at < len(self.pieces) else None

    def _either(self) -> _Node | None:
        branches = [self._both()]
        while self._next() is Sort.OR:
            self.at += 1
            branches.append(self._both())
        known = [_required(one) for one in branches if one is not None]
        if len(branches) == 1 or not known:
            return branches[0]
        return known[0] if len(known) == 1 else Either(tuple(known))

    def _both(self) -> _Node | None:
        nodes: list[_Node] = []
        joined: set[int] = set()
        while (sort := self._next()) not in (None, Sort.OR, Sort.CLOSE):
            if sort is Sort.AND:
                self.at += 1
                joined |= {len(nodes) - 1, len(nodes)}
                continue
            node = self._one()
            if node is not None:
                nodes.append(node)
        return self._joined(nodes, joined)

    def _joined(self, nodes: list[_Node], joined: set[int]) -> _Node | None:
        inside = self.depth > 0 or self._next() is Sort.OR or self._after_or()
        required = [
            _required(node)
            for number, node in enumerate(nodes)
            if not isinstance(node, _Word) or inside or number in joined
        ]
        if not required:
            return nodes[0] if nodes else None
        return required[0] if len(required) == 1 else All(tuple(required))

    def _after_or(self) -> bool:
        """Return whether this branch follows an OR on the same level."""
        level = 0
        for piece in reversed(self.pieces[: self.at]):
            if piece.sort is Sort.CLOSE:
                level += 1
            elif piece.sort is Sort.OPEN:
                if level == 0:
                    return False
                level -= 1
            elif piece.sort is Sort.OR and level == 0:
                return True
        return False

    def _one(self) -> _Node | None:
        piece = self.pieces[self.at]
        self.at += 1
        match piece.sort:
            case Sort.MINUS:
                return self._without(piece)
            case Sort.OPEN:
                return self._bracket()
            case Sort.FILTER:
                return self._filter(piece)
            case Sort.PHRASE:
                return self._phrase(piece)
            case _:
                return self._word(piece)

    def _without(self, piece: Piece) -> Condition | None:
        if self._next() in (None, Sort.OR, Sort.AND, Sort.CLOSE):
            return None
        before, shown = self.minus, len(self.chips)
        bracket = self._next() is Sort.OPEN
        self.minus = piece.start if before is None else None
        self.depth += 1
        node = self._one() if self.depth <= DEEPEST else None
        self.depth -= 1
        if bracket and before is None and node is not None:
            self.chips[shown:] = [self._bracket_chip(piece.start)]
        self.minus = before
        return None if node is None else Not(_required(node))

    def _bracket_chip(self, start: int) -> Chip:
        end = self.pieces[self.at - 1].end
        text = self.typed[start:end]
        return Chip(text, start, end, f"not {text[1:].strip()}", "words")

    def _bracket(self) -> _Node | None:
        self.depth += 1
        node = self._either() if self.depth <= DEEPEST else None
        self.depth -= 1
        if self._next() is Sort.CLOSE:
            self.at += 1
        return None if node is None else _required(node)

    def _filter(self, piece: Piece) -> Condition | None:
        operator = piece.operator
        assert operator is not None
        if not piece.value.strip():
            name = _COLON.split(self.typed[piece.start : piece.end])[0]
            self.notes.append(Said("“{name}:” still needs a value.", {"name": name}))
            return None
        try:
            found = read_filter(operator, piece.value.strip(), self.now)
        except NotUnderstoodError as error:
            self.notes.append(error.said)
            return None
        self._chip(piece, found.label, operator, found.said)
        return found.condition

    def _phrase(self, piece: Piece) -> Condition | None:
        text = " ".join(piece.value.split())
        if not text:
            return None
        if not piece.closed:
            said = Said("The quote before “{text}” was not closed.", {"text": text})
            self.notes.append(said)
        if self.minus is None:
            self.words.append(text)
            self.phrases.append(text)
        self._chip(piece, f"“{text}”", "phrase")
        return Holds(text, exactly=True)

    def _word(self, piece: Piece) -> _Node:
        if piece.sort is Sort.UNKNOWN:
            name = piece.value.partition(":")[0]
            as_words = Said(
                "“{name}:” is no filter; “{text}” was searched as words.",
                {"name": name, "text": piece.value},
            )
            self.notes.append(as_words)
        if self.minus is not None:
            self._chip(piece, piece.value, "word")
        else:
            self.words.append(piece.value)
        return _Word(piece.value)

    def _chip(
        self, piece: Piece, label: str, kind: str, meaning: Said | None = None
    ) -> None:
        start = piece.start if self.minus is None else self.minus
        said = label if self.minus is None else f"not {label}"
        text = self.typed[start : piece.end]
        alone = not any(one.sort in (Sort.OR, Sort.OPEN) for one in self.pieces)
        self.chips.append(Chip(text, start, piece.end, said, kind, alone, meaning))

    def _unfinished(self) -> str:
        if not self.pieces or self.pieces[-1].end < len(self.typed):
            return ""
        last = self.pieces[-1]
        before = self.pieces[-2].sort if len(self.pieces) > 1 else None
        taken = last.sort is not Sort.WORD or before is Sort.MINUS
        return "" if taken else last.value


def _required(node: _Node) -> Condition:
    return Holds(node.text) if isinstance(node, _Word) else node
