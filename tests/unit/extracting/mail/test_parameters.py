import pytest

from indexer.extracting.mail.parameters import parameters


@pytest.mark.parametrize(
    ("value", "name", "text"),
    [
        ('text/plain; charset="utf-8"', "charset", "utf-8"),
        ("text/plain; CharSet=utf-8 ; format=flowed", "format", "flowed"),
        ("text/plain charset=utf-8", "charset", "utf-8"),
        ("text/plain;charset='utf-8'", "charset", "utf-8"),
        ('a/b; boundary="a;b=c"; x=y', "boundary", "a;b=c"),
        ('a/b; name="say \\"hi\\".txt"', "name", 'say "hi".txt'),
        ("a/b; name=My long file.pdf", "name", "My long file.pdf"),
        ('a/b; name="never closed.txt', "name", "never closed.txt"),
        ("a/b; name*=utf-8''M%C3%BCller.txt", "name", "Müller.txt"),
        ("a/b; name*=utf-8'de'M%C3%BCller.txt", "name", "Müller.txt"),
        ("a/b; name*=iso-8859-1''M%FCller.txt", "name", "Müller.txt"),
        (
            "a/b; name*0*=utf-8''M%C3; name*1*=%BCller; name*2=.txt",
            "name",
            "Müller.txt",
        ),
        ('a/b; name*1="te.txt"; name*0="Mie"', "name", "Miete.txt"),
        ("a/b; name=plain.txt; name*=utf-8''%C3%A9.txt", "name", "é.txt"),
        ("a/b; name*=utf-8''", "name", None),
        ("a/b; name", "name", None),
        ("", "name", None),
    ],
)
def test_parameters_are_read_with_their_mistakes(value, name, text):
    assert (parameters(value).get(name) or None) == text


@pytest.mark.parametrize(
    "value",
    ["a/b" + "; x=y" * 60_000, "a/b;" + " " * 60_000, 'a/b; x="' + '\\"' * 30_000],
)
def test_monstrous_parameters_are_cut(value):
    assert len(parameters(value)) <= 200
