"""A site on this computer that gives out one file, well or badly."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ModelSite(ThreadingHTTPServer):
    """Answers each request as the next of `moods` says; the last mood stays.

    Moods: `well`, `cut` (breaks off half way), `whole` (knows no ranges), `other` (of
    another content), `longer`, `silent`, `untold` (without a length), a status code, or
    an address to redirect to.
    """

    daemon_threads = True

    def __init__(self, content):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.content = content
        self.moods = ["well"]
        self.asked = []
        self.released = threading.Event()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.server_port}"

    def mood(self):
        return self.moods.pop(0) if len(self.moods) > 1 else self.moods[0]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        site, mood = self.server, self.server.mood()
        wanted = self.headers.get("Range")
        site.asked.append((self.path, wanted))
        if mood == "silent":
            site.released.wait(30)
            return
        if mood.isdigit():
            self.send_error(int(mood))
            return
        if "://" in mood:
            self.send_response(302)
            self.send_header("Location", mood)
            self.end_headers()
            return
        self._give(mood, wanted if mood != "whole" else None)

    def _give(self, mood, wanted):
        content = self.server.content
        if mood == "other":
            content = bytes(len(content))
        if mood in ("longer", "untold"):
            content += b"more" if mood == "longer" else b""
        start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted else 0
        self.send_response(206 if wanted else 200)
        if wanted:
            end = len(content) - 1
            self.send_header("Content-Range", f"bytes {start}-{end}/{len(content)}")
        if mood != "untold":
            self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        rest = content[start:]
        self.wfile.write(rest[: len(rest) // 2] if mood == "cut" else rest)

    def log_message(self, *_):
        """Be quiet."""


@contextmanager
def serving(content):
    """Run a site for as long as the block lasts."""
    with ModelSite(content) as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield site
        finally:
            site.released.set()
            site.shutdown()
            thread.join()
