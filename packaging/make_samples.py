"""Writes the sample documents whose formats cannot be typed: mail, Word and PDF.

    .venv/bin/python packaging/make_samples.py

Run by hand when their text changes; the results are kept with the source.
"""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
WRITTEN = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)

CLAIM = """\
Dear Ms Tanaka,

on Sunday evening the hose of the washing machine upstairs burst. Our kitchen ceiling
dripped until midnight, the plaster has come down over the stove and the new cupboards
are swollen. The neighbour, Mr Weber, has admitted that the hose was old and that the
damage is his fault; his liability insurer should bear the cost of the repair.

A list of what was spoiled is attached. The plumber's photographs follow by post. May
we order the painter already, or do you wish to send an expert first?

Kind regards
Ines Moreau
"""

SPOILED = """\
What the flood in the kitchen spoiled, 1 February 2026

Two wall cupboards, bought 2024          680 euro
Oak worktop, 2.4 metres                  410 euro
Toaster and radio, both dead              95 euro
Cookery books, eleven of them            190 euro
Painting the ceiling, estimate           520 euro
"""

LEASE = (
    (
        "Rent and deposit",
        "The tenants transfer 940 euro on the third working day of each month. "
        "Heating and lift are included; electricity is not. A deposit of three "
        "months is kept on a savings account in both names.",
    ),
    (
        "Length and notice",
        "The contract runs without an end. Either side may terminate it in writing "
        "with three months to go, always to the last day of a month. Who moves out "
        "earlier may propose a successor.",
    ),
    (
        "Repairs",
        "The landlord looks after roof, boiler and windows. Small things up to 80 "
        "euro, such as a dripping tap or a broken switch, are for the tenants.",
    ),
    (
        "Animals and music",
        "A cat or a small dog is welcome. Instruments may be played for two hours a "
        "day, and not between ten at night and seven in the morning.",
    ),
)

BOILER = (
    "Aurea 24 gas boiler: handbook for residents\n\n"
    "Everyday use\n\nTurn the left dial to choose how warm the radiators get. Two "
    "thirds is enough for most winters. The right dial sets the temperature of the "
    "shower and the taps. While you are away, turn the left dial to the snowflake: "
    "the house is then kept just above freezing.",
    "When the radiators stay cold\n\nLook at the pressure gauge first. The needle "
    "should stand in the green field between 1 and 2 bar. If it is lower, open the "
    "grey valve under the housing slowly until the needle is back in the green, and "
    "close it again. Let the air out of the highest radiator with the square key.\n\n"
    "If you smell gas, do not touch any switch. Open the windows, leave the house and "
    "call the emergency number from outside.",
)


def write_mail(file: Path) -> None:
    """Write the insurance claim with its list of damages attached."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Ines Moreau <ines.moreau@example.org>"
    mail["To"] = "Claims desk <claims@insurer.example>"
    mail["Subject"] = "Claim 4471-B: damage to our kitchen"
    mail["Date"] = format_datetime(WRITTEN)
    mail["Message-ID"] = "<claim-4471-b@example.org>"
    mail.set_content(CLAIM)
    mail.add_attachment(SPOILED, filename="list-of-damages.txt")
    mail.set_boundary("inkling-sample-claim")
    file.write_bytes(mail.as_bytes())


def write_lease(file: Path) -> None:
    """Write the lease contract with one heading a clause."""
    import docx

    document = docx.Document()
    document.core_properties.title = "Lease for the flat at 5 Mill Lane"
    document.core_properties.author = ""
    document.core_properties.created = WRITTEN.replace(tzinfo=None)
    document.add_heading("Lease for the flat at 5 Mill Lane", 0)
    for heading, clause in LEASE:
        document.add_heading(heading, 1)
        document.add_paragraph(clause)
    document.save(str(file))


def write_handbook(file: Path) -> None:
    """Write the boiler's handbook, two pages of running text."""
    import pymupdf

    with pymupdf.open() as pdf:
        for text in BOILER:
            page = pdf.new_page(width=420, height=595)
            page.insert_textbox((48, 48, 372, 547), text, fontsize=11)
        pdf.set_metadata({"title": "Aurea 24 gas boiler: handbook for residents"})
        pdf.save(str(file), deflate=True, garbage=3, no_new_id=True)


if __name__ == "__main__":
    write_mail(SAMPLES / "home" / "insurance-claim.eml")
    write_lease(SAMPLES / "home" / "lease.docx")
    write_handbook(SAMPLES / "home" / "boiler-handbook.pdf")
