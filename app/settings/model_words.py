"""What a person should know of a model before choosing it."""

from app.indexer_words import summary_text
from app.quantities import duration_text, number_text, size_text
from app.search.file_names import named, shown
from app.translation import tr
from indexer.model_messages import DownloadOffer, ModelCost, ModelInfo


def purpose(name: str) -> str:
    """Return what a model is for; empty for one that nobody here knows."""
    for beginning, text in (
        ("starter", tr("Small and fast; made for English. It comes with Inkling.")),
        (
            "embeddinggemma",
            tr("Recommended: finds best for its size, in more than 100 languages."),
        ),
        ("nomic-embed", tr("English; smaller than EmbeddingGemma, adjustable size.")),
        ("bge-m3", tr("Many languages and long passages; large and slow.")),
        ("qwen3-embedding", tr("Many languages and code; large and slow.")),
        ("mxbai-embed", tr("English; large and slow.")),
        ("snowflake-arctic", tr("Many languages; large and slow.")),
    ):
        if name.startswith(beginning):
            return text
    return ""


def model_lines(model: ModelInfo) -> list[str]:
    """Return what is known of a model, a line each."""
    sizes = " / ".join(map(number_text, model.dimensions))
    lines = [
        tr("Languages: {languages}").format(
            languages=summary_text(shown(model.languages), None)
        ),
        tr("Size: {bytes}, {quantisation}").format(
            bytes=size_text(model.bytes), quantisation=model.quantisation
        ),
        tr("Numbers for each passage: {sizes}").format(sizes=sizes),
        _licence(model),
    ]
    return [line for line in (purpose(model.name), *lines) if line]


def offer_lines(offer: DownloadOffer) -> list[str]:
    """Return all that a person should know before a download, a line each."""
    lines = [
        tr("From: {address}").format(address=offer.url),
        tr("Published by: {publisher}").format(publisher=named(offer.publisher)),
        tr("Size: {bytes}").format(bytes=size_text(offer.bytes)),
        tr("SHA-256: {hash}").format(hash=offer.sha256),
        tr("Licence: {licence}, {address}").format(
            licence=named(offer.licence), address=offer.licence_url
        ),
    ]
    return [line for line in (purpose(offer.name), *lines) if line]


def cost_lines(cost: ModelCost) -> list[str]:
    """Return what a change to another model costs, a line each."""
    if not cost.passages:
        return [tr("Nothing is indexed yet, so the change costs nothing.")]
    return [
        tr("Passages to work out anew: {passages}, from {files} files").format(
            passages=number_text(cost.passages), files=number_text(cost.files)
        ),
        tr("Time: {time}, while the computer does nothing else").format(
            time=_time(cost)
        ),
        tr("Disk: about {bytes} more; {free} are free").format(
            bytes=size_text(cost.bytes), free=size_text(cost.free)
        ),
        tr("The present model answers until the new one is ready."),
    ]


def _time(cost: ModelCost) -> str:
    if cost.seconds is None:
        return tr("unknown, for the model could not be tried")
    return duration_text(cost.seconds)


def _licence(model: ModelInfo) -> str:
    if model.licence:
        return tr("Licence: {licence}").format(licence=named(model.licence))
    return tr("Licence: not known; you trusted where the file came from")
