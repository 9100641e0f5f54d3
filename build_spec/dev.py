"""The commands of a working day: run, test, check, screens, bench, words, lock. ``--help`` lists them.

Needs nothing but Python 3.11 or newer, with venv and pip; sets up everything else on its first run.
"""

import sys
from pathlib import Path


def main() -> int:
    """Start the command named on the command line; returns the exit code of the process."""
    if sys.version_info < (3, 11):  # noqa: UP036  # an older Python must hear a sentence, not a traceback
        sys.stderr.write("Infoshare Desktop needs Python 3.11 or newer; start this with a newer python3.\n")
        return 1
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from build_spec.tasks.commands import main as run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
