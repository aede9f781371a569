from indexer.searching.gathering import Found, gather
from indexer.storing.kinship import Kin

LONG = "the rent is due on the first day of every month " * 5


def found(number, name="", best="short"):
    path = name or f"/{number}.txt"
    return Found((number, 0), path.encode(), best)


def shown(*documents, kin=(), limit=10):
    """Return the number of each document that is shown, with those beside it."""
    gathered = gather(documents, {(n, 0): one for n, one in dict(kin).items()}, limit)
    return [
        (one.key[0], [(key[0], reason) for key, reason in one.beside])
        for one in gathered
    ]


def test_documents_that_have_nothing_in_common_are_shown_in_their_order():
    assert shown(found(2), found(1)) == [(2, []), (1, [])]


def test_a_file_with_equal_content_is_a_copy():
    kin = {1: Kin(b"a"), 2: Kin(b"b"), 3: Kin(b"a")}
    documents = [found(one) for one in (1, 2, 3)]
    assert shown(*documents, kin=kin) == [(1, [(3, "copy")]), (2, [])]


def test_files_that_could_not_be_read_are_not_copies_of_each_other():
    assert shown(found(1), found(2), kin={1: Kin(), 2: Kin()}) == [(1, []), (2, [])]


def test_members_of_one_container_are_not_copies_of_each_other():
    one, two = Found((1, 1), b"/a.zip", ""), Found((1, 2), b"/a.zip", "")
    kin = {(1, 1): Kin(b"a"), (1, 2): Kin(b"a")}
    assert len(gather([one, two], kin, 10)) == 2


def test_the_same_text_under_a_similar_name_is_a_version():
    documents = (
        found(1, "/report v2.docx", LONG),
        found(2, "/old/report v2 final.pdf", LONG.replace(" ", "\n")),
        found(3, "/minutes.pdf", LONG),
    )
    assert shown(*documents) == [(1, [(2, "version")]), (3, [])]


def test_a_short_passage_in_common_makes_no_version():
    documents = (found(1, "/report 1.pdf"), found(2, "/report 2.pdf"))
    assert len(shown(*documents)) == 2


def test_mails_of_one_thread_stand_under_the_best_of_them():
    kin = {
        1: Kin(b"1", "<first@x>"),
        2: Kin(b"2", "<other@x>"),
        3: Kin(b"3", "<first@x>"),
    }
    documents = [found(one) for one in (1, 2, 3)]
    assert shown(*documents, kin=kin) == [(1, [(3, "thread")]), (2, [])]


def test_kin_of_kin_stand_together():
    kin = {1: Kin(b"a", "<t>"), 2: Kin(b"b", "<t>"), 3: Kin(b"b")}
    documents = [found(one) for one in (1, 2, 3)]
    assert shown(*documents, kin=kin) == [(1, [(2, "thread"), (3, "copy")])]


def test_the_limit_counts_documents_that_are_shown():
    kin = {one: Kin(b"a") for one in (1, 2, 3)}
    documents = [found(one) for one in (1, 2, 3, 4, 5)]
    assert shown(*documents, kin=kin, limit=2) == [
        (1, [(2, "copy"), (3, "copy")]),
        (4, []),
    ]


def test_kin_of_a_document_beyond_the_limit_are_not_shown():
    kin = {2: Kin(b"a"), 3: Kin(b"a")}
    documents = [found(one) for one in (1, 2, 3)]
    assert shown(*documents, kin=kin, limit=1) == [(1, [])]
