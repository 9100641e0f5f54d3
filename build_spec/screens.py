"""Draws every screen of the product into ``screens/`` and exits 1 where one fails its audit; ``--help`` says more.

Run by ``build_spec/dev.py screens``, in the project's environment.
"""

import sys
from pathlib import Path


def main() -> int:
    """Draw what the command line asks for; returns the exit code of the process."""
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from build_spec.pictures.command import main as draw

    return draw(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
