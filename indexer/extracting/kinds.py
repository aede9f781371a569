"""The formats that are known, by their names; `detection` looks at content."""

from pathlib import PurePath

READER_VERSION = 2
"""Raised when any reader changes what it yields; files are then read again."""

_CODE_SUFFIXES = (
    ".ada .asm .awk .bash .bat .c .cc .cfg .clj .cljs .cmake .cmd .conf .cpp .cs .css"
    " .cxx .d .dart .dockerfile .el .elm .erl .ex .exs .f .f90 .fish .fs .go .gradle"
    " .graphql .groovy .h .hh .hpp .hs .hxx .ini .java .jl .js .json .jsonc .jsonl"
    " .jsx .kt .kts .less .lisp .lua .m .make .mjs .mk .ml .mli .mm .nim .nix .pas"
    " .php .pl .pm .proto .ps1 .psm1 .py .pyi .pyw .r .rb .rs .s .sass .scala .scm"
    " .scss .sh .sql .sv .svelte .swift .tcl .tf .toml .ts .tsx .v .vb .vbs .vhd"
    " .vue .xml .xsd .xsl .xslt .yaml .yml .zig .zsh"
)
CODE_NAMES = frozenset({"makefile", "dockerfile", "cmakelists.txt", "jenkinsfile"})

_SUFFIXES = {
    "markdown": ".md .markdown .mdown .mkd .mkdn .mdwn .mdx",
    "html": ".html .htm .xhtml .xht .shtml",
    "mhtml": ".mht .mhtml",
    "mail": ".eml .emlx",
    "mbox": ".mbox .mbx",
    "msg": ".msg .oft",
    "pst": ".pst .ost",
    "tnef": ".tnef",
    "calendar": ".ics .ical .ifb .vcs",
    "contacts": ".vcf .vcard",
    "pdf": ".pdf",
    "docx": ".docx .docm .dotx .dotm",
    "pptx": ".pptx .pptm .ppsx .ppsm .potx .potm",
    "xlsx": ".xlsx .xlsm .xltx .xltm",
    "xlsb": ".xlsb",
    "vsdx": ".vsdx .vsdm .vstx .vssx",
    "doc": ".doc .dot",
    "ppt": ".ppt .pps .pot",
    "xls": ".xls .xlt .xlm .xlw",
    "vsd": ".vsd .vst .vss",
    "publisher": ".pub",
    "works": ".wps",
    "hwp": ".hwp",
    "write": ".wri",
    "wordperfect": ".wpd .wp .wp5 .wp6",
    "abiword": ".abw .zabw",
    "odt": ".odt .ott .fodt .sxw .stw",
    "ods": ".ods .ots .fods .sxc .stc",
    "odp": ".odp .otp .fodp .sxi .sti",
    "odg": ".odg .otg .fodg .sxd .std",
    "rtf": ".rtf",
    "csv": ".csv .tsv .tab",
    "dbf": ".dbf",
    "epub": ".epub",
    "fb2": ".fb2",
    "xps": ".xps .oxps",
    "djvu": ".djvu .djv",
    "chm": ".chm",
    "pages": ".pages",
    "numbers": ".numbers",
    "keynote": ".key",
    "org": ".org",
    "rst": ".rst .rest",
    "asciidoc": ".adoc .asciidoc .asc",
    "tex": ".tex .latex .ltx",
    "notebook": ".ipynb",
    "subtitles": ".srt .vtt .ass .ssa .sbv .sub .ttml",
    "zip": ".zip .jar .war .cbz",
    "7z": ".7z .cb7",
    "tar": ".tar .tgz .tbz .tbz2 .txz .tzst .cbt",
    "compressed": ".gz .bz2 .xz .lzma .zst",
    "picture": ".jpg .jpeg .jpe .png .gif .tif .tiff .webp .bmp",
    "shortcut": ".url .webloc .desktop .gdoc .gsheet .gslides .gdraw .gform .inetloc",
    "code": _CODE_SUFFIXES,
    "text": ".txt .text .log",
}
_BY_SUFFIX = {
    suffix: name for name, suffixes in _SUFFIXES.items() for suffix in suffixes.split()
}

_KINDS = {
    "msg": "mail",
    "tnef": "mail",
    "mbox": "mailbox",
    "pst": "mailbox",
    "mhtml": "html",
    "7z": "archive",
    "zip": "archive",
    "tar": "archive",
    "compressed": "archive",
}


def format_by_name(name: str) -> str:
    """Return the format that a name promises, `other` where it promises none."""
    found = _BY_SUFFIX.get(suffix_of(name))
    if found is None:
        return "code" if name.lower() in CODE_NAMES else "other"
    return found


def kind_of_format(name: str) -> str:
    """Return what a person calls a format, as in `Document.kind`."""
    return _KINDS.get(name, name)


def kind_by_name(name: str) -> str:
    """Return the kind that a name promises, `other` where it promises none."""
    return kind_of_format(format_by_name(name))


def suffix_of(name: str) -> str:
    """Return the suffix of a name in lower case, with its dot."""
    return PurePath(name).suffix.lower()
