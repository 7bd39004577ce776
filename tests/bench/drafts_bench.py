"""./dev bench drafts: the window is killed with SIGKILL at 40 random moments while somebody types
(tests/gui/draft_kill_test.cpp says what must be found again)."""

import os
import subprocess
import sys

from measure import machine


def main():
    folder = os.path.dirname(sys.argv[1])
    print(f"Drafts: {machine()}")
    result = subprocess.run(
        [os.path.join(folder, "tests/draft_kill_test")], capture_output=True, text=True,
        check=False, env={**os.environ, "ASSAY_KILLS": os.environ.get("ASSAY_KILLS", "40"),
                          "ASSAY_SANDBOX": os.path.join(sys.argv[1], "assay-sandbox"),
                          "ASSAY_RESOURCES": os.path.join(folder, "share/assay")})
    accounts = [line for line in result.stdout.splitlines() if line.startswith("drafts:")]
    print("\n".join(f"  {line[8:]}" for line in accounts))
    print(f"  {len(accounts)} kills survived")
    if result.returncode != 0:
        print(result.stdout + result.stderr, file=sys.stderr)
        sys.exit(1)


main()
