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
        "*From:* Ben\n*Date:* Monday\n*To:* Anna\n*Subject:* Visit",
        "差出人: Ben\n送信日時: 2024\n宛先: Anna\n件名: x",
        "보낸 사람: Ben\n보낸 날짜: 2024\n받는 사람: Anna\n제목: x",
        "Od: Ben\nWysłano: 2024\nDo: Anna\nTemat: x",
        "От: Ben\nОтправлено: 2024\nКому: Anna\nТема: x",
        "من: Ben\nتم الإرسال: 2024\nإلى: Anna\nالموضوع: x",
        "On Mon, 11 Mar 2024 at 10:00, Ben <b@example.org> wrote:",
        "Am 11.03.2024 um 10:00 schrieb Ben Koch\n<ben@example.org>:",
    ],
)
def test_history_as_outlook_appends_it_is_set_aside(divider):
    history = f"{divider}\n\nDoes Tuesday suit you?"
    assert split(f"{OWN}\n\n{history}") == [("body", OWN), ("quoted", history)]
    passed_on = [("body", OWN), ("forwarded", history)]
    assert split(f"{OWN}\n\n{history}", "FW: Visit") == passed_on


@pytest.mark.parametrize(
    "line",
    [
        "---------- Forwarded message ---------",
        "-------- Weitergeleitete Nachricht --------",
        "Begin forwarded message:",
        "Début du message réexpédié :",
        "-------- Пересылаемое сообщение --------",
        "---------- 转发的邮件 ----------",
    ],
)
def test_mail_that_is_passed_on_is_text(line):
    forwarded = f"{line}\nFrom: Ben\n\nDoes Tuesday suit you?\n> older"
    sections = list(body_sections(f"{OWN}\n\n{forwarded}", "Visit"))
    assert [one.place.part for one in sections] == ["body", "forwarded"]
    assert [one.role for one in sections] == [Role.BODY, Role.BODY]


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


def test_signatures_below_each_other_are_set_aside():
    text = f"{OWN}\n-- \nAnna Berg\n__________\nHeating mailing list\nunsubscribe"
    assert split(text)[0] == ("body", OWN)
    assert {name for name, _ in split(text)[1:]} == {"signature"}


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Get Outlook for Android",
        "Von meinem iPad gesendet",
        "Gesendet mit der mobilen Mail App",
        "Envoyé de mon iPhone",
        "Enviado desde mi Samsung Galaxy",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPad",
        "Wysłane z iPhone'a",
        "Отправлено с iPhone",
        "发自我的 iPhone",
        "iPhoneから送信",
    ],
)
def test_line_about_the_device_is_set_aside(line):
    assert split(f"{OWN}\nAnna\n{line}") == [
        ("body", f"{OWN}\nAnna"),
        ("signature", line),
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "This e-mail and any attachments are confidential and intended solely for the"
        " use of the individual to whom they are addressed.\nIf you are not the"
        " intended recipient, please delete it.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige"
        " Empfänger sind, informieren Sie bitte den Absender und löschen Sie sie.",
        "Ce message et ses pièces jointes sont confidentiels et destinés exclusivement"
        " à leurs destinataires ; toute diffusion est interdite sans accord préalable.",
    ],
)
def test_disclaimer_is_set_aside(notice):
    assert split(f"{OWN}\n\n{notice}") == [("body", OWN), ("signature", notice)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("> only\n> quotes", id="nothing but quotes"),
        pytest.param(f"{OWN}\n--\n" + "list\n" * 40 + "end", id="divider in text"),
        pytest.param(f"{OWN}\nFrom: here to there", id="From in text"),
        pytest.param("I wrote:\nnothing", id="no quote follows"),
        pytest.param("Get the mail from the box", id="talk about mail"),
        pytest.param("Sent the report yesterday.", id="talk about sending"),
        pytest.param("The report is confidential.", id="talk about secrets"),
    ],
)
def test_text_is_not_set_aside_by_mistake(text):
    assert split(text) == [("body", text)]


def test_line_that_a_mailbox_marked_is_no_quote():
    assert split(f"{OWN}\n>From here on") == [("body", f"{OWN}\nFrom here on")]


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
