import subprocess
import sys

import pytest

from indexer import seccomp
from tests.filter_machine import ALLOWED, KILLED, verdict

X86_64, AARCH64 = seccomp.PROCESSORS["x86_64"], seccomp.PROCESSORS["aarch64"]
LINES = (
    seccomp.begin(X86_64, x32=seccomp.refuse(38))
    + seccomp.equal(7, seccomp.argument(1) + seccomp.equal(5, seccomp.ALLOW))
    + seccomp.refuse(1)
)


@pytest.mark.parametrize(
    ("architecture", "number", "arguments", "said"),
    [
        pytest.param(X86_64.architecture, 7, (0, 5), ALLOWED, id="as asked for"),
        pytest.param(X86_64.architecture, 7, (5, 0), 1, id="another argument"),
        pytest.param(X86_64.architecture, 7, (0, 5 | 1 << 32), ALLOWED, id="high half"),
        pytest.param(X86_64.architecture, 8, (0, 5), 1, id="another call"),
        pytest.param(X86_64.architecture, 7 | 1 << 30, (0, 5), 38, id="x32"),
        pytest.param(AARCH64.architecture, 7, (0, 5), KILLED, id="other processor"),
        pytest.param(0x40000003, 7, (0, 5), KILLED, id="32-bit program"),
    ],
)
def test_filter_decides_by_processor_number_and_argument(
    architecture, number, arguments, said
):
    assert verdict(LINES, architecture, number, *arguments) == said


def test_processor_without_x32_has_no_such_numbers():
    lines = seccomp.begin(AARCH64, x32=seccomp.KILL) + seccomp.ALLOW
    assert verdict(lines, AARCH64.architecture, 1 << 30) == ALLOWED


def test_bits_and_bounds():
    lines = seccomp.begin(AARCH64, x32=seccomp.KILL) + seccomp.at_least(
        400, seccomp.argument(0) + seccomp.any_bit(6, seccomp.refuse(9)) + seccomp.ALLOW
    )
    lines += seccomp.KILL
    known = AARCH64.architecture
    told = [verdict(lines, known, number, bits) for number, bits in
            ((399, 0), (400, 0), (400, 1), (400, 2), (900, 12))]  # fmt: skip
    assert told == [KILLED, ALLOWED, ALLOWED, 9, 9]


def test_filter_that_the_kernel_does_not_understand_is_not_claimed():
    program = (
        "from indexer import seccomp\n"
        "processor = seccomp.PROCESSORS[seccomp.machine()]\n"
        "print(seccomp.install(processor, [(0xFF, 0, 0, 0)]))"
    )
    told = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert told == "False\n"
