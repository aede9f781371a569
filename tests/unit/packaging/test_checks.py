import pytest


@pytest.fixture
def run(packaging_module, stand_in, tmp_path, monkeypatch):
    """Return a function that runs the checks with a Python that fails as told."""

    def with_codes(codes, *arguments):
        python = stand_in(
            "python",
            f"print('ran', *sys.argv[2:], flush=True)\nsys.exit({codes}[sys.argv[2]])",
        )
        return packaging_module("checks").run(python, tmp_path, arguments)

    return with_codes


@pytest.mark.parametrize(
    ("ruff", "mypy", "pytest_code", "expected"),
    [
        pytest.param(0, 0, 0, 0, id="all is well"),
        pytest.param(0, 0, 1, 1, id="tests fail"),
        pytest.param(0, 3, 1, 3, id="the first failure counts"),
        pytest.param(2, 0, 0, 2, id="a failure before good tests"),
    ],
)
def test_first_failure_is_the_result(run, ruff, mypy, pytest_code, expected):
    assert run({"ruff": ruff, "mypy": mypy, "pytest": pytest_code}) == expected


def test_tests_come_last_and_always(run, capfd):
    run({"ruff": 1, "mypy": 1, "pytest": 0}, "-k", "search")
    ran = [line for line in capfd.readouterr().out.splitlines() if line[:3] == "ran"]
    assert ran[-1] == "ran pytest -k search"
