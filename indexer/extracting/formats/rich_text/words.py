r"""The control words of RTF that matter for text, from its specification 1.9.1."""

CHARACTERS = {
    b"tab": "\t",
    b"line": "\n",
    b"softline": "\n",
    b"lbr": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"emspace": " ",
    b"enspace": " ",
    b"qmspace": " ",
    b"zwj": "\u200d",
    b"zwnj": "\u200c",
    b"ltrmark": "\u200e",
    b"rtlmark": "\u200f",
    b"zwbo": "",
    b"zwnbo": "",
}
"""Words that stand for a character."""

SYMBOLS = {
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"~": "\xa0",
    b"_": "-",
    b"\t": "\t",
}
"""Characters behind a backslash; a hyphen that only may break a word says nothing."""

PARAGRAPH_ENDS = frozenset({b"par", b"sect", b"page", b"column"})

DROPPED = frozenset(
    b"colortbl filetbl revtbl listtables listoverridetable rsidtbl fldinst nonshppict"
    b" shprslt nonesttables xe rxe txe tc tcn ftnsep ftnsepc ftncn aftnsep aftnsepc"
    b" aftncn mmathPr mmathPict themedata colorschememapping latentstyles datastore"
    b" datafield formfield objclass objname objalias objsect private bkmkstart"
    b" bkmkend listtable listlevel generator background pnseclvl nextfile template"
    b" passwordhash protusertbl userprops xmlnstbl ebcstart ebcend atnid"
    b" atndate atnref atnparent atrfstart atrfend atntime atnicn wgrffmtfilter".split()
)
r"""Destinations whose text nobody sees, besides all unknown ones marked by `\*`."""

KEPT = frozenset(
    b"shp shpinst shpgrp shppict picprop sp do dptxbx nesttableprops moMath moMathPara"
    b" fldrslt field result object mr".split()
)
r"""Destinations that hold others or running text although `\*` may mark them."""

ASIDES = {
    b"footnote": "footnotes",
    b"annotation": "comments",
    **dict.fromkeys(b"header headerl headerr headerf".split(), "header"),
    **dict.fromkeys(b"footer footerl footerr footerf".split(), "header"),
}
"""Destinations with text of their own -> the part that they are."""
BOXES = frozenset({b"shptxt", b"dptxbxtext"})
LABELS = frozenset({b"listtext", b"pntext"})
"""The number or bullet of a list item, as text."""

PROPERTIES = {
    b"title": "title",
    b"author": "author",
    b"subject": "subject",
    b"keywords": "keywords",
    b"category": "category",
    b"company": "company",
    b"manager": "manager",
    b"doccomm": "comments",
}
"""Words within `info` -> names in the metadata of a document."""

SHAPE_TEXTS = frozenset({"wzDescription", "gtextUNICODE"})
"""Properties of pictures and shapes that people read: description, decorated text."""
