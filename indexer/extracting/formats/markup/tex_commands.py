"""Takes the commands out of TeX and leaves the words, line by line as they were."""

import re
import unicodedata
from collections.abc import Iterator

_COMMENT = re.compile(r"(?<!\\)(?:\\\\)*(%)")
_CODE = re.compile(r"\\(begin|end)\{(?:verbatim\*?|lstlisting|minted|Verbatim)\}")
_CODE_NAMES = r"verbatim\*?|lstlisting|minted|Verbatim"
_MATHS_NAMES = (
    r"(?:equation|align|alignat|eqnarray|gather|multline|displaymath|math|flalign)\*?"
)
_CODE_BEGIN = re.compile(rf"\\begin\{{({_CODE_NAMES})\}}")
_OPAQUE_BEGIN = re.compile(
    rf"\\begin\{{({_CODE_NAMES}|{_MATHS_NAMES})\}}|(\$\$|(?<!\\)\\[\[(])"
)
_IN_LINE = re.compile(r"(?<!\\)\$(?!\$)(?:\\.|[^$\\]){1,1000}\$", re.DOTALL)
_ENDS = {"$$": "$$", "\\[": "\\]", "\\(": "\\)"}
_MOST_OPAQUE = 10_000
"""Characters of a formula; code may be as long as it likes."""
_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    '"': "\u0308",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "d": "\u0323",
    "b": "\u0331",
    "k": "\u0328",
    "r": "\u030a",
}
_ACCENT = re.compile(
    r"\\(?:([`'^~\"=.])|([uvHcdbkr])(?=[ {\\]))[ ]?"
    r"(?:\{(\\?[A-Za-z]?)\}|(\\[ij]\b|[A-Za-z]))"
)
_LETTERS = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
    "dh": "ð",
    "th": "þ",
    "dots": "…",
    "ldots": "…",
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "pounds": "£",
    "euro": "€",
    "texteuro": "€",
    "textdegree": "°",
    "guillemotleft": "«",
    "guillemotright": "»",
    "flqq": "«",
    "frqq": "»",
    "glqq": "„",
    "grqq": "“",
    "quotedblbase": "„",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "textbackslash": "\\",
    "quad": " ",
    "qquad": " ",
    "item": "- ",
}
_LETTER = re.compile(
    r"\\("
    + "|".join(sorted(_LETTERS, key=len, reverse=True))
    + r")(?![A-Za-z])(?:\{\}|[ \t]*(?=\S)|(?=\s))"
)
_DROPPED = (
    "label ref eqref pageref autoref cref Cref cite citep citet citealp citeauthor"
    " citeyear parencite textcite autocite footcite nocite input include"
    " includegraphics bibliography bibliographystyle addbibresource usepackage"
    " documentclass vspace hspace setlength addtolength setcounter addtocounter"
    " pagestyle thispagestyle newcommand renewcommand providecommand hypersetup color"
    " textcolor pagenumbering index glossary graphicspath hyphenation rule cline"
    " cmidrule multirow definecolor geometry selectlanguage foreignlanguage"
    " phantomsection addcontentsline fontsize linespread bibitem tikzset pgfplotsset"
    " captionsetup stepcounter refstepcounter numberwithin theoremstyle newtheorem"
)
_LINK = re.compile(r"\\href[ \t]*\{[^{}]*\}")
_WITH_ARGUMENT = re.compile(
    r"\\(?:"
    + "|".join(_DROPPED.split())
    + r")(?![A-Za-z])\*?\s*(?:\[[^\[\]]*\]\s*)*(?:\{[^{}]*\})?"
)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)[ \t]*\{[^{}\n]*\}(?:[ \t]*\[[^\]\n]*\])?")
_SPEC = re.compile(
    r"\\begin\{(?:tabular[xy*]?|array|longtable|minipage|multicols|thebibliography"
    r"|wrapfigure|tabu|tabulary)\}(?:\[[^\]]*\])?(?:\{(?:[^{}]|\{[^{}]*\})*\}){1,2}"
)
_FOOTNOTE = re.compile(r"\\(?:footnote|thanks|marginpar|caption)\b(?:\[[^\]]*\])?")
_COMMAND = re.compile(r"\\[A-Za-z@]+\*?(?:\[[^\[\]\n]*\])*[ \t]?")
_SYMBOL = re.compile(r"\\([%&#$_{} ,;:!/\-@|])")
_LINE_BREAK = re.compile(r"\\\\(?:\[[^\]\n]*\])?")
_PLACE, _PLACES = "\ue000{}\ue001", re.compile("\ue000(\\d+)\ue001")
"""Stands for what is put back as it was; characters that no source has."""
_NO_PLACE = str.maketrans("", "", "\ue000\ue001")


def split_comments(source: str) -> tuple[str, str]:
    """Return TeX without its comments, and the comments, each line where it was."""
    comments: list[str] = []
    rest: list[str] = []
    in_block = in_code = False
    for line in source.split("\n"):
        in_block = in_block or "\\begin{comment}" in line
        if code := _CODE.search(line):
            in_code = code[1] == "begin"
        mark = None if in_code else _COMMENT.search(line)
        start = 0 if in_block else mark.start(1) if mark else len(line)
        rest.append(line[:start])
        comments.append(line[start:].lstrip("% \t"))
        in_block = in_block and "\\end{comment}" not in line
    return "\n".join(rest), "\n".join(comments)


def without_code(source: str) -> str:
    """Return TeX without the code in it, each line where it was."""
    parts: list[str] = []
    at = 0
    for start, end in _opaque(source, _CODE_BEGIN):
        parts.append(source[at:start] + "\n" * source.count("\n", start, end))
        at = end
    return "".join(parts) + source[at:]


def plain_tex(source: str) -> str:
    """Return the words of TeX, each on the line where it was."""
    source = source.translate(_NO_PLACE)
    kept: list[str] = []

    def keep(piece: str) -> str:
        kept.append(piece)
        return _PLACE.format(len(kept) - 1)

    parts: list[str] = []
    at = 0
    for start, end in _opaque(source, _OPAQUE_BEGIN):
        parts += source[at:start], keep(source[start:end])
        at = end
    text = "".join(parts) + source[at:]
    words = _words(_IN_LINE.sub(lambda found: keep(found[0]), text))
    return _put_back(words, kept)


def _put_back(words: str, kept: list[str]) -> str:
    # A formula in a line may hold a mark of its own, as far as one goes.
    for _ in range(2):
        words = _PLACES.sub(lambda place: kept[int(place[1])], words)
    return words


def _opaque(source: str, begin: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where code and formulas stand."""
    ends: dict[str, int] = {}
    """Where each mark comes next that closes one, so that none is looked for twice."""
    at = 0
    while mark := begin.search(source, at):
        at = mark.end()
        closing = f"\\end{{{mark[1]}}}" if mark[1] else _ENDS[mark[2]]
        if ends.get(closing, -1) < at:
            found = source.find(closing, at)
            ends[closing] = found if found >= 0 else len(source)
        is_code = _CODE_BEGIN.match(mark[0]) is not None
        end = ends[closing]
        if end < len(source) and (is_code or end - at <= _MOST_OPAQUE):
            at = end + len(closing)
            yield mark.start(), at


def _words(text: str) -> str:
    text = _ACCENT.sub(_accented, text)
    text = _LINE_BREAK.sub(" ", text)
    text = _SPEC.sub(_only_lines, text)
    text = _WITH_ARGUMENT.sub(_only_lines, text)
    text = _ENVIRONMENT.sub("", _LINK.sub("", text))
    text = _FOOTNOTE.sub(" ", text)
    text = _LETTER.sub(lambda found: _LETTERS[found[1]], text)
    text = _SYMBOL.sub(_symbol, _COMMAND.sub("", text))
    text = re.sub(r"(?<!\\)[{}]", "", text)
    text = text.replace("~", " ").replace("``", "“").replace("''", "”")
    text = text.replace("---", "—").replace("--", "–")
    return re.sub(r"[ \t]{2,}", " ", text)


def _only_lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n") or " "


def _accented(found: re.Match[str]) -> str:
    letter = (found[3] if found[3] is not None else found[4]).lstrip("\\")
    accent = _ACCENTS[found[1] or found[2]]
    return unicodedata.normalize("NFC", letter + accent) if letter else ""


def _symbol(found: re.Match[str]) -> str:
    return found[1] if found[1] in "%&#$_{}" else " " if found[1] in " ,;:" else ""
