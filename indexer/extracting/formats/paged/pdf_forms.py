"""The fields of PDF forms, with their labels and what was filled in.

Names of entries are those of ISO 32000-1, 12.7.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from indexer.extracting.formats.paged.mupdf import ask

if TYPE_CHECKING:
    import pymupdf

MAX_FIELDS = 5_000
"""On one page."""

_BUTTON, _CHECKBOX, _COMBO, _LIST, _RADIO, _SIGNATURE, _TEXT = range(1, 8)
"""Numbers that the library gives to kinds of fields."""
_PASSWORD = 1 << 13
_CHOICES = (_COMBO, _LIST)
_MADE_UP = re.compile(
    r".*[\[\]#].*|[\W\d_]*"
    r"|(text|field|check ?box|radio|button|group|combo|list|dropdown|undefined|fill"
    r"|untitled|topmost|f|c|p|t)[ _\-\d]*\d*(_\w{1,3})?",
    re.IGNORECASE,
)
"""Names that programs gave to fields, which say nothing."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field; `label` may be empty, so may `value`."""

    label: str
    value: str

    @property
    def line(self) -> str:
        """The value behind its label."""
        return f"{self.label}: {self.value}" if self.label else self.value


def fields(page: "pymupdf.Page") -> list[Field]:
    """Return the fields on a page that say something.

    Raises:
        DamagedError: the library gave up on them.
    """
    return ask(lambda: list(_fields(page)))  # type: ignore[no-any-return]


def _fields(page: "pymupdf.Page") -> Iterator[Field]:
    from pymupdf import mupdf

    widget = mupdf.pdf_first_widget(mupdf.pdf_page_from_fz_page(page.this))
    for _ in range(MAX_FIELDS):
        if not widget.m_internal:
            return
        entry = mupdf.pdf_annot_obj(widget)
        kind = mupdf.pdf_widget_type(widget)
        value = _value(widget, entry, kind)
        label = _label(str(mupdf.pdf_annot_field_label(widget) or ""))
        if value or (label and kind == _CHECKBOX):
            yield Field(label, value)
        widget = mupdf.pdf_next_widget(widget)


def _label(told: str) -> str:
    line = " ".join(told.split())
    return "" if _MADE_UP.fullmatch(line) else line


def _value(widget: Any, entry: Any, kind: int) -> str:  # noqa: ANN401 - the library's
    from pymupdf import mupdf

    if kind == _BUTTON or (mupdf.pdf_field_flags(entry) & _PASSWORD and kind == _TEXT):
        return ""
    if kind in (_CHECKBOX, _RADIO):
        return _state(entry, kind)
    if kind == _SIGNATURE:
        return _signature(entry)
    told = mupdf.pdf_dict_get_inheritable(entry, mupdf.pdf_new_name("V"))
    if kind in _CHOICES:
        shown = dict(_options(entry))
        return ", ".join(shown.get(one, one) for one in _texts(told))
    return str(mupdf.pdf_annot_field_value(widget) or "").strip()


def _state(entry: Any, kind: int) -> str:  # noqa: ANN401
    """Return a mark for a ticked box, the chosen one for a radio button."""
    from pymupdf import mupdf

    state = mupdf.pdf_to_name(mupdf.pdf_dict_gets(entry, "AS"))
    ticked = state not in ("", "Off")
    if kind == _CHECKBOX:
        return "☑" if ticked else "☐"
    return state if ticked else ""


def _signature(entry: Any) -> str:  # noqa: ANN401
    from pymupdf import mupdf

    signed = mupdf.pdf_dict_get_inheritable(entry, mupdf.pdf_new_name("V"))
    told = (
        mupdf.pdf_to_text_string(mupdf.pdf_dict_gets(signed, name)).strip()
        for name in ("Name", "Reason", "Location", "ContactInfo")
    )
    return ", ".join(text for text in told if text)


def _options(entry: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield the options of a choice: what is stored, what is shown."""
    from pymupdf import mupdf

    options = mupdf.pdf_dict_get_inheritable(entry, mupdf.pdf_new_name("Opt"))
    for index in range(min(mupdf.pdf_array_len(options), MAX_FIELDS)):
        option = list(_texts(mupdf.pdf_array_get(options, index)))
        if len(option) == 2:
            yield option[0], option[1]


def _texts(told: Any) -> Iterator[str]:  # noqa: ANN401
    from pymupdf import mupdf

    if mupdf.pdf_is_array(told):
        for index in range(min(mupdf.pdf_array_len(told), MAX_FIELDS)):
            yield mupdf.pdf_to_text_string(mupdf.pdf_array_get(told, index)).strip()
    elif text := mupdf.pdf_to_text_string(told).strip():
        yield text
