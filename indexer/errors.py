"""Every exception that Inkling raises on purpose.

* InklingError
  * UsageError               what was asked for makes no sense
  * LibraryInUseError        another process writes this library
  * DocumentError            one file failed; it is recorded and work goes on
    * EncryptedError
    * DamagedError
    * EmptyError
    * ScanError
    * UnsupportedError
    * TooLargeError
    * ExtractionTimeoutError
    * ExtractorCrashError
    * UnreadableError
  * EnvironmentFaultError    the machine is at fault; work stops until it is mended
    * SettingsError
    * ModelError             a model file is missing, damaged or of the wrong kind
    * StoreError             the library cannot be opened or written
      * NewerLibraryError    it was written by a newer Inkling
      * DiskFullError
  * MessageError             a line between two processes makes no sense

Anything else that escapes is a bug and ends the process it happens in. The text of
an exception is a sentence for people; `detail` is for the log.
"""

from typing import ClassVar

from indexer.records import Problem, ProblemCode
from indexer.sentences import Said


class InklingError(Exception):
    """Something a person or their computer can cause, in one plain sentence."""

    def __init__(self, words: str, detail: str = "", **values: str | int) -> None:
        """`values` are filled into the words; translations go by the words alone."""
        self.said = Said(words, values)
        self.summary = self.said.english
        self.detail = detail
        super().__init__(self.summary)


class UsageError(InklingError):
    """What was asked for makes no sense; nothing was changed."""


class LibraryInUseError(InklingError):
    """Another process writes this library."""


class DocumentError(InklingError):
    """One file or document could not be indexed; the others are not affected."""

    code: ClassVar[ProblemCode]
    sentence: ClassVar[str]

    def __init__(self, words: str = "", detail: str = "", **values: str | int) -> None:
        super().__init__(words or self.sentence, detail, **values)

    @property
    def problem(self) -> Problem:
        """The record of this error."""
        return Problem(self.code, self.summary, self.said)


class EncryptedError(DocumentError):
    """Opens only with a password."""

    code = ProblemCode.ENCRYPTED
    sentence = "This file is protected by a password."


class DamagedError(DocumentError):
    """The content does not follow its format."""

    code = ProblemCode.DAMAGED
    sentence = "This file is damaged: its content does not follow its format."


class EmptyError(DocumentError):
    """Holds no text at all."""

    code = ProblemCode.EMPTY
    sentence = "This file holds no text."


class ScanError(DocumentError):
    """Pictures of pages without text."""

    code = ProblemCode.SCAN
    sentence = "The pages are pictures; reading them needs text recognition."


class UnsupportedError(DocumentError):
    """No reader for this type; the file is found by its name."""

    code = ProblemCode.UNSUPPORTED
    sentence = "Inkling cannot read this type of file; it is found by its name."


class TooLargeError(DocumentError):
    """Beyond a limit on size, memory or number of parts."""

    code = ProblemCode.TOO_LARGE
    sentence = "This file is too large to be read in full."


class ExtractionTimeoutError(DocumentError):
    """Reading took too long and was stopped."""

    code = ProblemCode.TIMEOUT
    sentence = "Reading this file took too long and was stopped."


class ExtractorCrashError(DocumentError):
    """The reader died on this file."""

    code = ProblemCode.CRASHED
    sentence = "This file made its reader fail; the other files are not affected."


class UnreadableError(DocumentError):
    """The system refused to hand over the file."""

    code = ProblemCode.UNREADABLE
    sentence = "The system does not allow reading this file."


class EnvironmentFaultError(InklingError):
    """The machine is at fault; work stops until it is mended."""


class SettingsError(EnvironmentFaultError):
    """The settings file cannot be used."""


class ModelError(EnvironmentFaultError):
    """A model file is missing, damaged or of the wrong kind."""


class StoreError(EnvironmentFaultError):
    """The library cannot be opened or written."""


class NewerLibraryError(StoreError):
    """The library was written by a newer Inkling and is left as it is."""


class DiskFullError(StoreError):
    """No space left where the library lives."""


class MessageError(InklingError):
    """A line between two processes makes no sense."""
