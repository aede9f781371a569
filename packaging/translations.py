"""Brings the translations up to date: `python packaging/translations.py`.

Qt's lupdate finds the words of the app, and with our help those of the indexer, and
keeps them, with what was translated, in `resources/translations/*.ts`; lrelease makes
of each the file that the app loads. Words that still want a translation are told; a
translator edits the `.ts` with Qt Linguist or any editor, and the command is run again.
English has plural forms only, made by rule.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from indexer_words import indexer_words

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de", "zh_CN", "ar")
SOURCE = "en"


def main() -> int:
    """Update every language; fail where words want a translation."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanting = 0
    for language in LANGUAGES:
        file = FOLDER / f"inkling_{language}.ts"
        update(file, language)
        if language == SOURCE:
            fill_in_english(file)
        left = unfinished(file)
        wanting += len(left)
        print(f"{language}: {len(left)} words want a translation")
        for source in left:
            print(f"    {source}")
        release(file)
    return 1 if wanting else 0


def update(file: Path, language: str) -> None:
    """Bring one file of words up to date with the source of the app."""
    sources = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "said.py"
        texts = (json.dumps(one, ensure_ascii=False) for one in indexer_words(ROOT))
        said.write_text("".join(f"tr({text})\n" for text in texts), "utf-8")
        _update(file, language, [*sources, str(said)])


def _update(file: Path, language: str, sources: Sequence[str]) -> None:
    options = ["-locations", "none", "-no-obsolete", "-sort-messages"]
    options += ["-disable-heuristic", "similartext", "-tr-function-alias", "tr+=_tr"]
    options += ["-source-language", SOURCE, "-target-language", language]
    if language == SOURCE:
        options.append("-pluralonly")
    run("pyside6-lupdate", *options, *sources, "-ts", str(file))


def release(file: Path) -> None:
    """Make what the app loads of one file of words."""
    run("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def fill_in_english(file: Path) -> None:
    """Write singular and plural of each text with a number: file(s) is both."""
    tree = ElementTree.parse(file)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        source = message.findtext("source", "")
        forms = (source.replace("(s)", ""), source.replace("(s)", "s"))
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        translation[:] = [_form(text) for text in forms]
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), "unicode")
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{header}{text}\n", "utf-8")


def unfinished(file: Path) -> list[str]:
    """Return the words of a file that have no finished translation."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(file).iter("message")  # noqa: S314 - our own
        if not all(part and part.strip() for part in translations(message))
        or message.find("translation[@type]") is not None
    ]


def translations(message: ElementTree.Element) -> Iterator[str]:
    """Yield the translation of a message, or each of its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return
    if message.get("numerus") == "yes":
        yield from (form.text or "" for form in translation)
    else:
        yield translation.text or ""


def placeholders(text: str) -> list[str]:
    """Return what is filled in when a text is shown, in order of the alphabet."""
    return sorted(re.findall(r"\{\w*\}|%L?n", text))


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, quiet unless it fails."""
    program = Path(sys.executable).with_name(tool)
    done = subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def _form(text: str) -> ElementTree.Element:
    form = ElementTree.Element("numerusform")
    form.text = text
    return form


if __name__ == "__main__":
    sys.exit(main())
