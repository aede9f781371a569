import pytest

from indexer.extracting.mail.body import body_sections, unflow
from indexer.records import Role

OWN = "Yes, Tuesday suits me."


def split(text: str, subject: str = "Re: Visit"):
    return [(one.place.part, one.text) for one in body_sections(text, subject)]


@pytest.mark.parametrize(
    "line",
    [
        "On Mon, 11 Mar 2024 at 10:00, Ben Koch <ben@example.org> wrote:",
        "Am 11.03.2024 um 10:00 schrieb Ben Koch:",
        "Le lun. 11 mars 2024 à 10:00, Ben Koch a écrit :",
        "El lun, 11 mar 2024 a las 10:00, Ben Koch escribió:",
        "Il giorno lun 11 mar 2024 Ben Koch ha scritto:",
        "Op ma 11 mrt 2024 schreef Ben Koch:",
        "Em seg., 11 de mar. de 2024, Ben Koch escreveu:",
        "W dniu 11.03.2024 Ben Koch pisze:",
        "11 марта 2024 г., 10:00, Ben Koch написал(а):",
        "2024年3月11日(月) 10:00 Ben Koch のメール:",
        "Ben Koch 于2024年3月11日周一写道：",
        "On Mon, 11 Mar 2024 at 10:00, Ben Koch\n<ben@example.org> wrote:",
    ],
)
def test_line_that_introduces_a_quote_belongs_to_it(line):
    quote = f"{line}\n\n> Does Tuesday suit you?\n> Ben"
    assert split(f"{OWN}\n\n{quote}") == [("body", OWN), ("quoted", quote)]


@pytest.mark.parametrize(
    "divider",
    [
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "----- Message d'origine -----",
        "________________________________\nFrom: Ben\nSent: Monday\nTo: Anna",
        "Von: Ben\nGesendet: Montag\nAn: Anna\nBetreff: Besuch",
        "De : Ben\nEnvoyé : lundi\nÀ : Anna\nObjet : Visite",
        "发件人: Ben\n发送时间: 2024\n收件人: Anna\n主题: x",
    ],
)
def test_history_as_outlook_appends_it_is_set_aside(divider):
    history = f"{divider}\n\nDoes Tuesday suit you?"
    assert split(f"{OWN}\n\n{history}") == [("body", OWN), ("quoted", history)]
    assert split(f"{OWN}\n\n{history}", "FW: Visit") == [
        ("body", f"{OWN}\n\n{history}")
    ]


def test_answers_between_quotes_are_text():
    text = "> When?\nTuesday.\n> Where?\nHere."
    assert [name for name, _ in split(text)] == ["quoted", "body"] * 2


def test_signature_is_set_aside():
    text = f"{OWN}\n-- \nAnna Berg\nBerg & Co\n\n> quote"
    assert split(text) == [
        ("body", OWN),
        ("signature", "-- \nAnna Berg\nBerg & Co"),
        ("quoted", "> quote"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("> only\n> quotes", id="nothing but quotes"),
        pytest.param(f"{OWN}\n--\n" + "list\n" * 40 + "end", id="divider in text"),
        pytest.param(f"{OWN}\nFrom: here to there", id="From in text"),
        pytest.param("I wrote:\nnothing", id="no quote follows"),
    ],
)
def test_text_is_not_set_aside_by_mistake(text):
    assert split(text) == [("body", text)]


def test_roles_follow_from_the_part():
    sections = list(body_sections(f"{OWN}\n> quote", ""))
    assert [one.role for one in sections] == [Role.BODY, Role.ASIDE]


@pytest.mark.parametrize(
    ("flowed", "text"),
    [
        ("one \ntwo\nthree", "one two\nthree"),
        ("> one \n> two\nthree", "> one two\nthree"),
        ("> one \nthree", "> one \nthree"),
        (" >not a quote", ">not a quote"),
        ("text \n-- \nAnna", "text \n-- \nAnna"),
    ],
)
def test_soft_line_breaks_are_undone(flowed, text):
    assert unflow(flowed, delete_space=False) == text


def test_trailing_space_goes_where_the_mailer_added_it():
    assert unflow("家 \n賃", delete_space=True) == "家賃"
