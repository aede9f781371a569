"""What the screenshots show: results, folders and problems of nobody in particular.

Long names, right-to-left and Chinese text, attachments: all that tries a layout.
"""
# ruff: noqa: D103 - the words of a script

from indexer.document_records import DocumentAbout, DocumentName, FileProblem, Passage
from indexer.records import (
    Answer,
    Chip,
    Confidence,
    Folder,
    Hit,
    Mail,
    Mark,
    Mode,
    Place,
    ProblemCode,
    Reason,
    Relative,
    Result,
    Signals,
    Took,
)

QUERY = "when must the rent be paid"
HOME = "/Users/mara/Documents"
DAY = 86_400.0
TODAY = 1_763_700_000.0


def result(
    path: str, text: str, place: Place, *marked: tuple[str, Reason], **more: object
) -> Result:
    """Return a result whose marks are given as the text they cover."""
    marks = []
    for words, reason in marked:
        start = text.index(words)
        marks.append(Mark(start, start + len(words), reason))
    signals = Signals(
        meaning=0.8 * any(mark.reason == "meaning" for mark in marks),
        words=0.5 * any(mark.reason == "words" for mark in marks),
    )
    fields = {"rank": 1, "member": None, "title": "", "score": 0.8, **more}
    fields.setdefault("kind", path.rsplit(".", 1)[-1])
    fields.setdefault("modified", TODAY - len(path) * 9 * DAY)
    hit = Hit(
        text, place, 0.8, signals, tuple(marks), int(str(fields.pop("passage", 60)))
    )
    hits = (hit, *fields.pop("further", ())) if text else ()  # type: ignore[misc]
    return Result(path=f"{HOME}/{path}", hits=hits, **fields)  # type: ignore[arg-type]


def answer(
    confidence: Confidence, results: tuple[Result, ...], query: str = QUERY
) -> Answer:
    chips = (Chip("type:mail", 0, 9, "mail", "type"),) if query == QUERY else ()
    return Answer(query, Mode.HYBRID, confidence, Took(22, 19, 41), results, chips)


RESULTS = (
    result(
        "Flat/lease-2025.pdf",
        "4.1 The tenant keeps the flat in good order.\n4.2 The monthly amount is due "
        "within three days of the first of each month; a later payment adds interest "
        "of two per cent for every week that has begun, unless both sides have agreed "
        "otherwise in writing beforehand. Rent covers heating, water and the "
        "caretaker's services.",
        Place(page=37),
        (
            "The monthly amount is due within three days of the first of each month; "
            "a later payment adds interest of two per cent for every week that has "
            "begun, unless both sides have agreed otherwise in writing beforehand.",
            "meaning",
        ),
        ("Rent", "words"),
        more=2,
        passage=8,
        further=(
            Hit(
                "The caretaker collects no rent; the account of the owners is named "
                "on the last page.",
                Place(page=4),
                0.6,
                Signals(words=0.5),
                (Mark(26, 30, "words"),),
                7,
            ),
            Hit(
                "A payment that falls on a Sunday is in time on the Monday after it.",
                Place(page=38),
                0.5,
                Signals(meaning=0.6),
                (Mark(0, 66, "meaning"),),
                9,
            ),
        ),
    ),
    result(
        "Mail/2024/rent-increase.eml",
        "Dear Ms Lindqvist, from March on the rent is 940 euros. It must be paid by "
        "standing order, as before. Kind regards, Housing office",
        Place(part="body"),
        ("rent", "words"),
        ("must be paid", "words"),
        ("It must be paid by standing order, as before.", "meaning"),
        kind="mail",
        title="Your rent from March 2025",
        passage=2,
        beside=(
            Relative(f"{HOME}/Mail/2024/re-rent.eml", None, "Re: Your rent", "thread"),
            Relative(f"{HOME}/Old/Mail/rent-increase.eml", None, "", "copy"),
        ),
    ),
    result(
        "Flat/A very long file name that somebody gave to the minutes of the house "
        "meeting in the spring of 2024, second version, corrected (final) (2).docx",
        "The owners agree that tenants pay in advance. \U0001f3e0 Rent that is late "
        "is a matter for the caretaker first.",
        Place(headings=("Minutes", "Payment and what follows when it is late")),
        ("Rent", "words"),
        ("The owners agree that tenants pay in advance.", "meaning"),
    ),
    result(
        "عقود/عقد الإيجار.pdf",
        "يلتزم المستأجر بدفع الإيجار في اليوم الأول من كل شهر، ويضاف إلى المبلغ غرامة "
        "إذا تأخر الدفع أكثر من سبعة أيام. "
        "يشمل الإيجار الماء والتدفئة ولا يشمل الكهرباء.",
        Place(page=2),
        ("يلتزم المستأجر بدفع الإيجار في اليوم الأول من كل شهر", "meaning"),
        ("الإيجار", "words"),
    ),
    result(
        "租房/租赁合同.docx",
        "第四条 租金与押金:承租人应于每月五日前支付当月租金,逾期每日按月租金的百分之一"
        "支付违约金。出租人收到租金后应当开具收据,并且不得在合同期内单方面提高租金,"
        "双方另有书面约定的除外。水费、电费、燃气费由承租人承担。",
        Place(headings=("租金与押金",)),
        ("承租人应于每月五日前支付当月租金", "meaning"),
    ),
    result(
        "Mail/2023/landlord.mbox",
        "Attached: what you still owe for November and December.",
        Place(page=1),
        ("what you still owe for November and December", "meaning"),
        kind="pdf",
        member="Re: heating/reminder.pdf",
    ),
    result("Flat/rent-2025.xlsx", "", Place(), kind="other"),
    result(
        "code/rent.py",
        'def due(month: date) -> date:\n    """Return the day the rent is due."""\n'
        "    return month.replace(day=3)",
        Place(line=118),
        ("rent", "words"),
        kind="code",
    ),
)
STRONG = answer(Confidence.STRONG, RESULTS)
POSSIBLE = answer(Confidence.POSSIBLE, RESULTS[1:3])
UNRELATED = answer(Confidence.NONE, RESULTS[:2], "how do penguins sleep")
NOTHING = answer(Confidence.NONE, (), "zyxwvut")
FOLDERS = (
    Folder(HOME, files=1187, problems=3),
    Folder("/Users/mara/Pictures/Scans", files=47, watched=False),
    Folder("/media/mara/BACKUP/Old computer/Documents", files=0, online=False),
)
PROBLEMS = (
    FileProblem(
        f"{HOME}/Tax/2023/assessment.pdf",
        None,
        ProblemCode.ENCRYPTED,
        "This file is protected by a password.",
        TODAY,
    ),
    FileProblem(
        f"{HOME}/Scans/letter 14.pdf",
        None,
        ProblemCode.SCAN,
        "The pages are pictures; reading them needs text recognition.",
        TODAY - DAY,
    ),
    FileProblem(
        f"{HOME}/Mail/2023/landlord.mbox",
        "Re: heating/plan.dwg",
        ProblemCode.UNSUPPORTED,
        "Inkling cannot read this type of file; it is found by its name.",
        TODAY - 3 * DAY,
    ),
)
ABOUT = DocumentAbout(
    f"{HOME}/Mail/2024/rent-increase.eml",
    DocumentName(0, None, "mail", "Your rent from March 2025"),
    TODAY,
    Mail(
        "Housing office <office@example.org>",
        ("Mara Lindqvist <mara@example.org>",),
        subject="Your rent from March 2025",
        date="2024-12-09T10:30:00+01:00",
    ),
    members=(DocumentName(1, "new-lease.pdf", "pdf", ""),),
)
LETTER = (
    Passage(1, "From: Housing office", Place(part="headers")),
    Passage(2, RESULTS[1].hits[0].text, Place(part="body")),
    Passage(3, "> When will I know the new amount?", Place(part="quoted")),
)
