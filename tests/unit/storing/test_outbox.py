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
        first, second = outbox.take(db, Leg.WORDS, 0, 10)
        assert outbox.take(db, Leg.WORDS, 0, 10) == [first, second]
    assert first == Task(first.seq, Leg.WORDS, 1, 1, 5, 6)
    assert second == Task(second.seq, Leg.WORDS, 2, None, 0, -1)
    assert first.seq < second.seq


def test_only_so_many_tasks_are_taken(library):
    with library.catalogue.writing() as db:
        for number in range(5):
            outbox.put(db, Leg.WORDS, number, 1, (0, 0))
        taken = outbox.take(db, Leg.WORDS, 0, 3)
    assert [task.file_id for task in taken] == [0, 1, 2]


def test_what_one_leg_did_says_nothing_about_the_other(library):
    with library.catalogue.writing() as db:
        for leg in Leg:
            outbox.put(db, leg, 1, 1, (0, 0))
        last = outbox.take(db, Leg.MEANING, 0, 1)[0].seq
        outbox.done(db, Leg.MEANING, "one", last)
        assert outbox.take(db, Leg.MEANING, 0, 10) == []
        assert len(outbox.take(db, Leg.WORDS, 0, 10)) == 1


def test_a_task_number_never_comes_twice(library):
    """Acknowledging an old task again must not swallow one that came later."""
    with library.catalogue.writing() as db:
        outbox.put(db, Leg.WORDS, 1, 1, (0, 0))
        (old,) = outbox.take(db, Leg.WORDS, 0, 10)
        outbox.done(db, Leg.WORDS, "one", old.seq)
        outbox.put(db, Leg.WORDS, 2, 1, (0, 0))
        outbox.done(db, Leg.WORDS, "one", old.seq)
        assert [task.file_id for task in outbox.take(db, Leg.WORDS, 0, 10)] == [2]


def left(db):
    return [task.file_id for task in outbox.take(db, Leg.MEANING, 0, 10)]


def test_a_task_stays_until_the_last_of_its_followers_has_done_it(library):
    with library.catalogue.writing() as db:
        for number in (1, 2):
            outbox.put(db, Leg.MEANING, number, 1, (0, 0))
        first, second = outbox.take(db, Leg.MEANING, 0, 10)
        for follower in ("old", "new"):
            outbox.follow(db, Leg.MEANING, follower)
        outbox.done(db, Leg.MEANING, "old", second.seq)
        assert left(db) == [1, 2]
        outbox.done(db, Leg.MEANING, "new", first.seq)
        assert left(db) == [2]
        behind = outbox.position(db, Leg.MEANING, "new")
        assert outbox.take(db, Leg.MEANING, behind, 10) == [second]


def test_nobody_waits_for_a_follower_that_left(library):
    with library.catalogue.writing() as db:
        outbox.put(db, Leg.MEANING, 1, 1, (0, 0))
        (task,) = outbox.take(db, Leg.MEANING, 0, 10)
        outbox.follow(db, Leg.MEANING, "old")
        outbox.done(db, Leg.MEANING, "new", task.seq)
        assert left(db) == [1]
        outbox.leave_only(db, Leg.MEANING, ["new"])
        assert left(db) == []


def test_a_follower_that_has_done_nothing_yet_is_waited_for(library):
    with library.catalogue.writing() as db:
        outbox.put(db, Leg.MEANING, 1, 1, (0, 0))
        (task,) = outbox.take(db, Leg.MEANING, 0, 10)
        outbox.leave_only(db, Leg.MEANING, ["old", "new"])
        outbox.done(db, Leg.MEANING, "new", task.seq)
        assert left(db) == [1]
