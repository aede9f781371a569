import binascii

import pytest

from indexer.extracting.mail.inline_files import take_files, without_armour

FILE = b"begin 644 note.txt\n" + binascii.b2a_uu(b"hidden note") + b"`\nend\n"


def test_files_are_taken_out_of_the_text():
    text, files = take_files(b"See below.\n" + FILE + b"Bye.\n" + FILE)
    assert text == b"See below.\nBye.\n"
    assert files == [(b"note.txt", FILE)] * 2


@pytest.mark.parametrize(
    "text",
    [
        b"begin 644 times\nand never end\n",
        b"We begin 644 x\n",
        b"begin 644 x\nend\n",
        b"begin 644 x\n" * 50_000,
        b"begin 644 x\n" + b"M" * 200_000,
    ],
)
def test_talk_about_beginnings_stays(text):
    assert take_files(text) == (text, [])


def test_marks_of_a_signed_text_are_left_out():
    text = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello\n- -- \nAnna\n"
        "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"
    )
    assert without_armour(text) == ("Hello\n-- \nAnna\n\n", False)


def test_encrypted_text_is_left_out_and_said():
    text = "Psst:\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\nBye"
    assert without_armour(text) == ("Psst:\n\nBye", True)
    assert without_armour("Hello") == ("Hello", False)
