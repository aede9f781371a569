"""What went wrong on the network, in sentences for people."""

import http.client
import socket
import ssl
import urllib.error
from http import HTTPStatus

from indexer.errors import InklingError, ModelError
from indexer.fetching.addresses import host_of

BY_HAND = "Or get {url} with a browser and add the file."
_LATER = frozenset(
    (
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    )
)
_FORBIDDEN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def is_passing(error: BaseException) -> bool:
    """Return whether another try may help."""
    if isinstance(error, urllib.error.HTTPError):
        return error.code in _LATER
    cause = _cause(error)
    return not isinstance(cause, ssl.SSLCertVerificationError | socket.gaierror)


def explain(error: BaseException, url: str) -> InklingError:
    """Return what to tell about a download that failed."""
    sentence = _sentence(error, host_of(url))
    return ModelError(f"{sentence} {BY_HAND.format(url=url)}", repr(error))


def _sentence(error: BaseException, host: str) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return _answered(error.code, host)
    cause = _cause(error)
    reason = getattr(cause, "strerror", None) or "unknown reason"
    sentence = f"cannot be reached: {reason}. Try again later."
    match cause:
        case ssl.SSLCertVerificationError():
            sentence = "cannot be trusted: its certificate is not valid here."
        case socket.gaierror():
            sentence = (
                "cannot be found. Look whether this computer is online, and whether it "
                "needs a proxy."
            )
        case TimeoutError():
            sentence = "does not answer. Try again later."
        case http.client.HTTPException():
            sentence = (
                "broke off the download several times. Try again; it goes on where it "
                "stopped."
            )
    return f"{host} {sentence}"


def _answered(code: int, host: str) -> str:
    if code in _FORBIDDEN:
        return f"{host} does not give out this file without an account."
    if code in _GONE:
        return f"The file is no longer at {host}."
    if code in _LATER:
        return f"{host} is overloaded or broken ({code}). Try again later."
    return f"{host} refuses the download ({code})."


def _cause(error: BaseException) -> BaseException:
    """Return what is inside the wrapping that urllib puts around errors."""
    reason = getattr(error, "reason", None)
    return reason if isinstance(reason, BaseException) else error
