"""What a page says of itself in its head: title, description, author, keywords."""

_NAMES = {
    "description": "description",
    "og:description": "description",
    "dc.description": "description",
    "dcterms.description": "description",
    "keywords": "keywords",
    "dc.subject": "keywords",
    "author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "article:author": "author",
}
_TITLES = frozenset({"og:title", "dc.title", "dcterms.title", "citation_title"})


class PageAbout:
    """Gathers the title of a page and its metadata."""

    def __init__(self) -> None:
        self.metadata: dict[str, str] = {}
        self.is_in_title = False
        self._title: list[str] = []
        self._has_title = False
        self._other_title = ""
        self._drawings = 0

    @property
    def title(self) -> str:
        """The title told by the page, empty where none is."""
        return " ".join("".join(self._title).split()) or self._other_title

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an element that may say something of the page."""
        if tag == "svg":
            self._drawings += 1
        elif tag == "title":
            # Drawings have titles of their own, which are text.
            self.is_in_title = not self._has_title and not self._drawings
        elif tag == "meta":
            self._take_meta(attributes)

    def take(self, characters: str) -> None:
        """Take characters of the title."""
        self._title.append(characters)

    def end(self, tag: str) -> None:
        """Take the end of a title or of a drawing."""
        if tag == "svg":
            self._drawings = max(0, self._drawings - 1)
        elif self.is_in_title:
            self.is_in_title = False
            self._has_title = True

    def _take_meta(self, attributes: dict[str, str]) -> None:
        name = (attributes.get("name") or attributes.get("property", "")).lower()
        content = " ".join(attributes.get("content", "").split())
        if not content:
            return
        if name in _TITLES:
            self._other_title = self._other_title or content
        elif name in _NAMES:
            self.metadata.setdefault(_NAMES[name], content)
