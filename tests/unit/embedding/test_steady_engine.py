"""A stand-in for a device: the processor, with a fault where a device has one."""

import threading

import numpy as np
import pytest

from indexer.embedding import llama_engine
from indexer.embedding.llama_context import LlamaContext
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.steady_engine import SteadyEngine
from indexer.errors import ModelError

PASSAGES = [("", "the rent is due"), ("Lease", "on the first day")]


@pytest.fixture
def device(monkeypatch):
    """Let `offloading` find a device, which is the processor under another name."""
    real = llama_engine.offloading
    monkeypatch.setattr(llama_engine, "offloading", lambda name: real(None))


@pytest.fixture
def told():
    return []


@pytest.fixture
def open_engine(tiny, told):
    def make():
        return SteadyEngine(
            tiny,
            device="Stand-in",
            on_fallback=told.append,
            on_close=lambda: told.append("closed"),
            threads=1,
        )

    return make


@pytest.fixture
def failing(monkeypatch):
    """Make each context that computes on a device fail after some batches."""

    def fail_after(batches):
        real = LlamaContext.encode
        left = [batches]

        def encode(self, sequences):
            if self._offloaded:
                left[0] -= 1
                if left[0] < 0:
                    raise ModelError("The driver is gone.")
            return real(self, sequences)

        monkeypatch.setattr(LlamaContext, "encode", encode)

    return fail_after


def test_a_device_that_works_is_used_to_the_end(device, open_engine, told, tiny):
    with open_engine() as engine, LlamaEngine(tiny, threads=1) as plain:
        assert engine.device == "Stand-in"
        rows = engine.embed_documents(PASSAGES)
        np.testing.assert_allclose(rows, plain.embed_documents(PASSAGES), atol=1e-5)
        assert told == []
    assert told == ["closed"]


def test_a_device_that_is_not_there_is_replaced_when_it_is_loaded(open_engine, told):
    with open_engine() as engine:
        assert (engine.device, told) == (None, ["Stand-in"])
        assert engine.embed_query("rent").shape == (engine.width,)


def test_a_context_that_cannot_be_made_is_replaced(
    device, open_engine, told, monkeypatch
):
    real = LlamaContext._open

    def refuse(self, *arguments):
        if self._offloaded:
            raise ModelError("Out of memory.")
        return real(self, *arguments)

    monkeypatch.setattr(LlamaContext, "_open", refuse)
    with open_engine() as engine:
        assert (engine.device, told) == (None, ["Stand-in"])


@pytest.mark.parametrize("batches", [0, 1, 2])
def test_a_device_that_fails_in_use_is_replaced_without_a_loss(
    device, failing, open_engine, told, tiny, batches
):
    failing(batches)
    with open_engine() as engine, LlamaEngine(tiny, threads=1) as plain:
        rows = [engine.embed_query("rent"), *engine.embed_documents(PASSAGES)]
        rows.append(engine.embed_query("lease"))
        expected = [plain.embed_query("rent"), *plain.embed_documents(PASSAGES)]
        expected.append(plain.embed_query("lease"))
        np.testing.assert_allclose(rows, expected, atol=1e-5)
        assert (engine.device, told) == (None, ["Stand-in"])


def test_threads_that_meet_the_fault_together_move_once(
    device, failing, open_engine, told
):
    failing(3)
    found = []
    with open_engine() as engine:

        def search():
            found.extend(engine.embed_query("rent") for _ in range(5))

        threads = [threading.Thread(target=search) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(found) == 15
    assert told == ["Stand-in", "closed"]


def test_a_fault_on_the_processor_is_a_fault(device, failing, open_engine, monkeypatch):
    with open_engine() as engine:

        def broken(*_):
            raise ModelError("Broken.")

        monkeypatch.setattr(LlamaContext, "encode", broken)
        with pytest.raises(ModelError, match="Broken"):
            engine.embed_query("rent")


def test_an_engine_that_was_closed_stays_closed(device, open_engine, told):
    engine = open_engine()
    engine.close()
    engine.close()
    with pytest.raises(ModelError, match="was closed"):
        engine.embed_query("rent")
    assert told == ["closed"]
