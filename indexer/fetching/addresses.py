"""Which addresses the fetcher may speak to."""

import ipaddress
import urllib.parse
import urllib.request
from http.client import HTTPMessage
from typing import IO

from typing_extensions import override

from indexer.errors import UsageError


def check_base(base: str) -> None:
    """Let pass what is encrypted, and what does not leave this computer.

    Raises:
        UsageError: it is neither.
    """
    if not is_safe(base):
        raise UsageError(
            "The address of a mirror has to begin with https:// and a host."
        )


def is_safe(url: str) -> bool:
    """Return whether nobody on the way could read or change what is sent."""
    try:
        parts = urllib.parse.urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(host)
    return parts.scheme == "http" and _is_this_computer(host)


def host_of(url: str) -> str:
    """Return the host in an address, for sentences."""
    return urllib.parse.urlsplit(url).hostname or url


def _is_this_computer(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class OnlySafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a server elsewhere only over an encrypted connection.

    One on this computer may send on to another; one elsewhere never to this one.
    """

    @override
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request for the new address.

        Raises:
            UsageError: it is not encrypted.
        """
        here = _is_this_computer(host_of(req.full_url))
        encrypted = newurl.lower().startswith("https://")
        if not (encrypted or (here and is_safe(newurl))):
            fp.close()
            raise UsageError(
                f"{host_of(req.full_url)} sends on to an address that is not "
                "encrypted. Nothing was downloaded."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)
