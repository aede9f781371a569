"""MuPDF, kept quiet, its failures turned into ours."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from indexer.errors import DamagedError

if TYPE_CHECKING:
    import pymupdf


def quiet_library() -> None:
    """Load the library and keep it from printing."""
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(on=False)
    pymupdf.TOOLS.mupdf_display_warnings(on=False)
    pymupdf.no_recommend_layout()


def opened(content: bytes, form: str) -> "pymupdf.Document":
    """Return a document of one of the library's formats.

    Raises:
        DamagedError: the library gave up on it.
    """
    import pymupdf

    quiet_library()
    return ask(pymupdf.open, stream=content, filetype=form)


def ask(question: Callable[..., Any], *values: object, **options: object) -> Any:  # noqa: ANN401
    """Return what the library answers.

    Raises:
        DamagedError: it gave up; on damaged files nearly any exception leaves it.
    """
    import pymupdf

    try:
        return question(*values, **options)
    except (
        RuntimeError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        AssertionError,
        OSError,
        pymupdf.mupdf.FzErrorBase,
    ) as error:
        if isinstance(error, RecursionError):
            raise
        raise DamagedError(detail=str(error)) from error
