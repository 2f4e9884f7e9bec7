"""Asks whether a locked package has a known hole. Fails where one has; where nobody answers it says so and goes on."""

from __future__ import annotations

import json
import subprocess
import sys

COMMAND = (
    *(sys.executable, "-m", "pip_audit", "--requirement", "requirements.lock", "--require-hashes", "--disable-pip"),
    *("--format", "json", "--progress-spinner", "off", "--timeout", "20"),
)


def main() -> int:
    """The exit code."""
    done = subprocess.run(COMMAND, capture_output=True, encoding="utf-8", check=False)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except ValueError:
        last = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        print(f"The database of known holes cannot be asked from here: {last}")
        return 0
    holes = [(package["name"], package["version"], hole) for package in packages for hole in package.get("vulns", ())]
    for name, version, hole in holes:
        print(f"{name} {version}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'no version yet'}")
    unknown = sum("skip_reason" in package for package in packages)
    print(f"{len(packages) - unknown} packages were asked for, {len(holes)} holes are known.")
    if unknown:
        print(f"Of {unknown} packages the database knows nothing, or it is not reached from here.")
    return bool(holes)


if __name__ == "__main__":
    sys.exit(main())
