from indexer.storing import outbox
from indexer.storing.outbox import Leg, Task


def test_the_ids_of_two_files_never_meet():
    first, second = outbox.chunk_range(7), outbox.chunk_range(8)
    assert first[1] + 1 == second[0]
    assert first[1] - first[0] + 1 == 1 << outbox.POSITION_BITS


def test_tasks_come_back_oldest_first_and_stay_until_done(library):
    with library.catalogue.writing() as db:
        outbox.put(db, Leg.WORDS, 1, 1, (5, 6))
        outbox.put(db, Leg.WORDS, 2, None, (0, -1))
        first, second = outbox.take(db, Leg.WORDS, 10)
        assert outbox.take(db, Leg.WORDS, 10) == [first, second]
    assert first == Task(first.seq, Leg.WORDS, 1, 1, 5, 6)
    assert second == Task(second.seq, Leg.WORDS, 2, None, 0, -1)
    assert first.seq < second.seq


def test_only_so_many_tasks_are_taken(library):
    with library.catalogue.writing() as db:
        for number in range(5):
            outbox.put(db, Leg.WORDS, number, 1, (0, 0))
        taken = outbox.take(db, Leg.WORDS, 3)
    assert [task.file_id for task in taken] == [0, 1, 2]


def test_what_one_leg_did_says_nothing_about_the_other(library):
    with library.catalogue.writing() as db:
        for leg in Leg:
            outbox.put(db, leg, 1, 1, (0, 0))
        last = outbox.take(db, Leg.MEANING, 1)[0].seq
        outbox.done(db, Leg.MEANING, last)
        assert outbox.take(db, Leg.MEANING, 10) == []
        assert len(outbox.take(db, Leg.WORDS, 10)) == 1


def test_a_task_number_never_comes_twice(library):
    """Acknowledging an old task again must not swallow one that came later."""
    with library.catalogue.writing() as db:
        outbox.put(db, Leg.WORDS, 1, 1, (0, 0))
        (old,) = outbox.take(db, Leg.WORDS, 10)
        outbox.done(db, Leg.WORDS, old.seq)
        outbox.put(db, Leg.WORDS, 2, 1, (0, 0))
        outbox.done(db, Leg.WORDS, old.seq)
        assert [task.file_id for task in outbox.take(db, Leg.WORDS, 10)] == [2]
