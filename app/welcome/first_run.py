"""The first-run pages, connected with the indexer."""

from PySide6.QtWidgets import QWidget

from app.indexer_client import IndexerClient
from app.platform.autostart import this_autostart
from app.settings.appearance import AppearancePage
from app.settings.choices import Choices
from app.settings.compute import ComputePage
from app.settings.models import ModelsPage
from app.settings.starting import StartingPage
from app.welcome.beginning import BeginningPage
from app.welcome.wizard import Wizard


def first_run(client: IndexerClient, choices: Choices, window: QWidget) -> Wizard:
    """Return the wizard; its pages are those of the settings where they can be."""
    models, compute = ModelsPage(), ComputePage()
    starting = StartingPage(choices, this_autostart(choices.library))
    beginning = BeginningPage(AppearancePage(choices))
    wizard = Wizard(beginning, models, compute, starting, window)
    for page in (models, compute):
        page.wanted.connect(client.ask)
        page.restart_wanted.connect(client.restart)
    client.models_listed.connect(models.show_models)
    client.model_checked.connect(models.show_file)
    client.cost_told.connect(models.show_cost)
    client.devices_listed.connect(compute.show_devices)
    client.files_counted.connect(wizard.folders.show_count)
    wizard.wanted.connect(client.ask)
    wizard.include_wanted.connect(client.include_folder)
    return wizard
