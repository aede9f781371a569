import pytest

ALL_MISSING = {"libnowhere.so.9": ("libnowhere9", "nowhere-libs")}


@pytest.fixture
def packages(packaging_module):
    return packaging_module("system_packages")


@pytest.fixture
def programs(monkeypatch, tmp_path, stand_in):
    """Return a function that leaves only the named programs to be found."""
    monkeypatch.delenv("CXX", raising=False)

    def only(*names):
        for name in names:
            stand_in(name, "")
        monkeypatch.setenv("PATH", str(tmp_path))

    return only


@pytest.fixture
def without_libraries(packages, monkeypatch):
    for platform in ("offscreen", "x11"):
        monkeypatch.setitem(packages.LIBRARIES, platform, ALL_MISSING)


def test_machine_that_runs_these_tests_lacks_nothing_for_them(packages):
    assert packages.missing(["compiler", "offscreen"]).packages == ()


@pytest.mark.parametrize(
    ("tool", "advice"),
    [
        pytest.param("apt-get", "sudo apt install g++ libnowhere9", id="Debian"),
        pytest.param("dnf", "sudo dnf install gcc-c++ nowhere-libs", id="Fedora"),
        pytest.param("other", "Debian packages: g++ libnowhere9", id="elsewhere"),
    ],
)
def test_one_sentence_names_all_that_is_missing(
    packages, programs, without_libraries, tool, advice
):
    programs(tool)
    lacking = packages.missing(["compiler", "offscreen"], system="linux")
    assert lacking.sentence.endswith(advice)
    assert "\n" not in lacking.sentence


def test_windows_without_a_compiler_is_told_which(packages, programs, monkeypatch):
    programs()
    monkeypatch.setenv("PROGRAMFILES(X86)", "/nowhere")
    lacking = packages.missing(["compiler", "x11"], system="win32")
    assert "Visual Studio" in lacking.sentence


def test_named_compiler_is_believed(packages, programs, monkeypatch):
    programs()
    assert not packages.has_compiler("linux")
    monkeypatch.setenv("CXX", "/opt/bin/c++")
    assert packages.has_compiler("linux")


@pytest.mark.parametrize(
    ("variables", "system", "place"),
    [
        pytest.param({}, "linux", None, id="no display"),
        pytest.param({"DISPLAY": ":0"}, "linux", "x11", id="an X server"),
        pytest.param({"DISPLAY": ":0"}, "darwin", None, id="nothing to look for"),
        pytest.param(
            {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"},
            "linux",
            "wayland",
            id="Wayland before X",
        ),
        pytest.param(
            {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"},
            "linux",
            "offscreen",
            id="the choice of the person",
        ),
    ],
)
def test_display_is_known(packages, monkeypatch, variables, system, place):
    for platform in ("x11", "wayland"):
        monkeypatch.setitem(packages.LIBRARIES, platform, {})
    assert packages.display(variables, system=system) == place


def test_x_serves_where_wayland_libraries_are_missing(packages, monkeypatch):
    monkeypatch.setitem(packages.LIBRARIES, "x11", {})
    monkeypatch.setitem(packages.LIBRARIES, "wayland", ALL_MISSING)
    variables = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert packages.display(variables, system="linux") == "x11"
