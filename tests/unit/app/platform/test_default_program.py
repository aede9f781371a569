import pytest

from app.platform.default_program import default_program


@pytest.fixture
def desktop(tmp_path):
    """Return a desktop's folders: files by path, and the environment naming them."""
    environment = {
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CONFIG_DIRS": str(tmp_path / "etc"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_DATA_DIRS": str(tmp_path / "share"),
        "XDG_CURRENT_DESKTOP": "GNOME",
    }

    def desktop(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_DOT_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return environment

    def entry(name, line):
        folder = tmp_path / "share" / "applications"
        folder.mkdir(parents=True, exist_ok=True)
        told = f"[Desktop Entry]\nName=%f\nExec={line}\n[Desktop Action new]\nExec=x\n"
        (folder / f"{name}.desktop").write_text(told)

    entry("viewer", "/usr/bin/evince %U")
    entry("other", "okular %U")
    entry("boxed", "/usr/bin/flatpak run org.gnome.Evince @@u %U @@")
    return desktop


CACHE = "[MIME Cache]\napplication/pdf=other.desktop;\ntext/plain=other.desktop;\n"


def chosen(entry):
    defaults = f"[Default Applications]\napplication/pdf={entry};\n"
    return f"[Added Associations]\nx/y=z\n{defaults}"


def test_the_choice_of_the_person_counts_most(desktop):
    environment = desktop(
        config__mimeapps_DOT_list=chosen("viewer.desktop"),
        etc__mimeapps_DOT_list=chosen("other.desktop"),
    )
    assert default_program("/a/lease.pdf", environment) == "/usr/bin/evince"


def test_the_desktop_has_defaults_of_its_own(desktop):
    name = {"etc__gnome-mimeapps_DOT_list": chosen("viewer.desktop")}
    environment = desktop(etc__mimeapps_DOT_list=chosen("other.desktop"), **name)
    assert default_program("/a/lease.pdf", environment) == "/usr/bin/evince"


def test_without_a_choice_any_program_for_the_type_counts(desktop):
    environment = desktop(share__applications__mimeinfo_DOT_cache=CACHE)
    assert default_program("/a/lease.pdf", environment) == "okular"


def test_code_opens_like_text_where_nothing_else_is_said(desktop):
    environment = desktop(share__applications__mimeinfo_DOT_cache=CACHE)
    assert default_program("/a/rent.py", environment) == "okular"


@pytest.mark.parametrize("entry", ["gone.desktop", "boxed.desktop"])
def test_a_program_that_is_gone_or_boxed_is_none(desktop, entry):
    environment = desktop(config__mimeapps_DOT_list=chosen(entry))
    assert default_program("/a/lease.pdf", environment) == ""


def test_lists_without_sense_say_nothing(desktop):
    environment = desktop(config__mimeapps_DOT_list="\0 what is this?\n=\n")
    assert default_program("/a/lease.pdf", environment) == ""
