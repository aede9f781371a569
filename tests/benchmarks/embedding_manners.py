"""How embedding gets on with others: busy programs, a person who waits or says stop."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from indexer.embedding import model_file
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.priority import step_back
from indexer.embedding.processor import default_threads
from tests.benchmarks.measures import Figure, each_ms, percentiles
from tests.benchmarks.texts import texts
from tests.standins.gemma import write_full

SECONDS = 4.0
QUERY = "when is the rent of the flat due"
"""16 tokens of its own, 34 with the prompt, which the made-up vocabulary cuts small."""
QUERIES = 40
RESTS, REST = 8, 1.0
STOPS = 20


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    file = model_file.inspect(write_full(cache, "Q4_0"))
    cores = default_threads()
    for name, threads, polite in (
        ("all cores", cores, False),
        ("all cores, low priority", cores, True),
        ("half of the cores, low priority", max(1, cores // 2), True),
    ):
        with LlamaEngine(
            file, threads=threads, query_threads=cores, passage_tokens=256
        ) as engine:
            yield from _beside_busy_programs(engine, name, polite=polite)
    yield from _with_a_person(file, cores)


def _beside_busy_programs(
    engine: LlamaEngine, name: str, *, polite: bool
) -> Iterator[Figure]:
    for busy in (0, 1, 2):
        with _Busy(busy) as others:
            free = others.rounds_in(SECONDS) if busy else 0
            with _Embedding(engine, polite=polite) as work:
                before = work.tokens
                used = others.rounds_in(SECONDS)
                speed = (work.tokens - before) / SECONDS
        yield Figure(f"{name}, {busy} busy programs", speed, "tokens/s")
        if busy:
            lost = 100 * (1 - used / free)
            yield Figure("  what the busy programs lose", lost, "%")


def _with_a_person(file: model_file.ModelFile, cores: int) -> Iterator[Figure]:
    with LlamaEngine(
        file, threads=max(1, cores // 2), query_threads=cores, passage_tokens=256
    ) as engine:
        engine.embed_query(QUERY)
        queries = [QUERY] * QUERIES
        alone = each_ms(engine.embed_query, queries)
        yield from percentiles("embed a query of 16 tokens, alone", alone)
        rested = [_after_a_rest(engine) for _ in range(RESTS)]
        yield from percentiles("  after a second of rest", rested)
        with _Embedding(engine, polite=True):
            beside = each_ms(engine.embed_query, queries)
        yield from percentiles("  beside passages, without a hold", beside)
        with _Embedding(engine, polite=True) as work:
            held = each_ms(lambda query: work.held(engine.embed_query, query), queries)
            yield from percentiles("  while passages are held, as in a search", held)
            stops = [work.stop_ms() for _ in range(STOPS)]
        yield from percentiles("from a stop to the end of the batch", stops)


def _after_a_rest(engine: LlamaEngine) -> float:
    time.sleep(REST)
    return each_ms(engine.embed_query, [QUERY])[0]


class _Embedding:
    """A thread that embeds passages until told otherwise, as the indexer's does."""

    def __init__(self, engine: LlamaEngine, *, polite: bool) -> None:
        self.tokens = 0
        self._engine = engine
        self._polite = polite
        self._passages = [("", text) for text in texts(64, 45)]
        self._changed = threading.Condition()
        self._may_work, self._is_over = True, False
        self._waits = False
        self._thread = threading.Thread(target=self._work)

    def __enter__(self) -> "_Embedding":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        self._engine.interrupt()
        self._thread.join()

    def held(self, call: Callable[[str], object], argument: str) -> None:
        """Do something while passages are held, then let them go on."""
        self._set(may_work=False)
        call(argument)
        self._set(may_work=True)

    def stop_ms(self) -> float:
        """Hold passages; return how long it took until nothing was computed."""
        began = time.perf_counter()
        self._set(may_work=False)
        with self._changed:
            self._changed.wait_for(lambda: self._waits)
        taken = time.perf_counter() - began
        self._set(may_work=True)
        time.sleep(0.2)
        return taken * 1e3

    def _set(self, *, may_work: bool) -> None:
        with self._changed:
            self._may_work = may_work
            self._changed.notify_all()
        if not may_work:
            self._engine.interrupt()

    def _work(self) -> None:
        if self._polite:
            step_back()
        while not self._is_over:
            for passage in self._passages:
                self.tokens += self._engine.embed_while([passage], self._go_on).tokens

    def _go_on(self) -> bool:
        with self._changed:
            self._waits = not self._may_work
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._may_work or self._is_over)
            self._waits = False
            self._changed.notify_all()
            return not self._is_over


class _Busy:
    """Programs that count as fast as they can."""

    def __init__(self, count: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._counts = [context.Value("q", 0, lock=False) for _ in range(count)]
        self._programs = [
            context.Process(target=_count, args=(each,), daemon=True)
            for each in self._counts
        ]

    def __enter__(self) -> "_Busy":
        for program in self._programs:
            program.start()
        while not all(each.value for each in self._counts):
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        for program in self._programs:
            program.terminate()
            program.join()

    def rounds_in(self, seconds: float) -> int:
        before = sum(each.value for each in self._counts)
        time.sleep(seconds)
        return sum(each.value for each in self._counts) - before


def _count(count: "Synchronized[int]") -> None:
    while True:
        for _ in range(10_000):
            pass
        count.value += 1
