"""Fuzzes every target for a share of some seconds, guided by coverage: `python -m fuzz [SECONDS]`, or `make fuzz`.

What breaks a target is written to `crashers/`, where the test suite finds it. Needs atheris (Linux, CPython 3.11+).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LONGEST_S, MOST_MB = 10, 1000


def main(seconds: int) -> int:
    """How many targets broke."""
    from .file_targets import FILE_TARGETS
    from .targets import TARGETS

    targets = {**TARGETS, **FILE_TARGETS}
    share = max(1, seconds // len(targets))
    broken = [name for name in targets if subprocess.call([sys.executable, "-m", "fuzz", name, str(share)]) != 0]
    print(f"Broken: {', '.join(broken)}; see {HERE / 'crashers'}" if broken else f"{len(targets)} targets held.")
    return len(broken)


def fuzz(name: str, seconds: int) -> None:
    """Fuzzes one target until it breaks or the time is over; leaves the process, as libFuzzer does."""
    import atheris

    with atheris.instrument_imports(include=["interview_audio", "markdown_it", "yaml"]):
        from .file_targets import FILE_TARGETS
        from .mutation import TOKENS, seeds
        from .targets import NAMES, TARGETS

    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            for choice in range(len(NAMES)):
                Path(folder, f"{number}-{choice}").write_bytes(bytes([choice]) + seed)
        words = Path(folder).with_suffix(".dict")
        words.write_text("".join(f'"{_escaped(token)}"\n' for token in TOKENS), encoding="ascii")
        crashers = HERE / "crashers"
        crashers.mkdir(exist_ok=True)
        options = [
            f"-max_total_time={seconds}",
            f"-timeout={LONGEST_S}",
            f"-rss_limit_mb={MOST_MB}",
            f"-artifact_prefix={crashers}/{name}-",
            f"-dict={words}",
            "-max_len=8000",
            "-print_final_stats=1",
            "-verbosity=0",
        ]
        atheris.Setup([sys.argv[0], folder, *options], {**TARGETS, **FILE_TARGETS}[name])
        atheris.Fuzz()


def _escaped(token: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token.encode("utf-8", "surrogatepass")[:60])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        fuzz(sys.argv[1], int(sys.argv[2]))
    else:
        sys.exit(bool(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)))
