"""Numbers, sizes, durations and languages as people read them."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from app.translation import tr

MINUTE, HOUR, DAY = 60, 3600, 86_400
ANY_SCRIPT = QLocale.Script.AnyScript
WHOLE_LANGUAGES = {"eng": "English", "spa": "español"}
"""Where Qt's own name is that of one country's variety."""
SCRIPTS = {
    "sim": QLocale.Script.SimplifiedHanScript,
    "tra": QLocale.Script.TraditionalHanScript,
    "cyrl": QLocale.Script.CyrillicScript,
    "latn": QLocale.Script.LatinScript,
}


def list_text(parts: Iterable[str]) -> str:
    """Return what there is of some parts, in a row; nothing for empty ones."""
    return tr(", ", "between what is listed").join(filter(None, parts))


def number_text(value: int) -> str:
    """Return a count with its groups of digits."""
    return QLocale().toString(value)


def size_text(size: int) -> str:
    """Return a number of bytes in a unit that fits; thousands, not 1,024s."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(size, 0, form)


def share_text(share: float) -> str:
    """Return a share, 0 to 1, as a whole percentage; all only where it is all."""
    percent = 100 if share >= 1 else min(round(100 * share), 99)
    return tr("{percent} %").format(percent=number_text(percent))


def duration_text(seconds: float) -> str:
    """Return about how long something takes; coarse, so that it does not jump."""
    if seconds < MINUTE:
        return tr("less than a minute")
    if seconds < 90 * MINUTE:
        count, text = seconds / MINUTE, tr("about {count} min")
    elif seconds < 2 * DAY:
        count, text = seconds / HOUR, tr("about {count} h")
    else:
        count, text = seconds / DAY, tr("about {count} days")
    return text.format(count=number_text(_coarse(count)))


def language_text(code: str) -> str:
    """Return a language by its own name; what nobody knows keeps its code.

    Codes are those of ISO 639, with what Tesseract puts behind them: `chi_sim`.
    """
    base, _, form = code.partition("_")
    if code in WHOLE_LANGUAGES:
        return WHOLE_LANGUAGES[code]
    language = QLocale.codeToLanguage(base)
    if language == QLocale.Language.AnyLanguage:
        return code
    name = QLocale(language, SCRIPTS.get(form, ANY_SCRIPT)).nativeLanguageName()
    return name or code


def _coarse(count: float) -> int:
    """Return a number rounded up to steps that grow with it."""
    step = 1 if count < 10 else 5
    return int(-(-count // step) * step)
