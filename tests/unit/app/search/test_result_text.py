import os

from app.search import result_text
from indexer.records import Place, Relative, Signals


def test_a_file_is_called_by_its_name(make_result):
    assert result_text.name_of(make_result(title="Lease")) == "lease.pdf"


def test_a_mail_is_called_by_its_subject(make_result):
    mail = make_result("/m/1.eml", kind="mail", title="Your rent")
    assert result_text.name_of(mail) == "Your rent"


def test_an_attachment_names_its_container_among_the_folders(make_result):
    inside = make_result("/Users/mara/Mail/a.eml", member="Re: rent/bill.pdf")
    assert result_text.name_of(inside) == "Re: rent › bill.pdf"
    assert result_text.folder_of(inside) == "mara › Mail › a.eml"


def test_chips_say_what_spoke_for_the_passage(make_result):
    assert result_text.reasons_of(make_result()) == ("meaning", "words")
    named = make_result(signals=Signals(name=1.0))
    assert result_text.reasons_of(named) == ("file name",)


def test_a_file_without_passages_was_found_by_its_name(make_result):
    named = make_result(text="")
    assert result_text.reasons_of(named) == ("file name",)
    assert result_text.place_of(named) == ""


def test_further_passages_are_counted(make_result):
    assert result_text.more_text(make_result()) == ""
    assert result_text.more_text(make_result(more=4)) == "+4 in this file"


def test_an_unknown_date_is_left_out(make_result):
    assert result_text.date_of(make_result(modified=0)) == ""


def test_what_stands_beside_is_counted_by_what_it_is(make_result):
    beside = tuple(
        Relative("/b.pdf", None, "", reason)
        for reason in ("copy", "copy", "version", "thread")
    )
    assert result_text.more_text(make_result(beside=beside)) == (
        "also in 2 other places · 1 other version · 1 more message in this conversation"
    )


def test_a_row_says_in_few_words_how_much_it_hides(make_result):
    copy = Relative("/b.pdf", None, "", "copy")
    assert result_text.more_label(make_result()) == ""
    assert result_text.more_label(make_result(more=4)) == "+4 in this file"
    both = make_result(more=4, beside=(copy, copy))
    assert result_text.more_label(both) == "+6 more"


def test_a_quotation_tells_its_source(make_result):
    copied = result_text.quotation(make_result())
    path = "/Users/mara/Flat/lease.pdf"
    assert copied == f"Rent is due soon.\n— lease.pdf, p. 37, {path}"


def test_a_quotation_of_an_odd_name_is_still_text(make_result):
    odd = make_result(os.fsdecode(b"/a/caf\xe9.txt"), place=Place())
    result_text.quotation(odd).encode("utf-8")
