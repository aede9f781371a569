import shlex

import pytest

OWN = [
    "llama_cpp/lib/libllama.so",
    "llama_cpp/lib/libggml.so",
    *(
        f"llama_cpp/lib/libggml-cpu-{name}.so"
        for name in ("x64", "sse42", "haswell", "skylakex", "zen4")
    ),
]
VULKAN = "llama_cpp/lib/libggml-vulkan.so"


@pytest.fixture
def wheel(packaging_module):
    return packaging_module("llama_wheel")


def test_every_system_builds_for_any_processor(wheel):
    for system in ("linux", "win32", "darwin"):
        told = wheel.flags(system, vulkan=True)
        assert "-DGGML_NATIVE=OFF" in told
        assert len(told) == len({one.partition("=")[0] for one in told})


def test_back_ends_are_libraries_of_their_own_but_on_macos(wheel):
    for system in ("linux", "win32"):
        told = wheel.flags(system, vulkan=True)
        assert {"-DGGML_BACKEND_DL=ON", "-DGGML_VULKAN=ON"} <= set(told)
    assert "-DGGML_VULKAN=OFF" in wheel.flags("linux", vulkan=False)
    assert not any("BACKEND_DL" in one for one in wheel.flags("darwin", vulkan=False))


def test_flags_are_told_so_that_the_build_of_a_locked_source_hears_them(wheel):
    told = ["-DGGML_NATIVE=OFF", "-DCMAKE_INSTALL_BINDIR=a folder/lib"]
    assert shlex.split(wheel.environment(told)["CMAKE_ARGS"]) == told


def test_the_very_source_that_is_locked_is_built(wheel):
    lock = (
        "gguf==0.19.0 \\\n    --hash=sha256:1\n"
        "llama-cpp-python==0.3.36 \\\n    --hash=sha256:2 \\\n    --hash=sha256:3\n"
        "lxml==6.1 \\\n    --hash=sha256:4\n"
    )
    assert wheel.locked(lock).splitlines() == [
        "llama-cpp-python==0.3.36 \\",
        "    --hash=sha256:2 \\",
        "    --hash=sha256:3",
    ]
    with pytest.raises(wheel.WheelError, match="does not stand in"):
        wheel.locked("lxml==6.1\n")


def test_a_whole_wheel_is_let_pass(wheel):
    wheel.examine([*OWN, VULKAN], "linux", vulkan=True)
    wheel.examine(OWN, "linux", vulkan=False)
    windows = [name.replace("lib/lib", "lib/").replace(".so", ".dll") for name in OWN]
    wheel.examine(windows, "win32", vulkan=False)
    wheel.examine([], "darwin", vulkan=False)


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (OWN[:4], "only 2 builds for processors"),
        (OWN, "has no Vulkan"),
        ([*OWN, VULKAN, "bin/libggml-cpu-zen4.so"], "where nobody looks"),
        ([*OWN, "bin/libggml-vulkan.so"], "has no Vulkan"),
    ],
)
def test_what_is_missing_or_astray_is_said(wheel, names, sentence):
    with pytest.raises(wheel.WheelError, match=sentence):
        wheel.examine(names, "linux", vulkan=True)
